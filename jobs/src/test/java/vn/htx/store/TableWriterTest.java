package vn.htx.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.Domains;
import vn.htx.catalog.Column;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.engine.Schemas;
import vn.htx.model.Bilingual;
import vn.htx.model.HtxException;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

@SparkTest
class TableWriterTest {
  /** One column of every type, so that a type that does not survive Spark, Parquet and DuckDB is found here. */
  enum Every implements Field {
    ID(ColumnType.TEXT),
    COUNT(ColumnType.INTEGER),
    LONG(ColumnType.LONG),
    MONEY(ColumnType.MONEY),
    AREA(ColumnType.AREA),
    SHARE(ColumnType.DECIMAL),
    AMOUNT(ColumnType.AMOUNT),
    FIGURE(ColumnType.DOUBLE),
    DAY(ColumnType.DATE),
    FLAG(ColumnType.BOOLEAN);

    static final Table TABLE = new Table(
        "every",
        Table.Layer.MART,
        Bilingual.of("mọi kiểu", "every type"),
        "A row.",
        List.of(values()),
        List.of(ID));
    private final Column column;

    Every(ColumnType type) {
      this.column =
          Column.optional(name().toLowerCase(Locale.ROOT), type, "cột", "column", "Text.");
    }

    @Override
    public Column column() {
      return column;
    }
  }

  private static final List<String> COLUMNS = Every.TABLE.columnIds();
  private static final Row FULL = RowFactory.create(
      "xã Vĩnh Am",
      3,
      4L,
      new BigDecimal("123456789012345678"),
      new BigDecimal("360.25"),
      new BigDecimal("0.333333"),
      new BigDecimal("98765432109876.1234"),
      0.1 + 0.2,
      Date.valueOf("2026-06-30"),
      true);
  private static final Row EMPTY =
      RowFactory.create("An Lão", null, null, null, null, null, null, null, null, null);

  @TempDir
  private Path folder;

  private Lake lake;

  @BeforeEach
  void openLake() {
    lake = new Lake(folder);
  }

  @Test
  void everyTypeAndNullSurvivesSparkParquetAndDuckDb(SparkSession spark) throws SQLException {
    StoredTable stored = write(spark, "a", FULL, EMPTY);
    Path database = folder.resolve("htx.duckdb");
    DuckDbFile.write(database, Map.of(Every.TABLE, lake.files(stored)), Domains.CATALOG);

    try (DuckDbReader published = DuckDbReader.open(database)) {
      Answer rows = published.query("SELECT * FROM every ORDER BY id");
      assertThat(rows.columns())
          .containsExactly(
              "id", "count", "long", "money", "area", "share", "amount", "figure", "day", "flag");
      Answer.Row empty = rows.rows().get(0);
      assertThat(rows.columns().subList(1, 10))
          .allSatisfy(column -> assertThat(empty.find(column)).isEmpty());
      Answer.Row full = rows.rows().get(1);
      assertThat(full.text("id")).isEqualTo("xã Vĩnh Am");
      assertThat(full.decimal("money")).contains(new BigDecimal("123456789012345678"));
      assertThat(full.decimal("area")).contains(new BigDecimal("360.25"));
      assertThat(full.decimal("amount")).contains(new BigDecimal("98765432109876.1234"));
      assertThat(full.number("figure")).contains(0.1 + 0.2);
      assertThat(full.date("day").orElseThrow()).hasToString("2026-06-30");
      assertThat(full.flag("flag")).isTrue();
    }
  }

  @Test
  void theDigestIsOfTheRowsWhateverTheirOrderAndFiles(SparkSession spark) {
    StoredTable one = write(spark, "a", FULL, EMPTY);
    StoredTable other = write(spark, "b", EMPTY, FULL);
    StoredTable less = write(spark, "c", FULL);
    Row changed = RowFactory.create("An Lão", 0, null, null, null, null, null, null, null, null);

    assertThat(other.digest()).isEqualTo(one.digest());
    assertThat(less.digest()).isNotEqualTo(one.digest());
    assertThat(write(spark, "d", FULL, changed).digest())
        .as("0 is not null")
        .isNotEqualTo(one.digest());
    assertThat(one.rows()).isEqualTo(2);
    assertThat(one.files()).containsExactly("part-00000.parquet");
  }

  @Test
  void aTableExistsOnlyWithItsDescription(SparkSession spark) throws IOException {
    StoredTable stored = write(spark, "a", FULL);
    Recipe recipe = Recipe.of("every", Map.of("input", "a"));
    assertThat(lake.find(recipe)).contains(stored);

    Files.delete(lake.folder("every", recipe.fingerprint()).resolve("table.json"));

    assertThat(lake.find(recipe)).isEmpty();
    assertThat(lake.unfinished()).containsExactly(lake.folder("every", recipe.fingerprint()));
  }

  @Test
  void rowsToldApartByAKeyBecomeTablesOfTheirOwnAndNoRowsAnEmptyOne(SparkSession spark) {
    Map<String, TableWriter.Share> shares =
        Map.of("a", share("1"), "b", share("2"), "c", share("3"), "d", share("4"));
    List<Row> taking = List.of(
        keyed("a", 0, FULL),
        keyed("b", 0, EMPTY),
        keyed("a", 0, EMPTY),
        keyed("b", 0, FULL),
        keyed("c", 0, FULL));
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(taking, 1);
    List<StoredTable> stored = new TableWriter(lake, spark).writeApart(shares, rows);

    assertThat(stored).extracting(StoredTable::rows).containsExactly(2L, 2L, 1L, 0L);
    assertThat(stored.subList(0, 3))
        .as("two that take turns get one file each")
        .allMatch(table -> table.files().size() == 1);
    assertThat(read(spark, stored.get(0))).containsExactly(FULL, EMPTY);
  }

  @Test
  void aFileForEachPartInTheOrderOfPartsHoweverTheyWereSharedOut(SparkSession spark)
      throws IOException, SQLException {
    List<Row> parts = List.of(
        keyed("a", 2, EMPTY), keyed("a", 0, FULL), keyed("a", 0, EMPTY), keyed("a", 1, FULL));
    var writer = new TableWriter(lake, spark);
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    StoredTable one = writer
        .writeApart(Map.of("a", share("one")), context.parallelize(parts, 1))
        .get(0);
    List<Row> turned = List.of(parts.get(1), parts.get(2), parts.get(3), parts.get(0));
    StoredTable other = writer
        .writeApart(Map.of("a", share("other")), context.parallelize(turned, 2))
        .get(0);

    assertThat(one.files()).hasSize(3);
    assertThat(read(spark, one)).containsExactlyInAnyOrder(FULL, EMPTY, FULL, EMPTY);
    assertThat(Digest.of(lake.files(one).subList(0, 1), COLUMNS))
        .isEqualTo(Digest.of(lake.files(write(spark, "a", FULL, EMPTY)), COLUMNS));
    assertThat(one.digest()).isEqualTo(other.digest());
    assertThat(write(spark, "whole", FULL, EMPTY, FULL, EMPTY).digest())
        .as("the same rows in one file")
        .isEqualTo(one.digest());
    assertThat(Digest.again(one, lake.files(one)).text()).isEqualTo(one.digest());
  }

  @Test
  void rowsAtHandAreWrittenAsSparkWritesThem(SparkSession spark) {
    StoredTable listed = TableWriter.listed(
        lake,
        Recipe.of("every", Map.of("input", "listed")),
        Schemas.of(Every.TABLE),
        List.of(FULL, EMPTY));

    assertThat(listed.digest()).isEqualTo(write(spark, "a", FULL, EMPTY).digest());
    assertThat(read(spark, listed)).containsExactly(FULL, EMPTY);
  }

  @Test
  void whatAQueryGivesIsWrittenInItsOrderAsSparkWritesIt(SparkSession spark) {
    StoredTable before = write(spark, "a", FULL, EMPTY);
    StoredTable queried;
    try (var sql = new DuckDbEngine(lake, Map.of(), 512)) {
      queried = write(sql, "SELECT * FROM every ORDER BY id DESC", lake.files(before));
    }

    assertThat(queried.digest()).isEqualTo(before.digest());
    assertThat(read(spark, queried)).containsExactly(FULL, EMPTY);
  }

  @Test
  void aViewOfNoFilesGivesNoRowsAndAQueryMayCallAFunctionOfOurs(SparkSession spark) {
    try (var sql =
        new DuckDbEngine(lake, Map.of("shouted", text -> text.toUpperCase(Locale.ROOT)), 512)) {
      StoredTable stored = write(
          sql,
          "SELECT * REPLACE (shouted(id) AS id) FROM every UNION ALL BY NAME SELECT shouted('đất') AS id",
          List.of());

      assertThat(read(spark, stored)).extracting(row -> row.getString(0)).containsExactly("ĐẤT");
    }
  }

  @Test
  void aQueryThatCannotRunIsABugAndAFileThatIsGoneAFaultOfTheMachine() {
    try (var sql = new DuckDbEngine(lake, Map.of(), 512)) {
      assertThatThrownBy(() -> write(sql, "SELECT nobody FROM every", List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("every");
      assertThatThrownBy(
              () -> write(sql, "SELECT * FROM every", List.of(folder.resolve("gone.parquet"))))
          .isInstanceOf(HtxException.class)
          .hasMessageContaining("IO Error");
    }
  }

  private static StoredTable write(SqlEngine sql, String query, List<Path> files) {
    var view = new SqlQuery.View(files, Schemas.of(Every.TABLE));
    return sql.write(
        Recipe.of("every", Map.of("input", query)),
        Schemas.of(Every.TABLE),
        new SqlQuery(query, List.of(), Map.of("every", view)));
  }

  private static Row keyed(String key, int part, Row row) {
    return RowFactory.create(
        Stream.concat(Stream.of(key, part), IntStream.range(0, row.size()).mapToObj(row::get))
            .toArray());
  }

  private static TableWriter.Share share(String file) {
    return new TableWriter.Share(Recipe.of("every", Map.of("file", file)), Schemas.of(Every.TABLE));
  }

  private StoredTable write(SparkSession spark, String input, Row... rows) {
    Dataset<Row> data = spark.createDataFrame(List.of(rows), Schemas.of(Every.TABLE));
    return new TableWriter(lake, spark)
        .write(Recipe.of("every", Map.of("input", input)), Every.TABLE, data);
  }

  private List<Row> read(SparkSession spark, StoredTable stored) {
    String[] files = lake.files(stored).stream().map(Path::toString).toArray(String[]::new);
    return spark.read().schema(Schemas.of(Every.TABLE)).parquet(files).collectAsList();
  }
}
