package vn.htx.validate;

import java.util.ArrayList;
import java.util.List;

/** What one row breaks, in the contract's order. Reused from row to row. */
final class RowFindings {
  /** One rule broken in one column; the column is empty when the rule is about the row. */
  record Finding(BoundRule rule, String column, String found) {}

  private final List<Finding> findings = new ArrayList<>();

  void clear() {
    findings.clear();
  }

  void add(BoundRule rule, String column, String found) {
    findings.add(new Finding(rule, column, found));
  }

  List<Finding> all() {
    return findings;
  }

  boolean rejects() {
    return findings.stream().anyMatch(finding -> finding.rule().rejects());
  }

  boolean rejectsColumn(String column) {
    return findings.stream()
        .anyMatch(finding -> finding.rule().rejects() && finding.column().equals(column));
  }

  List<String> rules() {
    return ids(true);
  }

  List<String> warnings() {
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
