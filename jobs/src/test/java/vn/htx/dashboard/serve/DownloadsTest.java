package vn.htx.dashboard.serve;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.dashboard.DemoVersion;

class DownloadsTest {
  @TempDir
  private Path folder;

  private static List<NamedCsvRecord> csv(String text) {
    assertThat(text).startsWith("\uFEFF");
    return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
  }

  private static Map<String, List<Row>> xlsx(byte[] file) throws Exception {
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

  /** The cells of a row as text, empty where there is none. */
  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }

  @Test
  void theWholeCsvHoldsEveryFigureAsStored() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      List<String> found = csv(server.text("/figures.csv")).stream()
          .map(line -> Stream.of(
                  "indicator_id",
                  "unit_code",
                  "period",
                  "sector",
                  "size_class",
                  "readiness_level",
                  "category",
                  "value",
                  "status")
              .map(line::getField)
              .collect(Collectors.joining(",")))
          .toList();

      assertThat(found).hasSizeGreaterThan(50).containsExactlyInAnyOrderElementsOf(server.sql("""
          SELECT indicator_id, unit_code, period, sector, size_class, readiness_level, category,
            regexp_replace(value::DECIMAL(24, 4)::VARCHAR, '\\.?0+$', ''), status
          FROM indicator_values WHERE value <> 0 OR value IS NULL
          UNION ALL SELECT indicator_id, unit_code, period, sector, size_class, readiness_level, category, '0', status
          FROM indicator_values WHERE value = 0"""));
    }
  }

  @Test
  void theFileIsNamedByWhatIsInIt() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      assertThat(server
              .get("/figures.csv?indicator=par30&level=city&period=latest")
              .headers()
              .firstValue("Content-Disposition"))
          .contains("attachment; filename=\"htx-figures-par30-city-latest-2026-06-30.csv\"");
      assertThat(server
              .get("/figures.xlsx?indicator=par30,par1")
              .headers()
              .firstValue("Content-Disposition"))
          .contains("attachment; filename=\"htx-figures-2_indicators-2026-06-30.xlsx\"");
    }
  }

  @Test
  void numbersAreNumbersInTheWorkbookAndItSaysWhatItIs() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      Map<String, List<Row>> sheets = xlsx(server
          .get("/v/%s/figures.xlsx?indicator=par30,coops_count&level=city".formatted(DemoServer.ID))
          .body());

      List<Row> rows = sheets.get("Số liệu");
      List<String> head = texts(rows.get(0));
      List<String> stored = server.sql("""
          SELECT value::DECIMAL(10, 2), n FROM indicator_values WHERE indicator_id IN ('par30', 'coops_count')
          ORDER BY indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level, category""");
      assertThat(rows.stream()
              .skip(1)
              .map(row -> "%s,%s"
                  .formatted(
                      number(row, head.indexOf("Giá trị")).setScale(2),
                      number(row, head.indexOf("Số quan sát")))))
          .isEqualTo(stored)
          .hasSizeGreaterThan(8);
      assertThat(sheets.get("Định nghĩa").stream().skip(1).map(row -> texts(row).get(0)))
          .containsExactly("coops_count", "par30");
      assertThat(sheets.get("Bộ lọc").stream()
              .map(DownloadsTest::texts)
              .map(row -> String.join("|", row)))
          .contains(
              "SỐ LIỆU MÔ PHỎNG|Không phải số liệu thật",
              "Số liệu đến ngày|30/06/2026",
              "Bút toán biết đến ngày|05/07/2026",
              "Phiên bản|" + DemoServer.ID,
              "Chỉ tiêu (indicator)|par30, coops_count",
              "Kỳ (period)|tất cả",
              "Địa chỉ|/v/%s/figures.xlsx?indicator=par30%%2Ccoops_count&level=city"
                  .formatted(DemoServer.ID));
    }
  }

  private static BigDecimal number(Row row, int column) {
    Cell cell = row.getCell(column);
    assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
    return cell.asNumber();
  }

  @Test
  void aNameThatASpreadsheetWouldComputeIsTextInBothFiles() throws Exception {
    try (DemoServer server = DemoServer.of(
        folder,
        DemoVersion.FIGURES,
        "UPDATE units SET name = '=HYPERLINK(\"http://evil.example\")' WHERE code = '11914'")) {
      String hostile = "'=HYPERLINK(\"http://evil.example\")";

      assertThat(csv(server.text("/figures.csv?unit=11914")).get(0).getField("unit_name"))
          .isEqualTo(hostile);
      List<Row> rows = xlsx(server.get("/figures.xlsx?unit=11914").body()).get("Số liệu");
      assertThat(texts(rows.get(1))).contains(hostile);
      assertThat(rows.get(1).stream().map(cell -> cell == null ? "" : cell.getType()))
          .doesNotContain(CellType.FORMULA);
    }
  }

  @Test
  void fortyThousandRowsAreWholeInBothFiles() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES, """
        INSERT INTO indicator_values (indicator_id, unit_level, unit_code, period, sector, size_class,
          readiness_level, category, value, n, status, definition_version, official, synthetic)
        SELECT 'readiness_mean', 'commune', 'c' || i, '2026H1', '_T', '_T', '_T', '_T', i / 7.0, i, 'ok', 'v1', false, true
        FROM range(40000) AS made(i)""")) {
      int all =
          Integer.parseInt(server.sql("SELECT count(*) FROM indicator_values").get(0));

      assertThat(csv(server.text("/figures.csv"))).hasSize(all);
      assertThat(xlsx(server.get("/figures.xlsx").body()).get("Số liệu")).hasSize(all + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/figures.csv", "/figures.xlsx", "/annex.xlsx", "/indicator/par30/course.png"})
  void aPageOfElsewhereGetsNoFile(String address) throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      assertThat(server.get(address, "Sec-Fetch-Site", "cross-site").statusCode())
          .isEqualTo(403);
      assertThat(server.get(address, "Sec-Fetch-Site", "same-origin").statusCode())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/figures.csv?colour=red",
        "/figures.xlsx?indicator=nope",
        "/figures.csv?unit=%27%20OR%201%3D1",
        "/annex.xlsx?period=2026",
        "/indicator/par30/course.svg?colour=red"
      })
  void aNameOrValueThatDoesNotExistIsAPageThatSaysWhatDoes(String address) throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      HttpResponse<byte[]> answer = server.get(address);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("Thấy", "Found");
    }
  }

  @Test
  void aFilterOfTenThousandLettersIsRefusedWithItsBeginning() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      HttpResponse<byte[]> answer = server.get("/figures.csv?period=" + "a".repeat(10_000));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .contains("aaa… (10000 ký tự / characters)")
          .hasSizeLessThan(10_000);
    }
  }

  @Test
  void aChartIsKeptInEveryFormWithItsLettersInIt() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      String chart = "/indicator/readiness_mean/units.";
      HttpResponse<byte[]> svg = server.get(chart + "svg?level=commune");

      assertThat(svg.headers().firstValue("Content-Disposition"))
          .contains(
              "attachment; filename=\"htx-readiness_mean-units-commune-2026H1-2026-06-30.svg\"");
      assertThat(new String(svg.body(), StandardCharsets.UTF_8))
          .contains("Đặc khu Cát Hải", "src:url('data:font/ttf;base64,")
          .contains("Nguồn: ")
          .doesNotContain("../fonts");
      assertThat(ImageIO.read(new ByteArrayInputStream(server.get(chart + "png").body()))
              .getWidth())
          .isEqualTo(1520);
      assertThat(server.text(chart + "csv")).contains("11914,Đặc khu Cát Hải,62.5,12,ok");
      assertThat(server.text(chart + "svg?level=commune&lang=en"))
          .contains("Mean readiness score – Commune", "Source: ", "Đặc khu Cát Hải")
          .doesNotContain("Nguồn: ");
      byte[] pdf = server.get(chart + "pdf").body();
      assertThat(server.get(chart + "pdf").body()).isEqualTo(pdf);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document)).contains("Đặc khu Cát Hải", "62,5");
        assertThat(document.getDocumentInformation().getTitle()).contains("Điểm sẵn sàng số");
        assertThat(fonts(document)).isNotEmpty().allSatisfy(font -> {
          assertThat(font.getName()).contains("BeVietnamPro");
          assertThat(font.isEmbedded()).isTrue();
        });
      }
    }
  }

  /** The fonts of the only picture on the only page. */
  private static List<PDFont> fonts(PDDocument document) throws IOException {
    PDResources page = document.getPage(0).getResources();
    var picture =
        (PDFormXObject) page.getXObject(page.getXObjectNames().iterator().next());
    var fonts = new ArrayList<PDFont>();
    for (COSName name : picture.getResources().getFontNames()) {
      fonts.add(picture.getResources().getFont(name));
    }
    return fonts;
  }

  @Test
  void pagesLeadToTheirFiles() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      String frozen = "/v/" + DemoServer.ID;

      assertThat(server.text(frozen + "/indicator/readiness_mean?level=commune"))
          .contains(
              "href=\"%s/indicator/readiness_mean/units.pdf?level=commune\"".formatted(frozen),
              "href=\"%s/figures.csv?category=_T&amp;indicator=readiness_mean&amp;level=commune&amp;period=2026H1"
                      .formatted(frozen)
                  + "&amp;readiness_level=_T&amp;sector=_T&amp;size_class=_T\"",
              "href=\"%s/figures.xlsx?indicator=readiness_mean\"".formatted(frozen));
      assertThat(server.text("/unit/commune/11914"))
          .contains("href=\"/figures.xlsx?level=commune&amp;unit=11914\"");
      assertThat(server.text("/")).contains("href=\"/annex.xlsx\"", "href=\"/api/openapi.json\"");
    }
  }

  @Test
  void theAnnexHasTheColumnsOfAReportAndItsNumbersAreThoseOfSql() throws Exception {
    try (DemoServer server = DemoServer.of(folder, DemoVersion.FIGURES)) {
      Map<String, List<Row>> sheets = xlsx(server.get("/annex.xlsx").body());
      List<Row> readiness = sheets.get("Mức độ sẵn sàng số");

      assertThat(texts(readiness.get(0)).get(0))
          .isEqualTo("LIÊN MINH HỢP TÁC XÃ THÀNH PHỐ HẢI PHÒNG");
      assertThat(readiness.stream().map(DownloadsTest::texts))
          .contains(List.of(
              "STT",
              "Chỉ tiêu",
              "ĐVT",
              "Kế hoạch năm",
              "Thực hiện cùng kỳ",
              "Thực hiện kỳ này",
              "Lũy kế",
              "So kế hoạch (%)",
              "So cùng kỳ (%)",
              "Ghi chú"));
      Row score = readiness.stream()
          .filter(row -> texts(row).contains("Điểm sẵn sàng số bình quân"))
          .findFirst()
          .orElseThrow();
      assertThat("%s,%s,%s".formatted(number(score, 4), number(score, 5), number(score, 8)))
          .isEqualTo(server.sql("""
              SELECT against_value, value, difference FROM comparisons
              WHERE indicator_id = 'readiness_mean' AND against = 'year_before'""").get(0));
    }
  }
}
