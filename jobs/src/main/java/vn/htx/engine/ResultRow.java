package vn.htx.engine;

import java.util.Optional;
import vn.htx.catalog.Field;

/** A row that a query gave, its cells by column name; empty where null. */
public interface ResultRow {
  Optional<Object> find(String column);

  /** Empty where nothing is known. */
  default String text(String column) {
    return find(column).map(Object::toString).orElse("");
  }

  default String text(Field column) {
    return text(column.id());
  }

  /** 0 where nothing is known. */
  default long number(String column) {
    return find(column).map(cell -> ((Number) cell).longValue()).orElse(0L);
  }

  default long number(Field column) {
    return number(column.id());
  }
}
