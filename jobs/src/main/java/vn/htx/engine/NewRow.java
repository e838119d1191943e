package vn.htx.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Table;
import vn.htx.model.Coded;

/** A row of a catalog table while a step builds it; a column that is not set is null. */
public final class NewRow implements FieldRow {
  private final Table table;
  private final @Nullable Object[] values;

  private NewRow(Table table) {
    this.table = table;
    this.values = new @Nullable Object[table.fields().size()];
  }

  public static NewRow of(Table table) {
    return new NewRow(table);
  }

  /** A row with the cells of another that has columns of the same ids. */
  public static NewRow of(Table table, FieldRow other) {
    var row = new NewRow(table);
    table.fields().forEach(field -> row.set(field, Optional.ofNullable(other.value(field))));
    return row;
  }

  /**
   * Sets a column. An empty {@code Optional} leaves it null; a code is kept as its text. Numbers are rounded to the
   * scale of their type, halves to even.
   *
   * @throws ArithmeticException when an amount of money is not a whole number of đồng
   */
  public NewRow set(Field field, Object value) {
    Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    values[table.fields().indexOf(field)] = plain == null ? null : written(field, plain);
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return values[table.columnIds().indexOf(field.id())];
  }

  /**
   * The row as Spark takes it with {@link #encoded}. Its dates are text, because whether a session uses
   * {@code java.sql.Date} or {@code LocalDate} is a setting; {@link Schemas#select} turns them into dates again.
   */
  public Row encodable() {
    @Nullable Object[] cells = values.clone();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i] instanceof LocalDate day ? day.toString() : cells[i];
    }
    return RowFactory.create(cells);
  }

  /** The schema of rows as Spark takes them. */
  public static StructType encoded(Table table) {
    var schema = new StructType();
    for (Field field : table.fields()) {
      DataType type =
          field.type() == ColumnType.DATE ? DataTypes.StringType : Schemas.type(field.type());
      schema = schema.add(field.id(), type, true /* nullable */);
    }
    return schema;
  }

  /** The row as it is written into a file. */
  public Row row() {
    return RowFactory.create(values.clone());
  }

  private static Object written(Field field, Object value) {
    if (value instanceof Coded coded) {
      return coded.code();
    }
    if (value instanceof BigDecimal number) {
      return switch (field.type()) {
        case MONEY -> number.setScale(0, RoundingMode.UNNECESSARY);
        case AREA -> number.setScale(2, RoundingMode.HALF_EVEN);
        case DECIMAL -> number.setScale(6, RoundingMode.HALF_EVEN);
        case AMOUNT -> number.setScale(4, RoundingMode.HALF_EVEN);
        default ->
          throw new IllegalArgumentException(
              "column %s is %s, not a decimal".formatted(field.id(), field.type()));
      };
    }
    return value;
  }
}
