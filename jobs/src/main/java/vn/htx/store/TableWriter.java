package vn.htx.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.Table;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.store.parquet.ParquetRows;
import vn.htx.store.parquet.WriteApart;

/** Writes tables into the lake with Spark, and reads them. */
public final class TableWriter {
  private final Lake lake;
  private final SparkSession spark;

  public TableWriter(Lake lake, SparkSession spark) {
    this.lake = lake;
    this.spark = spark;
  }

  /** Writes a table's rows sorted by its key where they are few, with the catalog's columns only. */
  public StoredTable write(Recipe recipe, Table table, Dataset<Row> rows) {
    Column[] key = table.key().stream().map(Schemas::col).toArray(Column[]::new);
    return write(recipe, Schemas.select(rows, table), key);
  }

  private StoredTable write(Recipe recipe, Dataset<Row> rows, Column... key) {
    try {
      Path aside = lake.work(recipe.subject() + "-" + recipe.fingerprint());
      sorted(rows, key)
          .write()
          .option("parquet.enable.dictionary", false) // filling them takes a fifth of the time
          .parquet(aside.toString());
      StoredTable stored = lake.store(recipe, parquetIn(aside), List.of(rows.columns()));
      Folders.remove(aside);
      return stored;
    } catch (IOException | SQLException failure) {
      throw unwritable(recipe, failure);
    }
  }

  /** Writes rows from memory in their order, without Spark. */
  public static StoredTable listed(Lake lake, Recipe recipe, StructType schema, List<Row> rows) {
    try {
      Path aside = lake.work(recipe.subject() + "-" + recipe.fingerprint());
      Path file = write(Files.createDirectories(aside).resolve("rows.parquet"), schema, rows);
      StoredTable stored = lake.store(recipe, List.of(file), List.of(schema.fieldNames()));
      Folders.remove(aside);
      return stored;
    } catch (IOException | SQLException failure) {
      throw unwritable(recipe, failure);
    }
  }

  /** Writes the rows that a step made in the order of the table's key, without Spark. */
  public static StoredTable listed(Lake lake, Recipe recipe, Table table, Stream<NewRow> rows) {
    return listed(
        lake,
        recipe,
        Schemas.of(table),
        rows.sorted(new KeyOrder(table)).map(NewRow::row).toList());
  }

  /** Writes rows into a new file and returns it. */
  static Path write(Path file, StructType schema, List<Row> rows) throws IOException {
    try (ParquetRows to = ParquetRows.create(file, schema)) {
      for (Row row : rows) {
        to.write(row);
      }
    }
    return file;
  }

  /** A table that gets a share of the rows of {@link #writeApart}, with the schema of those rows. */
  public record Share(Recipe recipe, StructType schema) {}

  /**
   * Writes several tables in one job. The first two cells of a row are the key of its table in the map (plain letters
   * and digits) and the number of its part. The rows of one part are together in one partition, or alternate there with
   * those of one other part, and keep their order. A table gets one file for each part, in the order of the parts,
   * whichever partitions they came from; a table without rows is empty.
   */
  public List<StoredTable> writeApart(Map<String, Share> shares, JavaRDD<Row> rows) {
    Share first = shares.values().iterator().next();
    try {
      Path aside = lake.work("apart-" + Recipe.of("apart", fingerprints(shares)).fingerprint());
      Map<String, StructType> schemas = new HashMap<>();
      shares.forEach((key, share) -> schemas.put(key, share.schema()));
      Broadcast<Map<String, StructType>> shared =
          JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(schemas);
      Map<String, List<Path>> written =
          rows.mapPartitions(new WriteApart(aside, shared)).collect().stream()
              .sorted(Comparator.comparingInt(WriteApart.Written::part))
              .collect(Collectors.groupingBy(
                  WriteApart.Written::key,
                  Collectors.mapping(each -> aside.resolve(each.file()), Collectors.toList())));
      shared.destroy();
      var files = new TreeMap<String, List<Path>>();
      for (Map.Entry<String, Share> each : shares.entrySet()) {
        List<Path> own = written.getOrDefault(each.getKey(), List.of());
        if (own.isEmpty()) {
          Path empty = Files.createDirectories(aside).resolve(each.getKey() + ".parquet");
          own = List.of(write(empty, each.getValue().schema(), List.of()));
        }
        files.put(each.getKey(), own);
      }
      List<StoredTable> stored = store(shares, files);
      Folders.remove(aside);
      return stored;
    } catch (IOException | SQLException failure) {
      throw unwritable(first.recipe(), failure);
    }
  }

  /** Makes tables of their finished files; those of one schema are read back together. */
  private List<StoredTable> store(Map<String, Share> shares, SortedMap<String, List<Path>> files)
      throws IOException, SQLException {
    Map<StructType, List<String>> alike = files.keySet().stream()
        .collect(
            Collectors.groupingBy(key -> Objects.requireNonNull(shares.get(key)).schema()));
    var digests = new HashMap<String, Digest>();
    for (Map.Entry<StructType, List<String>> each : alike.entrySet()) {
      List<String> keys = each.getValue();
      List<Digest> of = Digest.ofEach(
          keys.stream().map(key -> Objects.requireNonNull(files.get(key))).toList(),
          List.of(each.getKey().fieldNames()));
      for (int i = 0; i < keys.size(); i++) {
        digests.put(keys.get(i), of.get(i));
      }
    }
    var stored = new ArrayList<StoredTable>();
    for (Map.Entry<String, List<Path>> each : files.entrySet()) {
      stored.add(lake.store(
          Objects.requireNonNull(shares.get(each.getKey())).recipe(),
          each.getValue(),
          Objects.requireNonNull(digests.get(each.getKey()))));
    }
    return stored;
  }

  /** One sorted file when the session plans one partition after a shuffle; otherwise the files that the tasks write. */
  private Dataset<Row> sorted(Dataset<Row> rows, Column[] key) {
    boolean oneFile = "1".equals(spark.conf().get("spark.sql.shuffle.partitions"));
    return oneFile ? rows.coalesce(1).sortWithinPartitions(key) : rows;
  }

  /** The Parquet files of a folder, in the order of their names. */
  static List<Path> parquetIn(Path folder) throws IOException {
    return Folders.list(folder).stream()
        .filter(path -> path.toString().endsWith(".parquet"))
        .toList();
  }

  private static Map<String, String> fingerprints(Map<String, Share> shares) {
    var all = new TreeMap<String, String>();
    shares.forEach((key, share) -> all.put(key, share.recipe().fingerprint()));
    return all;
  }

  static HtxException unwritable(Recipe recipe, Exception failure) {
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
