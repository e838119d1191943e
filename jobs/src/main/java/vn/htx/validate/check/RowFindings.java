package vn.htx.validate.check;

import java.util.ArrayList;
import java.util.List;
import vn.htx.text.personal.Masked;

/** What one row breaks, in the contract's order. Reused from row to row. */
public final class RowFindings {
  /** One rule broken in one column; the column is empty when the rule is about the row. */
  public record Finding(BoundRule rule, String column, String found) {}

  private final List<Finding> findings = new ArrayList<>();
  private boolean covered;

  /**
   * Begins the next row.
   *
   * @param covered whether what stood in a cell may not be told, because the row's cells are not in their own columns
   */
  public void clear(boolean covered) {
    findings.clear();
    this.covered = covered;
  }

  public void add(BoundRule rule, String column, String found) {
    boolean hidden = covered && !column.isEmpty() && !found.isEmpty();
    findings.add(new Finding(rule, column, hidden ? Masked.MASK : found));
  }

  /** Takes back what was said of a column by one rule. */
  public void takeBack(BoundRule rule, String column) {
    findings.removeIf(
        finding -> finding.rule().id().equals(rule.id()) && finding.column().equals(column));
  }

  public List<Finding> all() {
    return findings;
  }

  public void addTo(Tally tally, int row) {
    if (!findings.isEmpty()) {
      findings.forEach(finding -> tally.add(finding, row));
    }
  }

  public boolean rejects() {
    return !findings.isEmpty()
        && findings.stream().anyMatch(finding -> finding.rule().rejects());
  }

  boolean rejectsColumn(String column) {
    return findings.stream()
        .anyMatch(finding -> finding.rule().rejects() && finding.column().equals(column));
  }

  public List<String> rules() {
    return ids(true);
  }

  public List<String> warnings() {
    return ids(false);
  }

  private List<String> ids(boolean rejecting) {
    return findings.isEmpty()
        ? List.of()
        : findings.stream()
            .filter(finding -> finding.rule().rejects() == rejecting)
            .map(finding -> finding.rule().id())
            .distinct()
            .toList();
  }
}
