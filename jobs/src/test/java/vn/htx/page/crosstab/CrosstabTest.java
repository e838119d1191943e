package vn.htx.page.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.catalog.Indicator;
import vn.htx.dashboard.DemoVersion;
import vn.htx.page.FilterRefused;
import vn.htx.query.DuckDbReader;

class CrosstabTest {
  private static final String COUNTS = """
      coops_count | city         | 31      | 2026-06-30 | _T | _T | _T | _T  | 60 | 60 | ok
      coops_count | city         | 31      | 2026-06-30 | TM | _T | _T | _T  | 20 | 20 | ok
      coops_count | city         | 31      | 2026-06-30 | NN | _T | _T | _T  | 40 | 40 | ok
      coops_count | city         | 31      | 2026-06-30 | NN | S  | _T | _T  | 33 | 33 | ok
      coops_count | city         | 31      | 2026-06-30 | NN | M  | _T | _T  | 7  | 7  | few
      coops_count | city         | 31      | 2026-06-30 | TM | S  | _T | _T  | 20 | 20 | ok
      coops_count | city         | 31      | 2026-06-30 | _T | _T | _T | HTX | 55 | 55 | ok
      coops_count | old_district | 316     | 2026-06-30 | _T | _T | _T | _T  | 12 | 12 | ok
      coops_count | old_district | 304     | 2026-06-30 | _T | _T | _T | _T  | 11 | 11 | ok
      coops_count | old_district | unknown | 2026-06-30 | _T | _T | _T | _T  | 37 | 37 | ok
      """;

  private static final String NEW = """
      coops_new | city | 31 | 2024H2 | _T | _T | _T | _T | 9  | 9  | ok
      coops_new | city | 31 | 2025H1 | _T | _T | _T | _T | 11 | 11 | ok
      coops_new | city | 31 | 2025H2 | _T | _T | _T | _T | 21 | 21 | ok
      coops_new | city | 31 | 2026H1 | _T | _T | _T | _T | 18 | 18 | ok
      """;

  private static final String SCORES = """
      readiness_mean | city | 31 | 2025H1 | _T | _T | _T | _T | 45 | 300 | ok
      readiness_mean | city | 31 | 2025H1 | NN | _T | _T | _T | 41 | 200 | ok
      readiness_mean | city | 31 | 2026H1 | _T | _T | _T | _T | 48 | 300 | ok
      readiness_mean | city | 31 | 2026H1 | NN | _T | _T | _T | 44 | 200 | ok
      readiness_mean | city | 31 | 2026H1 | TD | _T | _T | _T | 60 | 8   | few
      """;

  @TempDir
  private Path folder;

  private Crosstab crosstab(String figures, String indicator, String... chosen) throws Exception {
    Files.deleteIfExists(folder.resolve("htx.duckdb"));
    Indicator known = DemoVersion.SCOPE.catalog().indicator(indicator).orElseThrow();
    Map<String, String> asked = Arrays.stream(chosen)
        .map(each -> each.split("=", 2))
        .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    try (DuckDbReader published = DemoVersion.open(folder, figures)) {
      return Crosstab.of(published, Choices.of(published, DemoVersion.SCOPE, known), asked);
    }
  }

  /** The table as text: a line for each row, the total last; the sign of a state that is not ok before its value. */
  private static String text(Crosstab crosstab) {
    String head = crosstab.columns().stream()
        .map(column -> column.code())
        .collect(Collectors.joining(" | ", ". | ", ""));
    return Stream.concat(
            Stream.of(head),
            Stream.concat(crosstab.lines().stream(), crosstab.total().stream())
                .map(line -> Stream.concat(
                        Stream.of(line.code()), line.cells().stream().map(CrosstabTest::text))
                    .collect(Collectors.joining(" | "))))
        .collect(Collectors.joining("\n"));
  }

  private static String text(Cell cell) {
    String value =
        cell.value().map(each -> each.stripTrailingZeros().toPlainString()).orElse("");
    return cell.state() == Cell.State.OK ? value : (cell.state().code() + " " + value).strip();
  }

  @Test
  void figuresStandInRowsAndColumnsWithThePublishedTotals() throws Exception {
    assertThat(text(crosstab(COUNTS, "coops_count", "rows=sector", "columns=size_class")))
        .isEqualTo("""
            . | M | S | _T
            NN | few 7 | 33 | 40
            TM | none | 20 | 20
            _T | not_added | added 53 | 60""");
  }

  @Test
  void withoutAChoiceAnIndicatorIsLaidOutByWhatItHas() throws Exception {
    assertThat(crosstab(COUNTS, "coops_count").state())
        .containsEntry("rows", "sector")
        .containsEntry("columns", "size_class")
        .containsEntry("category", "_T")
        .containsEntry("period", "2026-06-30")
        .containsEntry("unit", "31");
    assertThat(crosstab(SCORES, "readiness_mean").state())
        .containsEntry("rows", "sector")
        .containsEntry("columns", "period");
    assertThat(crosstab(NEW, "coops_new").state())
        .containsEntry("rows", "period")
        .containsEntry("columns", "none");
  }

  @Test
  void onlyWhatTheIndicatorHasIsOffered() throws Exception {
    assertThat(crosstab(SCORES, "readiness_mean").form().rows())
        .extracting(choice -> choice.code())
        .containsExactly("sector", "period");
  }

  @Test
  void aTotalIsAddedUpWhereNoneIsPublishedAndEveryCellHasAValue() throws Exception {
    String figures = COUNTS.replace("""
        coops_count | city         | 31      | 2026-06-30 | NN | _T | _T | _T  | 40 | 40 | ok
        """, "");

    assertThat(text(crosstab(figures, "coops_count", "rows=sector", "columns=size_class")))
        .contains("NN | few 7 | 33 | added 40\n");
  }

  @Test
  void nothingIsAddedUpOverACellThatIsWithheld() throws Exception {
    String figures = COUNTS
        .replace("NN | _T | _T | _T  | 40 | 40 | ok", "CN | _T | _T | _T  | 40 | 40 | ok")
        .replace("NN | M  | _T | _T  | 7  | 7  | few", "NN | M  | _T | _T  | -  | 7  | suppressed");

    Crosstab crosstab = crosstab(figures, "coops_count", "rows=sector", "columns=size_class");

    assertThat(text(crosstab)).contains("NN | suppressed | 33 | not_added\n");
    assertThat(crosstab.reasons())
        .extracting(reason -> reason.vi())
        .contains("Không cộng: có ô bị che để bảo mật", "Che để bảo mật: lý do của suppressed");
  }

  @Test
  void aTotalThatIsWithheldStaysSoThoughItsPartsAreKnown() throws Exception {
    String figures = COUNTS.replace(
        "| 2026-06-30 | NN | _T | _T | _T  | 40 | 40 | ok",
        "| 2026-06-30 | NN | _T | _T | _T  | 40 | 40 | suppressed");

    assertThat(text(crosstab(figures, "coops_count", "rows=sector", "columns=size_class")))
        .contains("NN | few 7 | 33 | suppressed\n");
  }

  /** The own categories of an indicator may overlap. */
  @Test
  void amountsAreNotAddedUpOverCategoriesOrUnits() throws Exception {
    String figures = """
        arrangement_area | city | 31 | 2025-12-31 | _T | _T | _T | DDDT      | 100 | 12 | ok
        arrangement_area | city | 31 | 2026-06-30 | _T | _T | _T | DDDT      | 120 | 12 | ok
        arrangement_area | city | 31 | 2026-06-30 | _T | _T | _T | tap_trung | 170 | 16 | ok
        """;

    assertThat(text(crosstab(figures, "arrangement_area"))).isEqualTo("""
        . | 2025-12-31 | 2026-06-30
        DDDT | 100 | 120
        tap_trung | none | 170""");
  }

  @Test
  void theWholeOfUnitsIsTheCityAndTheUnknownOneComesLast() throws Exception {
    assertThat(text(crosstab(COUNTS, "coops_count", "rows=old_district", "columns=none")))
        .isEqualTo("""
            . | value
            316 | 12
            304 | 11
            unknown | 37
            _T | 60""");
  }

  @Test
  void whatIsNoSumHasTheFigureOfAllAndNoSumOverPeriods() throws Exception {
    Crosstab crosstab = crosstab(SCORES, "readiness_mean");

    assertThat(text(crosstab)).isEqualTo("""
        . | 2025H1 | 2026H1
        NN | 41 | 44
        TD | none | few 60
        _T | 45 | 48""");
    assertThat(crosstab.total().orElseThrow().label().vi()).isEqualTo("Chung (không phải tổng)");
  }

  @Test
  void whatHappenedWithinPeriodsIsCumulatedFromJanuary() throws Exception {
    assertThat(text(crosstab(NEW, "coops_new"))).isEqualTo("""
        . | value | to_date
        2024H2 | 9 | not_added
        2025H1 | 11 | added 11
        2025H2 | 21 | added 32
        2026H1 | 18 | added 18
        _T | added 59 | none""");
  }

  @Test
  void periodsInColumnsHaveTheirSumAndTheLastYearsCumulation() throws Exception {
    String figures = NEW + """
        coops_new | city | 31 | 2025H1 | NN | _T | _T | _T | 4  | 4  | ok
        coops_new | city | 31 | 2025H2 | NN | _T | _T | _T | 5  | 5  | ok
        """.replace("2025H2 | NN", "2026H1 | NN");

    assertThat(text(crosstab(figures, "coops_new", "rows=sector", "columns=period")))
        .isEqualTo("""
            . | 2024H2 | 2025H1 | 2025H2 | 2026H1 | _T | to_date
            NN | none | 4 | none | 5 | not_added | added 5
            _T | 9 | 11 | 21 | 18 | added 59 | added 18""");
  }

  @Test
  void nothingIsCumulatedOverAPeriodThatIsWithheldOrMissing() throws Exception {
    assertThat(text(crosstab(
            NEW.replace(
                "2025H1 | _T | _T | _T | _T | 11 | 11 | ok",
                "2025H1 | _T | _T | _T | _T | -  | 11 | suppressed"),
            "coops_new")))
        .contains("2025H1 | suppressed | not_added", "2025H2 | 21 | not_added", "_T | not_added");
    assertThat(text(crosstab(
            NEW.lines().filter(line -> !line.contains("2025H1")).collect(Collectors.joining("\n")),
            "coops_new")))
        .contains("2025H2 | 21 | not_added", "_T | not_added");
  }

  @Test
  void stocksAreNeverCumulated() throws Exception {
    String figures = COUNTS + COUNTS.replace("2026-06-30", "2025-12-31");

    assertThat(crosstab(figures, "coops_count", "rows=period", "columns=sector").columns())
        .extracting(column -> column.code())
        .containsExactly("NN", "TM", "_T");
    assertThat(crosstab(figures, "coops_count", "rows=period", "columns=sector").total())
        .isEmpty();
  }

  @Test
  void emptyRowsAndColumnsAreHiddenUntilAskedFor() throws Exception {
    String[] chosen = {"rows=sector", "columns=size_class", "unit=316"};
    String figures = COUNTS + """
        coops_count | old_district | 316 | 2026-06-30 | NN | _T | _T | _T | 12 | 12 | ok
        """;

    Crosstab hidden = crosstab(figures, "coops_count", chosen);
    assertThat(text(hidden)).isEqualTo("""
        . | _T
        NN | 12
        _T | 12""");
    assertThat(hidden.hiddenLines()).isEqualTo(1);
    assertThat(hidden.hiddenColumns()).isEqualTo(2);
    Crosstab shown = crosstab(
        figures,
        "coops_count",
        Stream.concat(Stream.of(chosen), Stream.of("empty=show")).toArray(String[]::new));
    assertThat(text(shown)).contains("NN | none | none | 12", "TM | none | none | ");
    assertThat(shown.hiddenLines()).isZero();
  }

  @Test
  void theLatestPeriodIsThatOfWhatIsShown() throws Exception {
    String figures = COUNTS + """
        coops_count | city | 31 | 2026-12-31 | _T | _T | _T | HTX | 70 | 70 | ok
        """;

    assertThat(crosstab(figures, "coops_count", "rows=old_district", "columns=none")
            .state())
        .containsEntry("period", "2026-06-30");
    assertThat(crosstab(figures, "coops_count", "rows=category", "columns=none").state())
        .containsEntry("period", "2026-12-31");
  }

  private String refused(String... chosen) {
    FilterRefused refused =
        catchThrowableOfType(FilterRefused.class, () -> crosstab(COUNTS, "coops_count", chosen));
    return refused.problem().where() + ": " + refused.problem().found();
  }

  @Test
  void whatTheIndicatorDoesNotHaveIsRefused() {
    assertThat(refused("rows=colour")).isEqualTo("?rows: colour");
    assertThat(refused("rows=readiness_level")).isEqualTo("?rows: readiness_level");
    assertThat(refused("columns=commune")).isEqualTo("?columns: commune");
    assertThat(refused("rows=sector", "columns=sector"))
        .isEqualTo("?rows, ?columns: sector, sector");
    assertThat(refused("rows=sector", "columns=none", "size_class=XXL"))
        .isEqualTo("?size_class: XXL");
    assertThat(refused("rows=sector", "unit=99")).isEqualTo("?unit: 99");
    assertThat(refused("period=2031")).isEqualTo("?period: 2031");
    assertThat(refused("empty=maybe")).isEqualTo("?empty: maybe");
  }

  /** A form sends all of its filters, whichever rows are chosen on it. */
  @Test
  void aFilterOfWhatIsLaidOutIsLeftAside() throws Exception {
    assertThat(crosstab(COUNTS, "coops_count", "rows=sector", "sector=ZZ", "columns=none")
            .lines())
        .hasSize(2);
  }

  @Test
  void communesAndOldDistrictsAreOneBreakdown() {
    FilterRefused refused = catchThrowableOfType(
        FilterRefused.class,
        () -> crosstab(COUNTS + """
            coops_count | commune | 11911 | 2026-06-30 | _T | _T | _T | _T | 5 | 5 | few
            """, "coops_count", "rows=commune", "columns=old_district"));

    assertThat(refused.problem().found()).isEqualTo("commune, old_district");
  }

  @Test
  void anIndicatorWithoutFiguresHasNoLines() throws Exception {
    assertThat(crosstab(NEW, "coops_count").lines()).isEmpty();
  }
}
