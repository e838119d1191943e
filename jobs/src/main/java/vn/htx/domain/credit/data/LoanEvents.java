package vn.htx.domain.credit.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.DECIMAL;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.MONEY;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One event of a loan. Key: loan_id, seq. */
public enum LoanEvents implements Field {
  LOAN_ID(required("loan_id", TEXT, "Mã khoản vay", "Loan id", "The loan.")),
  SEQ(required("seq", INTEGER, "Thứ tự", "Sequence", "Order of the loan's events, from 1.")),
  KIND(required("kind", TEXT, "Loại sự kiện", "Kind", "Code of LoanEventKind.")),
  VALUE_ON(
      required("value_on", DATE, "Ngày giá trị", "Value on", "Day from which the event counts.")),
  BOOKED_ON(required(
      "booked_on", DATE, "Ngày hạch toán", "Booked on", "Day it was entered in the books.")),
  AMOUNT(optional(
          "amount",
          MONEY,
          "Số tiền",
          "Amount",
          "Written off, recovered, paid out or reversed; null for other kinds.")
      .unit("đồng")),
  NEW_RATE(optional(
          "new_rate", DECIMAL, "Lãi suất mới", "New rate", "Rate from value_on, for a rate change.")
      .unit("%/năm")),
  SCHEDULE_VERSION(optional(
      "schedule_version",
      INTEGER,
      "Phiên bản lịch mới",
      "Schedule version",
      "The schedule that this event starts, for restructured and extended.")),
  PAYMENT_ID(optional(
      "payment_id",
      TEXT,
      "Mã phiếu thu bị hủy",
      "Reversed payment",
      "The payment taken back, for a reversal.")),
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
      "loan_events",
      Table.Layer.CLEAN,
      Bilingual.of("Sự kiện khoản vay", "Loan events"),
      "One event of a loan.",
      List.of(values()),
      List.of(LOAN_ID, SEQ));

  private final Column column;

  LoanEvents(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
