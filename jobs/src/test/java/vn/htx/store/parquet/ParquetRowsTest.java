package vn.htx.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.SparkTest;
import vn.htx.store.Digest;
import vn.htx.store.Folders;

/** What is written by hand is read by Spark and by DuckDB, and is the same to both. */
@SparkTest
class ParquetRowsTest {
  private static final StructType SCHEMA = new StructType()
      .add("kind", DataTypes.StringType)
      .add("nothing", DataTypes.StringType)
      .add("text", DataTypes.StringType)
      .add("count", DataTypes.IntegerType)
      .add("long", DataTypes.LongType)
      .add("area", DataTypes.createDecimalType(16, 2))
      .add("money", DataTypes.createDecimalType(20, 0))
      .add("figure", DataTypes.DoubleType)
      .add("flag", DataTypes.BooleanType)
      .add("day", DataTypes.DateType)
      .add("empty", DataTypes.LongType);

  @TempDir
  private Path folder;

  private Path write(List<Row> rows) throws IOException {
    Path file = folder.resolve("rows.parquet");
    Files.deleteIfExists(file);
    try (ParquetRows to = ParquetRows.create(file, SCHEMA)) {
      for (Row row : rows) {
        to.write(row);
      }
    }
    return file;
  }

  /** There may be thousands of them in a night. */
  @Test
  void aFileOfOneRowTakesLittleMemory() throws IOException {
    Row row = RowFactory.create("a", null, "b", 1, 2L, null, null, 0.5, true, 20_000, null);
    write(List.of(row)); // loads the classes
    var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    write(List.of(row));
    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(512 << 10);
  }

  private static List<Row> read(SparkSession spark, Path file) {
    return spark.read().schema(SCHEMA).parquet(file.toString()).collectAsList();
  }

  /** Long runs of one kind and of nulls, then every row another, whatever the seed. */
  private static List<Row> rows(int count, long seed) {
    var random = new SplittableRandom(seed);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < count; i++) {
      boolean calm = i % 5_000 < 4_000;
      int kind = calm ? i / 5_000 : random.nextInt(300);
      rows.add(RowFactory.create(
          "loại " + kind,
          null,
          calm || random.nextBoolean() ? "Đất " + i + "\u0000\n".repeat(i % 3) : null,
          calm ? null : random.nextInt(),
          random.nextLong(),
          random.nextInt(10) == 0 ? null : BigDecimal.valueOf(random.nextInt(), 2),
          new BigDecimal(BigInteger.valueOf(random.nextLong()).multiply(BigInteger.TEN)),
          random.nextDouble() - 0.5,
          random.nextInt(3) == 0 ? null : random.nextBoolean(),
          calm ? Date.valueOf(LocalDate.of(1900, 3, 1).plusDays(random.nextInt(60_000))) : null,
          null));
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 1_023, 65_536, 65_537, 300_000})
  void rowsComeBackAsTheyWereAcrossPagesAndRowGroups(int count, SparkSession spark)
      throws IOException, SQLException {
    List<Row> rows = rows(count, count);
    Path file = write(rows);

    assertThat(read(spark, file)).isEqualTo(rows);
    String asSpark = folder.resolve("spark").toString();
    spark.createDataFrame(rows, SCHEMA).write().parquet(asSpark);
    List<Path> sparks = Folders.list(Path.of(asSpark)).stream()
        .filter(path -> path.toString().endsWith(".parquet"))
        .toList();
    List<String> columns = List.of(SCHEMA.fieldNames());
    assertThat(Digest.of(List.of(file), columns)).isEqualTo(Digest.of(sparks, columns));
  }

  @Test
  void textsThatAreFewUntilTheMiddleOfAPageAndThenAllDifferentComeBack(SparkSession spark)
      throws IOException {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < 400_000; i++) {
      boolean few = i < 100_000 || i > 300_000;
      String text = few ? "loại " + i % 7 : "thửa " + i;
      rows.add(RowFactory.create(text, null, text, i, null, null, null, null, null, null, null));
    }

    Path file = write(rows);

    assertThat(read(spark, file)).isEqualTo(rows);
    assertThat(Files.size(file)).as("of which the many texts take most").isLessThan(2_000_000);
  }

  @Test
  void aReaderThatSkipsPagesBySomeConditionSkipsNoneThatHasRows(SparkSession spark)
      throws IOException {
    List<Row> rows = rows(100_000, 1);
    String file = write(rows).toString();

    Dataset<Row> read = spark.read().schema(SCHEMA).parquet(file);

    assertThat(read.filter("kind = 'loại 3'").count())
        .isEqualTo(rows.stream().filter(row -> "loại 3".equals(row.get(0))).count())
        .isPositive();
    assertThat(read.filter("figure > 0.25").count())
        .isEqualTo(rows.stream().filter(row -> row.getDouble(7) > 0.25).count());
    assertThat(read.filter("empty IS NULL AND nothing IS NULL").count()).isEqualTo(100_000);
  }

  @Test
  void aTextLongerThanAPageIsKept(SparkSession spark) throws IOException {
    String large = "ô".repeat(3_000_000);
    Row row = RowFactory.create(large, null, large, null, null, null, null, null, null, null, null);

    assertThat(read(spark, write(List.of(row, row)))).containsExactly(row, row);
  }
}
