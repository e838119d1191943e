package vn.htx.engine;

import java.util.Optional;

/** A row that a query gave, its cells by column name. */
public interface ResultRow {
  Optional<Object> find(String column);

  /** Empty where nothing is known. */
  default String text(String column) {
    return find(column).map(Object::toString).orElse("");
  }

  /** 0 where nothing is known. */
  default long number(String column) {
    return find(column).map(cell -> ((Number) cell).longValue()).orElse(0L);
  }
}
