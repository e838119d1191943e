package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.htx.SparkTest;
import vn.htx.app.site.SitePages;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.night.VersionTables;
import vn.htx.night.input.PageConfiguration;
import vn.htx.page.Scope;
import vn.htx.page.explain.Explanation;
import vn.htx.page.explain.FigureKey;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Versions;

/** What is told of the figures of the small workspace: which observations they are made of, and that they are. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class ExplainTest {
  private final SmallWorkspace workspace;
  private final Path folder;
  private final Scope scope;

  ExplainTest(SmallWorkspace night) {
    workspace = night;
    folder = night.folder();
    scope =
        SitePages.scope(night.manifest(), PageConfiguration.load(Domains.installation(), folder));
  }

  private DuckDbReader tables() {
    return DuckDbReader.open(
        workspace.lake().version(workspace.published()).resolve(Versions.DATABASE),
        VersionTables.files(Domains.CATALOG, workspace.lake(), workspace.manifest()));
  }

  private static FigureKey key(Answer.Row row) {
    var codes = new HashMap<String, String>();
    FigureKey.columns().forEach(column -> codes.put(FigureKey.name(column), row.text(column.id())));
    return FigureKey.of(row.text(IndicatorValues.INDICATOR_ID.id()), codes);
  }

  private Explanation explained(String figure) {
    try (DuckDbReader tables = tables()) {
      Answer.Row row =
          tables.query("SELECT * FROM indicator_values WHERE " + figure).only();
      return Explanation.of(tables, scope, key(row), 1).orElseThrow();
    }
  }

  private static List<String> lines(Explanation explanation) {
    return explanation.trace().orElseThrow().lines().stream()
        .map(line -> String.join(
            " | ",
            line.name(),
            line.id().orElse(line.cooperative()),
            String.join(" | ", line.cells().stream().map(cell -> cell.vi()).toList())))
        .toList();
  }

  /** Every figure with a value, of every level and breakdown: the two ways of adding up share nothing but the fact. */
  @Test
  void everyFigureIsMadeAgainFromItsObservationsAndIsTheSame() {
    var differing = new ArrayList<String>();
    int made = 0;
    try (DuckDbReader tables = tables()) {
      for (Answer.Row row :
          tables.query("SELECT * FROM indicator_values WHERE value IS NOT NULL ORDER BY ALL")) {
        Explanation explanation = Explanation.of(tables, scope, key(row), 1).orElseThrow();
        boolean agrees = explanation
            .trace()
            .flatMap(Explanation.Trace::again)
            .filter(Explanation.Again::agrees)
            .isPresent();
        if (!agrees) {
          differing.add("%s %s".formatted(row.text("indicator_id"), key(row).named()));
        }
        made++;
      }
    }
    assertThat(differing).isEmpty();
    assertThat(made).isGreaterThan(200);
  }

  @Test
  void aPortfolioNamesTheLoansOfCooperativesAndTheFilesTheyComeFrom() {
    Explanation outstanding = explained(
        "indicator_id = 'outstanding' AND unit_level = 'city' AND period = '2026-06-30' AND category = '_T'");

    assertThat(lines(outstanding))
        .containsExactly("HTX Một | MP-V1 | 100,0", "HTX Hai | MP-V2 | 30,0");
    Explanation.Trace trace = outstanding.trace().orElseThrow();
    assertThat(trace.persons()).isZero(); // the member's loan is repaid
    assertThat(trace.sources())
        .extracting(Explanation.Source::place)
        .contains("loans/2026-06-30.csv", "loan_payments/2026-06-30.csv");
  }

  @Test
  void aRatioShowsBothSumsOfEachObservation() {
    Explanation overdue = explained(
        "indicator_id = 'par10' AND unit_level = 'city' AND period = '2026-06-30' AND category = '_T'");

    assertThat(lines(overdue))
        .containsExactly(
            "HTX Một | MP-V1 | 100.000.000 | 100.000.000", "HTX Hai | MP-V2 | 0 | 30.000.000");
  }

  @Test
  void holdersOfLandAreNeverListed() {
    for (Indicator indicator : scope.catalog().indicators()) {
      if (indicator.revealed().population().equals("holding_parts")) {
        try (DuckDbReader tables = tables()) {
          for (Answer.Row row : tables.query(
              "SELECT * FROM indicator_values WHERE indicator_id = ? ORDER BY ALL",
              indicator.id())) {
            Explanation explanation = Explanation.of(tables, scope, key(row), 1).orElseThrow();
            assertThat(explanation.trace().stream().flatMap(trace -> trace.lines().stream()))
                .isEmpty();
          }
        }
      }
    }
  }

  /** Of two holders of land in a commune nothing is told, not even how many rows there are. */
  @Test
  void nothingMoreIsToldOfAFigureThatIsWithheld() {
    try (DuckDbReader tables = tables()) {
      List<Answer.Row> withheld = tables
          .query("SELECT * FROM indicator_values WHERE status = 'suppressed' ORDER BY ALL")
          .rows();
      assertThat(withheld).isNotEmpty();
      for (Answer.Row row : withheld) {
        Explanation explanation = Explanation.of(tables, scope, key(row), 1).orElseThrow();
        assertThat(explanation.trace()).isEmpty();
        assertThat(explanation.why().orElseThrow().en()).contains("withheld");
        assertThat(explanation.published())
            .extracting(each -> each.name().en())
            .containsExactly("Value");
      }
    }
  }

  @Test
  void everyFactReadsTablesThatAVersionKeeps() {
    assertThat(workspace.lines(
            """
        SELECT DISTINCT name FROM (SELECT unnest(string_split(tables, ',')) AS name FROM facts)
        WHERE name NOT IN ('%s') ORDER BY 1""".formatted(String.join("', '", workspace.manifest().tables().keySet()))))
        .isEmpty();
  }

  @Test
  void theCommandPrintsTheSame(SparkSession spark) {
    Command command =
        Command.htx(spark, "explain", "outstanding", "31", "2026-06-30", "--data", folder);

    assertThat(command.exit()).as(command.err()).isZero();
    assertThat(command.out())
        .contains("Dư nợ", "khớp / agrees", "MP-V1  HTX Một  100,0", "loans/2026-06-30.csv");
  }

  @Test
  void theCommandSaysWhatIsNotThere(SparkSession spark) throws IOException {
    assertRefused(spark, "Không có chỉ tiêu này", "readines_mean", "31");
    assertRefused(spark, "không có số của đơn vị này", "outstanding", "Xã Không Có");
    assertRefused(spark, "không có số của kỳ này", "outstanding", "31", "2031H1");
    assertRefused(spark, "Không có phân tổ này", "outstanding", "31", "--by", "colour=red");
    assertRefused(spark, "Không có số của phân tổ này", "outstanding", "31", "--by", "sector=XX");
  }

  private void assertRefused(SparkSession spark, String why, String... words) {
    var all = new ArrayList<Object>(List.of("explain"));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", folder));
    Command command = Command.htx(spark, all.toArray());
    assertThat(command.exit()).isEqualTo(2);
    assertThat(command.err()).contains(why);
  }
}
