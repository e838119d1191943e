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
import vn.htx.model.BorrowerKind;
import vn.htx.model.LoanEventKind;

/**
 * What the papers of a loan say against each other, a line a rule and file: the register against the schedule, receipts
 * and events against both. A loan is judged once, as it stands when all its deliveries are settled, and by the schedule
 * in force: the contract's (version 1), or that of the last event whose schedule there is, drawn up before or after the
 * receipts of its first day. Sums may be one đồng an instalment apart. Of a member's loan no amount is shown.
 */
public final class LoanRemarks {
  /** The view of all delivered events, also of those after the as-of day: a schedule may know a pay-out to come. */
  public static final String DELIVERED_EVENTS = "delivered_events";

  /** The view of all delivered loans, also of those paid out after the as-of day, if their receipts can be believed. */
  public static final String DELIVERED_LOANS = "delivered_loans";

  /** So many loans are named in one remark. */
  private static final int MOST_SHOWN = 10;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  /** The loans with their sums; {@code since} is the first day of the schedule in force. */
  private static final String BOOKS = """
      payouts AS (
        SELECT loan_id, borrower_kind, disbursed_on FROM loans
        UNION ALL
        SELECT loan_id, min(borrower_kind), min(disbursed_on) FROM delivered_loans
        WHERE disbursed_on > %6$s AND loan_id NOT IN (SELECT loan_id FROM loans) GROUP BY loan_id),
      receipts AS (
        SELECT * FROM loan_payments ANTI JOIN (
          SELECT loan_id, payment_id FROM loan_events WHERE kind = '%1$s') USING (loan_id, payment_id)),
      instalments AS (
        SELECT loan_id, schedule_version AS version, count(*) AS dues, sum(principal_due) AS principal_due,
          sum(principal_due + interest_due) AS due, min(due_on) AS first_on, max(due_on) AS last_on,
          arg_min(struct_pack(source_file, source_sheet, source_row), due_on) AS starts,
          arg_max(struct_pack(source_file, source_sheet, source_row), due_on) AS ends
        FROM loan_schedule GROUP BY ALL),
      started AS (
        SELECT loan_id, arg_max(schedule_version, (value_on, seq)) AS version, max(value_on) AS since
        FROM loan_events SEMI JOIN instalments ON loan_events.loan_id = instalments.loan_id
          AND schedule_version = version
        GROUP BY loan_id),
      owed AS (
        SELECT loans.*, coalesce(version, 1) AS version, coalesce(since, DATE '0001-01-01') AS since
        FROM loans LEFT JOIN started USING (loan_id)),
      paid AS (
        SELECT loan_id, count(*) AS receipts, sum(principal_paid) AS repaid,
          sum(principal_paid) FILTER (value_on < since) AS repaid_before,
          sum(principal_paid) FILTER (value_on = since) AS repaid_then,
          sum(principal_paid + interest_paid) FILTER (value_on >= since) AS met
        FROM receipts JOIN owed USING (loan_id) GROUP BY loan_id),
      changed AS (
        SELECT loan_id, sum(amount) FILTER (kind = '%2$s') AS paid_out, sum(amount) FILTER (kind = '%3$s') AS written_off,
          sum(amount) FILTER (kind = '%3$s' AND value_on < since) AS written_off_before,
          bool_or(kind IN ('%4$s', '%5$s')) AS extended
        FROM loan_events JOIN owed USING (loan_id) GROUP BY loan_id),
      coming AS (
        SELECT loan_id, sum(amount) AS coming FROM (
          SELECT DISTINCT loan_id, seq, amount FROM delivered_events WHERE kind = '%2$s' AND value_on > %6$s)
        GROUP BY loan_id),
      books AS (
        SELECT owed.*, coalesce(receipts, 0) AS receipts, principal + coalesce(paid_out, 0) AS disbursed,
          coalesce(repaid, 0) + coalesce(written_off, 0) AS gone,
          coalesce(repaid_before, 0) + coalesce(written_off_before, 0) AS gone_before, coalesce(repaid_then, 0) AS gone_then,
          coalesce(met, 0) + coalesce(written_off, 0) - coalesce(written_off_before, 0) AS met,
          coalesce(extended, false) AS extended, coalesce(coming, 0) AS coming
        FROM owed LEFT JOIN paid USING (loan_id) LEFT JOIN changed USING (loan_id) LEFT JOIN coming USING (loan_id)),
      scheduled AS (
        SELECT books.*, dues, principal_due, due, first_on, last_on, starts, ends, disbursed - gone_before AS to_pay,
          CASE version WHEN 1 THEN greatest(due_on, last_on) ELSE last_on END AS matures_on
        FROM books JOIN instalments USING (loan_id, version))""";

  /** A line for each row that contradicts another paper. */
  private static final String FOUND = """
      SELECT 'BEFORE_DISBURSEMENT' AS rule, 'loan_payments' AS dataset, 'value_on' AS column_id, loan_id, borrower_kind,
        struct_pack(r.source_file, r.source_sheet, r.source_row) AS place, r.value_on AS day, disbursed_on AS other_day,
        NULL AS amount, NULL AS other_amount
      FROM receipts r JOIN payouts USING (loan_id) WHERE r.value_on < disbursed_on
      UNION ALL
      SELECT 'BEFORE_DISBURSEMENT', 'loan_events', 'value_on', loan_id, borrower_kind,
        struct_pack(e.source_file, e.source_sheet, e.source_row), e.value_on, disbursed_on, NULL, NULL
      FROM loan_events e JOIN payouts USING (loan_id) WHERE e.value_on < disbursed_on
      UNION ALL
      SELECT 'SCHEDULE_MISSING', 'loan_events', 'schedule_version', loan_id, borrower_kind,
        struct_pack(e.source_file, e.source_sheet, e.source_row), NULL, NULL, NULL, schedule_version
      FROM loan_events e JOIN loans USING (loan_id)
      WHERE schedule_version IS NOT NULL AND (loan_id, schedule_version) NOT IN (SELECT loan_id, version FROM instalments)
      UNION ALL
      SELECT 'PAID_ABOVE_PRINCIPAL', 'loans', 'principal', loan_id, borrower_kind,
        struct_pack(source_file, source_sheet, source_row), NULL, NULL, gone, disbursed
      FROM books WHERE gone - disbursed > receipts
      UNION ALL
      SELECT 'TERM_DIFFERS', 'loans', 'due_on', loan_id, borrower_kind,
        struct_pack(source_file, source_sheet, source_row), disbursed_on, due_on, NULL, term_months
      FROM books WHERE due_on < disbursed_on + to_months(term_months - 1)
        OR (due_on > disbursed_on + to_months(term_months + 1) AND NOT extended)
      UNION ALL
      SELECT 'MATURED_WITH_REST', 'loans', 'due_on', loan_id, borrower_kind,
        struct_pack(source_file, source_sheet, source_row), matures_on, NULL, disbursed - gone, NULL
      FROM scheduled WHERE matures_on < %s AND disbursed - gone > dues AND met >= due
      UNION ALL
      SELECT 'PRINCIPAL_DIFFERS', 'loan_schedule', 'principal_due', loan_id, borrower_kind, starts, NULL, NULL,
        principal_due, to_pay
      FROM scheduled WHERE principal_due < to_pay - gone_then - dues OR principal_due > to_pay + coming + dues
      UNION ALL
      SELECT 'DUE_BEFORE_DISBURSEMENT', 'loan_schedule', 'due_on', loan_id, borrower_kind, starts, first_on, disbursed_on,
        NULL, NULL
      FROM scheduled WHERE first_on < disbursed_on
      UNION ALL
      SELECT 'END_DIFFERS', 'loan_schedule', 'due_on', loan_id, borrower_kind, ends, last_on, due_on, NULL, NULL
      FROM scheduled WHERE version = 1 AND (last_on < due_on - to_months(1) OR last_on > due_on + to_months(1))""";

  private LoanRemarks() {}

  /**
   * Gives the lines from views {@code loans}, {@code loan_schedule}, {@code loan_payments}, {@code loan_events},
   * {@link #DELIVERED_LOANS} and {@link #DELIVERED_EVENTS}: of each rule and sheet the first rows that break it, in
   * order, and how many do.
   */
  public static String sql(LocalDate asOf) {
    String day = "DATE " + Sql.text(asOf.toString());
    return """
        WITH %s,
        found AS (%s)
        SELECT found.* EXCLUDE (place), place.source_file AS source_file, coalesce(place.source_sheet, '') AS source_sheet,
          place.source_row AS source_row, count(*) OVER sheet AS occurrences
        FROM found
        WINDOW sheet AS (PARTITION BY rule, dataset, column_id, place.source_file, place.source_sheet)
        QUALIFY row_number() OVER (sheet ORDER BY place.source_row, loan_id) <= %s
        ORDER BY rule, dataset, column_id, source_file, source_sheet, source_row, loan_id""".formatted(
            BOOKS.formatted(
                LoanEventKind.REVERSAL.code(),
                LoanEventKind.TRANCHE.code(),
                LoanEventKind.WRITTEN_OFF.code(),
                LoanEventKind.RESTRUCTURED.code(),
                LoanEventKind.EXTENDED.code(),
                day),
            FOUND.formatted(day),
            MOST_SHOWN);
  }

  /** One remark for each rule and sheet of these lines. */
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

  /** The two that differ, without words, since both languages show it. */
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

  /** {@code 110.000.000 − 120.000.000 = −10.000.000 đồng}. */
  private static String difference(BigDecimal one, BigDecimal other) {
    return "%s − %s = %s đồng"
        .formatted(written(one), written(other), written(one.subtract(other)));
  }

  private static BigDecimal amount(ResultRow line, String column) {
    return new BigDecimal(line.text(column));
  }

  /** In whole đồng with dots between thousands, as in Vietnamese. */
  private static String written(BigDecimal amount) {
    return String.format(Locale.GERMAN, "%,d", amount.toBigInteger()).replace('-', '−');
  }

  private static String day(ResultRow line, String column) {
    return DAY.format(LocalDate.parse(line.text(column)));
  }
}
