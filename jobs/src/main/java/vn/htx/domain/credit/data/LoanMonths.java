package vn.htx.domain.credit.data;

import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.MONEY;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * A loan at the end of a month, and what happened to its principal in it. Months in which it is not outstanding at the
 * end and nothing happened have no row. Key: loan_id, month.
 */
public enum LoanMonths implements Field {
  LOAN_ID(required("loan_id", TEXT, "Mã khoản vay", "Loan id", "The loan.")),
  MONTH(required("month", TEXT, "Tháng", "Month", "As 2026-06.")),
  OUTSTANDING(required(
          "outstanding", MONEY, "Dư nợ gốc", "Outstanding principal", "At the end of the month.")
      .unit("đồng")),
  DAYS_PAST_DUE(required(
          "days_past_due", INTEGER, "Số ngày quá hạn", "Days past due", "At the end of the month.")
      .unit("ngày")),
  DEBT_GROUP(required(
      "debt_group",
      INTEGER,
      "Nhóm nợ",
      "Debt group",
      "By the rule set in force at the end of the month; 0 when nothing is outstanding.")),
  RULE_SET(required("rule_set", TEXT, "Bộ quy tắc", "Rule set", "Id of that rule set.")),
  DISBURSED(required("disbursed", MONEY, "Giải ngân trong tháng", "Disbursed", "In the month.")
      .unit("đồng")),
  REPAID(required(
          "repaid",
          MONEY,
          "Gốc trả trong tháng",
          "Principal repaid",
          "In the month, less receipts that were reversed in it.")
      .unit("đồng")),
  WRITTEN_OFF(required("written_off", MONEY, "Gốc xóa trong tháng", "Written off", "In the month.")
      .unit("đồng")),
  RECOVERED(required(
          "recovered", MONEY, "Thu hồi sau xóa nợ", "Recovered", "In the month, after a write-off.")
      .unit("đồng"));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "loan_months",
      Table.Layer.WIDE,
      Bilingual.of("Khoản vay theo tháng", "Loans by month"),
      "One loan at the end of one month.",
      List.of(values()),
      List.of(LOAN_ID, MONTH));

  private final Column column;

  LoanMonths(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
