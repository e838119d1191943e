package vn.htx.dashboard.serve;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.dashboard.DemoVersion;

/** Crosstabs over HTTP, and as files. */
class CrosstabPageTest {
  private static final String BY_SECTOR_AND_SIZE =
      "indicator=coops_count&rows=sector&columns=size_class";

  private static final String OF_COMMUNES = """
      arrangement_area | city    | 31    | 2026-06-30 | _T | _T | _T | DDDT | 70000 | 30 | ok
      arrangement_area | commune | 11911 | 2026-06-30 | _T | _T | _T | DDDT | 40000 | 20 | ok
      arrangement_area | commune | 11914 | 2026-06-30 | _T | _T | _T | DDDT | -     | 2  | suppressed
      """;

  @TempDir
  private Path folder;

  private static List<NamedCsvRecord> csv(String text) {
    return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
  }

  private static Map<String, List<Row>> xlsx(byte[] file) throws IOException {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return workbook.getSheets().collect(Collectors.toMap(sheet -> sheet.getName(), sheet -> {
        try {
          return sheet.read();
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }));
    }
  }

  private static String texts(Row row) {
    return row.stream()
        .map(cell -> cell == null ? "" : cell.getText())
        .collect(Collectors.joining("|"));
  }

  private static String body(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void theTablesFiguresAreThoseOfSql() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      List<String> stored = server.sql("""
          SELECT sector,
            sum(CASE WHEN size_class = 'M' THEN value END)::BIGINT, sum(CASE WHEN size_class = 'S' THEN value END)::BIGINT,
            sum(CASE WHEN size_class = 'XS' THEN value END)::BIGINT, sum(CASE WHEN size_class = 'U' THEN value END)::BIGINT,
            sum(CASE WHEN size_class = '_T' THEN value END)::BIGINT
          FROM indicator_values WHERE indicator_id = 'coops_count' AND sector <> '_T' GROUP BY sector ORDER BY sector DESC""");

      assertThat(csv(server.text("/crosstab.csv?" + BY_SECTOR_AND_SIZE)).stream()
              .limit(2)
              .map(row -> Stream.of("sector", "M", "S", "XS", "U", "total")
                  .map(row::getField)
                  .collect(Collectors.joining(","))))
          .isEqualTo(stored)
          .containsExactly("NN,22,78,147,,247", "CN,,31,,4,35");
      String page = server.text("/crosstab?" + BY_SECTOR_AND_SIZE);
      assertThat(page)
          .contains("Nông nghiệp", ">147<", ">247<", "Tổng cộng", "Bảng chéo: Số đơn vị trong sổ")
          .contains("<span class=\"unseen\"> Ít quan sát</span>");
    }
  }

  @Test
  void statusesStandBesideTheValues() throws Exception {
    try (DemoServer server = DemoServer.of(folder, OF_COMMUNES)) {
      String address = "?indicator=arrangement_area&rows=commune&columns=category";
      assertThat(csv(server.text("/crosstab.csv" + address)).stream()
              .map(row -> String.join(",", row.getFields())))
          .containsExactly(
              "11914,Đặc khu Cát Hải,,suppressed",
              "11911,Xã An Hưng,40000,ok",
              "total,Toàn thành phố,70000,ok");

      String page = server.text("/crosstab" + address);
      assertThat(page)
          .contains("<li id=\"reason-1\">Che để bảo mật: lý do của suppressed</li>")
          .contains("href=\"#reason-1\"", "href=\"/unit/commune/11914\"")
          .contains("rug-cell suppressed");
    }
  }

  @Test
  void theWorkbookHasNumbersStatusesDefinitionsAndWhatWasChosen() throws Exception {
    try (DemoServer server = DemoServer.of(folder, OF_COMMUNES)) {
      HttpResponse<byte[]> answer =
          server.get("/v/%s/crosstab.xlsx?indicator=arrangement_area&rows=commune&columns=category"
              .formatted(DemoServer.ID));
      Map<String, List<Row>> sheets = xlsx(answer.body());

      assertThat(answer.headers().firstValue("Content-Disposition"))
          .contains(
              "attachment; filename=\"htx-crosstab-arrangement_area-commune-category-2026-06-30.xlsx\"");
      List<Row> values = sheets.get("Bảng chéo");
      assertThat(texts(values.get(0))).isEqualTo("Xã, phường, đặc khu|Tên|Dồn điền, đổi thửa");
      assertThat(values.get(2).getCell(2).getType()).isEqualTo(CellType.NUMBER);
      assertThat(values.get(2).getCell(2).asNumber()).isEqualByComparingTo("40000");
      assertThat(values.get(1).getCellCount()).isLessThan(3);
      assertThat(sheets.get("Trạng thái").stream().map(CrosstabPageTest::texts))
          .contains(
              "11914|Đặc khu Cát Hải|Che để bảo mật: lý do của suppressed",
              "11911|Xã An Hưng|Có số liệu");
      assertThat(texts(sheets.get("Định nghĩa").get(1))).startsWith("arrangement_area|");
      assertThat(sheets.get("Bộ lọc").stream().map(CrosstabPageTest::texts))
          .contains(
              "Phiên bản|" + DemoServer.ID,
              "Dòng|Xã, phường, đặc khu",
              "Cột|Phân tổ",
              "Kỳ|30/06/2026",
              "ĐVT|m²");
    }
  }

  @Test
  void aNameThatASpreadsheetWouldComputeIsTextInBothFiles() throws Exception {
    try (DemoServer server =
        DemoServer.of(folder, OF_COMMUNES, "UPDATE units SET name = '=1+1' WHERE code = '11914'")) {
      String address = "?indicator=arrangement_area&rows=commune&columns=category";
      assertThat(csv(server.text("/crosstab.csv" + address)).stream()
              .map(row -> row.getField("commune_name")))
          .contains("'=1+1");
      assertThat(xlsx(server.get("/crosstab.xlsx" + address).body()).get("Bảng chéo").stream()
              .map(CrosstabPageTest::texts))
          .anyMatch(row -> row.contains("'=1+1"));
      // laid out in columns the name is a head, and the code one of the CSV's
      assertThat(xlsx(server
                  .get("/crosstab.xlsx?indicator=arrangement_area&rows=category&columns=commune")
                  .body())
              .get("Bảng chéo")
              .get(0)
              .stream()
              .map(cell -> cell.getText()))
          .contains("'=1+1");
    }
  }

  @Test
  void longTablesHavePagesAndTheirFilesAreWhole() throws Exception {
    try (DemoServer server = DemoServer.of(folder, OF_COMMUNES, """
        INSERT INTO indicator_values (indicator_id, unit_level, unit_code, period, sector, size_class,
          readiness_level, category, value, n, status, definition_version, official, synthetic)
        SELECT 'arrangement_area', 'commune', 'c' || i, '2026-06-30', '_T', '_T', '_T', 'DDDT', i, i, 'ok', 'v1', false, true
        FROM range(10, 410) AS made(i)""")) {
      String address = "?indicator=arrangement_area&rows=commune&columns=category";
      assertThat(server.text("/crosstab" + address)).contains("1/3", "page=2", "Toàn thành phố");
      assertThat(server.text("/crosstab" + address + "&page=3")).contains("3/3");
      assertThat(server.get("/crosstab" + address + "&page=4").statusCode()).isEqualTo(404);
      assertThat(csv(server.text("/crosstab.csv" + address))).hasSize(403);
      assertThat(server
              .get("/crosstab?indicator=arrangement_area&rows=category&columns=commune")
              .statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void theAddressIsTheViewAndLeadsToItsFiles() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      String page = server.text("/v/%s/crosstab?%s".formatted(DemoServer.ID, BY_SECTOR_AND_SIZE));

      assertThat(page)
          .contains("href=\"/v/%s/crosstab.xlsx?".formatted(DemoServer.ID))
          .contains(
              "href=\"/v/%s/crosstab?columns=sector&amp;indicator=coops_count&amp;rows=size_class\""
                  .formatted(DemoServer.ID))
          .contains("<option value=\"size_class\" selected>Quy mô</option>");
      assertThat(server.text("/crosstab?lang=en&" + BY_SECTOR_AND_SIZE))
          .contains("Crosstab: Units in the register", "Agriculture", "Swap rows and columns")
          .doesNotContain("Nông nghiệp");
      assertThat(server.text("/indicator/coops_count"))
          .contains("href=\"/crosstab?indicator=coops_count\"");
      assertThat(server.text("/")).contains("<a href=\"/crosstab\">Bảng chéo</a>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indicator=coops_count&rows=colour",
        "indicator=coops_count&rows=commune",
        "indicator=coops_count&rows=sector&columns=sector",
        "indicator=coops_count&rows=sector&period=%27%20OR%201%3D1",
        "indicator=coops_count&rows=sector&unit=99999",
        "indicator=par30&rows=sector"
      })
  void whatTheIndicatorDoesNotHaveIsAPageThatSaysWhatItHas(String query) throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      for (String path : List.of("/crosstab?", "/crosstab.csv?", "/crosstab.xlsx?")) {
        HttpResponse<byte[]> answer = server.get(path + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body(answer)).contains("Thấy", "Found", "Cho phép");
      }
    }
  }

  @Test
  void anIndicatorThatIsNotThereIsToldSo() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      assertThat(server.get("/crosstab?indicator=nope").statusCode()).isEqualTo(404);
      assertThat(server.get("/crosstab?indicator=readiness_score").statusCode()).isEqualTo(404);
      assertThat(server.get("/crosstab.csv?indicator=nope").statusCode()).isEqualTo(404);
      assertThat(server.get("/crosstab.csv?colour=red").statusCode()).isEqualTo(400);
      assertThat(server.text("/crosstab?indicator=rate_gap")).contains("Không có số liệu");
    }
  }

  @Test
  void tenThousandLettersAreRefusedWithTheirBeginning() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      for (String name : List.of("rows", "columns", "category", "unit", "empty")) {
        HttpResponse<byte[]> answer =
            server.get("/crosstab?indicator=coops_new&%s=%s".formatted(name, "a".repeat(10_000)));

        assertThat(answer.statusCode()).as(name).isEqualTo(400);
        assertThat(body(answer))
            .contains("aaa… (10000 ký tự / characters)")
            .hasSizeLessThan(10_000);
      }
    }
  }
}
