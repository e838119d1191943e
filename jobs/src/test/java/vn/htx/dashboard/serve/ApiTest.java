package vn.htx.dashboard.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.dashboard.DemoVersion;

class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A value for each parameter that a version has. */
  private static final Map<String, String> VALUES = Map.ofEntries(
      Map.entry("indicator", "par30"),
      Map.entry("domain", "credit"),
      Map.entry("level", "city"),
      Map.entry("unit", "31"),
      Map.entry("period", "latest"),
      Map.entry("sector", "_T"),
      Map.entry("size_class", "_T"),
      Map.entry("readiness_level", "_T"),
      Map.entry("category", "_T"),
      Map.entry("status", "ok"),
      Map.entry("limit", "2"),
      Map.entry("offset", "1"),
      Map.entry("lang", "en"));

  @TempDir
  private Path folder;

  private DemoServer server;

  @BeforeEach
  void start() throws Exception {
    server = DemoServer.of(folder, DemoVersion.FIGURES);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode json(String address) throws Exception {
    return JSON.readTree(server.text(address));
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void valuesAreThoseOfSqlPageByPage() throws Exception {
    var found = new ArrayList<String>();
    JsonNode page;
    do {
      page = json("/api/values?indicator=outstanding,par30&limit=4&offset=" + found.size());
      page.get("values")
          .forEach(row -> found.add("%s,%s,%s,%s"
              .formatted(
                  row.get("indicator_id").asText(),
                  row.get("period").asText(),
                  row.get("category").asText(),
                  row.get("value").decimalValue().setScale(2))));
    } while (!page.get("values").isEmpty());

    assertThat(found).hasSize(10).isEqualTo(server.sql("""
        SELECT indicator_id, period, category, value::DECIMAL(24, 2) FROM indicator_values
        WHERE indicator_id IN ('outstanding', 'par30') ORDER BY indicator_id, period, category"""));
    assertThat(page.get("total").asInt()).isEqualTo(10);
    assertThat(page.get("as_of").asText()).isEqualTo("2026-06-30");
    assertThat(page.get("version").asText()).isEqualTo(DemoServer.ID);
    assertThat(page.get("synthetic").asBoolean()).isTrue();
  }

  @Test
  void numbersAreWrittenWithoutExponentsAndWhatIsNotKnownIsNull() throws Exception {
    assertThat(server.text("/api/values?indicator=outstanding&category=_T"))
        .contains("\"value\":41870012345,");
    JsonNode withheld = json("/api/values?status=suppressed").get("values").get(0);
    assertThat(withheld.get("value").isNull()).isTrue();
    assertThat(withheld.get("n").isNull()).isTrue();
  }

  @Test
  void theFormIsThatOfTheAddressOrOfTheHeader() throws Exception {
    assertThat(server.get("/api/units").headers().firstValue("Content-Type"))
        .contains("application/json");
    HttpResponse<byte[]> csv = server.get("/api/units?level=commune", "Accept", "text/csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.headers().firstValue("X-Total-Count")).contains("3");
    assertThat(new String(csv.body(), StandardCharsets.UTF_8))
        .isEqualTo(server.text("/api/units.csv?level=commune"))
        .contains("commune,11914,Đặc khu Cát Hải");
  }

  @Test
  void theDocumentNamesEveryAddressAndWhatItTakesAndGives() throws Exception {
    JsonNode document = json("/api/openapi.json");

    assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
    assertThat(names(document.get("paths")))
        .containsExactly(
            "/api/indicators.json",
            "/api/indicators.csv",
            "/api/units.json",
            "/api/units.csv",
            "/api/values.json",
            "/api/values.csv");
    for (String path : names(document.get("paths"))) {
      JsonNode get = document.get("paths").get(path).get("get");
      int total = Integer.parseInt(
          server.get(path).headers().firstValue("X-Total-Count").orElseThrow());
      for (JsonNode parameter : get.get("parameters")) {
        String name = parameter.get("name").asText();
        String value = Optional.ofNullable(VALUES.get(name)).orElseThrow();
        HttpResponse<byte[]> answer = server.get("%s?%s=%s".formatted(path, name, value));
        assertThat(answer.statusCode()).as(path + " " + name).isEqualTo(200);
        assertThat(Integer.parseInt(answer.headers().firstValue("X-Total-Count").orElseThrow()))
            .as(path + " " + name)
            .isBetween(1, total);
      }
      if (path.endsWith(".json")) {
        String list = path.replaceAll(".*/|\\.json", "");
        JsonNode told = get.at("/responses/200/content/application~1json/schema/properties");
        JsonNode given = json(path);
        assertThat(names(given)).isEqualTo(names(told));
        assertThat(names(given.get(list).get(0)))
            .isEqualTo(names(told.get(list).get("items").get("properties")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/values?colour=red",
        "/api/values?limit=0",
        "/api/values?limit=10001",
        "/api/values?offset=-1",
        "/api/values?limit=99999999999999999999",
        "/api/units?period=2026H1",
        "/api/indicators.csv?domain=nope",
        "/api/openapi.json?limit=1"
      })
  void aRefusalIsReadByPrograms(String address) throws Exception {
    HttpResponse<byte[]> answer = server.get(address);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("title_vi").asText()).isNotBlank();
    assertThat(problem.get("where").asText()).startsWith("?");
  }

  @Test
  void nothingElseIsThere() throws Exception {
    HttpResponse<byte[]> answer = server.get("/api/members");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(answer.body()).get("title").asText())
        .isEqualTo("There is no such page");
    assertThat(server.get("/api/units", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(server.get("/api/units").headers().firstValue("X-Content-Type-Options"))
        .contains("nosniff");
  }
}
