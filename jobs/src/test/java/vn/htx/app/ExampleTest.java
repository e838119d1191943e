package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.SparkTest;
import vn.htx.catalog.Indicator;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.store.Folders;

/** The committed example, run once: its sown mistakes, and its figures recomputed by SQL from the clean tables. */
@SparkTest
class ExampleTest {
  /** Where things lie in a picture; what it says stands in texts and labels. */
  private static final Pattern PLACES_IN_PICTURES = Pattern.compile(
      "\\s(?:d|x|y|x[12]|y[12]|cx|cy|r|rx|ry|width|height|points|transform)=\"[^\"]*\"");

  /** Its digits are no number. */
  private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");

  private static final Pattern SHEET = Pattern.compile(
      "(?s)<h3 id=[^>]*><code>([^<]*)</code>(?: · trang <q>([^<]*)</q>)?(.*?)</ol>");
  private static final Pattern REMARK =
      Pattern.compile("(?s)<li.*?<strong>Dòng ([^<]*)</strong>.*?<code class=\"rule\">([^<]*)<");

  @TempDir
  private static Path folder;

  private static SmallWorkspace example;
  private static List<NamedCsvRecord> sown;
  private static Command night;

  @BeforeAll
  static void oneNightOfTheExample(SparkSession spark) throws IOException {
    Path committed = Domains.installation().example();
    for (String part : List.of("inbox", "workspace.yaml")) {
      Files.createSymbolicLink(folder.resolve(part), committed.resolve(part));
    }
    example = new SmallWorkspace(folder);
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(committed.resolve("sown-mistakes.csv"))) {
      sown = lines.stream().toList();
    }
    night = Command.htx(spark, "nightly", "--data", folder);
  }

  @Test
  void theExamplesNightEndsWithoutComplaint() {
    assertThat(night.exit()).as(night.err()).isZero();
  }

  /** A rule names its column; an answer's column is the question. */
  @Test
  void everySownMistakeIsRemarkedAtItsPlaceAndNothingElse() {
    assertThat(example.lines("""
        SELECT source_file, source_sheet, first_row, CASE dataset WHEN 'survey' THEN column_id ELSE '' END, rule, occurrences
        FROM notices WHERE severity IN ('error', 'warning', 'fatal') AND rule <> 'parcels.spread_changed'
        ORDER BY ALL""").lines())
        .containsExactlyInAnyOrderElementsOf(sown.stream()
            .map(line -> bar(
                line.getField("file"),
                line.getField("sheet"),
                line.getField("row"),
                line.getField("dataset").equals("survey") ? line.getField("column") : "",
                line.getField("rule"),
                "1"))
            .toList());
  }

  /** Parcels that were merged are larger than those before, which is no mistake, and worth a look. */
  @Test
  void theLandThatWasConsolidatedIsRemarkedAsSpreadOtherwise() {
    assertThat(example.lines("""
        SELECT source_file, column_id FROM notices WHERE rule LIKE '%_changed' ORDER BY 1""")).isEqualTo("""
            parcels/an-lao/2026-06-30.csv | area_m2
            parcels/kien-thuy/2026-06-30.csv | area_m2
            parcels/tien-lang/2026-06-30.csv | area_m2
            parcels/vinh-bao/2026-06-30.csv | area_m2""");
  }

  @Test
  void theRowsAndAnswersLeftOutAreThoseOfTheSownErrors() {
    List<String> errors = example
        .lines("SELECT DISTINCT rule FROM notices WHERE severity = 'error'")
        .lines()
        .toList();
    assertThat(example.lines("""
        SELECT source_file, source_sheet, source_row, rules FROM rejected
        UNION SELECT source_file, source_sheet, source_row, rules FROM rejected_answers""").lines())
        .containsExactlyInAnyOrderElementsOf(sown.stream()
            .filter(line -> errors.contains(line.getField("rule")))
            .map(ExampleTest::place)
            .toList());
  }

  /** The page's answer to the clerk: each file and sheet, the row, the rule. */
  @Test
  void theQualityReportNamesTheRowOfEverySownMistake() throws IOException {
    String report = Files.readString(folder.resolve("site/quality.html"));
    var named = new ArrayList<String>();
    SHEET
        .matcher(report)
        .results()
        .forEach(sheet -> REMARK
            .matcher(sheet.group(3))
            .results()
            .forEach(remark -> named.add(bar(
                sheet.group(1),
                Optional.ofNullable(sheet.group(2)).orElse(""),
                remark.group(1),
                remark.group(2)))));
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            sown.stream().map(ExampleTest::place).toList());
  }

  @Test
  void theListsForASpreadsheetHoldTheRowsOfTheSownErrors() throws IOException {
    List<String> errors = example
        .lines("SELECT DISTINCT rule FROM notices WHERE severity = 'error'")
        .lines()
        .toList();
    var listed = new ArrayList<String>();
    for (Path list : Folders.list(folder.resolve("site/quality"))) {
      if (list.endsWith("files.csv") || list.endsWith("remarks.csv")) {
        continue; // of every file and remark, not of rows
      }
      try (var lines = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(list)) {
        lines.forEach(line -> listed.add(bar(
            line.getField("Tệp / file"),
            line.getField("Trang tính / sheet"),
            line.getField("Dòng / row"),
            line.getField("Quy tắc / rule"))));
      }
    }
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(sown.stream()
            .filter(line -> errors.contains(line.getField("rule")))
            .map(ExampleTest::place)
            .toList());
  }

  @Test
  void everyRowIsAccountedForAndCountedASecondWay() {
    assertThat(example.lines("""
        SELECT * FROM row_accounting
        WHERE rows_read <> rows_clean + rows_rejected + rows_skipped OR rows_read <> rows_counted
          OR answers_read <> answers_clean + answers_blank + answers_rejected""")).isEmpty();
  }

  /** The least number of published figures that each query must have met keeps the comparison from being of nothing. */
  @ParameterizedTest
  @CsvSource({"land, 500", "register, 600", "readiness, 1000", "credit, 270"})
  void figuresAreWhatSqlMakesOfTheCleanTables(String domain, int least) throws IOException {
    String compared = compared(domain);
    assertThat(example.lines("""
        SELECT indicator_id, unit_code, period, category, mine.value AS mine, v.value AS published
        %s AND abs(v.value - mine.value) > 1e-9 * greatest(1, abs(mine.value)) ORDER BY ALL LIMIT 20""".formatted(compared))).isEmpty();
    assertThat(example.ask("SELECT count(*) AS n " + compared).only().count("n"))
        .isGreaterThanOrEqualTo(least);
  }

  /** A new indicator of credit is recomputed as well, or this fails. */
  @Test
  void noIndicatorOfCreditIsLeftOut() throws IOException {
    assertThat(example
            .lines("SELECT DISTINCT indicator_id " + compared("credit") + " ORDER BY 1")
            .lines())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CreditIndicators.values()).map(Indicator::id).toList());
  }

  @Test
  void everyLoanStandsAsItsBooksSay() throws IOException {
    assertThat(example.lines(sql("loan-states"))).isEmpty();
    assertThat(example.lines("SELECT count(*) FROM loan_status")).isEqualTo("282");
  }

  /** Vĩnh Bảo before and after, as the page shows it: the query above has recomputed these very cells. */
  @Test
  void oneCommuneIsAmongTheRecomputedFigures() {
    assertThat(example.lines("""
        SELECT period, status FROM indicator_values
        WHERE indicator_id = 'simmons_mean' AND unit_code = '11824' ORDER BY period""")).isEqualTo("""
        2025-01-01 | ok
        2026-06-30 | ok""");
  }

  @ParameterizedTest
  @CsvSource({"land, 24, 400", "credit, 16, 180", "arrangement, 28, 800"})
  void whoeverAddsAndSubtractsPublishedSumsFindsNothingOfFewPersons(
      String population, int ofFew, int least) {
    var attacker = new Attacker(example, population);

    assertThat(attacker.ofFew()).as("there is something to find").hasSize(ofFew);
    assertThat(attacker.published()).isGreaterThan(least);
    assertThat(attacker.ofFewAndTold()).isEmpty();
    assertThat(attacker.derived()).isEmpty();
    assertThat(attacker.narrowed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"land", "credit", "arrangement"})
  void noFileOfTheSiteAndNoTableShowsAnAmountOfFewPersons(String population) throws IOException {
    var attacker = new Attacker(example, population);
    List<Path> texts;
    try (Stream<Path> all = Files.walk(folder.resolve("site").toRealPath())) {
      texts = all.filter(file -> file.toString().matches(".*\\.(html|csv|svg|txt|json)"))
          .toList();
    }
    assertThat(texts).hasSizeGreaterThan(20);
    for (Path file : texts) {
      String withoutPlaces = PLACES_IN_PICTURES.matcher(Files.readString(file)).replaceAll("");
      String told = HASH.matcher(withoutPlaces).replaceAll("");
      assertThat(attacker.shownIn(told)).as("%s", file).isEmpty();
    }
    List<String> tables = example
        .lines("SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'")
        .lines()
        .toList();
    assertThat(tables).contains("indicator_values", "notices");
    for (String table : tables) {
      assertThat(attacker.shownIn(example.lines("SELECT * FROM " + table)))
          .as(table)
          .isEmpty();
    }
  }

  /** The attacker knows the sums as they are: they are the numerators and denominators that are published. */
  @ParameterizedTest
  @CsvSource({"land, 150", "credit, 280", "arrangement, 800"})
  void theSumsOfTheAttackerAreThoseOfTheFigures(String population, int least) {
    String compared = """
        SELECT %s FROM (
          SELECT indicator_id, unit_level, unit_code, period, breakdown, sum(amount) AS mine,
            max(CASE amount_in WHEN 'numerator' THEN numerator ELSE denominator END)::DOUBLE AS published
          FROM members JOIN told USING (breakdown)
            JOIN indicator_values USING (indicator_id, category, unit_level, unit_code, period)
          WHERE amount_in IS NOT NULL GROUP BY ALL)
        WHERE published IS NOT NULL""";
    assertThat(example.lines(Attacker.joined(
            population, compared.formatted("*") + " AND abs(mine - published) > 0.005")))
        .isEmpty();
    assertThat(example
            .ask(Attacker.joined(population, compared.formatted("count(*) AS n")))
            .only()
            .count("n"))
        .isGreaterThan(least);
  }

  /** A page of a figure lists a hundred loans, and here all of them. */
  @Test
  void whatMadeAFigureNamesNoLoanOfAPerson() {
    String loans = "FROM loan_status WHERE outstanding > 0 AND borrower_kind %s 'TV'";
    List<String> own =
        example.lines("SELECT loan_id " + loans.formatted("<>")).lines().toList();
    long persons =
        example.ask("SELECT count(*) AS n " + loans.formatted("=")).only().count("n");
    Command printed = Command.htx("explain", "outstanding", "31", "2026-06-30", "--data", folder);

    assertThat(persons).isPositive();
    assertThat(printed.out())
        .contains("khớp / agrees", "%s của cá nhân, không liệt kê".formatted(persons));
    assertThat(Pattern.compile("MP-\\d+-V\\d+")
            .matcher(printed.out())
            .results()
            .map(MatchResult::group))
        .isNotEmpty()
        .isSubsetOf(own);
  }

  /** The published figures that a domain's query has an answer to, each beside it. */
  private static String compared(String domain) throws IOException {
    return """
        FROM (%s) mine
        JOIN indicator_values v USING (indicator_id, unit_level, unit_code, period, category)
        WHERE v.sector = '_T' AND v.size_class = '_T' AND v.readiness_level = '_T' AND v.value IS NOT NULL""".formatted(sql(domain));
  }

  private static String sql(String name) throws IOException {
    try (InputStream in = ExampleTest.class.getResourceAsStream(name + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String place(NamedCsvRecord mistake) {
    return bar(
        mistake.getField("file"),
        mistake.getField("sheet"),
        mistake.getField("row"),
        mistake.getField("rule"));
  }

  private static String bar(String... cells) {
    return Stream.of(cells).collect(Collectors.joining(" | "));
  }
}
