package vn.htx.validate.dataset;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import vn.htx.catalog.Column;
import vn.htx.catalog.Field;

/**
 * A column that we add to the table of a file's parsed rows, {@link ParsedSchema#rows}; the contract's columns follow
 * {@link #DAY}. Null for kinds of rows that do not have the column.
 */
public enum ParsedRowColumn implements Field {
  KIND(internal("parsed_kind", TEXT, "Row or answer.")),
  FILE(internal("parsed_file", TEXT, "Path of the file inside the inbox.")),
  SHEET(internal("parsed_sheet", TEXT, "Sheet of a workbook; empty for a CSV.")),
  SHEET_INDEX(internal("parsed_sheet_index", INTEGER, "Which sheet of the file, 0 is the first.")),
  ROW(internal("parsed_row", INTEGER, "Physical row, 1 is the first.")),
  FATE(internal("parsed_fate", TEXT, "What the row or answer came to when it was read.")),
  DAY(internal(
      "parsed_day",
      DATE,
      "Of the column that dates rows, a period's last; null where it says none.")),
  RULES(internal(
      "parsed_rules",
      TEXT,
      "Ids of the rules broken, joined by a space; empty where there are none.")),
  ROW_TEXT(internal(
      "parsed_text",
      TEXT,
      "The row's cells as JSON; of a clean row only where a rule over many rows may reject it.")),
  FOUND(internal("parsed_found", TEXT, "What stood in an answer's cell."));

  private final Column column;

  ParsedRowColumn(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
