package vn.htx.engine;

import java.util.Optional;
import vn.htx.catalog.Field;

/** One row of a query's result, read by column name. */
public interface ResultRow {
  Optional<Object> find(String column);

  /** The cell as text; empty when it is null. */
  default String text(String column) {
    return find(column).map(Object::toString).orElse("");
  }

  default String text(Field column) {
    return text(column.id());
  }

  /** The cell as a whole number; 0 when it is null. */
  default long number(String column) {
    return find(column).map(cell -> ((Number) cell).longValue()).orElse(0L);
  }

  default long number(Field column) {
    return number(column.id());
  }
}
