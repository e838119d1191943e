package vn.htx.domain.credit.data;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.MONEY;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * A row of a loan's paper that contradicts another paper; of each rule and sheet the first ones. Key: rule, dataset,
 * column_id, source_file, source_sheet, source_row, loan_id.
 */
public enum RemarkedLoans implements Field {
  RULE(internal("rule", TEXT, "Name of LoanRule.")),
  DATASET(internal("dataset", TEXT, "Dataset of the paper.")),
  COLUMN_ID(internal("column_id", TEXT, "The column that contradicts.")),
  SOURCE_FILE(internal("source_file", TEXT, "Path of the file inside the inbox.")),
  SOURCE_SHEET(internal("source_sheet", TEXT, "Sheet of a workbook; empty for a CSV.")),
  SOURCE_ROW(internal("source_row", INTEGER, "Physical row, 1 is the first.")),
  LOAN_ID(internal("loan_id", TEXT, "The loan.")),
  BORROWER_KIND(internal("borrower_kind", TEXT, "Code of BorrowerKind.")),
  DAY(internal("day", DATE, "The day stated here; null where none is compared.")),
  OTHER_DAY(internal("other_day", DATE, "The day stated there.")),
  AMOUNT(internal("amount", MONEY, "The amount stated here; null where none is compared.")),
  OTHER_AMOUNT(internal("other_amount", MONEY, "The amount, number of months or version there.")),
  OCCURRENCES(internal("occurrences", LONG, "Contradicting rows of the rule in the sheet."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "remarked_loans",
      Table.Layer.WIDE,
      Bilingual.of("Khoản vay cần lưu ý", "Remarked loans"),
      "A row of a loan's paper that contradicts another paper.",
      List.of(values()),
      List.of(RULE, DATASET, COLUMN_ID, SOURCE_FILE, SOURCE_SHEET, SOURCE_ROW, LOAN_ID));

  private final Column column;

  RemarkedLoans(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
