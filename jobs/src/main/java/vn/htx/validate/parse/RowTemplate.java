package vn.htx.validate.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;

/**
 * Template of the rows of one part of a file in one table: the key of the table and the number of the part, which
 * precede the cells, and the cells that are the same in all rows. Also gives the position of a column's cell.
 */
final class RowTemplate {
  private final @Nullable Object[] cells;
  private final Map<Field, Integer> places = new HashMap<>();

  RowTemplate(String tableKey, int part, List<Field> columns) {
    var before = List.<Object>of(tableKey, part);
    cells = new @Nullable Object[before.size() + columns.size()];
    for (int i = 0; i < before.size(); i++) {
      cells[i] = before.get(i);
    }
    columns.forEach(column -> places.put(column, before.size() + places.size()));
  }

  /** Sets a column to one value in all rows. */
  RowTemplate with(Field column, Object value) {
    cells[place(column)] = value;
    return this;
  }

  /** Position of a column's cell; to be looked up once for many rows. */
  int place(Field column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException("column %s is none of this table".formatted(column.id()));
    }
    return place;
  }

  /** A new row, whose other cells are null. */
  @Nullable
  Object[] row() {
    return cells.clone();
  }
}
