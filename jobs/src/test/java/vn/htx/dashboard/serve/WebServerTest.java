package vn.htx.dashboard.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.dashboard.DemoVersion;
import vn.htx.dashboard.ForeignScript;
import vn.htx.page.Scope;

/** What a browser gets, over versions that a test publishes and prunes. */
class WebServerTest {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @TempDir
  private Path folder;

  private final Shelf shelf = new Shelf();
  private WebServer server;

  /** Versions by their id. */
  private static final class Shelf implements Published {
    private final Map<String, Version> versions = new HashMap<>();
    private Optional<String> current = Optional.empty();

    @Override
    public Optional<String> current() {
      return current;
    }

    @Override
    public Optional<Version> find(String id) {
      return Optional.ofNullable(versions.get(id));
    }
  }

  @BeforeEach
  void start() {
    server = WebServer.start(shelf, DemoVersion.DECLARED, 0);
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
    shelf.current = Optional.of(id);
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return send(request(address).GET().build());
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:%s%s".formatted(server.port(), address)));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void theOverviewTellsItsFiguresInBothLanguages() throws Exception {
    publish("aaaa", DemoVersion.FIGURES);

    HttpResponse<String> vietnamese = get("/");
    assertThat(vietnamese.statusCode()).isEqualTo(200);
    assertThat(vietnamese.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(vietnamese.body())
        .contains(
            "<html lang=\"vi\">", "SỐ LIỆU MÔ PHỎNG", "giảm 1,3 điểm % so với cùng kỳ 06/2025");
    assertThat(get("/?lang=en").body())
        .contains("<html lang=\"en\">", "SYNTHETIC DATA", "down 1,3 percentage points from 06/2025")
        .doesNotContain("cùng kỳ");
  }

  @Test
  void theNextVersionIsShownFromTheMomentItIsPublishedAndAFrozenLinkStays() throws Exception {
    publish("aaaa", DemoVersion.FIGURES);
    assertThat(get("/").body()).contains(">5,1%<", "href=\"/v/aaaa/\"");

    publish("bbbb", DemoVersion.FIGURES.replace("| 5.1 | 187", "| 4.9 | 187"));

    assertThat(get("/").body()).contains(">4,9%<", "href=\"/v/bbbb/\"");
    assertThat(get("/v/aaaa/").body()).contains(">5,1%<").doesNotContain(">4,9%<");
  }

  @Test
  void aFrozenPageKeepsItsVersionLanguageAndChoicesInEveryLink() throws Exception {
    publish("aaaa", DemoVersion.FIGURES);

    assertThat(get("/v/aaaa").body()).contains("href=\"/v/aaaa/?lang=en\"");
    assertThat(get("/v/aaaa/").body())
        .contains("href=\"/v/aaaa/indicator/simmons_band_share?category=gt_0.60\"");
    assertThat(get("/v/aaaa/indicator/readiness_mean?level=commune&lang=en&other=1")
            .body())
        .contains(
            "href=\"/v/aaaa/?lang=en\"",
            "href=\"/v/aaaa/indicators?lang=en\"",
            "href=\"/v/aaaa/indicator/readiness_mean?level=commune\"",
            "href=\"/indicator/readiness_mean?lang=en&amp;level=commune\"")
        .doesNotContain("other=1");
  }

  @Test
  void theListOfIndicatorsLeadsToEach() throws Exception {
    publish("aaaa", DemoVersion.FIGURES);

    assertThat(get("/indicators").body()).contains("href=\"/indicator/par30\"", "30/06/2026");
    assertThat(get("/indicator/par30").body()).contains("CGAP 2003", ">5,1%<");
  }

  @Test
  void unitsLeadToTheirProfilesAndIndicatorsToTheirUnits() throws Exception {
    publish("aaaa", DemoVersion.FIGURES);

    assertThat(get("/units").body()).contains("href=\"/unit/commune/11914\"", "Đặc khu Cát Hải");
    assertThat(get("/unit/commune/11914").body())
        .contains("href=\"/indicator/readiness_mean\"", ">62,5<", ">1/2<");
    assertThat(get("/indicator/readiness_mean").body())
        .contains("href=\"/unit/commune/11914\"")
        .doesNotContain("/unit/commune/unknown");
  }

  @Test
  void nothingPublishedYetIsSaid() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("Chưa có bản nào được công bố", "Nothing is published yet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/v/zzzz/",
        "/v/..%2F..%2Fetc/",
        "/indicator/nope",
        "/unit/commune/99999",
        "/unit/province/31",
        "/unit/cooperative/HP-001",
        "/indicator/par30?period=2031",
        "/indicator/par30?level=%27%20OR%201%3D1",
        "/indicator/par30?category=%3Cscript%3E"
      })
  void whatIsNotThereIsAPageThatSaysSoAndRepeatsNothing(String address) throws Exception {
    publish("aaaa", DemoVersion.FIGURES);

    HttpResponse<String> page = get(address);

    assertThat(page.statusCode()).isIn(400, 404);
    assertThat(page.body()).doesNotContain("OR 1=1").doesNotContainPattern(ForeignScript.PATTERN);
  }

  @Test
  void aFilterOfTenThousandLettersIsRefused() throws Exception {
    publish("aaaa", DemoVersion.FIGURES);

    assertThat(get("/indicator/par30?period=" + "a".repeat(10_000)).statusCode())
        .isBetween(400, 431);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aVersionThatIsPrunedWhileItIsShownStaysReadableAndThenIsGone() throws Exception {
    publish("aaaa", DemoVersion.FIGURES);
    assertThat(get("/").statusCode()).isEqualTo(200);

    Files.delete(folder.resolve("aaaa.duckdb"));
    shelf.versions.clear();

    assertThat(get("/").statusCode()).isEqualTo(200);
    assertThat(get("/v/bbbb/").statusCode()).isEqualTo(404);
  }

  @Test
  void aDatabaseThatIsHalfWrittenIsTheServersFaultAndTheNextVersionMendsIt() throws Exception {
    publish("aaaa", DemoVersion.FIGURES);
    Files.writeString(folder.resolve("aaaa.duckdb"), "half");

    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("Không mở được bản đã công bố");

    publish("bbbb", DemoVersion.FIGURES);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void answersMayOnlyBeShown() throws Exception {
    publish("aaaa", DemoVersion.FIGURES);

    assertThat(
            send(request("/").POST(HttpRequest.BodyPublishers.ofString("a=b")).build())
                .statusCode())
        .isEqualTo(405);
    var headers = get("/indicators").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?lang=en",
        "/indicators",
        "/indicator/readiness_mean",
        "/units",
        "/unit/city/31",
        "/nothing"
      })
  void noPageHasAStyleOrAScriptInItself(String address) throws Exception {
    publish("aaaa", DemoVersion.FIGURES);

    assertThat(get(address).body())
        .doesNotContain(" style=", "<style", " onclick")
        .doesNotContainPattern(ForeignScript.PATTERN);
  }

  @Test
  void aNameThatWasMadeToLeadHereGetsNothing() throws Exception {
    publish("aaaa", DemoVersion.FIGURES);

    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 421 ").doesNotContain("5,1%");
    }
  }
}
