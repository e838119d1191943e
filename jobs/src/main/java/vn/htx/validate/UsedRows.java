package vn.htx.validate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * The parsed rows and answers of used deliveries, with their delivery's rank and dates.
 *
 * @param later of a row: whether it is dated after the as-of date
 */
record UsedRows(Dataset<Row> rows, Dataset<Row> answers, Optional<Column> later) {
  static final String RANK = "delivery_rank";
  static final String FROM = "delivery_from";
  static final String TO = "delivery_to";

  static UsedRows of(Deliveries.Plan plan, Dataset<Row> parsed) {
    Dataset<Row> used = withDeliveries(plan, parsed);
    return new UsedRows(
        used.where(col(ParsedSchema.KIND).equalTo(ParsedSchema.KIND_ROW)),
        used.where(col(ParsedSchema.KIND).equalTo(ParsedSchema.KIND_ANSWER)),
        plan.rowsUntil().map(asOf -> col(ParsedSchema.DAY).gt(lit(asOf))));
  }

  /** The rows that count on the as-of date. */
  Dataset<Row> effective(Dataset<Row> some) {
    return later.map(isLater -> some.where(isLater.isNull().or(not(isLater)))).orElse(some);
  }

  /** A few files are looked up in literals: a join would be a job of its own each time the rows are read. */
  private static Dataset<Row> withDeliveries(Deliveries.Plan plan, Dataset<Row> parsed) {
    Column file = col(ParsedSchema.FILE);
    Column rank = lit(null).cast(DataTypes.IntegerType);
    Column from = lit(null).cast(DataTypes.IntegerType);
    Column to = lit(null).cast(DataTypes.IntegerType);
    for (Delivery delivery : plan.used()) {
      Column isOf = file.equalTo(delivery.file());
      rank = when(isOf, lit(delivery.rank())).otherwise(rank);
      from = when(isOf, day(delivery.effective())).otherwise(from);
      to = when(isOf, day(delivery.validTo())).otherwise(to);
    }
    Object[] files = plan.used().stream().map(Delivery::file).toArray();
    return parsed
        .where(file.isin(files))
        .withColumn(RANK, rank)
        .withColumn(FROM, date_from_unix_date(from))
        .withColumn(TO, date_from_unix_date(to));
  }

  private static Column day(Optional<LocalDate> day) {
    return lit(day.map(known -> (Object) (int) known.toEpochDay()).orElse(null))
        .cast(DataTypes.IntegerType);
  }
}
