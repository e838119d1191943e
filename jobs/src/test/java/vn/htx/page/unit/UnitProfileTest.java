package vn.htx.page.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.query.DuckDbReader;

/** Profiles of units over a few figures. */
class UnitProfileTest {
  private static final String FIGURES = """
      readiness_mean | city    | 31      | 2026H1     | _T | _T | _T | _T | 48.25 | 312 | ok
      readiness_mean | commune | 11914   | 2025H1     | _T | _T | _T | _T | 60    | 12  | ok
      readiness_mean | commune | 11914   | 2026H1     | _T | _T | _T | _T | 62.5  | 12  | ok
      readiness_mean | commune | 11911   | 2026H1     | _T | _T | _T | _T | 51.5  | 19  | ok
      readiness_mean | commune | 11917   | 2026H1     | _T | _T | _T | _T | 71.25 | 3   | few
      readiness_mean | commune | unknown | 2026H1     | _T | _T | _T | _T | 99    | 20  | ok
      coops_count    | city    | 31      | 2026-06-30 | _T | _T | _T | _T | 418   | 418 | ok
      coops_count    | commune | 11914   | 2026-06-30 | _T | _T | _T | _T | 21    | 21  | ok
      coops_count    | commune | 11914   | 2026-06-30 | NN | _T | _T | _T | 20    | 20  | ok
      simmons_mean   | commune | 11914   | 2026-06-30 | _T | _T | _T | _T | -     | 2   | suppressed
      """;

  @TempDir
  private Path folder;

  private String figures = FIGURES;

  private Optional<UnitProfile> profile(UnitLevel level, String code) throws SQLException {
    try (DuckDbReader published = DemoVersion.open(folder, figures)) {
      return UnitProfile.of(published, DemoVersion.SCOPE, level, code);
    }
  }

  private UnitProfile.Line line(String indicator, String commune) throws SQLException {
    return profile(UnitLevel.COMMUNE, commune).orElseThrow().lines().stream()
        .filter(line -> line.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aUnitHasTheLatestTotalOfEachIndicatorInTheOrderOfTheCatalog() throws SQLException {
    UnitProfile profile = profile(UnitLevel.COMMUNE, "11914").orElseThrow();

    assertThat(profile.name()).isEqualTo("Đặc khu Cát Hải");
    assertThat(profile.lines())
        .extracting(
            line -> "%s %s %s".formatted(line.indicator(), line.period().id(), line.value()))
        .containsExactly(
            "coops_count 2026-06-30 21", "readiness_mean 2026H1 62,5", "simmons_mean 2026-06-30 –");
  }

  @Test
  void aMeanStandsBesideTheCitysAndBetweenThoseOfUnitsThatCanBeRanked() throws SQLException {
    UnitProfile.Line mean = line("readiness_mean", "11914");

    assertThat(mean.city()).contains("48,3");
    assertThat(mean.place())
        .contains(new UnitProfile.Place(
            1,
            2,
            "51,5",
            "57,0",
            "62,5",
            Optional.of(new Spine(25, 50, 75, 100, Optional.empty(), Rug.Mark.BETTER))));
  }

  /** Of five communes with 10, 20, 30, 40 and 50 per cent the second has 20; less is better: it lies at the right. */
  @Test
  void theLineRunsFromTheWorstToTheBest() throws SQLException {
    figures = """
        par30 | city    | 31    | 2026-06-30 | _T | _T | _T | _T | 26 | 90 | ok
        par30 | commune | 11911 | 2026-06-30 | _T | _T | _T | _T | 10 | 9  | ok
        par30 | commune | 11914 | 2026-06-30 | _T | _T | _T | _T | 20 | 9  | ok
        par30 | commune | 11917 | 2026-06-30 | _T | _T | _T | _T | 30 | 9  | ok
        par30 | commune | 11920 | 2026-06-30 | _T | _T | _T | _T | 40 | 9  | ok
        par30 | commune | 11923 | 2026-06-30 | _T | _T | _T | _T | 50 | 9  | ok
        """;

    assertThat(line("par30", "11914").place())
        .contains(new UnitProfile.Place(
            4,
            5,
            "50,0%",
            "30,0%",
            "10,0%",
            Optional.of(new Spine(25, 50, 75, 75, Optional.of(60), Rug.Mark.BETTER))));
  }

  @Test
  void theCourseOfAFigureIsDrawnByItsDaysAndNotJoinedWhereItIsNotComparable() throws SQLException {
    figures = """
        readiness_mean | commune | 11914 | 2023H1     | _T | _T | _T | _T | 40 | 9 | ok
        readiness_mean | commune | 11914 | 2025H1     | _T | _T | _T | _T | 50 | 9 | few
        readiness_mean | commune | 11914 | 2026H1     | _T | _T | _T | _T | 60 | 9 | not_comparable
        readiness_mean | commune | 11914 | 2026       | _T | _T | _T | _T | 99 | 9 | ok
        readiness_mean | commune | 11914 | 2024H1     | _T | _T | _T | _T | -  | 9 | suppressed
        """;

    Trend trend = line("readiness_mean", "11914").trend().orElseThrow();

    assertThat(trend.lines())
        .containsExactly(
            List.of(new Trend.Point(0, 20), new Trend.Point(67, 10)),
            List.of(new Trend.Point(100, 0)));
    assertThat("%s %s".formatted(trend.from(), trend.first().id())).isEqualTo("40,0 2023H1");
  }

  @Test
  void aChangeThatIsNotSeenInTheNumbersIsNoSlope() throws SQLException {
    figures = """
        land_area | commune | 11914 | 2025-01-01 | _T | _T | _T | _T | 1341400 | 9 | ok
        land_area | commune | 11914 | 2026-06-30 | _T | _T | _T | _T | 1340900 | 9 | ok
        """;

    assertThat(line("land_area", "11914").trend().map(Trend::lines))
        .contains(List.of(List.of(new Trend.Point(0, 10), new Trend.Point(100, 10))));
  }

  @Test
  void aFigureOfTheDayHasTheCourseOfItsMonthsAndOneFigureHasNone() throws SQLException {
    figures = """
        par30       | city    | 31    | 2026-05    | _T | _T | _T | _T | 6  | 9 | ok
        par30       | city    | 31    | 2026-06    | _T | _T | _T | _T | 5  | 9 | ok
        par30       | city    | 31    | 2026-06-30 | _T | _T | _T | _T | 5  | 9 | ok
        coops_count | city    | 31    | 2026-06-30 | _T | _T | _T | _T | 50 | 9 | ok
        """;

    assertThat(profile(UnitLevel.CITY, "31").orElseThrow().lines())
        .extracting(line -> line.indicator()
            + line.trend().map(trend -> " from " + trend.from()).orElse(""))
        .containsExactlyInAnyOrder("par30 from 6,0%", "coops_count");
  }

  @Test
  void theLatestFigureOfItsLevelNeedsNoRemark() throws SQLException {
    assertThat(line("readiness_mean", "11914").remark()).isEmpty();
  }

  @Test
  void anOlderFigureThanThoseOfOtherUnitsSaysSo() throws SQLException {
    figures = """
        readiness_mean | commune | 11911 | 2025H1 | _T | _T | _T | _T | 41 | 9 | ok
        readiness_mean | commune | 11914 | 2026H1 | _T | _T | _T | _T | 50 | 9 | ok
        """;

    assertThat(line("readiness_mean", "11911").remark().map(Bilingual::vi))
        .contains("Số cũ: đơn vị không có số của kỳ 6T đầu 2026 như các đơn vị khác");
  }

  @Test
  void aNumberIsAPartOfTheCitysAndStandsBesideNone() throws SQLException {
    assertThat(line("coops_count", "11914").city()).isEmpty();
  }

  @Test
  void aUnitOfFewObservationsHasNoRankAndSaysWhy() throws SQLException {
    UnitProfile.Line few = line("readiness_mean", "11917");

    assertThat(few.value()).isEqualTo("71,3");
    assertThat(few.place()).isEmpty();
    assertThat(few.remark().map(Bilingual::vi)).contains("Ít quan sát: lý do của few");
  }

  @Test
  void aWithheldFigureHasNoNumberBehindIt() throws SQLException {
    UnitProfile.Line withheld = line("simmons_mean", "11914");

    assertThat(List.of(withheld.value(), withheld.n())).containsExactly("–", "");
    assertThat(withheld.place()).isEmpty();
  }

  @Test
  void aUnitWithoutFiguresHasNoProfile() throws SQLException {
    assertThat(profile(UnitLevel.OLD_DISTRICT, "11914")).isEmpty();
  }

  @Test
  void unitsAreInVietnameseOrderAndThoseNotKnownAreNone() throws SQLException {
    try (DuckDbReader published = DemoVersion.open(folder, figures)) {
      assertThat(UnitProfile.all(published, DemoVersion.SCOPE).get(UnitLevel.COMMUNE))
          .extracting(UnitProfile.Unit::name)
          .containsExactly("Đặc khu Cát Hải", "Mã 11917", "Xã An Hưng");
    }
  }
}
