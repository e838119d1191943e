package vn.htx.validate.dataset;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;

/**
 * A column of the table of distributions, {@link Spread#sql}: one row for each pair of deliveries, column and class of
 * values that one of them has.
 */
public enum SpreadColumn implements Field {
  LATER_FILE(internal("later_file", TEXT, "Path of the pair's later file inside the inbox.")),
  COLUMN(internal("column_id", TEXT, "The column of the dataset.")),
  CLASS(
      internal(
          "class",
          TEXT,
          "A code; of a number, which tenth of the earlier file's numbers it stands above, 0 to 9; ∅ for empty cells.")),
  EARLIER_ROWS(internal("earlier_rows", LONG, "Rows of the earlier file in the class.")),
  LATER_ROWS(internal("later_rows", LONG, "Rows of the later file in the class."));

  /** All columns, in the order of the table. */
  public static final List<Field> FIELDS = List.of(values());

  private final Column column;

  SpreadColumn(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
