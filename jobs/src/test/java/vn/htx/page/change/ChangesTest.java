package vn.htx.page.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.query.DuckDbReader;
import vn.htx.query.ReaderPool;

/** Two versions' databases on disk, laid beside each other. */
class ChangesTest {
  private static final String EARLIER = """
      outstanding | city | 31 | 2026-06-30 | _T | _T | _T | _T | 41870012345 | 187 | ok
      outstanding | city | 31 | 2026-06-30 | _T | _T | _T | 1 | 38411212345 | 160 | ok
      outstanding | city | 31 | 2025-06-30 | _T | _T | _T | _T | 40000000000 | 180 | ok
      par30 | city | 31 | 2026-06 | _T | _T | _T | _T | 5.1 | 187 | ok
      par30 | city | 31 | 2026-05 | _T | _T | _T | _T | 5.4 | 186 | ok
      par30 | city | 31 | 2026-04 | _T | _T | _T | _T | 5.6 | 180 | ok
      readiness_mean | commune | 11911 | 2026H1 | _T | _T | _T | _T | 51.5 | 9 | ok
      readiness_mean | commune | 11914 | 2026H1 | _T | _T | _T | _T | 62.5 | 12 | ok
      readiness_mean | city | 31 | 2026H1 | _T | _T | _T | _T | 48.25 | 312 | ok
      land_area | commune | 11911 | 2026-06-30 | _T | _T | _T | _T | - | 2 | suppressed
      land_area | commune | 11914 | 2026-06-30 | _T | _T | _T | _T | 7654321 | 77 | ok
      land_area | commune | 11914 | 2025-01-01 | _T | _T | _T | _T | 7000000 | 70 | ok
      arrangement_area | city | 31 | 2026-06-30 | _T | _T | _T | DDDT | 12345000.5 | 120 | ok
      arrangement_area | city | 31 | 2026-06-30 | _T | _T | _T | GOP_VON | 9999999 | 9 | ok
      """;
  private static final String LATER = """
      outstanding | city | 31 | 2026-06-30 | _T | _T | _T | _T | 41865012345 | 187 | ok
      outstanding | city | 31 | 2026-06-30 | _T | _T | _T | 1 | 38411212345 | 160 | ok
      outstanding | city | 31 | 2025-06-30 | _T | _T | _T | _T | 40000000000 | 180 | ok
      par30 | city | 31 | 2026-06 | _T | _T | _T | _T | 4.9 | 187 | ok
      par30 | city | 31 | 2026-05 | _T | _T | _T | _T | 5.41 | 186 | ok
      par30 | city | 31 | 2026-03 | _T | _T | _T | _T | 5.5 | 179 | ok
      readiness_mean | commune | 11911 | 2026H1 | _T | _T | _T | _T | 51.5 | 10 | ok
      readiness_mean | commune | 11914 | 2026H1 | _T | _T | _T | _T | 62.5 | 12 | few
      readiness_mean | city | 31 | 2026H1 | _T | _T | _T | _T | 48.25 | 312 | ok
      land_area | commune | 11911 | 2026-06-30 | _T | _T | _T | _T | 1234567 | 6 | ok
      land_area | commune | 11914 | 2026-06-30 | _T | _T | _T | _T | 7654999 | 78 | ok
      land_area | commune | 11914 | 2025-01-01 | _T | _T | _T | _T | 7000100 | 71 | ok
      arrangement_area | city | 31 | 2026-06-30 | _T | _T | _T | DDDT | 12345001.5 | 121 | ok
      arrangement_area | city | 31 | 2026-06-30 | _T | _T | _T | GOP_VON | - | 2 | suppressed
      """;

  @TempDir
  private Path folder;

  private <T> T between(String earlier, String later, Function<DuckDbReader, T> reading)
      throws SQLException, IOException, InterruptedException {
    write("earlier.duckdb", earlier);
    write("later.duckdb", later);
    try (ReaderPool pair = ReaderPool.open(
        Map.of(
            Changes.EARLIER,
            folder.resolve("earlier.duckdb"),
            Changes.LATER,
            folder.resolve("later.duckdb")),
        1,
        Duration.ofSeconds(5))) {
      return pair.read(reading).orElseThrow();
    }
  }

  private void write(String file, String figures) throws SQLException, IOException {
    Files.deleteIfExists(folder.resolve(file));
    DemoVersion.write(folder.resolve(file), figures);
  }

  private static String name(String unit) {
    return "Xã " + unit;
  }

  private static Changes changes(DuckDbReader pair) {
    return Changes.of(pair, DemoVersion.SCOPE, ChangesTest::name);
  }

  private static List<Revision> revisions(Changes changes, DuckDbReader pair) {
    return changes.revisions(pair, DemoVersion.SCOPE, ChangesTest::name, 0, 200);
  }

  private List<Revision> revisions(String indicator) throws Exception {
    return between(
        EARLIER,
        LATER,
        pair -> revisions(changes(pair).where(Optional.of(indicator), Optional.empty()), pair));
  }

  private static String told(Revision revision) {
    return revision
        .figures()
        .map(told -> "%s %s: %s → %s (%s) %s"
            .formatted(
                revision.period().vi(),
                told.what().vi(),
                told.before().vi(),
                told.after().vi(),
                told.difference().map(each -> each.vi()).orElse("-"),
                told.remark().map(each -> each.vi()).orElse("")))
        .orElse(revision.period().vi() + " đã sửa")
        .strip();
  }

  @Test
  void eachFigureThatDiffersIsToldWithItsValuesBeforeAndAfter() throws Exception {
    assertThat(revisions("par30"))
        .extracting(ChangesTest::told)
        .containsExactly(
            "06/2026 đổi: 5,1% → 4,9% (−0,2 điểm %)",
            "05/2026 đổi: 5,4% → 5,4% (nhỏ hơn mức làm tròn)",
            "04/2026 không còn: 5,6% → – (-)",
            "03/2026 mới: – → 5,5% (-)");
    assertThat(revisions("outstanding"))
        .extracting(ChangesTest::told)
        .containsExactly("30/06/2026 đổi: 41.870,0 → 41.865,0 (−5,0 triệu đồng)");
  }

  @Test
  void aFigureOfOtherObservationsOrAnotherMarkDiffersThoughItsValueDoesNot() throws Exception {
    assertThat(revisions("readiness_mean"))
        .extracting(ChangesTest::told)
        .containsExactly(
            "6T đầu 2026 đổi: 51,5 → 51,5 (-) n: 9 → 10",
            "6T đầu 2026 đổi: 62,5 → 62,5 (Ít quan sát) (-)");
  }

  @Test
  void aProtectedFigureAndItsNeighboursAreToldWithoutAnyValue() throws Exception {
    List<Revision> land = revisions("land_area");
    assertThat(land)
        .extracting(revision -> revision.unit() + " " + told(revision))
        .containsExactly(
            "11911 30/06/2026 đã sửa", // suppressed before
            "11914 30/06/2026 đã sửa", // added up with it
            "11914 01/01/2025 đổi: 700,0 → 700,0 (nhỏ hơn mức làm tròn) n: 70 → 71");
    List<Revision> modes = revisions("arrangement_area");
    assertThat(modes)
        .extracting(ChangesTest::told)
        .containsOnly("30/06/2026 đã sửa")
        .hasSize(2);
    assertThat(land.toString() + modes).doesNotContain("1234567", "123,4", "1.234", "999", "121");
    Changes all = between(EARLIER, LATER, ChangesTest::changes);
    assertThat(all.where(Optional.of("arrangement_area"), Optional.empty()).lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.withheld()).isEqualTo(2);
          assertThat(line.changed() + line.added() + line.gone()).isZero();
          assertThat(line.largest()).isEmpty();
        });
  }

  @Test
  void theCountsByIndicatorAndLevelAreThoseOfSql() throws Exception {
    Changes changes = between(EARLIER, LATER, ChangesTest::changes);

    assertThat(changes.lines().stream()
            .collect(
                Collectors.toMap(line -> line.indicator() + " " + line.level(), Changes.Line::all)))
        .isEqualTo(countedBySql());
    assertThat(changes.lines())
        .extracting(Changes.Line::indicator)
        .containsExactly("readiness_mean", "land_area", "arrangement_area", "outstanding", "par30");
    assertThat(changes.where(Optional.of("par30"), Optional.of("city")).lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.changed()).isEqualTo(2);
          assertThat(line.added()).isEqualTo(1);
          assertThat(line.gone()).isEqualTo(1);
          assertThat(line.largest().orElseThrow().difference().vi()).isEqualTo("−0,2 điểm %");
          assertThat(line.largest().orElseThrow().period().vi()).isEqualTo("06/2026");
          assertThat(line.largest().orElseThrow().unit().en()).isEqualTo("City");
        });
    assertThat(changes.where(Optional.of("par30"), Optional.of("commune")).lines())
        .isEmpty();
  }

  /** By a set difference each way, unlike what is tested. */
  private Map<String, Long> countedBySql() throws SQLException {
    var counts = new HashMap<String, Long>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("ATTACH '%s' AS a (READ_ONLY)".formatted(folder.resolve("earlier.duckdb")));
      statement.execute("ATTACH '%s' AS b (READ_ONLY)".formatted(folder.resolve("later.duckdb")));
      String keys =
          "indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level, category";
      String told = keys + ", value, n, status";
      try (ResultSet rows = statement.executeQuery("""
          SELECT indicator_id || ' ' || unit_level, count(*) FROM (
            SELECT DISTINCT %1$s FROM (
              (SELECT %2$s FROM a.indicator_values EXCEPT SELECT %2$s FROM b.indicator_values)
              UNION ALL (SELECT %2$s FROM b.indicator_values EXCEPT SELECT %2$s FROM a.indicator_values)))
          GROUP BY ALL""".formatted(keys, told))) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return counts;
  }

  @Test
  void equalVersionsDifferInNothing() throws Exception {
    assertThat(between(EARLIER, EARLIER, ChangesTest::changes).all()).isZero();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() throws Exception {
    String earlier = figures(0);
    String later = figures(1);

    List<String> rows = between(earlier, later, pair -> {
      Changes changes = changes(pair);
      return IntStream.range(0, 5)
          .boxed()
          .flatMap(page ->
              changes
                  .revisions(pair, DemoVersion.SCOPE, ChangesTest::name, page * 100L, 100)
                  .stream())
          .map(row -> row.indicator() + row.level() + row.unit())
          .toList();
    });

    assertThat(rows).hasSize(450).doesNotHaveDuplicates();
  }

  private static String figures(int more) {
    return IntStream.range(0, 150)
        .mapToObj(unit -> """
            readiness_mean | commune | %1$s | 2026H1 | _T | _T | _T | _T | %2$s | 12 | ok
            coops_count | commune | %1$s | 2026H1 | _T | _T | _T | _T | %2$s | 12 | ok
            coops_count | old_district | %1$s | 2026H1 | _T | _T | _T | _T | %2$s | 12 | ok
            """.formatted(10_000 + unit, 40 + more))
        .collect(Collectors.joining());
  }

  @Test
  void aPairOfVersionsReadsNothingElseAndWritesNothing() throws Exception {
    List<String> refused = between(
        EARLIER,
        LATER,
        pair -> List.of(
                "SELECT * FROM read_text('/etc/hostname')",
                "ATTACH '/tmp/other.duckdb'",
                "DELETE FROM earlier.indicator_values",
                "SET enable_external_access = true")
            .stream()
            .filter(sql -> {
              try {
                pair.query(sql);
                return false;
              } catch (IllegalArgumentException expected) {
                return true;
              }
            })
            .toList());

    assertThat(refused).hasSize(4);
  }
}
