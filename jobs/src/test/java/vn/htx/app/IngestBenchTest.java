package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.bench.BenchSide;
import vn.htx.bench.IngestCase;
import vn.htx.bench.IngestSide;
import vn.htx.store.Lake;
import vn.htx.store.StoredTable;

/**
 * The three sides of the ingest benchmark over 5,000 parcels with sown mistakes: a race counts only to the same goal.
 */
@SparkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestBenchTest {
  private static final double SCALE = 0.0005;

  private Path folder = Path.of("");

  private List<String> remarksOfSpark = List.of();

  @BeforeAll
  void allSidesReadTheSameFile(@TempDir Path made, SparkSession spark)
      throws IOException, SQLException, InterruptedException {
    folder = made;
    IngestCase.LINES.writeTo(folder, SCALE, List.of("11824", "11629"));
    SparkSession.setActiveSession(spark.newSession());
    try {
      var bench = new BenchSide(Domains.installation(), folder);
      for (IngestSide side : IngestSide.values()) {
        bench.run(IngestCase.LINES, side);
      }
    } finally {
      SparkSession.clearActiveSession();
    }
    remarksOfSpark =
        Files.readAllLines(BenchSide.out(folder, IngestSide.SPARK).resolve("remarks.txt"));
  }

  @Test
  void cleanRowsAreEqual() throws SQLException {
    String columns = "parcel_id, valid_from, commune_code, map_sheet, parcel_no, area_m2, land_use";
    List<String> ours = lines(columns, ours("parcels"));

    assertThat(lines(columns, spark("clean"))).isEqualTo(ours);
    assertThat(lines("source_row, " + columns, duckDb("clean")))
        .isEqualTo(lines("source_row, " + columns, ours("parcels")));
    assertThat(ours).hasSizeBetween(4_850, 4_990);
  }

  @Test
  void rejectedRowsAreEqualWithTheirRulesAndText() throws SQLException {
    String ours = ours("rejected");

    assertThat(lines("rules, row_text", spark("rejected")))
        .isEqualTo(lines("rules, row_text", ours));
    assertThat(lines("source_row, rules, row_text", duckDb("rejected")))
        .isEqualTo(lines("source_row, rules, row_text", ours));
    assertThat(lines("DISTINCT rules", ours))
        .containsExactly(
            "parcels.area_m2.range",
            "parcels.area_m2.required",
            "parcels.area_m2.type",
            "parcels.commune_code.required",
            "parcels.duplicate_key",
            "parcels.parcel_id.required",
            "parcels.parcel_id.required parcels.area_m2.type");
  }

  @Test
  void asManyRowsAreRemarked() throws SQLException {
    List<String> ours = lines(
        "DISTINCT rule || '=' || occurrences",
        ours("notices")
            + " WHERE severity = 'warning' AND rule NOT IN ('parcels.unknown_column', 'parcels.no_holder')");

    assertThat(ours).hasSize(3).isEqualTo(remarksOfSpark);
    assertThat(lines(
            "unnest(['parcels.area_plausible=' || large_area, 'parcels.commune_code.reference=' || unknown_commune, 'parcels.land_use.values=' || unknown_use])",
            duckDb("remarks")))
        .isEqualTo(ours);
  }

  private String ours(String table) {
    var lake = new Lake(folder.resolve("lake"));
    try {
      StoredTable stored = lake.stored().stream()
          .filter(each -> each.table().equals(table))
          .findFirst()
          .orElseThrow();
      return files(lake.files(stored).stream().map(Path::toString).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String spark(String fate) {
    Path out = BenchSide.out(folder, IngestSide.SPARK);
    return files(List.of(out.resolve("fate=" + fate).resolve("*.parquet").toString()));
  }

  private String duckDb(String name) {
    Path out = BenchSide.out(folder, IngestSide.DUCKDB);
    return files(List.of(out.resolve(name + ".parquet").toString()));
  }

  private static String files(List<String> files) {
    return "read_parquet([%s])"
        .formatted(
            String.join(", ", files.stream().map(each -> "'" + each + "'").toList()));
  }

  private static List<String> lines(String columns, String from) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT " + columns + " FROM " + from + " ORDER BY ALL")) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        var line = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.add(String.valueOf(rows.getString(i)));
        }
        lines.add(String.join(" | ", line));
      }
      return lines;
    }
  }
}
