package vn.htx.validate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import vn.htx.catalog.Field;
import vn.htx.config.Contract;
import vn.htx.table.Schemas;

/**
 * One bad cell does not end what it is about: where a snapshot names a key only in a rejected row, the row of the
 * delivery before it stays in force until the snapshot after it. A key that the snapshot does not name at all ended.
 */
final class CarriedForward {
  private static final String NEXT = "next_file";
  private static final String NEXT_TO = "next_to";
  private static final String NAMED = "named_in";

  private CarriedForward() {}

  /** Whether a row can be carried at all: several snapshots, and rejected rows among them. */
  static boolean mayHappen(Contract contract, Deliveries.Plan plan, CrossRowCounts counts) {
    boolean rejected =
        counts.rejectAny() || plan.summaries().stream().anyMatch(sheet -> sheet.rejected() > 0);
    return contract.delivery() == Contract.Delivery.SNAPSHOT
        && !contract.fileKey().isEmpty()
        && plan.used().size() > 1
        && rejected;
  }

  /**
   * The clean rows, with a later end where their key is rejected in the next snapshot.
   *
   * @param all rows of used deliveries, with their final fate
   */
  static Dataset<Row> apply(
      Contract contract, Deliveries.Plan plan, Dataset<Row> clean, Dataset<Row> all) {
    List<Field> key = contract.fileKey();
    Dataset<Row> rejected = named(all.where(col(ParsedSchema.FATE).equalTo("rejected")), key);
    Dataset<Row> standing = named(all.where(col(ParsedSchema.FATE).equalTo("clean")), key);
    String[] same = rejected.columns();
    Dataset<Row> lost = rejected.dropDuplicates().join(standing, same, "left_anti");
    Dataset<Row> rows = withNext(contract, plan, clean);
    Column match = col(NEXT).equalTo(lost.col(NAMED));
    for (Field part : key) {
      match = match.and(rows.col(part.id()).equalTo(lost.col("named_" + part.id())));
    }
    return rows.join(lost, match, "left")
        .withColumn(
            UsedRows.TO, when(col(NAMED).isNotNull(), col(NEXT_TO)).otherwise(col(UsedRows.TO)))
        .drop(same)
        .drop(NEXT, NEXT_TO);
  }

  private static Dataset<Row> named(Dataset<Row> rows, List<Field> key) {
    Column[] columns = new Column[key.size() + 1];
    Column known = lit(true);
    for (int i = 0; i < key.size(); i++) {
      columns[i] = Schemas.col(key.get(i)).as("named_" + key.get(i).id());
      known = known.and(Schemas.col(key.get(i)).isNotNull());
    }
    columns[key.size()] = col(ParsedSchema.FILE).as(NAMED);
    return rows.where(known).select(columns);
  }

  private static Dataset<Row> withNext(
      Contract contract, Deliveries.Plan plan, Dataset<Row> clean) {
    Column next = ByFile.of(
        plan.used(),
        DataTypes.StringType,
        delivery -> after(contract, plan, delivery).map(Delivery::file));
    Column nextTo = ByFile.day(
        plan.used(), delivery -> after(contract, plan, delivery).flatMap(Delivery::validTo));
    return clean.withColumn(NEXT, next).withColumn(NEXT_TO, nextTo);
  }

  /** The snapshot of the same series that ends this one. */
  private static Optional<Delivery> after(
      Contract contract, Deliveries.Plan plan, Delivery delivery) {
    Optional<LocalDate> starts = delivery.validTo().map(day -> day.plusDays(1));
    return plan.used().stream()
        .filter(other -> starts.isPresent() && other.effective().equals(starts))
        .filter(other -> series(contract, other).equals(series(contract, delivery)))
        .findFirst();
  }

  private static String series(Contract contract, Delivery delivery) {
    String[] folders = delivery.file().split("/", -1);
    return contract.series().scope() == Contract.Series.Scope.FOLDER && folders.length > 2
        ? folders[1]
        : "";
  }
}
