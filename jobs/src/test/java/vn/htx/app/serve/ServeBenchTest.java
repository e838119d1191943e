package vn.htx.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.Domains;
import vn.htx.app.PublishedWorkspace;
import vn.htx.app.SmallWorkspace;
import vn.htx.app.site.SitePages;
import vn.htx.bench.serve.NationalVersion;
import vn.htx.bench.serve.PageTimes;
import vn.htx.bench.serve.ServedPage;
import vn.htx.dashboard.serve.WebServer;
import vn.htx.night.input.PageConfiguration;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;

/** The version that the benchmark of served pages makes of a night, in small, and what is measured of it. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class ServeBenchTest {
  private static final NationalVersion.Size SIZE = new NationalVersion.Size(40, 12, 5);

  @TempDir
  private Path folder;

  private final SmallWorkspace night;

  ServeBenchTest(SmallWorkspace night) {
    this.night = night;
  }

  private Path published() throws Exception {
    night.copyTo(folder);
    return NationalVersion.publish(folder, Domains.CATALOG, SIZE);
  }

  private static long count(DuckDbReader published, String sql) {
    return published
        .query("SELECT count(*) AS n FROM (%s)".formatted(sql))
        .only()
        .count("n");
  }

  @Test
  void everyUnitHasTheFiguresThatOneOfTheNightsHasAndWhatTheyStandBeside() throws Exception {
    try (DuckDbReader published = DuckDbReader.open(published())) {
      assertThat(published.query("""
                  SELECT unit_level, count(DISTINCT unit_code) AS units, count(DISTINCT indicator_id) AS indicators
                  FROM indicator_values WHERE unit_code <> 'unknown' GROUP BY unit_level ORDER BY unit_level""").rows())
          .extracting(row -> row.text("unit_level") + " " + row.count("units"))
          .containsExactly("city 1", "commune 12", "cooperative 40", "old_district 5");
      assertThat(count(published, """
          SELECT unit_code FROM indicator_values WHERE unit_level = 'commune' GROUP BY unit_code
          HAVING count(DISTINCT indicator_id) < (
            SELECT count(DISTINCT indicator_id) FROM indicator_values WHERE unit_level = 'commune')""")).isZero();
      assertThat(count(published, """
          SELECT 1 FROM indicator_values
          GROUP BY indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level, category
          HAVING count(*) > 1""")).isZero();
      assertThat(count(
              published,
              "SELECT DISTINCT period FROM indicator_values WHERE unit_level = 'cooperative'"))
          .isEqualTo(2);
      assertThat(count(
              published,
              "SELECT 1 FROM comparisons WHERE unit_level = 'commune' AND verdict = 'same'"))
          .isPositive();
      assertThat(count(published, """
          SELECT 1 FROM units u
          WHERE parent_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM units p WHERE p.code = u.parent_code)""")).isZero();
    }
  }

  private static int clicked() {
    return (int) ServedPage.ALL.stream()
        .filter(page -> page.use() == ServedPage.Use.ALWAYS)
        .count();
  }

  @Test
  void everyPageOfItIsShownAndMeasured() throws Exception {
    Path database = published();
    PageConfiguration configuration = PageConfiguration.load(Domains.installation(), folder);
    var versions =
        new LakeVersions(new Lake(folder.resolve("lake")), () -> configuration, Optional.empty());
    try (WebServer server = WebServer.start(versions, SitePages.declared(Domains.ALL.all()), 0)) {
      URI address = URI.create("http://%s:%s/".formatted("127.0.0.1", server.port()));

      List<PageTimes> measured = PageTimes.measure(
          address,
          database,
          new PageTimes.Load(3, 4, Duration.ofMillis(200), Duration.ofSeconds(3)));

      assertThat(measured).hasSize(ServedPage.ALL.size() + 1).allSatisfy(page -> {
        assertThat(page.refused()).as(page.name()).isZero();
        assertThat(page.kib()).isPositive();
        assertThat(List.of(page.alone(), page.floor())).allSatisfy(times -> {
          assertThat(times.answers()).isPositive();
          assertThat(times.median()).isPositive().isLessThanOrEqualTo(times.percentile99());
        });
      });
      assertThat(measured.get(0).alone().answers()).isEqualTo(3);
      assertThat(measured.get(ServedPage.ALL.size()).alone().answers()).isEqualTo(3 * clicked());
      for (int i = 0; i < ServedPage.ALL.size(); i++) {
        assertThat(measured.get(i).planners().answers() > 0)
            .as(measured.get(i).name())
            .isEqualTo(ServedPage.ALL.get(i).use() == ServedPage.Use.ALWAYS);
      }
    }
  }
}
