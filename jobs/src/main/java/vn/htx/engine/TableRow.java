package vn.htx.engine;

import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;
import vn.htx.catalog.FieldRow;

/** A row of a catalog table read from Spark. */
public record TableRow(Row row) implements FieldRow {
  @Override
  public @Nullable Object value(Field field) {
    return row.get(row.fieldIndex(field.id()));
  }
}
