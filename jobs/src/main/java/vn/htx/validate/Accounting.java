package vn.htx.validate;

import java.util.ArrayList;
import java.util.List;
import vn.htx.config.StandingRule;

/** Holds the promise that every row is accounted for, and counted a second way. */
final class Accounting {
  private Accounting() {}

  /** What does not add up, for files that are used. */
  static List<Notice> remarks(List<FileSummary> summaries, FileRules rules) {
    var remarks = new ArrayList<Notice>();
    for (FileSummary sheet : summaries) {
      if (!sheet.countsAgree()) {
        remarks.add(Notice.of(
            sheet.dataset(),
            sheet.file(),
            sheet.sheet(),
            rules.of(StandingRule.COUNT_MISMATCH),
            "%s ≠ %s".formatted(sheet.read(), sheet.counted())));
      }
      if (!sheet.isBalanced()) {
        remarks.add(Notice.of(
            sheet.dataset(),
            sheet.file(),
            sheet.sheet(),
            rules.of(StandingRule.IDENTITY_BROKEN),
            "%s ≠ %s + %s + %s"
                .formatted(sheet.read(), sheet.clean(), sheet.rejected(), sheet.skipped())));
      }
    }
    return remarks;
  }
}
