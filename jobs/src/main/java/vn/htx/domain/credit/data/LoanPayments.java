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

/** One payment on a loan. Key: loan_id, payment_id. */
public enum LoanPayments implements Field {
  LOAN_ID(required("loan_id", TEXT, "Mã khoản vay", "Loan id", "The loan.")),
  PAYMENT_ID(required(
      "payment_id",
      TEXT,
      "Mã phiếu thu",
      "Payment id",
      "Number of the receipt, unique within the loan.")),
  VALUE_ON(
      required("value_on", DATE, "Ngày giá trị", "Value on", "Day from which the payment counts.")),
  BOOKED_ON(required(
      "booked_on",
      DATE,
      "Ngày hạch toán",
      "Booked on",
      "Day it was entered in the books; not before value_on.")),
  PRINCIPAL_PAID(
      required("principal_paid", MONEY, "Trả gốc", "Principal paid", "Part that reduces principal.")
          .unit("đồng")),
  INTEREST_PAID(
      required("interest_paid", MONEY, "Trả lãi", "Interest paid", "Part that pays interest.")
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
      "loan_payments",
      Table.Layer.CLEAN,
      Bilingual.of("Trả nợ", "Loan payments"),
      "One payment on a loan.",
      List.of(values()),
      List.of(LOAN_ID, PAYMENT_ID));

  private final Column column;

  LoanPayments(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
