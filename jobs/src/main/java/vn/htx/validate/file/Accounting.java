package vn.htx.validate.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.htx.config.rule.StandingRule;
import vn.htx.config.rule.StructureRule;
import vn.htx.validate.check.FileRules;
import vn.htx.validate.check.Notice;

/**
 * Checks that every row is accounted for and that a second count agrees. A file whose counts do not agree is left out
 * as a whole: it is unknown which rows are missing, so none of its data can be trusted.
 *
 * @param summaries one per sheet; those of a file with a fault are broken
 * @param notices a fatal one for each fault
 */
public record Accounting(List<FileSummary> summaries, List<Notice> notices) {
  /** Checks merged summaries; files that are already broken are unchanged. */
  public static Accounting of(List<FileSummary> summaries, FileRules rules) {
    var notices = new ArrayList<Notice>();
    summaries.stream()
        .filter(sheet -> !sheet.broken())
        .forEach(sheet -> notices.addAll(faults(sheet, rules)));
    Set<String> faulty = new HashSet<>();
    notices.forEach(notice -> faulty.add(notice.file()));
    return new Accounting(
        summaries.stream()
            .map(sheet -> faulty.contains(sheet.file()) ? sheet.asBroken() : sheet)
            .toList(),
        List.copyOf(notices));
  }

  private static List<Notice> faults(FileSummary sheet, FileRules rules) {
    var faults = new ArrayList<Notice>();
    if (!sheet.countsAgree()) {
      faults.add(fault(
          sheet,
          rules,
          StructureRule.COUNT_MISMATCH,
          "%s ≠ %s".formatted(sheet.read(), sheet.counted())));
    }
    if (!sheet.rowsAddUp()) {
      faults.add(fault(
          sheet,
          rules,
          StructureRule.IDENTITY_BROKEN,
          "%s ≠ %s + %s + %s"
              .formatted(sheet.read(), sheet.clean(), sheet.rejected(), sheet.skipped())));
    }
    if (!sheet.answersAddUp()) {
      faults.add(fault(
          sheet,
          rules,
          StructureRule.IDENTITY_BROKEN,
          "%s ≠ %s + %s + %s"
              .formatted(
                  sheet.answersRead(),
                  sheet.answersClean(),
                  sheet.answersBlank(),
                  sheet.answersRejected())));
    }
    return faults;
  }

  private static Notice fault(FileSummary sheet, FileRules rules, StandingRule rule, String found) {
    return Notice.of(sheet.dataset(), sheet.file(), sheet.sheet(), rules.of(rule), found);
  }
}
