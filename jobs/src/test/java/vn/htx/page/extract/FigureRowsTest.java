package vn.htx.page.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Language;
import vn.htx.model.Problem;
import vn.htx.page.FilterRefused;
import vn.htx.query.DuckDbReader;

class FigureRowsTest {
  @TempDir
  private Path folder;

  private DuckDbReader published;

  @BeforeEach
  void open() throws SQLException {
    published = DemoVersion.open(folder, DemoVersion.FIGURES);
  }

  @AfterEach
  void close() {
    published.close();
  }

  /** Some cells of the chosen rows, each row with a comma between them. */
  private List<String> rows(Map<String, String> asked, FigureColumn... shown) {
    var rows = new ArrayList<String>();
    figures(asked)
        .each(
            DataRows.Part.ALL,
            cells -> rows.add(String.join(
                ",",
                Stream.of(shown)
                    .map(column -> cells
                        .get(List.of(FigureColumn.values()).indexOf(column))
                        .orElse("?"))
                    .toList())));
    return rows;
  }

  private FigureRows figures(Map<String, String> asked) {
    Filters filters = Filters.of(published, DemoVersion.SCOPE, EnumSet.allOf(Filter.class), asked);
    return new FigureRows(published, DemoVersion.SCOPE, filters, Language.VI);
  }

  @Test
  void withoutAFilterEveryFigureIsThere() {
    long all =
        published.query("SELECT count(*) AS n FROM indicator_values").only().count("n");

    assertThat(all).isGreaterThan(50);
    assertThat(figures(Map.of()).size()).isEqualTo(all);
    assertThat(rows(Map.of(), FigureColumn.VALUE)).hasSize((int) all);
    assertThat(figures(Map.of("sector", "all", "level", "all")).size()).isEqualTo(all);
  }

  @Test
  void filtersNarrowEachOtherAndTakeSeveralValues() {
    assertThat(rows(
            Map.of("indicator", "coops_count", "sector", "NN,CN", "size_class", "S"),
            FigureColumn.SECTOR,
            FigureColumn.SECTOR_NAME,
            FigureColumn.SIZE_CLASS_NAME,
            FigureColumn.VALUE))
        .containsExactly("CN,Công nghiệp, tiểu thủ công nghiệp,Nhỏ,31", "NN,Nông nghiệp,Nhỏ,78");
    assertThat(rows(
            Map.of("domain", "register", "period", "2026H1", "category", "_T"),
            FigureColumn.INDICATOR_ID,
            FigureColumn.VALUE))
        .containsExactly("coops_left,0", "coops_new,18", "coops_suspended,5");
    assertThat(rows(
            Map.of("level", "commune", "status", "few"),
            FigureColumn.UNIT_CODE,
            FigureColumn.UNIT_NAME,
            FigureColumn.N))
        .containsExactly("11917,Mã 11917,3");
  }

  /** A month comes after its last day; each level has a latest period of its own. */
  @Test
  void theLatestPeriodIsThatOfEachIndicatorAndLevel() {
    assertThat(rows(
            Map.of("period", "latest", "indicator", "par30,coops_new,readiness_mean"),
            FigureColumn.INDICATOR_ID,
            FigureColumn.UNIT_CODE,
            FigureColumn.PERIOD))
        .containsExactly(
            "coops_new,31,2026H1",
            "par30,31,2026-06",
            "readiness_mean,31,2026H1",
            "readiness_mean,11911,2026H1",
            "readiness_mean,11914,2026H1",
            "readiness_mean,11917,2026H1",
            "readiness_mean,unknown,2026H1");
  }

  @Test
  void aFigureThatIsWithheldTellsNeitherItsValueNorItsNumberOfObservations() {
    assertThat(rows(
            Map.of("status", "suppressed"),
            FigureColumn.CATEGORY_NAME,
            FigureColumn.VALUE,
            FigureColumn.N,
            FigureColumn.STATUS,
            FigureColumn.REASON))
        .containsExactly("Nhận góp vốn bằng quyền sử dụng đất,?,?,suppressed,lý do của suppressed");
  }

  @Test
  void aPartOfTheRowsIsReadInTheirOrder() {
    var all = rows(Map.of("indicator", "outstanding"), FigureColumn.CATEGORY);
    var part = new ArrayList<String>();
    figures(Map.of("indicator", "outstanding"))
        .each(new DataRows.Part(2, 3), cells -> part.add(cells.get(15).orElseThrow()));

    assertThat(part).isEqualTo(all.subList(2, 5)).containsExactly("3", "4", "5");
  }

  @ParameterizedTest
  @CsvSource({
    "colour, red, ?colour, colour",
    "indicator, nope, ?indicator, nope",
    "indicator, 'par30,nope', ?indicator, nope",
    "level, province, ?level, province",
    "period, 2031, ?period, 2031",
    "period, 'latest,2026H1', ?period, 'latest,2026H1'",
    "unit, ''' OR 1=1 --', ?unit, ''' OR 1=1 --'",
    "category, <script>, ?category, <script>",
    "sector, 'NN,', ?sector, ''"
  })
  void aNameOrValueThatDoesNotExistIsRefused(
      String name, String value, String where, String found) {
    Problem problem = refused(Map.of(name, value));

    assertThat(problem.where()).isEqualTo(where);
    assertThat(problem.found()).isEqualTo(found);
    assertThat(problem.allowed()).isNotEmpty();
    assertThat(problem.todo().vi()).isNotEqualTo("-");
  }

  @Test
  void aFilterOfTenThousandLettersIsToldByItsBeginning() {
    assertThat(refused(Map.of("unit", "a".repeat(10_000))).found())
        .isEqualTo("a".repeat(60) + "… (10000 ký tự / characters)");
    assertThat(refused(Map.of("a".repeat(10_000), "1")).where()).hasSizeLessThan(120);
    assertThat(refused(Map.of("indicator", "par30,".repeat(2_000) + "x")).found())
        .isEqualTo("x");
  }

  private Problem refused(Map<String, String> asked) {
    return catchThrowableOfType(FilterRefused.class, () -> figures(asked)).problem();
  }
}
