package vn.htx.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;

/**
 * A row built in memory without Spark, for tables of few rows, such as one for each file or remark. A column that is
 * not set is null. A date is kept as days since 1970-01-01.
 */
public final class ListedRow {
  private final List<Field> fields;
  private final @Nullable Object[] cells;

  private ListedRow(List<Field> fields) {
    this.fields = fields;
    this.cells = new @Nullable Object[fields.size()];
  }

  /**
   * A row in which every column is null.
   *
   * @param fields the columns, in the order of the table
   */
  public static ListedRow of(List<Field> fields) {
    return new ListedRow(fields);
  }

  /**
   * Sets a column; an empty {@code Optional} leaves it null.
   *
   * @throws IllegalArgumentException when the row has no such column
   */
  public ListedRow set(Field field, Object value) {
    Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    cells[place(field)] = plain instanceof LocalDate day ? (Object) (int) day.toEpochDay() : plain;
    return this;
  }

  public Optional<Object> find(Field field) {
    return Optional.ofNullable(cells[place(field)]);
  }

  /** The cells in the order of the table; null where a column is not set. */
  public List<@Nullable Object> cells() {
    return Collections.unmodifiableList(Arrays.asList(cells));
  }

  private int place(Field field) {
    int place = fields.indexOf(field);
    if (place < 0) {
      throw new IllegalArgumentException("column %s is none of this row".formatted(field.id()));
    }
    return place;
  }
}
