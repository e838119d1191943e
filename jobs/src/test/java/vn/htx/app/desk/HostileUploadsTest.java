package vn.htx.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.app.SmallWorkspace;
import vn.htx.dashboard.ForeignScript;

/** What people should not drop, and do. */
class HostileUploadsTest {
  private static final byte[] TABLE = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

  @TempDir
  private Path folder;

  private ServedDesk desk;

  @BeforeEach
  void serve() {
    SmallWorkspace.in(folder)
        .settings("tolerance: {default: 0.5}", "tolerance: {default: 0.5}\nlimits: {file_mb: 1}");
    desk = ServedDesk.of(folder, "false");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private HttpResponse<String> drop(String name, byte[] content) throws Exception {
    return desk.browser().drop("/desk", "/desk/upload", Map.of(name, content));
  }

  private void nothingIsLeft() throws IOException {
    for (String place : new String[] {"waiting", "arriving"}) {
      Path left = folder.resolve("private/desk").resolve(place);
      if (Files.exists(left)) {
        try (Stream<Path> all = Files.list(left)) {
          assertThat(all).isEmpty();
        }
      }
    }
  }

  @Test
  void aProgramUnderATablesNameIsRefused() throws Exception {
    byte[] program = new byte[4096];
    program[0] = 'M';
    program[1] = 'Z';

    HttpResponse<String> answer = drop("so-vay.xlsx", program);

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("so-vay.xlsx", "Tệp này không dùng được");
    nothingIsLeft();
  }

  @Test
  void aKindThatIsNotReadIsRefused() throws Exception {
    assertThat(drop("so-vay.exe", TABLE).statusCode()).isEqualTo(415);
    assertThat(drop("khong-duoi", TABLE).statusCode()).isEqualTo(415);
    nothingIsLeft();
  }

  @Test
  void anEmptyFileIsRefused() throws Exception {
    HttpResponse<String> answer = drop("trong.csv", new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("tệp trống");
    nothingIsLeft();
  }

  @Test
  void aZipBombIsNeverTaken() throws Exception {
    byte[] bomb = bomb();
    assertThat(bomb.length).isLessThan(1 << 20);

    HttpResponse<String> answer = drop("bom.xlsx", bomb);
    if (answer.statusCode() == 303) {
      String page = answer.headers().firstValue("Location").orElse("");
      assertThat(desk.read(page)).doesNotContain("/keep\"");
      assertThat(desk.submit(page, "/keep", Map.of()).statusCode()).isEqualTo(409);
    } else {
      assertThat(answer.statusCode()).isEqualTo(415);
    }
  }

  /** A workbook whose sheet inflates to 130 MB of one row. */
  private static byte[] bomb() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
      entry(zip, "xl/workbook.xml", """
          <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
          <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""");
      entry(zip, "xl/_rels/workbook.xml.rels", """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="rId1" Target="worksheets/sheet1.xml"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(
          "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
              .getBytes(StandardCharsets.UTF_8));
      byte[] row =
          "<row r=\"1\"><c><v>1</v></c></row>".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 130; i++) {
        zip.write(row);
      }
      zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void aFileThatIsTooLargeIsRefusedAndNothingOfItIsLeft() throws Exception {
    byte[] large = "1,2\n".repeat(300_000).getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> answer = drop("lon.csv", large);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("Tệp quá lớn", "limits.file_mb");
    nothingIsLeft();
  }

  @Test
  void tooManyFilesAtOnceAreRefused() throws Exception {
    Map<String, byte[]> files = IntStream.range(0, 21)
        .boxed()
        .collect(Collectors.toMap(i -> "t%s.csv".formatted(i), i -> TABLE));

    assertThat(desk.browser().drop("/desk", "/desk/upload", files).statusCode()).isEqualTo(413);
    assertThat(desk.browser().drop("/desk", "/desk/upload", Map.of()).statusCode())
        .isEqualTo(400);
    nothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../../../tmp/x.csv", "..\\..\\x.csv", "/etc/x.csv", "C:\\x.csv"})
  void aNameThatLeadsElsewhereIsTheNameAlone(String name) throws Exception {
    String page = desk.drop(name.replace("\\", "\\\\"), TABLE);

    assertThat(desk.read(page)).contains("<h1>x.csv</h1>");
    try (Stream<Path> all = Files.walk(folder.resolve("private/desk/waiting"))) {
      assertThat(all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("x.csv", "note.json");
    }
  }

  @Test
  void aNameOfTenThousandCharactersIsCut() throws Exception {
    HttpResponse<String> answer = drop("ễ".repeat(10_000) + ".csv", TABLE);

    if (answer.statusCode() == 303) {
      assertThat(desk.read(answer.headers().firstValue("Location").orElse("")))
          .contains("ễ.csv</h1>");
    } else {
      assertThat(answer.statusCode()).isBetween(400, 431);
      nothingIsLeft();
    }
    assertThat(SafeName.ofFile("ễ".repeat(10_000) + ".csv"))
        .hasSizeLessThanOrEqualTo(120)
        .endsWith("ễ.csv");
  }

  @Test
  void aNameWithAccentsOfTheirOwnIsTheSameName() throws Exception {
    String composed = "sổ vay Vĩnh Bảo.csv";
    String page = desk.drop(Normalizer.normalize(composed, Normalizer.Form.NFD), TABLE);

    assertThat(desk.read(page)).contains("<h1>" + composed + "</h1>");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      .htaccess.csv             | htaccess.csv
      ~$so.xlsx                 | so.xlsx
      CON.csv                   | _CON.csv
      'a<b>:"|?*.csv'           | a-b-.csv
      'a\u202Evsc.csv'          | a-vsc.csv
      '  2026-06 .csv '         | 2026-06.csv
      so.csv.gz                 | so.csv.gz
      '...'                     | tep
      '<img src=x>.csv'         | img src=x-.csv
      """)
  void namesAreSafeOnAnySystem(String given, String safe) {
    assertThat(SafeName.ofFile(given)).isEqualTo(safe);
  }

  @Test
  void whatIsWrittenInAFileIsNotReadAsAPage() throws Exception {
    String page = desk.drop(
        "x.csv",
        "Mã khoản vay,<script>alert(1)</script>,\"<img src=x onerror=y>\"\nMP-V1,<b>x</b>,2\n"
            .getBytes(StandardCharsets.UTF_8));

    assertThat(desk.read(page))
        .doesNotContain("<img", "<b>")
        .doesNotContainPattern(ForeignScript.PATTERN);
  }
}
