package vn.htx.domain.credit.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.BOOLEAN;
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

/** The state of one loan on the as-of date. Key: loan_id. */
public enum LoanStatus implements Field {
  LOAN_ID(required("loan_id", TEXT, "Mã khoản vay", "Loan id", "The loan.")),
  COOP_ID(optional("coop_id", TEXT, "Mã HTX", "Cooperative id", "Null when the file names none.")),
  KNOWN_COOP(required(
      "known_coop",
      BOOLEAN,
      "HTX có trong sổ",
      "Cooperative is known",
      "False: unit 'chưa xác định'; its money still counts in the city.")),
  BORROWER_KIND(
      required("borrower_kind", TEXT, "Đối tượng vay", "Borrower", "Code of BorrowerKind.")),
  LENDER(required("lender", TEXT, "Nguồn vốn", "Lender", "Code of Lender.")),
  PRINCIPAL(required(
          "principal",
          MONEY,
          "Số tiền giải ngân",
          "Principal disbursed",
          "Disbursed by the as-of date, tranches included.")
      .unit("đồng")),
  OUTSTANDING(required(
          "outstanding",
          MONEY,
          "Dư nợ gốc",
          "Outstanding principal",
          "Disbursed less principal paid and written off; never below 0: what was paid above it is remarked.")
      .unit("đồng")),
  OLDEST_UNPAID_DUE_ON(
      optional(
          "oldest_unpaid_due_on",
          DATE,
          "Ngày quá hạn đầu tiên",
          "Oldest unpaid due date",
          "The last due date where no instalment is unpaid but principal is left after it; null when nothing that fell due is unpaid.")),
  DAYS_PAST_DUE(required(
          "days_past_due",
          INTEGER,
          "Số ngày quá hạn",
          "Days past due",
          "As-of less oldest unpaid due date; 0 when none is unpaid.")
      .unit("ngày")),
  OVERDUE_PRINCIPAL(required(
          "overdue_principal",
          MONEY,
          "Gốc quá hạn",
          "Overdue principal",
          "Principal that fell due before the as-of date and is unpaid; after the last due date, all that is outstanding.")
      .unit("đồng")),
  RESTRUCTURED(required(
          "restructured",
          INTEGER,
          "Số lần cơ cấu",
          "Restructurings",
          "Restructurings and extensions by the as-of date.")
      .unit("lần")),
  DEBT_GROUP(required(
      "debt_group",
      INTEGER,
      "Nhóm nợ",
      "Debt group",
      "Number of the group by the rule set in force; 0 when nothing is outstanding.")),
  RULE_SET(
      required("rule_set", TEXT, "Bộ quy tắc", "Rule set", "Id of the debt-group rules applied.")),
  RATE(required("rate", DECIMAL, "Lãi suất", "Interest rate", "In force on the as-of date.")
      .unit("%/năm")),
  REFERENCE_RATE(optional(
          "reference_rate",
          DECIMAL,
          "Lãi suất tham chiếu",
          "Reference rate",
          "Of the month of pay-out and the nearest tenor not shorter than the term; null when none is published.")
      .unit("%/năm")),
  RATE_GAP_PP(optional(
          "rate_gap_pp",
          DECIMAL,
          "Chênh lệch lãi suất",
          "Rate gap",
          "Reference rate less the loan's rate.")
      .unit("điểm %")),
  DISBURSED_ON(required(
      "disbursed_on", DATE, "Ngày giải ngân", "Disbursed on", "Value date of the pay-out."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "loan_status",
      Table.Layer.WIDE,
      Bilingual.of("Tình trạng khoản vay", "Loan status"),
      "One loan as it stands on the as-of date.",
      List.of(values()),
      List.of(LOAN_ID));

  /** The loans by their own books, before the register and the reference rates are looked at. */
  public static final Table STATES = new Table(
      "loan_states",
      Table.Layer.WIDE,
      Bilingual.of("Khoản vay theo sổ", "Loans by their books"),
      "One loan as its books tell of it on the as-of date.",
      TABLE.fields().stream()
          .filter(field -> field != KNOWN_COOP && field != REFERENCE_RATE && field != RATE_GAP_PP)
          .toList(),
      List.of(LOAN_ID));

  private final Column column;

  LoanStatus(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
