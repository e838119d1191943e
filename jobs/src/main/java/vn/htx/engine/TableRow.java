package vn.htx.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;
import vn.htx.model.Coded;

/**
 * A row of a catalog table read by its fields. {@code find} is empty for null; the plain forms are for required columns
 * and end with the column's name when it is null, which only a fault before this can cause.
 */
public record TableRow(Row row) {

  public Optional<String> findText(Field field) {
    return Optional.ofNullable(value(field)).map(Object::toString);
  }

  public String text(Field field) {
    return required(field, findText(field));
  }

  public Optional<LocalDate> findDate(Field field) {
    return Optional.ofNullable(value(field)).map(TableRow::date);
  }

  public LocalDate date(Field field) {
    return required(field, findDate(field));
  }

  public Optional<Integer> findInteger(Field field) {
    return Optional.ofNullable(value(field)).map(value -> ((Number) value).intValue());
  }

  public int integer(Field field) {
    return required(field, findInteger(field));
  }

  public long count(Field field) {
    return required(
        field, Optional.ofNullable(value(field)).map(value -> ((Number) value).longValue()));
  }

  public Optional<BigDecimal> findNumber(Field field) {
    return Optional.ofNullable(value(field)).map(value -> (BigDecimal) value);
  }

  public BigDecimal number(Field field) {
    return required(field, findNumber(field));
  }

  public Optional<Double> findDouble(Field field) {
    return Optional.ofNullable(value(field)).map(value -> ((Number) value).doubleValue());
  }

  public boolean flag(Field field) {
    return required(field, Optional.ofNullable(value(field)).map(value -> (Boolean) value));
  }

  public <E extends Enum<E> & Coded> E coded(Field field, Class<E> list) {
    String code = text(field);
    return Coded.find(list, code)
        .orElseThrow(() -> new IllegalStateException(
            "column %s: '%s' is no code of %s".formatted(field.id(), code, list.getSimpleName())));
  }

  private @Nullable Object value(Field field) {
    return row.get(row.fieldIndex(field.id()));
  }

  /** Dates arrive as either type, by a setting of the session. */
  private static LocalDate date(Object value) {
    return value instanceof LocalDate day ? day : ((java.sql.Date) value).toLocalDate();
  }

  private static <T> T required(Field field, Optional<T> value) {
    return value.orElseThrow(() ->
        new IllegalStateException("column %s is null in a clean table".formatted(field.id())));
  }
}
