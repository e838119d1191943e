package vn.htx.validate.check;

import java.util.ArrayList;
import java.util.List;
import vn.htx.text.personal.Masked;

/** The rules that one row breaks, in the contract's order. Reused for the next row. */
public final class RowFindings {
  /** One rule broken by one cell or row; the column is empty when the rule is about the row. */
  public record Finding(BoundRule rule, String column, String found) {}

  private final List<Finding> findings = new ArrayList<>();
  private boolean covered;

  /**
   * Begins the next row.
   *
   * @param covered whether cells must be masked, because the row's cells are shifted into other columns
   */
  public void clear(boolean covered) {
    findings.clear();
    this.covered = covered;
  }

  public void add(BoundRule rule, String column, String found) {
    boolean hidden = covered && !column.isEmpty() && !found.isEmpty();
    findings.add(new Finding(rule, column, hidden ? Masked.MASK : found));
  }

  /** Removes the finding of a rule about a column. */
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
