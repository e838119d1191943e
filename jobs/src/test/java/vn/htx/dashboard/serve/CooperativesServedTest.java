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
import vn.htx.dashboard.DemoVersion;
import vn.htx.page.cooperative.DemoCooperatives;

class CooperativesServedTest {
  @TempDir
  private Path folder;

  private WebServer server;

  @BeforeEach
  void start() throws SQLException, IOException {
    Published.Version version = DemoCooperatives.write(folder);
    server = WebServer.start(
        new Published() {
          @Override
          public Optional<String> current() {
            return Optional.of(version.scope().version());
          }

          @Override
          public Optional<Version> find(String id) {
            return Optional.of(version);
          }
        },
        DemoVersion.DECLARED,
        0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:%s%s".formatted(server.port(), path)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aQuestionOfThreeDomainsIsOneLink() throws IOException, InterruptedException {
    String page =
        get("/cooperatives?score_change_to=-0.1&loans_to=0&old_district=316").body();

    assertThat(page)
        .contains("<strong>1</strong> trong 4")
        .contains("/cooperative/MP-0001")
        .doesNotContain("/cooperative/MP-0002");
  }

  @Test
  void theChosenListIsAFileWithStoredNumbersAndTheNamesOfCodes()
      throws IOException, InterruptedException {
    List<String> lines = get("/cooperatives.csv?loans_to=0&score_from=40&sort=-score")
        .body()
        .lines()
        .toList();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("\uFEFFcoop_id,name,old_district,old_district_name,commune,commune_name");
    assertThat(lines.get(1))
        .startsWith("MP-0001,HTX Đồng Tâm,316,Huyện Vĩnh Bảo,11911,Xã An Hưng,HTX,")
        .contains(",120,2500000000,2001-05-02,2026H1,41.5,L2,Mức 2 – Bắt đầu,-3.5,");
  }

  @Test
  void theSameListIsAWorkbookWithNumbersDaysAndTheMeaningOfItsColumns()
      throws IOException, InterruptedException {
    Map<String, List<List<String>>> sheets = ReadBack.xlsx(HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(
                    "http://127.0.0.1:%s/cooperatives.xlsx?loans_to=0&score_from=40&sort=-score"
                        .formatted(server.port())))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body());

    assertThat(sheets).containsOnlyKeys("Hợp tác xã", "Định nghĩa", "Bộ lọc");
    assertThat(sheets.get("Hợp tác xã")).hasSize(2);
    assertThat(sheets.get("Hợp tác xã").get(0))
        .contains(
            "Mã HTX",
            "Điểm sẵn sàng số (điểm)",
            "Quận, huyện cũ (mã)",
            "Quận, huyện cũ",
            "Doanh thu (đồng)");
    // 37013 days after 30/12/1899 is 02/05/2001, as spreadsheets count
    assertThat(sheets.get("Hợp tác xã").get(1))
        .contains("MP-0001", "HTX Đồng Tâm", "2500000000", "37013.0", "41.5", "-3.5");
    assertThat(sheets.get("Định nghĩa").stream()
            .filter(row -> row.get(0).equals("score"))
            .map(row -> row.subList(1, 4)))
        .containsExactly(List.of("Điểm sẵn sàng số", "Readiness score", "điểm"));
    assertThat(sheets.get("Bộ lọc").toString())
        .contains("SỐ LIỆU MÔ PHỎNG", "Lọc, Điểm sẵn sàng số từ 40 điểm", "Số dòng, 1");
  }

  @Test
  void aFilterOfAnotherNameIsRefusedSinceTheListWouldBeLonger()
      throws IOException, InterruptedException {
    for (String path : List.of("/cooperatives", "/cooperatives.csv", "/cooperatives.xlsx")) {
      HttpResponse<String> answer = get(path + "?loan_to=0");

      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).contains("loan_to", "loans_to");
    }
  }

  @Test
  void sortingKeepsTheFiltersAndTellsTheOrder() throws IOException, InterruptedException {
    assertThat(get("/cooperatives?loans_to=0&sort=score").body())
        .contains("aria-sort=\"ascending\"")
        .contains("/cooperatives?loans_to=0&amp;sort=-score");
  }

  @Test
  void filteringKeepsTheOrder() throws IOException, InterruptedException {
    assertThat(get("/cooperatives?loans_to=0&sort=-score").body())
        .contains("<input type=\"hidden\" name=\"sort\" value=\"-score\">");
    assertThat(get("/cooperatives").body()).doesNotContain("name=\"sort\"");
  }

  @Test
  void namesFromFilesAreTextAndNotMarkup() throws IOException, InterruptedException {
    assertThat(get("/cooperatives").body())
        .contains("HTX Bình &lt;b&gt;An&lt;/b&gt;")
        .doesNotContain("<b>An");
    assertThat(get("/cooperative/MP-0003").body()).doesNotContain("<b>An");
  }

  @Test
  void aFilterThatCannotBeAppliedIsToldInBothLanguages() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/cooperatives?members_from=nhi%E1%BB%81u");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "Không áp dụng được điều kiện", "members_from", "nhiều", "a number, such as 12.5");
  }

  @Test
  void aCooperativeThatIsNotInTheRegisterHasNoPage() throws IOException, InterruptedException {
    assertThat(get("/cooperative/MP-9999").statusCode()).isEqualTo(404);
    assertThat(get("/cooperative/MP-0002?lang=en").body())
        .contains("Register", "loans/so-vay.xlsx [2025], 14", "lang=\"en\"");
  }
}
