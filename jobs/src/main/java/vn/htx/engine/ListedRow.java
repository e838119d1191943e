package vn.htx.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;

/**
 * A row that is at hand and not computed: cells set by their fields, without Spark; what is not set is null. A day is
 * kept as its number since 1970. For tables of few rows, as many as files or remarks.
 */
public final class ListedRow {
  private final List<Field> fields;
  private final @Nullable Object[] cells;

  private ListedRow(List<Field> fields) {
    this.fields = fields;
    this.cells = new @Nullable Object[fields.size()];
  }

  /**
   * A row without any cell.
   *
   * @param fields in the order of the table
   */
  public static ListedRow of(List<Field> fields) {
    return new ListedRow(fields);
  }

  /** Sets a column; an {@code Optional} that is empty leaves it null. */
  public ListedRow set(Field field, Object value) {
    Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    cells[place(field)] = plain instanceof LocalDate day ? (Object) (int) day.toEpochDay() : plain;
    return this;
  }

  public Optional<Object> find(Field field) {
    return Optional.ofNullable(cells[place(field)]);
  }

  /** In the order of the table. */
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
