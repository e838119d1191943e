package vn.htx.dashboard.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Domains;
import vn.htx.dashboard.DemoVersion;
import vn.htx.dashboard.ForeignScript;
import vn.htx.dashboard.serve.Published;
import vn.htx.dashboard.serve.visit.Edition;
import vn.htx.page.QualityFigures;
import vn.htx.page.Scope;
import vn.htx.page.cooperative.DemoCooperatives;
import vn.htx.query.DuckDbReader;

class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
  /** Links, forms and words that only a server answers, and what a strict policy forbids; not the name of SVG. */
  private static final Pattern NOT_HERE =
      Pattern.compile("<form|<select|https?:(?!//www\\.w3\\.org/)|/explain/|\\sstyle=");

  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

  @TempDir
  static Path shared;

  private static Path site;

  @TempDir
  Path folder;

  @BeforeAll
  static void writeOnce() throws SQLException, IOException {
    site = shared.resolve("site");
    write(site, Optional.empty(), DemoVersion.SCOPE);
  }

  /** The version of {@link DemoCooperatives}, after some SQL on its database. */
  private static Site.Written write(Path to, Optional<Path> earlier, Scope scope, String... sql)
      throws SQLException, IOException {
    Published.Version version =
        DemoCooperatives.write(Files.createTempDirectory(shared, "version"));
    Path database = version.database();
    DemoVersion.add(database, DemoVersion.FIGURES);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = duckdb.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    }
    try (Edition edition = Edition.open(scope, database, version.tables());
        DuckDbReader lists = DuckDbReader.open(database)) {
      return Site.write(
          edition,
          new Site.Origin(DemoVersion.DECLARED, "v1", earlier),
          QualityFigures.lists(lists, Domains.CATALOG),
          to);
    }
  }

  private static Scope on(LocalDate asOf, String version) {
    Scope demo = DemoVersion.SCOPE;
    return new Scope(
        demo.catalog(),
        demo.owner(),
        asOf,
        asOf,
        version,
        demo.origin(),
        demo.fewBelow(),
        demo.names(),
        demo.grounds());
  }

  @Test
  void everyLinkOfEveryPageLeadsToAFileOfTheFolderAndToAPlaceInIt() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(100);
    for (Path page : pages()) {
      for (String link : all(LINK, Files.readString(page))) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        assertThat(target).as("%s on %s", link, page).isRegularFile().startsWith(site);
        if (parts.length > 1) {
          assertThat(all(ID, Files.readString(target)))
              .as("%s on %s", link, page)
              .contains(parts[1]);
        }
      }
    }
  }

  @Test
  void aReaderComesFromTheOverviewToEveryPageByLinksAlone() throws IOException {
    var seen = new TreeMap<Path, Boolean>();
    var next = new ArrayList<>(List.of(site.resolve("index.html")));
    while (!next.isEmpty()) {
      Path page = next.remove(next.size() - 1);
      if (seen.put(page, true) == null) {
        all(LINK, Files.readString(page)).stream()
            .map(link -> link.split("#", 2)[0])
            .filter(link -> link.endsWith(".html"))
            .map(link -> page.resolveSibling(link).normalize())
            .forEach(next::add);
      }
    }
    assertThat(pages()).allMatch(seen::containsKey);
  }

  @Test
  void pagesSayWhoseFiguresOfWhichDayAndThatTheyAreSyntheticAndWhatNeedsTheServer()
      throws IOException {
    assertThat(page("indicator/readiness_mean.html"))
        .contains(
            "<html lang=\"vi\">",
            "Liên minh Hợp tác xã thành phố Hải Phòng",
            "30/06/2026",
            "9f2c4b7a1e05",
            "SỐ LIỆU MÔ PHỎNG",
            "Trang tĩnh, mở được không cần máy chủ",
            "48,3");
    assertThat(page("en/indicator/readiness_mean.html"))
        .contains(
            "<html lang=\"en\">", "Mean readiness score", "A plain page that needs no server");
    for (Path page : pages()) {
      assertThat(Files.readString(page))
          .as(page.toString())
          .doesNotContainPattern(NOT_HERE)
          .doesNotContainPattern(ForeignScript.PATTERN);
    }
  }

  @Test
  void levelsAndCategoriesArePagesOfTheirOwn() throws IOException {
    assertThat(page("indicator/readiness_mean.level-city.html"))
        .contains(
            "<strong aria-current=\"true\">Thành phố</strong>",
            "href=\"../indicator/readiness_mean.html\"");
    assertThat(page("indicator/outstanding.category-2.level-city.html"))
        .contains("<strong aria-current=\"true\">Nhóm 2 – nợ cần chú ý</strong>");
  }

  @Test
  void nobodyReadsInTheFolderWhatACooperativeOwes() throws IOException {
    assertThat(page("cooperatives.html"))
        .contains("HTX Đồng Tâm", "HTX Bình &lt;b&gt;An&lt;/b&gt;")
        .doesNotContain("Dư nợ gốc");
    assertThat(site.resolve("cooperative")).doesNotExist();
  }

  @Test
  void aDomainHasItsChartsAlsoAsFiles() throws IOException {
    assertThat(page("domain/credit.html"))
        .contains(
            "href=\"../domain/credit/par_over_months.png\"",
            "href=\"../domain/credit/par_over_months.csv\"");
    assertThat(page("domain/credit/par_over_months.csv")).contains("06/2026,11.4,,5.1,,");
    assertThat(page("en/domain/credit.html"))
        .contains("href=\"../../en/domain/credit/par_over_months.png\"");
    assertThat(page("domain/credit/par_over_months.svg")).contains("Nguồn: Sổ cho vay");
    assertThat(page("en/domain/credit/par_over_months.svg"))
        .contains("Source: The Fund", "Portfolio at risk by month")
        .doesNotContain("Nguồn: ");
  }

  @Test
  void idsOfAPageAreUnique() throws IOException {
    for (Path page : pages()) {
      assertThat(all(ID, Files.readString(page))).as(page.toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  void namesFromFilesCannotBecomeMarkup() throws SQLException, IOException {
    Path hostile =
        written("UPDATE units SET name = '<script>alert(1)</script>' WHERE code = '11911'");

    assertThat(Files.readString(hostile.resolve("unit/commune/11911.html")))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContainPattern(ForeignScript.PATTERN);
  }

  /** Some file systems take them for one. */
  @Test
  void ofTwoPagesWhoseNamesDifferInTheCaseOfLettersAloneTheFolderHoldsOne()
      throws SQLException, IOException {
    Path other = written("""
        INSERT INTO indicator_values
        SELECT * REPLACE (CASE unit_code WHEN '11911' THEN 'xa.1' ELSE 'XA.1' END AS unit_code)
        FROM indicator_values WHERE unit_code IN ('11911', '11914')""");

    List<String> codes = all(LINK, Files.readString(other.resolve("units.html"))).stream()
        .filter(link -> link.toLowerCase(Locale.ROOT).endsWith("/xa.1.html"))
        .toList();
    assertThat(codes).hasSize(1);
    assertThat(Files.readString(other.resolve("units.html"))).contains("Mã xa.1", "Mã XA.1");
  }

  @Test
  void equalVersionsGiveEqualBytesWhateverWasWrittenBefore() throws SQLException, IOException {
    Path before = folder.resolve("before");
    write(
        before,
        Optional.empty(),
        DemoVersion.SCOPE,
        "UPDATE indicator_values SET value = value + 1");

    Path again = folder.resolve("again");
    write(again, Optional.of(before), DemoVersion.SCOPE);

    requireEqual(again, files(site));
  }

  @Test
  void theNextVersionMakesOnlyThePagesThatChangedAndNamesItselfOnAll()
      throws SQLException, IOException {
    Path next = folder.resolve("next");
    Site.Written written = write(
        next,
        Optional.of(site),
        on(LocalDate.of(2026, 7, 1), "aaaabbbbcccc"),
        "UPDATE indicator_values SET value = 3 WHERE indicator_id = 'plots_mean' AND unit_level = 'city'");

    assertThat(written.made()).isBetween(4L, written.again() / 3);
    for (Path page : pages()) {
      String text = Files.readString(next.resolve(site.relativize(page)));
      assertThat(text).contains("aaaabbbbcccc", "01/07/2026").doesNotContain("9f2c4b7a1e05");
    }
    Path whole = folder.resolve("whole");
    write(
        whole,
        Optional.empty(),
        on(LocalDate.of(2026, 7, 1), "aaaabbbbcccc"),
        "UPDATE indicator_values SET value = 3 WHERE indicator_id = 'plots_mean' AND unit_level = 'city'");
    requireEqual(next, files(whole));
  }

  @Test
  void aPageThatWasDamagedOrChangedSinceIsMadeAnew() throws SQLException, IOException {
    Path before = folder.resolve("before");
    write(before, Optional.of(site), DemoVersion.SCOPE);
    Files.writeString(before.resolve("units.html"), page("units.html").replace("Xã", "Thị xã"));
    Files.delete(before.resolve("indicators.html"));

    Path next = folder.resolve("next");
    Site.Written written = write(next, Optional.of(before), DemoVersion.SCOPE);

    assertThat(written.made()).isEqualTo(2);
    requireEqual(next, files(site));
  }

  @Test
  void aListOfEarlierPagesThatCannotBeReadCostsTimeAlone() throws SQLException, IOException {
    Path before = Files.createDirectories(folder.resolve("before"));
    Files.writeString(before.resolve(Earlier.FILE), "{\"pages\": ");

    Path next = folder.resolve("next");
    assertThat(write(next, Optional.of(before), DemoVersion.SCOPE).again()).isZero();
    requireEqual(next, files(site));
  }

  private Path written(String sql) throws SQLException, IOException {
    Path other = folder.resolve("other");
    write(other, Optional.empty(), DemoVersion.SCOPE, sql);
    return other;
  }

  private static void requireEqual(Path of, Map<String, String> expected) throws IOException {
    Map<String, String> files = files(of);
    assertThat(files).containsOnlyKeys(expected.keySet());
    expected.forEach((file, text) -> assertThat(files.get(file)).as(file).isEqualTo(text));
  }

  private String page(String file) throws IOException {
    return Files.readString(site.resolve(file));
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> walk = Files.walk(site)) {
      return walk.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Map<String, String> files(Path of) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(of)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            of.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
