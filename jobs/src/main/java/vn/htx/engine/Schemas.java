package vn.htx.engine;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;

/** The catalog's tables as Spark schemas, and its fields as column expressions. */
public final class Schemas {
  private Schemas() {}

  /**
   * The schema of a table. Every column is nullable in files: required columns are enforced by the row checker, not by
   * the format.
   */
  public static StructType of(Table table) {
    return of(table.fields());
  }

  public static StructType of(List<? extends Field> fields) {
    var schema = new StructType();
    for (Field field : fields) {
      schema = schema.add(field.id(), type(field.type()), true /* nullable */);
    }
    return schema;
  }

  public static DataType type(ColumnType type) {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case MONEY, AREA, DECIMAL, AMOUNT ->
        DataTypes.createDecimalType(type.digits(), type.decimals());
      case DOUBLE -> DataTypes.DoubleType;
      case DATE -> DataTypes.DateType;
      case BOOLEAN -> DataTypes.BooleanType;
    };
  }

  /** Rows from memory as Spark rows, for a writer of rows; dates stay days since 1970-01-01. */
  public static List<Row> rows(List<ListedRow> listed) {
    return listed.stream().map(row -> RowFactory.create(row.cells().toArray())).toList();
  }

  public static Column col(Field field) {
    return functions.col(field.id());
  }

  /** Exactly the table's columns, in its order and types; Spark throws when a column is missing. */
  public static Dataset<Row> select(Dataset<Row> rows, Table table) {
    return select(rows, of(table));
  }

  /** Exactly the columns of a schema, in its order and types; Spark throws when a column is missing. */
  public static Dataset<Row> select(Dataset<Row> rows, StructType schema) {
    return rows.select(Arrays.stream(schema.fields())
        .map(field -> functions.col(field.name()).cast(field.dataType()).as(field.name()))
        .toArray(Column[]::new));
  }
}
