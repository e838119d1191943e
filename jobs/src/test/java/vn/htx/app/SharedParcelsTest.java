package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.catalog.Sql;
import vn.htx.model.Problem;
import vn.htx.night.PublishChecks;
import vn.htx.night.VersionTables;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Versions;

/** A night over parcels of spouses, of shares that do not add up, and of nobody: no land is gained or lost. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class SharedParcelsTest {
  private static final String PARCELS = """
      Mã thửa,Mã xã,Tờ bản đồ,Số thửa,Diện tích,Loại đất
      MP-T1,11824,1,1,100,LUC
      MP-T2,11824,1,2,110,LUC
      MP-T3,11824,1,3,1000,LUC
      MP-T4,11824,1,4,100,LUC
      MP-T5,11824,1,5,100,LUC
      MP-T6,11824,1,6,200,LUC
      MP-T7,11824,1,7,300,LUC
      MP-T8,11824,1,8,50.5,LUC
      """;

  /** T6 stands in no row; that of T7 is rejected. */
  private static final String HOLDERS = """
      Mã thửa,Mã người sử dụng đất,Tỷ lệ sở hữu
      MP-T1,MP-900000001,1
      MP-T1,MP-900000002,1
      MP-T2,MP-900000001,0.5
      MP-T2,MP-900000003,0.6
      MP-T3,MP-900000001,0.333
      MP-T3,MP-900000002,0.333
      MP-T3,MP-900000003,0.333
      MP-T4,MP-900000004,
      MP-T4,MP-900000005,
      MP-T5,MP-900000004,0.4
      MP-T5,MP-900000005,
      MP-T7,MP-900000006,1.4
      MP-T8,MP-900000006,
      """;

  private static final String PARCELS_FILE = "parcels/vinh-bao/2026-06-30.csv";
  private static final String HOLDERS_FILE = "parcel_holders/vinh-bao/2026-06-30.csv";

  @TempDir
  private static Path folder;

  private static SmallWorkspace workspace;
  private static Command night;

  @BeforeAll
  static void oneNight(SparkSession spark, SmallWorkspace published) {
    workspace = published
        .copyTo(folder)
        .settings("tolerance: {default: 0.5}", "tolerance: {default: 0.5}\nsuppress_below: 2")
        .without("parcels/vinh-bao/2025-01-01.csv")
        .without("parcel_holders/vinh-bao/2025-01-01.csv")
        .with(PARCELS_FILE, PARCELS)
        .with(HOLDERS_FILE, HOLDERS);
    night = Command.htx(spark, "nightly", "--data", folder);
  }

  @Test
  void noRowIsRejectedForABlankShareOrASumOfShares() {
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(workspace.lines("SELECT source_row, rules FROM rejected"))
        .isEqualTo("13 | parcel_holders.share.range");
  }

  @Test
  void everyPartMakesUpItsParcel() {
    assertThat(workspace.lines("""
        SELECT parcel_id, source_row, basis, share, area_m2 FROM parcel_parts ORDER BY parcel_id, source_row""")).isEqualToIgnoringWhitespace("""
        MP-T1 |  2 | joint  | 1.000000 | 50.00
        MP-T1 |  3 | joint  | 1.000000 | 50.00
        MP-T2 |  4 | scaled | 0.500000 | 50.00
        MP-T2 |  5 | scaled | 0.600000 | 60.00
        """ + thirds() + """
        MP-T4 |  9 | joint  | -        | 50.00
        MP-T4 | 10 | joint  | -        | 50.00
        MP-T5 | 11 | scaled | 0.400000 | 40.00
        MP-T5 | 12 | scaled | -        | 60.00
        MP-T6 |  7 | unheld | -        | 200.00
        MP-T7 |  8 | unheld | -        | 300.00
        MP-T8 | 14 | stated | -        | 50.50
        """);
  }

  /** One of the three holders gets the odd hundredth: the first in the order of hashes. */
  private static String thirds() {
    long odd = workspace.ask("""
            SELECT arg_min(source_row, holder_id) AS odd FROM parcel_holders WHERE parcel_id = 'MP-T3'""").only().count("odd");
    var lines = new StringBuilder();
    for (int row = 6; row <= 8; row++) {
      lines.append(
          "MP-T3 | %d | stated | 0.333000 | %s%n".formatted(row, row == odd ? "333.34" : "333.33"));
    }
    return lines.toString();
  }

  @Test
  void whatWasDividedAndWhatNobodyHoldsIsToldAtItsPlaceWithoutAHolder() {
    assertThat(workspace.lines("""
        SELECT source_file, rule, severity, occurrences, first_row, found FROM notices
        WHERE dataset LIKE 'parcel%' AND rule NOT LIKE '%.range' ORDER BY ALL""")).isEqualTo("""
        %1$s | parcel_holders.joint_holders | info | 2 | 2 | 1 + 1 = 2
        %1$s | parcel_holders.shares_scaled | warning | 2 | 4 | 0,6 + 0,5 = 1,1
        %2$s | parcels.no_holder | warning | 2 | 7 | 2 thửa""".formatted(HOLDERS_FILE, PARCELS_FILE));
  }

  @Test
  void heldAndUnheldMakeUpTheParcelsInTheFiguresAndOnThePage() throws IOException {
    assertThat(workspace.lines("""
        SELECT valid_from, commune_code, parcels, area_m2, holdings, held_m2, unheld_parcels, unheld_m2, joint_parcels,
          scaled_parcels FROM parcel_accounting"""))
        .isEqualTo("2026-06-30 | 11824 | 8 | 1960.50 | 6 | 1460.50 | 2 | 500.00 | 2 | 2");
    assertThat(workspace.lines("""
        SELECT indicator_id, value, n, status FROM indicator_values
        WHERE indicator_id IN ('parcel_area', 'land_area', 'land_area_unheld') AND unit_level = 'city' ORDER BY 1""")).isEqualTo("""
        land_area | 1460.5 | 6 | ok
        land_area_unheld | 500.0 | 2 | ok
        parcel_area | 1960.5 | 8 | ok""");
    assertThat(Files.readString(folder.resolve("site/domain/land.html")))
        .contains("Diện tích các thửa = của các hộ + chưa có người sử dụng")
        .contains(
            "30/06/2026</th><td class=\"number\">1.960,50</td><td class=\"number\">1.460,50</td>"
                + "<td class=\"number\">500,00</td><td class=\"number\">2</td>");
  }

  @Test
  void aVersionWhoseLandAddsUpPassesTheChecks() throws SQLException, IOException {
    assertThat(failures("parcels", "area_m2", "SELECT 1")).isEmpty();
  }

  @Test
  void aVersionThatLosesAParcelIsRefused() throws SQLException, IOException {
    assertThat(failures("parcels", "area_m2 + 0.01 AS area_m2", "SELECT 1"))
        .containsExactly(
            "The parcels' area accounted for is not that of the accepted parcels: 2026-06-30: 1960.50 m² ≠ 1960.58 m²");
  }

  @Test
  void aVersionWhoseHeldAndUnheldLandIsNotThatOfTheParcelsIsRefused()
      throws SQLException, IOException {
    assertThat(failures("parcel_accounting", "held_m2 * 2 AS held_m2", "SELECT 1"))
        .containsExactly(
            "The parcels' area ≠ held + without a holder: 2026-06-30 11824: 1960.50 m² ≠ 2921.00 + 500.00");
  }

  @Test
  void aVersionWhoseFiguresOfAreaDoNotAddUpIsRefused() throws SQLException, IOException {
    assertThat(failures("parcels", "area_m2", """
        UPDATE indicator_values SET numerator = numerator * 2 WHERE indicator_id = 'land_area' AND unit_level = 'city'"""))
        .containsExactly(
            "Figures of area do not add up: parcel_area ≠ land_area + land_area_unheld:"
                + " city 31 2026-06-30 1960.5000 ≠ 2921.0000 + 500.0000");
  }

  /** What the checks find in the published version with one column of one table, or its figures, made wrong. */
  private static List<String> failures(String table, String wrong, String update)
      throws SQLException, IOException {
    Path aside = Files.createTempDirectory(folder, "wrong");
    Path database = Files.copy(
        workspace.lake().version(workspace.published()).resolve(Versions.DATABASE),
        aside.resolve("htx.duckdb"));
    Map<String, List<Path>> views =
        new HashMap<>(VersionTables.files(Domains.CATALOG, workspace.lake(), workspace.manifest()));
    Path parquet = aside.resolve("wrong.parquet");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = duckdb.createStatement()) {
      statement.execute(update);
      statement.execute(
          "COPY (SELECT * REPLACE (%s) FROM read_parquet([%s])) TO %s (FORMAT parquet)"
              .formatted(
                  wrong.contains(" AS ") ? wrong : wrong + " AS " + wrong,
                  Sql.files(views.get(table)),
                  Sql.text(parquet.toString())));
    }
    views.put(table, List.of(parquet));
    try (DuckDbReader version = DuckDbReader.open(database, views)) {
      return PublishChecks.failures(version, Domains.CATALOG).stream()
          .map(SharedParcelsTest::said)
          .toList();
    }
  }

  private static String said(Problem problem) {
    return problem.what().en() + ": " + problem.found();
  }
}
