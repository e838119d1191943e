package vn.htx.validate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Field;
import vn.htx.config.Contract;
import vn.htx.table.Schemas;

/** Which of several clean rows with one key of the table stands: that of the delivery of highest rank, then the first. */
final class Precedence {
  static final Column STANDING = struct(
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

  private static Dataset<Row> joined(Contract contract, Dataset<Row> rows) {
    Column same = lit(true);
    for (Field part : contract.table().key()) {
      same = same.and(key(contract, part).eqNullSafe(col("g_" + part.id())));
    }
    Dataset<Row> joined = rows.join(several(contract, rows), same, "left").drop("g_rows");
    for (Field part : contract.table().key()) {
      joined = joined.drop("g_" + part.id());
    }
    return joined;
  }

  private static Dataset<Row> several(Contract contract, Dataset<Row> rows) {
    Column[] groups = contract.table().key().stream()
        .map(part -> key(contract, part).as("g_" + part.id()))
        .toArray(Column[]::new);
    return rows.groupBy(groups)
        .agg(max(STANDING).as("g_best"), count(lit(1)).as("g_rows"))
        .where(col("g_rows").gt(1));
  }

  private static Column key(Contract contract, Field part) {
    return ParsedSchema.fields(contract).contains(part) ? Schemas.col(part) : col(UsedRows.FROM);
  }
}
