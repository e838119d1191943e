package vn.htx.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.model.Coded;

/**
 * A row of a catalog table, read by its fields. {@code find} is empty for null; the plain forms are for required
 * columns and throw with the column's name when it is null, which only a bug can cause.
 */
public interface FieldRow {
  /**
   * The cell of the column with the field's id: a text, a number of the column's type, a {@code LocalDate} or a
   * {@code Boolean}.
   */
  @Nullable
  Object value(Field field);

  default Optional<String> findText(Field field) {
    return Optional.ofNullable(value(field)).map(Object::toString);
  }

  default String text(Field field) {
    return required(field, findText(field));
  }

  default Optional<LocalDate> findDate(Field field) {
    return Optional.ofNullable(value(field)).map(value -> (LocalDate) value);
  }

  default LocalDate date(Field field) {
    return required(field, findDate(field));
  }

  default Optional<Integer> findInteger(Field field) {
    return Optional.ofNullable(value(field)).map(value -> ((Number) value).intValue());
  }

  default int integer(Field field) {
    return required(field, findInteger(field));
  }

  default long count(Field field) {
    return required(
        field, Optional.ofNullable(value(field)).map(value -> ((Number) value).longValue()));
  }

  default Optional<BigDecimal> findNumber(Field field) {
    return Optional.ofNullable(value(field)).map(value -> (BigDecimal) value);
  }

  default BigDecimal number(Field field) {
    return required(field, findNumber(field));
  }

  default Optional<Double> findDouble(Field field) {
    return Optional.ofNullable(value(field)).map(value -> ((Number) value).doubleValue());
  }

  default boolean flag(Field field) {
    return required(field, Optional.ofNullable(value(field)).map(value -> (Boolean) value));
  }

  default <E extends Enum<E> & Coded> E coded(Field field, Class<E> list) {
    String code = text(field);
    return Coded.find(list, code)
        .orElseThrow(() -> new IllegalStateException(
            "column %s: '%s' is no code of %s".formatted(field.id(), code, list.getSimpleName())));
  }

  private static <T> T required(Field field, Optional<T> value) {
    return value.orElseThrow(() ->
        new IllegalStateException("column %s is null in a clean table".formatted(field.id())));
  }
}
