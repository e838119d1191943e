package vn.htx.dashboard.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import vn.htx.chart.ground.Ground;
import vn.htx.chart.ground.Grounds;
import vn.htx.chart.ground.SchematicCells;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Problem;
import vn.htx.page.Scope;

/** The map over HTTP, of a version with figures of three communes. */
class MapPageTest {
  private static final String VERSION = DemoVersion.SCOPE.version();

  private final HttpClient client = HttpClient.newHttpClient();
  private Ground ground = Ground.schematic(
      List.of(
          new SchematicCells.Site("11911", new Coordinate(0, 0), 5),
          new SchematicCells.Site("11914", new Coordinate(9, 0), 5),
          new SchematicCells.Site("11920", new Coordinate(0, 9), 5)),
      List.of(Problem.of("Vòng ranh giới không khép kín", "A ring is not closed")
          .at("reference/boundaries.geojson › features[0]")
          .todo("khép kín vòng", "close the ring")));

  @TempDir
  private Path folder;

  private WebServer server;

  @BeforeEach
  void serve() throws SQLException {
    Path database = folder.resolve("htx.duckdb");
    DemoVersion.write(database, DemoVersion.FIGURES);
    Scope scope = DemoVersion.SCOPE;
    Scope mapped = new Scope(
        scope.catalog(),
        scope.owner(),
        scope.asOf(),
        scope.knownOn(),
        scope.version(),
        scope.origin(),
        scope.fewBelow(),
        scope.names(),
        new Grounds(() -> new Grounds.Both(ground, ground)));
    server = WebServer.start(new OneVersion(mapped, database), DemoVersion.DECLARED, 0);
  }

  private record OneVersion(Scope scope, Path database) implements Published {
    @Override
    public Optional<String> current() {
      return Optional.of(VERSION);
    }

    @Override
    public Optional<Version> find(String id) {
      return id.equals(VERSION)
          ? Optional.of(new Version(scope, database, Map.of()))
          : Optional.empty();
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void unitsOnTheMapAndInTheTableLeadToTheirProfiles() throws IOException, InterruptedException {
    HttpResponse<String> page = get("/map?indicator=readiness_mean&level=commune&period=2026H1");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>Bản đồ: Điểm sẵn sàng số bình quân</h1>")
        .contains("aria-label=\"Đặc khu Cát Hải: 62,5 điểm\"")
        .contains("<a href=\"/unit/commune/11914\">Đặc khu Cát Hải</a>")
        .contains("BẢN ĐỒ SƠ ĐỒ")
        .doesNotContain(" style=");
  }

  @Test
  void theMapHasBothLanguagesAndKeepsThem() throws IOException, InterruptedException {
    assertThat(get("/map?indicator=readiness_mean&lang=en").body())
        .contains("<h1>Map: Mean readiness score</h1>")
        .contains("href=\"/unit/commune/11914?lang=en\"")
        .contains("aria-label=\"Đặc khu Cát Hải: 62,5 points\"", "SCHEMATIC MAP")
        .doesNotContain("BẢN ĐỒ SƠ ĐỒ")
        .contains("Each unit of the map leads to its profile");
  }

  @Test
  void anOlderVersionsMapLeadsToItsOwnProfiles() throws IOException, InterruptedException {
    assertThat(get("/v/" + VERSION + "/map?indicator=readiness_mean").body())
        .contains("href=\"/v/" + VERSION + "/unit/commune/11911\"");
  }

  @Test
  void brokenBoundariesAreToldBesideTheSchematicMap() throws IOException, InterruptedException {
    String vietnamese = get("/map?indicator=readiness_mean").body();

    assertThat(vietnamese)
        .contains("Tệp ranh giới không dùng được, nên vẽ bản đồ sơ đồ")
        .contains("Vòng ranh giới không khép kín", "reference/boundaries.geojson", "khép kín vòng")
        .contains("BẢN ĐỒ SƠ ĐỒ");
    assertThat(get("/map?indicator=readiness_mean&lang=en").body())
        .contains("A ring is not closed", "close the ring");
  }

  @Test
  void whereThereIsNoMapThePageSaysWhy() throws IOException, InterruptedException {
    assertThat(get("/map?indicator=readiness_mean&level=city").body())
        .contains("chọn một trong hai cấp đó");
    assertThat(get("/map?indicator=par30").body()).contains("không có bản đồ");
    ground = Ground.none(Ground.Kind.SCHEMATIC, List.of());
    assertThat(get("/map?indicator=readiness_mean").body())
        .contains("Không biết các đơn vị nằm ở đâu")
        .contains("<a href=\"/unit/commune/11914\">Đặc khu Cát Hải</a>");
  }

  @Test
  void whatTheIndicatorDoesNotHaveIsRefused() throws IOException, InterruptedException {
    assertThat(get("/map?indicator=nothing").statusCode()).isEqualTo(404);
    assertThat(get("/map?indicator=readiness_mean&period=2031H1").statusCode()).isEqualTo(404);
    assertThat(get("/map?indicator=readiness_mean&level=province").statusCode()).isEqualTo(404);
  }

  @Test
  void anIndicatorLeadsToItsMapWithTheSameChoices() throws IOException, InterruptedException {
    assertThat(get("/indicator/readiness_mean?level=commune&period=2026H1").body())
        .contains("href=\"/map?indicator=readiness_mean&amp;level=commune&amp;period=2026H1\"");
    assertThat(get("/indicator/readiness_mean?level=city").body())
        .contains("href=\"/map?indicator=readiness_mean\"");
  }

  @Test
  void theMapAndItsFiguresAreFilesOfWhatIsChosen() throws IOException, InterruptedException {
    assertThat(get("/map?indicator=readiness_mean").body())
        .contains(
            "href=\"/map/map.pdf?indicator=readiness_mean\"",
            "href=\"/figures.xlsx?category=_T&amp;indicator=readiness_mean&amp;level=commune&amp;period=2026H1&amp;readiness_level=_T&amp;sector=_T&amp;size_class=_T\"");

    HttpResponse<String> csv = get("/map/map.csv?indicator=readiness_mean&level=commune");

    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"htx-readiness_mean_map-commune-2026H1-2026-06-30.csv\"");
    assertThat(csv.body()).startsWith("commune,commune_name,value,n,");
    assertThat(get("/map/map.svg?indicator=readiness_mean").body()).contains("<svg");
    assertThat(get("/map/map.png?indicator=coops").statusCode()).isEqualTo(404);
    assertThat(get("/map/map.png?unit=11911").statusCode()).isEqualTo(400);
  }
}
