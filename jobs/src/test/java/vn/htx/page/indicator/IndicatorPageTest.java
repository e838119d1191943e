package vn.htx.page.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Chart;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.query.DuckDbReader;

/** Pages of indicators over the figures of {@link DemoVersion}. */
class IndicatorPageTest {
  private static final IndicatorPage.Asked NOTHING =
      new IndicatorPage.Asked(Optional.empty(), Optional.empty(), Optional.empty());

  @TempDir
  private Path folder;

  private IndicatorPage page(String id, IndicatorPage.Asked asked)
      throws SQLException, IOException {
    Indicator indicator = DemoVersion.SCOPE.catalog().indicators().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
    try (DuckDbReader published =
        DemoVersion.open(Files.createTempDirectory(folder, "version"), DemoVersion.FIGURES)) {
      return IndicatorPage.of(published, DemoVersion.SCOPE, indicator, asked);
    }
  }

  private static List<String> chosen(List<IndicatorPage.Choice> choices) {
    return choices.stream()
        .filter(IndicatorPage.Choice::isChosen)
        .map(IndicatorPage.Choice::code)
        .toList();
  }

  private static String csv(Optional<Chart> chart) {
    return chart.orElseThrow().table(Language.VI).csv();
  }

  @Test
  void withoutAChoiceTheFinestLevelAndTheLatestPeriodAreShown() throws SQLException, IOException {
    IndicatorPage page = page("readiness_mean", NOTHING);

    assertThat(chosen(page.levels())).containsExactly("commune");
    assertThat(chosen(page.periods())).containsExactly("2026H1");
    assertThat(page.headline().orElseThrow().value()).isEqualTo("48,3");
    assertThat(csv(page.overTime())).isEqualTo("""
        period,period_name,city
        2025H1,6T đầu 2025,45.13
        2026H1,6T đầu 2026,48.25
        """);
  }

  @Test
  void unitsFollowByValueThoseOfFewObservationsByNameAndOneWithoutAPlaceIsListedButNotDrawn()
      throws SQLException, IOException {
    IndicatorPage page = page("readiness_mean", NOTHING);

    assertThat(page.units().lines())
        .extracting(
            IndicatorPage.UnitFigure::name,
            IndicatorPage.UnitFigure::value,
            IndicatorPage.UnitFigure::n,
            unit -> unit.remark().map(Bilingual::vi).orElse(""))
        .containsExactly(
            tuple("Đặc khu Cát Hải", "62,5", "12", ""),
            tuple("Xã An Hưng", "51,5", "9", ""),
            tuple("Chưa xác định", "20,0", "6", ""),
            tuple("Mã 11917", "71,3", "3", "Ít quan sát: lý do của few"));
    assertThat(csv(page.ranked())).doesNotContain("unknown");
  }

  @Test
  void aWithheldFigureHasNeitherAValueNorANumberOfObservations() throws SQLException, IOException {
    IndicatorPage page = page(
        "arrangement_area",
        new IndicatorPage.Asked(
            Optional.of("city"), Optional.of("2026-06-30"), Optional.of("GOP_VON")));

    assertThat(page.headline().orElseThrow().value()).isEqualTo("–");
    assertThat(page.headline().orElseThrow().remarks())
        .containsExactly(Bilingual.of(
            "Che để bảo mật: lý do của suppressed", "Suppressed: lý do của suppressed"));
    assertThat(page.units().lines()).extracting(IndicatorPage.UnitFigure::n).containsExactly("");
  }

  @Test
  void monthsAreALineWithGaps() throws SQLException, IOException {
    IndicatorPage page = page(
        "par30",
        new IndicatorPage.Asked(Optional.of("city"), Optional.of("2026-06"), Optional.empty()));

    assertThat(csv(page.overTime()))
        .startsWith(
            "month,month_name,city,city_status\n2025-06,06/2025,6.4,ok\n2025-07,07/2025,,missing\n");
  }

  @Test
  void whatTheIndicatorDoesNotHaveIsRefused() {
    for (IndicatorPage.Asked asked : List.of(
        new IndicatorPage.Asked(Optional.of("province"), Optional.empty(), Optional.empty()),
        new IndicatorPage.Asked(Optional.empty(), Optional.of("2031H1"), Optional.empty()),
        new IndicatorPage.Asked(Optional.empty(), Optional.empty(), Optional.of("' OR 1=1")))) {
      assertThatThrownBy(() -> page("readiness_mean", asked))
          .isInstanceOf(IndicatorPage.NoSuchFigures.class);
    }
  }

  @Test
  void everyIndicatorOfTheCatalogHasAPage() throws SQLException, IOException {
    for (Indicator indicator : DemoVersion.SCOPE.catalog().indicators()) {
      assertThat(page(indicator.id(), NOTHING).definition().id()).isEqualTo(indicator.id());
    }
  }
}
