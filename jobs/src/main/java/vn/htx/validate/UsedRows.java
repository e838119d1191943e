package vn.htx.validate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.config.Contract;
import vn.htx.table.Schemas;

/**
 * The parsed rows and answers of used deliveries, with their delivery's rank and dates.
 *
 * @param later of a row: whether it is dated after the as-of date
 */
record UsedRows(Dataset<Row> rows, Dataset<Row> answers, Optional<Column> later) {
  static final String RANK = "delivery_rank";
  static final String FROM = "delivery_from";
  static final String TO = "delivery_to";

  static UsedRows of(
      SparkSession spark, Contract contract, Deliveries.Plan plan, Dataset<Row> parsed) {
    Dataset<Row> used = parsed.join(broadcast(deliveries(spark, plan)), ParsedSchema.FILE);
    return new UsedRows(
        used.where(col(ParsedSchema.KIND).equalTo(ParsedSchema.KIND_ROW)),
        used.where(col(ParsedSchema.KIND).equalTo(ParsedSchema.KIND_ANSWER)),
        plan.rowsUntil()
            .flatMap(asOf -> dayNumber(contract).map(day -> day.gt(lit((int) asOf.toEpochDay())))));
  }

  /** The rows that count on the as-of date. */
  Dataset<Row> effective(Dataset<Row> some) {
    return later.map(isLater -> some.where(isLater.isNull().or(not(isLater)))).orElse(some);
  }

  private static Dataset<Row> deliveries(SparkSession spark, Deliveries.Plan plan) {
    var schema = new StructType()
        .add(ParsedSchema.FILE, DataTypes.StringType)
        .add(RANK, DataTypes.IntegerType)
        .add(FROM, DataTypes.IntegerType)
        .add(TO, DataTypes.IntegerType);
    List<Row> rows = new ArrayList<>();
    for (Delivery delivery : plan.used()) {
      rows.add(RowFactory.create(
          delivery.file(),
          delivery.rank(),
          delivery.effective().map(day -> (int) day.toEpochDay()).orElse(null),
          delivery.validTo().map(day -> (int) day.toEpochDay()).orElse(null)));
    }
    return spark
        .createDataFrame(rows, schema)
        .withColumn(FROM, date_from_unix_date(col(FROM)))
        .withColumn(TO, date_from_unix_date(col(TO)));
  }

  /** Days since 1970 of the column that dates rows; a period counts from its last day. */
  private static Optional<Column> dayNumber(Contract contract) {
    if (contract.effective() instanceof Contract.EffectiveDate.FromColumn dated) {
      Field field = dated.field();
      return Optional.of(
          field.type() == ColumnType.TEXT
              ? udf(
                      (UDF1<String, Integer>) text -> text == null
                          ? null
                          : CellCheck.day(text)
                              .map(day -> (int) day.toEpochDay())
                              .orElse(null),
                      DataTypes.IntegerType)
                  .apply(Schemas.col(field))
              : unix_date(Schemas.col(field)));
    }
    return Optional.empty();
  }
}
