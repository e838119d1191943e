package vn.htx.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import vn.htx.catalog.Indicator;
import vn.htx.chart.draw.EnglishPictures;
import vn.htx.chart.ground.Ground;
import vn.htx.chart.ground.Grounds;
import vn.htx.chart.ground.SchematicCells;
import vn.htx.chart.model.Chart;
import vn.htx.dashboard.DemoVersion;
import vn.htx.page.domain.DomainPage;
import vn.htx.page.indicator.IndicatorPage;
import vn.htx.page.map.MapPage;
import vn.htx.query.DuckDbReader;

/** Every chart of every page says in English what it says in Vietnamese. */
class EnglishChartsTest {
  private static final Ground GROUND = Ground.schematic(
      List.of(
          new SchematicCells.Site("11911", new Coordinate(0, 0), 5),
          new SchematicCells.Site("11914", new Coordinate(9, 0), 5),
          new SchematicCells.Site("11917", new Coordinate(0, 9), 5),
          new SchematicCells.Site("11920", new Coordinate(90, 90), 5)),
      List.of());

  private static final Scope SCOPE = mapped(DemoVersion.SCOPE);

  /** What the other figures leave out: old districts, a plan of a whole year, values that are withheld or marked. */
  private static final String MORE = """
      readiness_mean | old_district | 314 | 2026H1 | _T | _T | _T | _T | 46.3 | 14 | not_comparable
      readiness_mean | old_district | 316 | 2026H1 | _T | _T | _T | _T | - | 2 | suppressed
      readiness_mean | old_district | 312 | 2026H1 | _T | _T | _T | _T | 50.5 | 22 | ok
      members_total | commune | 11911 | 2026-06-30 | _T | _T | _T | _T | 120 | 9 | ok
      members_total | commune | 11914 | 2026-06-30 | _T | _T | _T | _T | - | 1 | undefined
      par90 | city | 31 | 2026-05 | _T | _T | _T | _T | 2.5 | 184 | ok
      par90 | city | 31 | 2026-06 | _T | _T | _T | _T | 2.7 | 187 | not_comparable
      """;

  @TempDir
  private Path folder;

  private static Scope mapped(Scope demo) {
    return new Scope(
        demo.catalog(),
        demo.owner(),
        demo.asOf(),
        demo.knownOn(),
        demo.version(),
        demo.origin(),
        demo.fewBelow(),
        demo.names(),
        new Grounds(() -> new Grounds.Both(GROUND, GROUND)));
  }

  /** A version whose reasons are in both languages, as those of every night are. */
  private DuckDbReader version(String figures) throws SQLException, IOException {
    Path database = Files.createTempDirectory(folder, "version").resolve("htx.duckdb");
    DemoVersion.write(database, figures);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = duckdb.createStatement()) {
      statement.execute("UPDATE indicator_values SET reason = reason || ' / a reason'");
      statement.execute(
          "INSERT INTO plan_values (indicator_id, unit_level, unit_code, period, category, value)"
              + " VALUES ('coops_new', 'city', '31', '2026', '_T', 40), ('readiness_mean', 'city', '31', '2026', '_T', 50)");
    }
    return DuckDbReader.open(database);
  }

  @Test
  void everyChartOfADomainIsInEnglish() throws SQLException, IOException {
    var charts = new ArrayList<Chart>();
    for (String figures : List.of(DemoVersion.FIGURES, DemoVersion.FIGURES + MORE, "")) {
      try (DuckDbReader published = version(figures)) {
        DemoVersion.VIEWS.forEach(
            view -> charts.addAll(DomainPage.of(published, SCOPE, view).charts()));
      }
    }

    assertThat(charts).hasSize(30);
    assertEnglish(charts);
  }

  @Test
  void everyChartAndMapOfAnIndicatorIsInEnglish() throws SQLException, IOException {
    var charts = new ArrayList<Chart>();
    var maps = new ArrayList<Chart>();
    try (DuckDbReader published = version(DemoVersion.FIGURES + MORE)) {
      for (Indicator indicator : SCOPE.catalog().indicators()) {
        for (IndicatorPage.Asked asked : everything(published, indicator)) {
          IndicatorPage page = IndicatorPage.of(published, SCOPE, indicator, asked);
          page.overTime().ifPresent(charts::add);
          page.ranked().ifPresent(charts::add);
          MapPage.of(published, SCOPE, indicator, asked).map().ifPresent(maps::add);
        }
      }
    }

    assertThat(charts).hasSizeGreaterThan(15);
    assertThat(maps).hasSizeGreaterThanOrEqualTo(3);
    assertEnglish(charts);
    assertEnglish(maps);
  }

  /** Every level, period and category that an indicator has figures of together. */
  private static List<IndicatorPage.Asked> everything(DuckDbReader published, Indicator indicator) {
    return new PublishedValues(published, SCOPE)
        .offers(indicator).stream()
            .map(offer -> new IndicatorPage.Asked(
                Optional.of(offer.level().code()),
                Optional.of(offer.period().code()),
                Optional.of(offer.category())))
            .toList();
  }

  private static void assertEnglish(List<Chart> charts) {
    assertThat(charts)
        .allSatisfy(chart ->
            assertThat(EnglishPictures.vietnamese(chart)).as(chart.id()).isEmpty());
  }
}
