package vn.htx.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Coded;

/**
 * A row of a catalog table being made; what is not set is null. Dates leave as text, because which Java type stands for
 * a date is a setting of the session; {@link Schemas#select} makes them dates again.
 */
public final class NewRow {
  private final Table table;
  private final @Nullable Object[] values;

  private NewRow(Table table) {
    this.table = table;
    this.values = new @Nullable Object[table.fields().size()];
  }

  public static NewRow of(Table table) {
    return new NewRow(table);
  }

  /** Sets a column; an {@code Optional} that is empty leaves it null, a code or date is written as its text. */
  public NewRow set(Field field, Object value) {
    Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    values[table.fields().indexOf(field)] = plain == null ? null : written(field, plain);
    return this;
  }

  public Row row() {
    return RowFactory.create(values.clone());
  }

  /** The encoder of rows made here. */
  public static Encoder<Row> encoder(Table table) {
    var schema = new StructType();
    for (Field field : table.fields()) {
      DataType type =
          field.type() == ColumnType.DATE ? DataTypes.StringType : Schemas.type(field.type());
      schema = schema.add(field.id(), type, true /* nullable */);
    }
    return Encoders.row(schema);
  }

  /** The rows that a function makes of each group of gathered rows, with the table's own types. */
  public static Dataset<Row> flatMap(
      Gathering gathering, FlatMapGroupsFunction<String, Row, Row> function, Table table) {
    return Schemas.select(gathering.flatMap(function, encoder(table)), table);
  }

  private static Object written(Field field, Object value) {
    if (value instanceof Coded coded) {
      return coded.code();
    }
    if (value instanceof LocalDate date) {
      return date.toString();
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
