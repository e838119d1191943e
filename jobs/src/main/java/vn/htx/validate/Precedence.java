package vn.htx.validate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Field;
import vn.htx.config.Contract;
import vn.htx.table.Schemas;

/** Which of several clean rows with one key of the table stands: that of the delivery of highest rank, then the first. */
final class Precedence {
  private static final Column STANDING = struct(
      col(UsedRows.RANK), negate(col(ParsedSchema.SHEET_INDEX)), negate(col(ParsedSchema.ROW)));

  private Precedence() {}

  /** Whether two used files can hold one key at all. */
  static boolean mayRepeat(Contract contract, Deliveries.Plan plan) {
    boolean apart = contract.delivery() == Contract.Delivery.SNAPSHOT
        && contract.series().scope() == Contract.Series.Scope.DATASET;
    return plan.used().size() > 1 && !apart;
  }

  /** The rows that stand, one a key. */
  static Dataset<Row> best(Contract contract, Dataset<Row> rows) {
    return joined(contract, rows)
        .where(col("g_best").isNull().or(STANDING.equalTo(col("g_best"))))
        .drop("g_best");
  }

  /** The rows that a later delivery stands in for. */
  static Dataset<Row> beaten(Contract contract, Dataset<Row> rows) {
    return joined(contract, rows).where(STANDING.notEqual(col("g_best"))).drop("g_best");
  }

  private static Dataset<Row> joined(Contract contract, Dataset<Row> rows) {
    List<Field> inFiles = ParsedSchema.fields(contract);
    var groups = new ArrayList<Column>();
    Column same = lit(true);
    for (Field part : contract.table().key()) {
      Column value = inFiles.contains(part) ? Schemas.col(part) : col(UsedRows.FROM);
      groups.add(value.as("g_" + part.id()));
      same = same.and(value.eqNullSafe(col("g_" + part.id())));
    }
    Dataset<Row> several = rows.groupBy(groups.toArray(Column[]::new))
        .agg(max(STANDING).as("g_best"), count(lit(1)).as("g_rows"))
        .where(col("g_rows").gt(1));
    Dataset<Row> joined = rows.join(several, same, "left").drop("g_rows");
    for (Field part : contract.table().key()) {
      joined = joined.drop("g_" + part.id());
    }
    return joined;
  }
}
