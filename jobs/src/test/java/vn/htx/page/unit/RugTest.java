package vn.htx.page.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.UnitLevel;
import vn.htx.query.DuckDbReader;

class RugTest {
  /** Of the demo's figures the city's mean score is 48.25 and its index of fragmentation 0.42. */
  private static final String FIGURES = """
      readiness_mean | city | 31 | 2026H1 | _T | _T | _T | _T | 48.25 | 312 | ok
      readiness_mean | commune | 11911 | 2025H1 | _T | _T | _T | _T | 10 | 9 | ok
      readiness_mean | commune | 11911 | 2026H1 | _T | _T | _T | _T | 50.25 | 19 | ok
      readiness_mean | commune | 11914 | 2026H1 | _T | _T | _T | _T | 62.5 | 12 | ok
      readiness_mean | commune | 11917 | 2026H1 | _T | _T | _T | _T | 30 | 14 | ok
      readiness_mean | commune | 11918 | 2026H1 | _T | _T | _T | _T | 71 | 3 | few
      readiness_mean | commune | 11919 | 2025H1 | _T | _T | _T | _T | 71 | 30 | ok
      readiness_mean | commune | unknown | 2026H1 | _T | _T | _T | _T | 20 | 6 | ok
      simmons_mean | city | 31 | 2026-06-30 | _T | _T | _T | _T | 0.42 | 3987 | ok
      simmons_mean | commune | 11911 | 2026-06-30 | _T | _T | _T | _T | - | 2 | suppressed
      simmons_mean | commune | 11914 | 2026-06-30 | _T | _T | _T | _T | 0.3 | 120 | not_comparable
      plots_mean | city | 31 | 2026-06-30 | _T | _T | _T | _T | 3 | 3987 | ok
      plots_mean | commune | 11911 | 2026-06-30 | _T | _T | _T | _T | 5 | 41 | ok
      holdings_count | commune | 11911 | 2026-06-30 | _T | _T | _T | _T | 41 | 41 | ok
      """;

  @TempDir
  private Path folder;

  private Rug rug(Rug.Base base, String... sort) throws SQLException {
    try (DuckDbReader published = DemoVersion.open(folder, FIGURES)) {
      return Rug.of(
          published,
          DemoVersion.SCOPE,
          UnitLevel.COMMUNE,
          base,
          Optional.of(sort).filter(given -> given.length > 0).map(given -> given[0]),
          Optional.empty());
    }
  }

  private static Rug.Cell cell(Rug rug, String unit, String indicator) {
    int column = rug.columns().stream().map(Rug.Column::indicator).toList().indexOf(indicator);
    return rug.lines().lines().stream()
        .filter(line -> line.code().equals(unit))
        .findFirst()
        .orElseThrow()
        .cells()
        .get(column);
  }

  @Test
  void columnsAreIndicatorsThatCanBeComparedAndNoSums() throws SQLException {
    assertThat(rug(Rug.Base.CITY).columns())
        .extracting(Rug.Column::indicator)
        .containsExactly("readiness_mean", "plots_mean", "simmons_mean");
  }

  @Test
  void aFigureIsJudgedAgainstTheCityOfTheLatestPeriodByPolarityAndTheDeclaredDifference()
      throws SQLException {
    Rug rug = rug(Rug.Base.CITY);

    assertThat(rug.columns().get(0).city()).isEqualTo("48,3");
    assertThat(cell(rug, "11914", "readiness_mean"))
        .isEqualTo(new Rug.Cell("62,5", Rug.Mark.BETTER, false));
    assertThat(cell(rug, "11911", "readiness_mean").mark()).isEqualTo(Rug.Mark.SIMILAR);
    assertThat(cell(rug, "11917", "readiness_mean").mark()).isEqualTo(Rug.Mark.WORSE);
    assertThat(cell(rug, "11911", "plots_mean").mark()).isEqualTo(Rug.Mark.WORSE);
    assertThat(rug.isTested()).isFalse();
  }

  @Test
  void whatCannotBeJudgedSaysWhy() throws SQLException {
    Rug rug = rug(Rug.Base.CITY);

    assertThat(cell(rug, "11918", "readiness_mean"))
        .isEqualTo(new Rug.Cell("71,0", Rug.Mark.FEW, false));
    assertThat(cell(rug, "11911", "simmons_mean"))
        .isEqualTo(new Rug.Cell("–", Rug.Mark.WITHHELD, false));
    assertThat(cell(rug, "11914", "simmons_mean").mark()).isEqualTo(Rug.Mark.NOT_COMPARABLE);
    assertThat(cell(rug, "11917", "simmons_mean").mark()).isEqualTo(Rug.Mark.NONE);
  }

  @Test
  void unitsWithoutAFigureOfTheLatestPeriodAndThoseNotKnownHaveNoLine() throws SQLException {
    assertThat(rug(Rug.Base.CITY).lines().lines())
        .extracting(Rug.Line::code)
        .containsExactlyInAnyOrder("11911", "11914", "11917", "11918");
  }

  @Test
  void withoutAPlanThereIsNothingToCompare() throws SQLException {
    assertThat(cell(rug(Rug.Base.PLAN), "11914", "readiness_mean").mark())
        .isEqualTo(Rug.Mark.ALONE);
  }

  @Test
  void anIntervalDecidesInsteadOfTheDeclaredDifference() throws SQLException {
    rug(Rug.Base.CITY);
    try (Connection duckdb =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("htx.duckdb"));
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "UPDATE indicator_values SET ci_low = 49, ci_high = 52 WHERE unit_code = '11911'");
      statement.execute(
          "UPDATE indicator_values SET ci_low = 20, ci_high = 49 WHERE unit_code = '11917'");
    }
    try (DuckDbReader published = DuckDbReader.open(folder.resolve("htx.duckdb"))) {
      Rug rug = Rug.of(
          published,
          DemoVersion.SCOPE,
          UnitLevel.COMMUNE,
          Rug.Base.CITY,
          Optional.empty(),
          Optional.empty());
      assertThat(cell(rug, "11911", "readiness_mean"))
          .isEqualTo(new Rug.Cell("50,3", Rug.Mark.BETTER, true));
      assertThat(cell(rug, "11917", "readiness_mean").mark()).isEqualTo(Rug.Mark.SIMILAR);
      assertThat(rug.isTested()).isTrue();
    }
  }

  @Test
  void linesAreInVietnameseOrderOrByAnIndicator() throws SQLException {
    assertThat(rug(Rug.Base.CITY).lines().lines())
        .extracting(Rug.Line::name)
        .containsExactly("Đặc khu Cát Hải", "Mã 11917", "Mã 11918", "Xã An Hưng");
  }

  @Test
  void sortedByAnIndicatorThoseWithoutItComeLast() throws SQLException {
    List<String> units = rug(Rug.Base.CITY, "simmons_mean").lines().lines().stream()
        .map(Rug.Line::code)
        .toList();
    assertThat(units.get(0)).isEqualTo("11914");
    assertThat(units).hasSize(4);
  }
}
