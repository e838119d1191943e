package vn.htx.catalog;

/** A column of one table, as its enum constant. */
public interface Field {
  Column column();

  default String id() {
    return column().id();
  }

  default ColumnType type() {
    return column().type();
  }
}
