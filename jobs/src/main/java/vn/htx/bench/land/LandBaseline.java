package vn.htx.bench.land;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import vn.htx.catalog.Sql;
import vn.htx.engine.SqlResource;

/** The same chain as plain SQL: {@code duckdb.sql} and {@code spark.sql} beside this class. */
public final class LandBaseline {
  private static final Pattern BETWEEN = Pattern.compile("\n----\n");
  private static final String DAY_OF_FILE =
      "to_date(regexp_extract(input_file_name(), '([0-9-]{10})[.]csv$', 1)) AS valid_from";

  private final Path workspace;
  private final Path units;

  /** @param units the reference table of units, a CSV with the column {@code code} */
  public LandBaseline(Path workspace, Path units) {
    this.workspace = workspace;
    this.units = units;
  }

  /** The folder of a baseline's files. */
  static Path out(Path workspace) {
    return workspace.resolve("out");
  }

  /** Runs the chain once and writes its results into {@link #out}. */
  public void run(LandSide side) throws IOException, SQLException {
    Path out = Files.createDirectories(out(workspace));
    if (side == LandSide.DUCKDB) {
      byDuckDb(out);
    } else {
      bySpark(out);
    }
  }

  private void byDuckDb(Path out) throws IOException, SQLException {
    Map<String, String> values = Map.of(
        "units", Sql.text(units.toString()),
        "parcels", Sql.text(files("parcels")),
        "holders", Sql.text(files("parcel_holders")),
        "out", out.toString());
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("SET memory_limit = '8GB'");
      statement.execute(
          "SET temp_directory = " + Sql.text(out.resolve("spilled").toString()));
      for (String sql : statements("duckdb.sql", values)) {
        statement.execute(sql);
      }
    }
  }

  private void bySpark(Path out) throws IOException {
    try (SparkSession spark = SparkSession.builder()
        .master("local[*]")
        .appName("land")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.warehouse.dir", out.toString())
        .getOrCreate()) {
      spark.read().option("header", true).csv(units.toString()).createOrReplaceTempView("units");
      spark
          .read()
          .option("header", true)
          .schema(
              "parcel_id STRING, commune_code STRING, map_sheet STRING, parcel_no STRING, area STRING, land_use STRING")
          .csv(files("parcels"))
          .selectExpr("input_file_name() AS file", DAY_OF_FILE, "*")
          .createOrReplaceTempView("parcels_read");
      spark
          .read()
          .option("header", true)
          .schema("parcel_id STRING, holder STRING, stated STRING")
          .csv(files("parcel_holders"))
          .selectExpr("input_file_name() AS file", DAY_OF_FILE, "*")
          .createOrReplaceTempView("holders_read");
      statements("spark.sql", Map.of()).forEach(spark::sql);
    }
  }

  private String files(String dataset) {
    return workspace.resolve("inbox").resolve(dataset) + "/*/*.csv";
  }

  /** The statements of a script, without its first line, which says what it is. */
  private static List<String> statements(String file, Map<String, String> values)
      throws IOException {
    try (Stream<String> lines = resource(file, values).lines()) {
      String script = String.join("\n", lines.skip(1).toList());
      return List.of(BETWEEN.split(script, -1));
    }
  }

  private static String resource(String file, Map<String, String> values) {
    return SqlResource.text(LandBaseline.class, file, values);
  }
}
