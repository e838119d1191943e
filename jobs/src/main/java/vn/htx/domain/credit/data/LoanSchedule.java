package vn.htx.domain.credit.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.MONEY;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One instalment of one schedule of a loan. Key: loan_id, schedule_version, due_on. */
public enum LoanSchedule implements Field {
  LOAN_ID(required("loan_id", TEXT, "Mã khoản vay", "Loan id", "The loan.")),
  SCHEDULE_VERSION(required(
      "schedule_version",
      INTEGER,
      "Phiên bản lịch",
      "Schedule version",
      "1 is the contract's; a restructuring starts the next.")),
  DUE_ON(required("due_on", DATE, "Ngày đến hạn", "Due on", "Day the instalment falls due.")),
  PRINCIPAL_DUE(required(
          "principal_due", MONEY, "Gốc phải trả", "Principal due", "Principal of the instalment.")
      .unit("đồng")),
  INTEREST_DUE(
      required("interest_due", MONEY, "Lãi phải trả", "Interest due", "Interest of the instalment.")
          .unit("đồng")),
  SOURCE_FILE(required(
      "source_file", TEXT, "Tệp nguồn", "Source file", "Path of the file inside the inbox.")),
  SOURCE_SHEET(optional(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; null in a CSV.")),
  SOURCE_ROW(required(
      "source_row",
      INTEGER,
      "Dòng nguồn",
      "Source row",
      "Physical row in the sheet or file, 1 is the first."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "loan_schedule",
      Table.Layer.CLEAN,
      Bilingual.of("Lịch trả nợ", "Loan schedules"),
      "One due date of one schedule of a loan.",
      List.of(values()),
      List.of(LOAN_ID, SCHEDULE_VERSION, DUE_ON));

  private final Column column;

  LoanSchedule(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
