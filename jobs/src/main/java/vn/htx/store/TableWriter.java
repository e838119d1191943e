package vn.htx.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.Table;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.table.Schemas;

/** Writes tables into the lake and reads them back, by Spark. */
public final class TableWriter {
  private static final String APART = "apart";

  private final Lake lake;
  private final SparkSession spark;

  public TableWriter(Lake lake, SparkSession spark) {
    this.lake = lake;
    this.spark = spark;
  }

  /** Writes a table's rows sorted by its key, with the catalog's columns only. */
  public StoredTable write(Recipe recipe, Table table, Dataset<Row> rows) {
    Column[] key = table.key().stream().map(Schemas::col).toArray(Column[]::new);
    return write(recipe, Schemas.select(rows, table), key);
  }

  private StoredTable write(Recipe recipe, Dataset<Row> rows, Column... key) {
    try {
      Path aside = lake.work(recipe.subject() + "-" + recipe.fingerprint());
      sorted(rows, key).write().parquet(aside.toString());
      StoredTable stored = store(recipe, parquetIn(aside), List.of(rows.columns()));
      Folders.remove(aside);
      return stored;
    } catch (IOException | SQLException failure) {
      throw unwritable(recipe, failure);
    }
  }

  /**
   * Writes several tables of one shape by one job: rows are told apart by a column, whose values are the map's keys (plain
   * letters and digits) and which stays in the tables. Rows stay in the partition they come in, so that a key whose
   * rows come from one task gets one file. A key without rows gets a table without rows.
   */
  public List<StoredTable> writeApart(
      Map<String, Recipe> recipes, Dataset<Row> rows, String apart, Column... order) {
    Recipe first = recipes.values().iterator().next();
    try {
      Path aside = lake.work(first.subject() + "-"
          + Recipe.of(first.subject(), fingerprints(recipes)).fingerprint());
      Column[] sorted =
          Stream.concat(Stream.of(functions.col(APART)), Stream.of(order)).toArray(Column[]::new);
      rows.withColumn(APART, rows.col(apart))
          .sortWithinPartitions(sorted)
          .write()
          .partitionBy(APART)
          .parquet(aside.toString());
      var stored = new ArrayList<StoredTable>();
      for (Map.Entry<String, Recipe> each : new TreeMap<>(recipes).entrySet()) {
        List<Path> files = parquetIn(aside.resolve(APART + "=" + each.getKey()));
        stored.add(
            files.isEmpty()
                ? write(each.getValue(), none(rows.schema()), order)
                : store(each.getValue(), files, List.of(rows.columns())));
      }
      Folders.remove(aside);
      return stored;
    } catch (IOException | SQLException failure) {
      throw unwritable(first, failure);
    }
  }

  /** The stored rows of several tables of one shape, together. */
  public Dataset<Row> read(List<StoredTable> tables, StructType schema) {
    String[] paths = tables.stream()
        .flatMap(table -> lake.files(table).stream())
        .map(Path::toString)
        .toArray(String[]::new);
    return paths.length == 0 ? none(schema) : spark.read().schema(schema).parquet(paths);
  }

  private StoredTable store(Recipe recipe, List<Path> written, List<String> columns)
      throws IOException, SQLException {
    Digest digest = Digest.of(written, columns);
    List<String> names = IntStream.range(0, written.size())
        .mapToObj("part-%05d.parquet"::formatted)
        .toList();
    var stored = new StoredTable(
        recipe.subject(),
        recipe.fingerprint(),
        digest.rows(),
        digest.hex(),
        names,
        recipe.ingredients());
    lake.complete(stored, written);
    return stored;
  }

  /** One file when the session plans one partition after a shuffle, else files in key order of Spark's advisory size. */
  private Dataset<Row> sorted(Dataset<Row> rows, Column[] key) {
    boolean oneFile = "1".equals(spark.conf().get("spark.sql.shuffle.partitions"));
    return oneFile ? rows.repartition(1).sortWithinPartitions(key) : rows.sort(key);
  }

  private Dataset<Row> none(StructType schema) {
    return spark.createDataFrame(List.of(), schema);
  }

  private static List<Path> parquetIn(Path folder) throws IOException {
    return Folders.list(folder).stream()
        .filter(path -> path.toString().endsWith(".parquet"))
        .toList();
  }

  private static Map<String, String> fingerprints(Map<String, Recipe> recipes) {
    var all = new TreeMap<String, String>();
    recipes.forEach((key, recipe) -> all.put(key, recipe.fingerprint()));
    return all;
  }

  private static HtxException unwritable(Recipe recipe, Exception failure) {
    return HtxException.transientFault(
        Problem.of("Không ghi được bảng vào hồ dữ liệu", "A table cannot be written to the lake")
            .at(recipe.subject())
            .found(failure.toString())
            .todo(
                "kiểm tra dung lượng đĩa và quyền ghi rồi chạy lại; bản đã công bố vẫn nguyên vẹn",
                "check disk space and permissions, then run again; the published version is whole"),
        failure);
  }
}
