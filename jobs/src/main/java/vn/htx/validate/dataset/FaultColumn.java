package vn.htx.validate.dataset;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;

/**
 * A column of the table of faults, {@link CrossRow#faults}: one row for each parsed row and rule over many rows that it
 * breaks.
 */
public enum FaultColumn implements Field {
  FILE(internal("source_file", TEXT, "Path of the file inside the inbox.")),
  SHEET(internal("source_sheet", TEXT, "Sheet of a workbook; empty for a CSV.")),
  SHEET_INDEX(internal("sheet_index", INTEGER, "Which sheet of the file, 0 is the first.")),
  ROW(internal("source_row", INTEGER, "Physical row, 1 is the first.")),
  FATE(internal("fate", TEXT, "What the row came to when it was read.")),
  RULE(internal("rule", INTEGER, "The rule's number in CrossRowRules.")),
  FOUND(internal(
      "found", TEXT, "What stood there: a key's parts apart by U+001F, hashed ones as hashes."));

  /** All columns, in the order of the table. */
  public static final List<Field> FIELDS = List.of(values());

  private final Column column;

  FaultColumn(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
