package vn.htx.validate.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.htx.config.Contract;
import vn.htx.config.rule.DeliveryRule;
import vn.htx.engine.ResultRow;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.CrossRowRules;
import vn.htx.validate.check.FileRules;
import vn.htx.validate.check.Notice;
import vn.htx.validate.file.FileSummary;

/** The findings of rules over many rows in one dataset, counted by file and sheet. */
public final class CrossRowCounts {
  private static final int REJECTED = -4;

  private final CrossRowRules rules;
  private final List<RuleCount> tallies;
  private final Map<SheetRule, Long> rows;

  /** The key of a count. */
  private record SheetRule(String file, String sheet, int rule) {}

  /** One count. {@code rule} is a number in {@link CrossRowRules}, or one of {@link CrossRow}'s own numbers. */
  private record RuleCount(
      String file, String sheet, int rule, long rows, int firstRow, String found) {}

  private CrossRowCounts(CrossRowRules rules, List<RuleCount> tallies) {
    this.rules = rules;
    this.tallies = tallies;
    this.rows = tallies.stream()
        .collect(Collectors.groupingBy(
            tally -> new SheetRule(tally.file(), tally.sheet(), tally.rule()),
            Collectors.summingLong(RuleCount::rows)));
  }

  /**
   * SQL that adds up the input of {@link #of} from views {@code faults} and {@code counts} over the tables of
   * {@link CrossRow}.
   */
  public static String sql(List<CrossRow.Subject> subjects) {
    String rejecting = subjects.stream()
        .map(subject -> {
          List<Integer> numbers = CrossRowRules.of(subject.contract()).rejecting();
          return "(starts_with(source_file, '%s/') AND rule IN (%s))"
              .formatted(
                  subject.name(),
                  numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        })
        .collect(Collectors.joining(" OR "));
    return """
        SELECT source_file, source_sheet, rule, count(*) AS rows, min(source_row) AS source_row,
          arg_min(found, (source_row, found)) AS found
        FROM faults GROUP BY ALL
        UNION ALL
        SELECT source_file, source_sheet, %s, count(DISTINCT (sheet_index, source_row)), 0, ''
        FROM faults WHERE fate = 'clean' AND (%s) GROUP BY ALL
        UNION ALL
        SELECT source_file, source_sheet, rule, rows, source_row, '' FROM counts
        ORDER BY ALL""".formatted(REJECTED, rejecting);
  }

  /** The counts of one dataset, from the lines of {@link #sql} about its files. */
  public static CrossRowCounts of(Contract contract, List<ResultRow> lines) {
    String folder = contract.table().name() + "/";
    List<RuleCount> tallies = lines.stream()
        .filter(line -> line.text(RowCountColumn.FILE).startsWith(folder))
        .map(line -> new RuleCount(
            line.text(RowCountColumn.FILE),
            line.text(RowCountColumn.SHEET),
            (int) line.number(RowCountColumn.RULE),
            line.number(RowCountColumn.ROWS),
            (int) line.number(RowCountColumn.FIRST_ROW),
            line.text(FaultColumn.FOUND)))
        .toList();
    return new CrossRowCounts(CrossRowRules.of(contract), tallies);
  }

  /** Whether a rule over many rows rejects any row; if not, no join is needed. */
  boolean rejectAny() {
    return tallies.stream()
        .anyMatch(tally -> tally.rule() >= 0 && rules.get(tally.rule()).rule().rejects());
  }

  /** Whether any row is replaced by a later delivery. */
  boolean repeatAny() {
    return tallies.stream().anyMatch(tally -> tally.rule() == CrossRow.REPEATED);
  }

  /** Number of clean rows of a sheet that a rule over many rows rejects. */
  long rejected(FileSummary sheet) {
    return rows(sheet, REJECTED);
  }

  /** Number of clean answers in such rows. */
  long rejectedAnswers(FileSummary sheet) {
    return rows(sheet, CrossRow.ANSWERS);
  }

  /** Number of rows (in a survey: answers) of a sheet that are replaced by a later delivery. */
  long repeated(FileSummary sheet) {
    return rows(sheet, CrossRow.REPEATED);
  }

  private long rows(FileSummary sheet, int rule) {
    return rows.getOrDefault(new SheetRule(sheet.file(), sheet.sheet(), rule), 0L);
  }

  /** The notices for these counts. */
  List<Notice> notices(Contract contract) {
    FileRules own = FileRules.of(contract);
    var notices = new ArrayList<Notice>();
    for (RuleCount tally : tallies) {
      if (tally.rule() >= 0) {
        CrossRowRules.Rule broken = rules.get(tally.rule());
        notices.add(notice(contract, tally, broken.rule(), broken.column()));
      } else if (tally.rule() == CrossRow.LATER) {
        notices.add(notice(contract, tally, own.of(DeliveryRule.ROWS_LATER_THAN_AS_OF), ""));
      } else if (tally.rule() == CrossRow.REPEATED
          && contract.delivery() != Contract.Delivery.UPSERT) {
        notices.add(notice(contract, tally, own.of(DeliveryRule.REPEATED_KEY), ""));
      }
    }
    return notices;
  }

  private Notice notice(Contract contract, RuleCount tally, BoundRule rule, String column) {
    return new Notice(
        contract.table().name(),
        tally.file(),
        tally.sheet(),
        rule.id(),
        column,
        rule.severity(),
        tally.rows(),
        tally.firstRow(),
        rules.shown(tally.rule(), tally.found()),
        rule.vi(),
        rule.en());
  }
}
