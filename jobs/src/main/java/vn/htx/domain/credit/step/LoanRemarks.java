package vn.htx.domain.credit.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.htx.catalog.Sql;
import vn.htx.config.rule.LoanRule;
import vn.htx.domain.Remark;
import vn.htx.engine.ResultRow;
import vn.htx.engine.SqlResource;
import vn.htx.model.BorrowerKind;
import vn.htx.model.LoanEventKind;

/**
 * Contradictions between the papers of a loan: the register is compared with the schedule, and receipts and events with
 * both. A loan is judged once, after all its deliveries are settled, and by the schedule in force. That is the
 * contract's (version 1), or the schedule of the last event whose schedule was delivered, whether it was drawn up
 * before or after the receipts of its first day. Sums may differ by one đồng for each instalment. Amounts of a member's
 * loan are never shown.
 */
public final class LoanRemarks {
  /**
   * The view of all delivered events, those after the as-of day included: a schedule may already contain a later
   * pay-out.
   */
  public static final String DELIVERED_EVENTS = "delivered_events";

  /**
   * The view of all delivered loans, those paid out after the as-of day included, in case their receipts are right and
   * the date is not.
   */
  public static final String DELIVERED_LOANS = "delivered_loans";

  /** The greatest number of loans named in one remark. */
  private static final int MOST_SHOWN = 10;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private LoanRemarks() {}

  /**
   * The query over {@code loans}, {@code loan_schedule}, {@code loan_payments}, {@code loan_events},
   * {@link #DELIVERED_LOANS} and {@link #DELIVERED_EVENTS}, as {@link vn.htx.domain.credit.data.RemarkedLoans}. For
   * each rule and sheet it gives the first contradicting rows, each with the number of all of them.
   */
  public static String sql(LocalDate asOf) {
    String day = "DATE " + Sql.text(asOf.toString());
    return SqlResource.text(
        LoanRemarks.class,
        "remarked_loans.sql",
        Map.of(
            "books", books(day),
            "contradictions", contradictions(day),
            "most", String.valueOf(MOST_SHOWN)));
  }

  /** The loans with their sums; {@code since} is the first day of the schedule in force. */
  private static String books(String day) {
    return SqlResource.text(
        LoanRemarks.class,
        "loan_books.sql",
        Map.of(
            "reversal", LoanEventKind.REVERSAL.code(),
            "tranche", LoanEventKind.TRANCHE.code(),
            "written_off", LoanEventKind.WRITTEN_OFF.code(),
            "restructured", LoanEventKind.RESTRUCTURED.code(),
            "extended", LoanEventKind.EXTENDED.code(),
            "as_of", day));
  }

  /** One row for each row of a paper that contradicts another paper, and rule. */
  private static String contradictions(String day) {
    return SqlResource.text(LoanRemarks.class, "loan_contradictions.sql", Map.of("as_of", day));
  }

  /** One remark for each rule and sheet of the query's result. */
  public static List<Remark> of(List<ResultRow> lines) {
    Map<List<String>, List<ResultRow>> sheets = lines.stream()
        .collect(Collectors.groupingBy(line -> List.of(
            line.text("rule"),
            line.text("dataset"),
            line.text("source_file"),
            line.text("source_sheet"))));
    return sheets.values().stream().map(LoanRemarks::remark).toList();
  }

  private static Remark remark(List<ResultRow> rows) {
    ResultRow first = rows.get(0);
    LoanRule rule = LoanRule.valueOf(first.text("rule"));
    long occurrences = first.number("occurrences");
    String shown = rows.stream().map(row -> shown(rule, row)).collect(Collectors.joining("; "));
    return new Remark(
        rule,
        first.text("dataset"),
        first.text("source_file"),
        first.text("source_sheet"),
        first.text("column_id"),
        occurrences,
        (int) first.number("source_row"),
        occurrences > rows.size() ? "%s; … (%s)".formatted(shown, occurrences) : shown);
  }

  private static String shown(LoanRule rule, ResultRow line) {
    String loan = line.text("loan_id");
    String differing = differing(rule, line);
    return differing.isEmpty() ? loan : "%s: %s".formatted(loan, differing);
  }

  /** The two values that differ, without words, because both languages show them. */
  private static String differing(LoanRule rule, ResultRow line) {
    boolean member = line.text("borrower_kind").equals(BorrowerKind.MEMBER.code());
    return switch (rule) {
      case BEFORE_DISBURSEMENT, DUE_BEFORE_DISBURSEMENT ->
        "%s < %s".formatted(day(line, "day"), day(line, "other_day"));
      case END_DIFFERS -> "%s ≠ %s".formatted(day(line, "day"), day(line, "other_day"));
      case TERM_DIFFERS ->
        "%s + %s ≠ %s"
            .formatted(day(line, "day"), line.text("other_amount"), day(line, "other_day"));
      case SCHEDULE_MISSING -> line.text("other_amount");
      case MATURED_WITH_REST ->
        member
            ? day(line, "day")
            : "%s đồng, %s".formatted(written(amount(line, "amount")), day(line, "day"));
      default -> member ? "" : difference(amount(line, "amount"), amount(line, "other_amount"));
    };
  }

  /** A difference in đồng, such as {@code 110.000.000 − 120.000.000 = −10.000.000 đồng}. */
  private static String difference(BigDecimal one, BigDecimal other) {
    return "%s − %s = %s đồng"
        .formatted(written(one), written(other), written(one.subtract(other)));
  }

  private static BigDecimal amount(ResultRow line, String column) {
    return new BigDecimal(line.text(column));
  }

  /** Whole đồng with dots between thousands, as in Vietnamese. */
  private static String written(BigDecimal amount) {
    return String.format(Locale.GERMAN, "%,d", amount.toBigInteger()).replace('-', '−');
  }

  private static String day(ResultRow line, String column) {
    return DAY.format(LocalDate.parse(line.text(column)));
  }
}
