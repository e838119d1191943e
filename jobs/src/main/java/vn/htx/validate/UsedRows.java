package vn.htx.validate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
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

  private static Dataset<Row> withDeliveries(Deliveries.Plan plan, Dataset<Row> parsed) {
    List<Delivery> used = plan.used();
    Object[] files = used.stream().map(Delivery::file).toArray();
    return parsed
        .where(col(ParsedSchema.FILE).isin(files))
        .withColumn(RANK, rank(used))
        .withColumn(FROM, ByFile.day(used, Delivery::effective))
        .withColumn(TO, ByFile.day(used, Delivery::validTo));
  }

  /** The rank of a row's delivery. */
  static Column rank(List<Delivery> deliveries) {
    return ByFile.of(deliveries, DataTypes.IntegerType, delivery -> Optional.of(delivery.rank()));
  }
}
