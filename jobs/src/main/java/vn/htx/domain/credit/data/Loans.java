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

/** One loan contract. Key: loan_id. */
public enum Loans implements Field {
  LOAN_ID(required("loan_id", TEXT, "Mã khoản vay", "Loan id", "Number of the loan contract.")),
  COOP_ID(optional(
      "coop_id",
      TEXT,
      "Mã HTX",
      "Cooperative id",
      "The borrowing cooperative, or the one whose member borrows.")),
  BORROWER_KIND(
      required("borrower_kind", TEXT, "Đối tượng vay", "Borrower", "Code of BorrowerKind.")),
  LENDER(required("lender", TEXT, "Nguồn vốn", "Lender", "Code of Lender.")),
  PURPOSE(optional("purpose", TEXT, "Mục đích", "Purpose", "Purpose in the contract's words.")),
  PRINCIPAL(required(
          "principal",
          MONEY,
          "Số tiền giải ngân",
          "Principal disbursed",
          "Amount paid out on disbursed_on.")
      .unit("đồng")),
  DISBURSED_ON(required(
      "disbursed_on", DATE, "Ngày giải ngân", "Disbursed on", "Value date of the pay-out.")),
  TERM_MONTHS(required(
          "term_months", INTEGER, "Thời hạn", "Term", "Months from pay-out to the last due date.")
      .unit("tháng")),
  RATE(required(
          "rate",
          DECIMAL,
          "Lãi suất",
          "Interest rate",
          "Nominal rate in per cent a year at pay-out.")
      .unit("%/năm")),
  DUE_ON(
      required("due_on", DATE, "Ngày đáo hạn", "Due on", "Last due date of the first schedule.")),
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
      "loans",
      Table.Layer.CLEAN,
      Bilingual.of("Khoản vay", "Loans"),
      "One loan.",
      List.of(values()),
      List.of(LOAN_ID));

  private final Column column;

  Loans(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
