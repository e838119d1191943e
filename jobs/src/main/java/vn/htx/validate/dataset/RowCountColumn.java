package vn.htx.validate.dataset;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;

/**
 * A column of the table of counts, {@link CrossRow#counts}: one row per sheet and condition, with the number of rows.
 */
public enum RowCountColumn implements Field {
  FILE(internal("source_file", TEXT, "Path of the file inside the inbox.")),
  SHEET(internal("source_sheet", TEXT, "Sheet of a workbook; empty for a CSV.")),
  RULE(internal(
      "rule", INTEGER, "What is counted: delivered again later, dated too late, answers lost.")),
  ROWS(internal("rows", LONG, "How many rows.")),
  FIRST_ROW(internal("source_row", INTEGER, "Physical row of the first."));

  /** All columns, in the order of the table. */
  public static final List<Field> FIELDS = List.of(values());

  private final Column column;

  RowCountColumn(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
