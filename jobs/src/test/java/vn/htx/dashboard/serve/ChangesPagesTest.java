package vn.htx.dashboard.serve;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.dashboard.DemoVersion;
import vn.htx.dashboard.ForeignScript;
import vn.htx.dashboard.RunsPage;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.page.QualityPage;
import vn.htx.page.Scope;
import vn.htx.page.change.Ingredients;
import vn.htx.page.change.VersionNote;

/** The pages of changes, data quality, runs and definitions as a browser gets them. */
class ChangesPagesTest {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static final String LATER = DemoVersion.FIGURES
      .replace("| 5.1 | 187", "| 4.9 | 187")
      .replace("GOP_VON | - | 2 | suppressed", "GOP_VON | 777111 | 7 | ok");

  @TempDir
  private Path folder;

  private final Shelf shelf = new Shelf();
  private WebServer server;

  /** Versions by their id, in the order of their publishing, with a file of loans each. */
  private static final class Shelf implements Published, Archive {
    private final Map<String, Version> versions = new HashMap<>();
    private final List<VersionNote> notes = new ArrayList<>();
    private final Map<String, Path> lists = new HashMap<>();

    @Override
    public Optional<String> current() {
      return notes.isEmpty() ? Optional.empty() : Optional.of(notes.get(0).id());
    }

    @Override
    public Optional<Version> find(String id) {
      return Optional.ofNullable(versions.get(id));
    }

    @Override
    public Archive archive() {
      return this;
    }

    @Override
    public List<VersionNote> versions() {
      return notes;
    }

    @Override
    public Optional<VersionNote> before(String version) {
      return notes.stream()
          .dropWhile(note -> !note.id().equals(version))
          .skip(1)
          .findFirst();
    }

    @Override
    public Ingredients ingredients(String version) {
      return new Ingredients(Map.of(
          Ingredients.Kind.FILES,
          new TreeMap<>(Map.of("loans/<b>.csv", "hash of " + version)),
          Ingredients.Kind.CODE,
          new TreeMap<>(Map.of("", "same"))));
    }

    @Override
    public List<RunsPage.Run> runs() {
      return List.of(new RunsPage.Run(
          "20260701T010000-7",
          LocalDate.of(2026, 6, 30),
          ZonedDateTime.parse("2026-07-01T01:00:09+07:00"),
          List.of(new RunsPage.StageTime("ingest", Duration.ofMillis(12_340))),
          Optional.of(3),
          "bbbb",
          Optional.of(new RunsPage.Rows(12_345, 12_340, 4, 1)),
          List.of("left out: <b>.csv")));
    }

    @Override
    public Optional<QualityPage> quality(String version) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> list(String version, String file) {
      return Optional.ofNullable(lists.get(version + "/" + file));
    }
  }

  @BeforeEach
  void start() throws SQLException {
    server = WebServer.start(shelf, DemoVersion.DECLARED, 0);
    publish("aaaa", DemoVersion.FIGURES);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void publish(String id, String figures) throws SQLException {
    Path database = folder.resolve(id + ".duckdb");
    DemoVersion.write(database, figures);
    Scope scope = DemoVersion.SCOPE;
    shelf.versions.put(
        id,
        new Published.Version(
            new Scope(
                scope.catalog(),
                scope.owner(),
                scope.asOf(),
                scope.knownOn(),
                id,
                scope.origin(),
                scope.fewBelow(),
                scope.names(),
                scope.grounds()),
            database,
            Map.of()));
    shelf.notes.add(0, new VersionNote(id, scope.asOf(), Optional.empty()));
  }

  private HttpResponse<String> get(String address) throws Exception {
    var request = HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:%s%s".formatted(server.port(), address)));
    return BROWSER.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void withoutAnEarlierVersionTheOverviewSaysNothingAndThePageSaysSo() throws Exception {
    assertThat(get("/").body()).doesNotContain("So với bản trước");
    assertThat(get("/changes").body()).contains("Không có bản nào được công bố trước bản này");
    assertThat(get("/changes?lang=en").body()).contains("No version was published before this one");
  }

  @Test
  void theOverviewTellsWhatChangedSinceTheVersionBeforeAndWhy() throws Exception {
    publish("bbbb", LATER);

    assertThat(get("/").body())
        .contains(
            "So với bản trước",
            "2 số của thành phố đổi, thuộc 1 chỉ tiêu trên trang này.",
            "Tệp dữ liệu: loans/&lt;b&gt;.csv (đổi)",
            "href=\"/changes\"")
        .doesNotContain("Chương trình</li>");
    assertThat(get("/v/bbbb/?lang=en").body())
        .contains("Since the version before", "href=\"/v/bbbb/changes?lang=en\"");
    assertThat(get("/v/aaaa/").body()).doesNotContain("So với bản trước");
  }

  @Test
  void thePageTellsEachFigureAndNoValueOfAProtectedOne() throws Exception {
    publish("bbbb", LATER);

    assertThat(get("/changes").body())
        .contains(
            "5,1%</td>",
            "4,9%</td>",
            "−0,2 điểm %",
            "đã sửa</td>",
            "Nhận góp vốn bằng quyền sử dụng đất",
            "hash of aaaa")
        .doesNotContain("777111", "77,7", "0,08");
    assertThat(get("/changes?from=bbbb&to=aaaa&indicator=par30&lang=en").body())
        .contains("+0,2 percentage points", "value=\"par30\" selected")
        .doesNotContain("revised</td>");
    assertThat(get("/changes?level=commune").body()).contains("không có số nào khác nhau");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/changes?from=zzzz",
        "/changes?to=..%2F..%2Fetc",
        "/changes?from=aaaa&to=..%2F..%2Fetc",
        "/changes?from=aaaa&to=cccc",
        "/changes?from=aaaa&indicator=%3Cscript%3E",
        "/changes?from=aaaa&level=%27%20OR%201%3D1",
        "/changes?from=aaaa&page=2",
        "/changes?from=aaaa&page=0",
        "/changes?from=aaaa&page=-1",
        "/changes?from=aaaa&page=99999999999999999999",
        "/quality/..%2Fmanifest.json",
        "/quality/nothing.csv"
      })
  void whatIsNotThereIsRefusedAndNotRepeated(String address) throws Exception {
    publish("bbbb", LATER);

    HttpResponse<String> page = get(address);

    assertThat(page.statusCode()).isIn(400, 404);
    assertThat(page.body()).doesNotContain("OR 1=1").doesNotContainPattern(ForeignScript.PATTERN);
  }

  @Test
  void aVersionThatIsPrunedWhileItIsComparedIsRefusedAndTheOverviewStays() throws Exception {
    publish("bbbb", LATER);
    shelf.versions.remove("aaaa");

    assertThat(get("/changes").statusCode()).isEqualTo(404);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void anEarlierVersionThatIsDamagedDoesNotTakeTheOverviewWithIt() throws Exception {
    publish("bbbb", LATER);
    Files.writeString(folder.resolve("aaaa.duckdb"), "half");

    assertThat(get("/changes").statusCode()).isEqualTo(503);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void moreThanTwoHundredFiguresStandOnSeveralPages() throws Exception {
    var before = new StringBuilder();
    for (int unit = 0; unit < 250; unit++) {
      before.append("readiness_mean | commune | %s | 2026H1 | _T | _T | _T | _T | 41 | 12 | ok\n"
          .formatted(10_000 + unit));
    }
    publish("bbbb", before.toString());
    publish("cccc", before.toString().replace("| 41 |", "| 42 |"));

    assertThat(get("/changes").body())
        .contains("Mã 10199", "href=\"/changes?page=2\"", "Trang 1/2")
        .doesNotContain("Mã 10200");
    assertThat(get("/changes?level=commune&page=2&lang=en").body())
        .contains("Mã 10200", "Mã 10249", "href=\"/changes?lang=en&amp;level=commune&amp;page=1\"")
        .doesNotContain("Mã 10199");
    assertThat(get("/changes?page=3").statusCode()).isEqualTo(404);
  }

  @Test
  void theQualityReportAndItsListsAreServed() throws Exception {
    Path list = folder.resolve("files.csv");
    Files.writeString(list, "\uFEFFBộ dữ liệu,Tệp\r\nloans,loans/a.csv\r\n");
    shelf.lists.put("aaaa/files.csv", list);

    assertThat(get("/quality").body())
        .contains("<h1>Chất lượng</h1>", "loans/a.csv", "trùng mã", "href=\"quality/files.csv\"");
    assertThat(get("/quality?lang=en").body()).contains("<h1>Quality</h1>", "duplicate");
    HttpResponse<String> csv = get("/v/aaaa/quality/files.csv");
    assertThat(csv.body()).isEqualTo(Files.readString(list));
    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"files.csv\"");
  }

  @Test
  void theLastRunsAreServed() throws Exception {
    assertThat(get("/runs").body())
        .contains("<h1>Lượt chạy</h1>", "01/07/2026 01:00", "12.345", "left out: &lt;b&gt;.csv");
    assertThat(get("/runs?lang=en").body()).contains("<h1>Runs</h1>", "Exit codes: 0 done");
  }

  @Test
  void everyIndicatorIsDefinedWithItsReportingStatusAlsoForASpreadsheet() throws Exception {
    assertThat(get("/definitions").body())
        .contains(
            "href=\"/indicator/par30\"",
            "CGAP 2003",
            "Thấp hơn là tốt hơn",
            "đã có 1 · được che 0 · chưa biết 0",
            "href=\"/definitions.csv\"");
    assertThat(get("/v/aaaa/definitions?lang=en").body())
        .contains("Less is better", "href=\"/v/aaaa/indicator/par30?lang=en\"");

    HttpResponse<String> csv = get("/definitions.csv");

    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.body().lines().count())
        .isEqualTo(DemoVersion.SCOPE.catalog().indicators().size() + 1);
    assertThat(csv.body()).startsWith("\uFEFFindicator_id,label_vi,").contains("\r\npar30,");
  }

  @Test
  void theFiguresThatDifferAreAFileThatTellsNoProtectedValue() throws Exception {
    publish("bbbb", LATER);

    HttpResponse<String> csv = get("/changes.csv");

    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"htx-changes-2026-06-30.csv\"");
    List<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(csv.body().substring(1)).stream().toList();
    assertThat(lines.stream()
            .filter(line -> line.getField("kind").equals("changed"))
            .map(line -> Stream.of(
                    "indicator_id", "unit_level", "period", "value_before", "value_after")
                .map(line::getField)
                .collect(Collectors.joining(","))))
        .containsExactly("par30,city,2026-06-30,5.1,4.9", "par30,city,2026-06,5.1,4.9");
    assertThat(lines.stream()
            .filter(line -> line.getField("kind").equals("revised"))
            .flatMap(line -> Stream.of("value_before", "value_after", "n_before", "n_after")
                .map(line::getField)))
        .isNotEmpty()
        .allMatch(String::isEmpty);
    assertThat(csv.body()).doesNotContain("777111");
    assertThat(get("/changes.csv?indicator=par30").body().lines()).hasSize(3);
  }

  @Test
  void aWorkbookOfChangesSaysOfWhichVersionsItIs() throws Exception {
    publish("bbbb", LATER);

    Map<String, List<List<String>>> sheets = ReadBack.xlsx(BROWSER
        .send(
            HttpRequest.newBuilder(URI.create(
                    "http://127.0.0.1:%s/changes.xlsx?indicator=par30".formatted(server.port())))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body());

    assertThat(sheets).containsOnlyKeys("Thay đổi", "Định nghĩa", "Bộ lọc");
    assertThat(sheets.get("Thay đổi")).hasSize(3);
    assertThat(sheets.get("Thay đổi").get(1)).contains("par30", "5.1", "4.9");
    assertThat(sheets.get("Định nghĩa").stream().map(row -> row.get(0)))
        .contains("Mã cột", "value_before", "status_after");
    assertThat(sheets.get("Bộ lọc").toString()).contains("Lọc, indicator: par30", "aaaa", "bbbb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/changes", "/quality", "/runs", "/definitions", "/"})
  void noPageHasAStyleOrAScriptInItself(String address) throws Exception {
    publish("bbbb", LATER);

    assertThat(get(address).body())
        .doesNotContain(" style=", "<style", " onclick")
        .doesNotContainPattern(ForeignScript.PATTERN);
  }
}
