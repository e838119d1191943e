package vn.htx.dashboard.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import vn.htx.chart.ground.Ground;
import vn.htx.chart.ground.Grounds;
import vn.htx.chart.ground.Surroundings;

/** Units side by side over HTTP. */
class ComparePageTest {
  private static final String FIGURES = """
      readiness_mean | city         | 31    | 2025H1     | _T | _T | _T | _T | 45.13 | 305  | ok
      readiness_mean | city         | 31    | 2026H1     | _T | _T | _T | _T | 48.25 | 312  | ok
      readiness_mean | commune      | 11911 | 2025H1     | _T | _T | _T | _T | 99    | 19   | ok
      readiness_mean | commune      | 11911 | 2026H1     | _T | _T | _T | _T | 51.5  | 19   | ok
      readiness_mean | commune      | 11914 | 2026H1     | _T | _T | _T | _T | 40.25 | 12   | ok
      readiness_mean | commune      | 11917 | 2026H1     | _T | _T | _T | _T | 71.25 | 3    | few
      readiness_mean | commune      | 11918 | 2025H1     | _T | _T | _T | _T | 80    | 30   | ok
      plots_mean     | city         | 31    | 2026-06-30 | _T | _T | _T | _T | 3     | 3987 | ok
      plots_mean     | commune      | 11911 | 2026-06-30 | _T | _T | _T | _T | -     | 2    | suppressed
      plots_mean     | commune      | 11914 | 2026-06-30 | _T | _T | _T | _T | 2.5   | 41   | ok
      revenue_total  | city         | 31    | 2026-06-30 | _T | _T | _T | _T | 9000000000 | 90 | ok
      revenue_total  | commune      | 11911 | 2026-06-30 | _T | _T | _T | _T | 5000000000 | 19 | ok
      revenue_total  | commune      | 11914 | 2026-06-30 | _T | _T | _T | _T | 1000000000 | 12 | ok
      coops_count    | city         | 31    | 2026-06-30 | _T | _T | _T | _T | 40    | 40   | ok
      coops_count    | commune      | 11911 | 2026-06-30 | _T | _T | _T | _T | 19    | 19   | ok
      coops_count    | commune      | 11911 | 2026-06-30 | NN | _T | _T | _T | 19    | 19   | ok
      coops_count    | commune      | 11914 | 2026-06-30 | _T | _T | _T | _T | 12    | 12   | ok
      coops_count    | commune      | 11914 | 2026-06-30 | NN | _T | _T | _T | -     | 9    | suppressed
      coops_count    | commune      | 11914 | 2026-06-30 | TM | _T | _T | _T | 3     | 3    | few
      coops_count    | commune      | 11917 | 2026-06-30 | _T | _T | _T | _T | -     | 777  | suppressed
      coops_count    | old_district | 316   | 2026-06-30 | _T | _T | _T | _T | 40    | 40   | ok
      """;

  /** 11914 lies 10 km east of 11911 and borders on it, 11917 lies 30 km north; 11918 is nowhere. */
  private static final Grounds GROUNDS = new Grounds(
      () -> {
        Ground none = Ground.none(Ground.Kind.SCHEMATIC, List.of());
        return new Grounds.Both(none, none);
      },
      () -> new Grounds.Lying(
          new Surroundings(
              new TreeMap<>(Map.of(
                  "11911",
                  new Coordinate(0, 0),
                  "11914",
                  new Coordinate(10, 0),
                  "11917",
                  new Coordinate(0, 30))),
              Optional.of(Surroundings.bothWays(List.of(List.of("11914", "11911")))),
              List.of()),
          Surroundings.NONE));

  @TempDir
  private Path folder;

  private DemoServer server() throws Exception {
    return DemoServer.of(folder, GROUNDS, FIGURES);
  }

  /** The rows of the page's tables, each cell's words with a space between and a bar between cells. */
  private static List<String> rows(String page) {
    return Arrays.stream(page.split("<tr[ >]"))
        .skip(1)
        .map(row -> Arrays.stream(row.split("</tr>", 2)[0].split("<t[hd][ >]"))
            .skip(1)
            .map(cell -> cell.replaceFirst("^[^<>]*>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip())
            .collect(Collectors.joining("|")))
        .toList();
  }

  private static String row(String page, String beginning) {
    return rows(page).stream()
        .filter(each -> each.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void figuresOfTheLatestPeriodAreThoseOfSql() throws Exception {
    try (DemoServer server = server()) {
      String page = server.text("/compare?units=11914,11911");

      List<String> stored = server.sql("""
          SELECT replace(value::DECIMAL(9, 1)::VARCHAR, '.', ','), n FROM indicator_values
          WHERE indicator_id = 'readiness_mean' AND period = '2026H1' AND unit_code IN ('11914', '11911')
          ORDER BY unit_code DESC""");
      assertThat(stored).containsExactly("40,3,12", "51,5,19");
      assertThat(row(page, "Điểm sẵn sàng số bình quân"))
          .isEqualTo("Điểm sẵn sàng số bình quân điểm, 6T đầu 2026 · Cao hơn là tốt hơn"
              + "|40,3 n = 12 Kém hơn so với TP"
              + "|51,5 n = 19 ★ Tốt nhất Tốt hơn so với TP|48,3 n = 312");
    }
  }

  @Test
  void familiesStandInTheOrderOfTheCatalog() throws Exception {
    try (DemoServer server = server()) {
      assertThat(rows(server.text("/compare?units=11914,11911")))
          .startsWith("Chỉ tiêu|Đặc khu Cát Hải|Xã An Hưng|Thành phố")
          .containsSubsequence("Sổ hợp tác xã", "Mức độ sẵn sàng số", "Tập trung, tích tụ đất đai");
    }
  }

  @Test
  void aWithheldFigureSaysSoAndTellsNoNumberOfObservations() throws Exception {
    try (DemoServer server = server()) {
      assertThat(row(server.text("/compare?units=11911,11914"), "Số thửa bình quân"))
          .isEqualTo(
              "Số thửa bình quân một hộ thửa, 30/06/2026 · Thấp hơn là tốt hơn"
                  + "|– Che để bảo mật: lý do của suppressed|2,5 n = 41 Tốt hơn so với TP|3,0 n = 3.987");
    }
  }

  @Test
  void fewObservationsAndAnEarlierPeriodAreToldAndNeverBest() throws Exception {
    try (DemoServer server = server()) {
      assertThat(row(server.text("/compare?units=11914,11917,11918"), "Điểm sẵn sàng"))
          .isEqualTo("Điểm sẵn sàng số bình quân điểm, 6T đầu 2026 · Cao hơn là tốt hơn"
              + "|40,3 n = 12 Kém hơn so với TP"
              + "|71,3 n = 3 Ít quan sát: lý do của few"
              + "|80,0 n = 30 kỳ 6T đầu 2025 Tốt hơn so với TP|48,3 n = 312");
    }
  }

  @Test
  void noAmountIsCalledBetterOrBest() throws Exception {
    try (DemoServer server = server()) {
      assertThat(row(server.text("/compare?units=11911,11914"), "Tổng doanh thu"))
          .isEqualTo(
              "Tổng doanh thu năm trước triệu đồng, 30/06/2026|5.000,0 n = 19|1.000,0 n = 12|9.000,0 n = 90");
    }
  }

  @Test
  void theFirstUnitsNeighboursTellTheirDistanceAndWithheldPartsTakeNone() throws Exception {
    try (DemoServer server = server()) {
      String page = server.text("/compare?units=11911");

      // ln(20 ÷ 13) ÷ ln 10 = 0,19 and 10 ÷ 50; the mix is not known, as a sector is withheld
      assertThat(row(page, "Đặc khu Cát Hải"))
          .isEqualTo("Đặc khu Cát Hải|0,19|0,19|–|0,20|12|10,0|+ So sánh");
      // its number is withheld, so that place alone is left, which is no likeness
      assertThat(page.substring(page.indexOf("near-title"))).doesNotContain("Mã 11917", "777");
      assertThat(page).contains("Giáp ranh Xã An Hưng", "trọng số 1", "không tham gia");
    }
  }

  @Test
  void borderingUnitsAreAddedByALink() throws Exception {
    try (DemoServer server = server()) {
      String page = server.text("/v/%s/compare?units=11911".formatted(DemoServer.ID));

      assertThat(page.substring(page.indexOf("border-title")))
          .contains("href=\"/v/%s/compare?level=commune&amp;units=11911%%2C11914\""
              .formatted(DemoServer.ID));
      assertThat(server.text("/compare?units=11917")).contains("Không giáp xã, phường, đặc khu");
    }
  }

  @Test
  void withoutAListOfNeighboursThePageSaysSo() throws Exception {
    try (DemoServer server = DemoServer.of(folder, FIGURES)) {
      assertThat(server.text("/compare?units=11911")).contains("không có tệp reference/neighbours");
      assertThat(server.text("/compare?units=11911&lang=en"))
          .contains("there is no reference/neighbours.csv")
          .doesNotContain("Giáp ranh");
    }
  }

  @Test
  void aFormAddsAUnitToThoseChosen() throws Exception {
    try (DemoServer server = server()) {
      String page = server.text("/compare?level=commune&units=11911&units=");
      assertThat(page)
          .contains("<input type=\"hidden\" name=\"units\" value=\"11911\">")
          .contains("<option value=\"11914\">Đặc khu Cát Hải</option>")
          .doesNotContain("<option value=\"11911\">");
      assertThat(server.text("/compare?level=commune&units=11911&units=11914"))
          .contains("aria-label=\"Bỏ: Xã An Hưng\"", "aria-label=\"Bỏ: Đặc khu Cát Hải\"")
          .contains("href=\"/compare?level=commune&amp;units=11914\"")
          .contains("href=\"/figures.csv?level=commune&amp;period=latest&amp;unit=11911%2C11914\"");
    }
  }

  @Test
  void pagesLeadHere() throws Exception {
    try (DemoServer server = server()) {
      assertThat(server.text("/unit/commune/11911"))
          .contains("href=\"/compare?level=commune&amp;units=11911\"");
      assertThat(server.text("/unit/city/31")).doesNotContain("/compare?");
      assertThat(server.text("/")).contains("<a href=\"/compare\">So sánh</a>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "units=99999",
        "units=316",
        "units=unknown",
        "level=old_district&units=11911",
        "units=11911%27%20OR%201%3D1"
      })
  void aUnitThatTheLevelDoesNotHaveIsRefused(String query) throws Exception {
    try (DemoServer server = server()) {
      HttpResponse<byte[]> answer = server.get("/compare?" + query);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .contains("?units", "Cho phép", "chọn trong danh sách đơn vị");
    }
  }

  @Test
  void aUnitOfAnotherLevelIsToldApart() throws Exception {
    try (DemoServer server = server()) {
      assertThat(new String(server.get("/compare?units=11911,316").body(), StandardCharsets.UTF_8))
          .contains("Các đơn vị so sánh phải cùng một cấp", "316 (old_district)");
      assertThat(
              new String(server.get("/compare?level=city&units=31").body(), StandardCharsets.UTF_8))
          .contains("?level", "commune, old_district");
    }
  }

  @Test
  void moreThanEightUnitsAreRefused() throws Exception {
    try (DemoServer server = server()) {
      HttpResponse<byte[]> answer = server.get("/compare?units="
          + IntStream.range(0, 9).mapToObj(String::valueOf).collect(Collectors.joining(",")));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .contains("So sánh nhiều đơn vị quá", "<code>9</code>", "1–8");
    }
  }

  @Test
  void tenThousandLettersAreRefusedWithTheirBeginning() throws Exception {
    try (DemoServer server = server()) {
      HttpResponse<byte[]> answer = server.get("/compare?units=" + "a".repeat(10_000));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .contains("aaa… (10000 ký tự / characters)")
          .hasSizeLessThan(10_000);
    }
  }

  @Test
  void namesFromFilesAreEscaped() throws Exception {
    try (DemoServer server = DemoServer.of(
        folder,
        GROUNDS,
        FIGURES,
        "UPDATE units SET name = '<script>alert(1)</script>' WHERE code = '11914'")) {
      assertThat(server.text("/compare?units=11914,11911")).doesNotContain("<script>alert");
    }
  }
}
