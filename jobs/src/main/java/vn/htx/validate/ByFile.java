package vn.htx.validate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * What was decided about a parsed row's file, as a column; null for other files. Files are few and looked up in
 * literals: a join would be a job of its own each time the rows are read.
 */
final class ByFile {
  private ByFile() {}

  static Column of(
      List<Delivery> deliveries, DataType type, Function<Delivery, Optional<?>> value) {
    Column found = lit(null).cast(type);
    for (Delivery delivery : deliveries) {
      Optional<?> known = value.apply(delivery);
      if (known.isPresent()) {
        found = when(col(ParsedSchema.FILE).equalTo(delivery.file()), lit(known.get()))
            .otherwise(found);
      }
    }
    return found;
  }

  static Column day(List<Delivery> deliveries, Function<Delivery, Optional<LocalDate>> day) {
    return date_from_unix_date(of(
        deliveries,
        DataTypes.IntegerType,
        delivery -> day.apply(delivery).map(known -> (int) known.toEpochDay())));
  }
}
