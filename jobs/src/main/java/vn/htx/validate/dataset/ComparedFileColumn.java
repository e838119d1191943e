package vn.htx.validate.dataset;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;

/** A column of the view of files whose distributions are compared, {@link Spread#files}: one row per file. */
public enum ComparedFileColumn implements Field {
  FILE(internal("compared_file", TEXT, "Path of the file inside the inbox.")),
  LATER_FILE(internal("later_file", TEXT, "The later file of its pair.")),
  IS_EARLIER(internal("is_earlier", BOOLEAN, "Whether it is the pair's earlier file.")),
  EVERY(internal("every", LONG, "Each how many rows one is looked at."));

  /** All columns, in the order of the table. */
  public static final List<Field> FIELDS = List.of(values());

  private final Column column;

  ComparedFileColumn(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
