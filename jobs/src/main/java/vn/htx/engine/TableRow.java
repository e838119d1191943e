package vn.htx.engine;

import java.sql.Date;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;
import vn.htx.catalog.FieldRow;

/** A row of a catalog table that Spark read. */
public record TableRow(Row row) implements FieldRow {
  @Override
  public @Nullable Object value(Field field) {
    Object cell = row.get(row.fieldIndex(field.id()));
    // Whether days are of this type is a setting of the session.
    return cell instanceof Date day ? day.toLocalDate() : cell;
  }
}
