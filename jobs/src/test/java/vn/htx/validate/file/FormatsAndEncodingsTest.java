package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.text.MatchKey;
import vn.htx.text.encoding.StoredForm;
import vn.htx.text.encoding.StoredForms;
import vn.htx.validate.row.CheckedRow;

/** The same register in every format and encoding that it is taken in comes to the same rows. */
class FormatsAndEncodingsTest {
  private static final List<String[]> ROWS = rows();

  @TempDir
  private Path inbox;

  private static List<String[]> rows() {
    String[] places = {
      "Vĩnh Bảo",
      "Hòa Bình",
      "Cộng Hiền",
      "Tiên Lãng",
      "Quyết Thắng",
      "Kiến Thụy",
      "Đồng Tiến",
      "Thủy Nguyên",
      "Lý Học",
      "Tân Hưng",
      "Dũng Tiến",
      "Việt Tiến"
    };
    var rows = new ArrayList<String[]>();
    rows.add(new String[] {
      "Mã HTX",
      "Tên HTX",
      "Loại hình",
      "Lĩnh vực",
      "Tình trạng",
      "Ngày thành lập",
      "Số thành viên",
      "Doanh thu",
      "Trình độ giám đốc"
    });
    for (int i = 0; i < places.length; i++) {
      rows.add(new String[] {
        "MP-%03d".formatted(i + 1),
        "Hợp tác xã nông nghiệp " + places[i],
        "Hợp tác xã",
        "Nông nghiệp",
        "Đang hoạt động",
        "%02d/03/2015".formatted(i + 13),
        Integer.toString(20 + i),
        "1.%d50.000.000".formatted(i % 10),
        i % 2 == 0 ? "Đại học" : "Sơ cấp"
      });
    }
    return rows;
  }

  private static String text(String separator, String lineEnd) {
    return ROWS.stream()
        .map(row -> String.join(separator, row))
        .collect(Collectors.joining(lineEnd, "", lineEnd));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xlsx() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Sổ");
      for (int r = 0; r < ROWS.size(); r++) {
        for (int c = 0; c < ROWS.get(r).length; c++) {
          sheet.value(r, c, ROWS.get(r)[c]);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] xls() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("Sổ");
      for (int r = 0; r < ROWS.size(); r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < ROWS.get(r).length; c++) {
          row.createCell(c).setCellValue(ROWS.get(r)[c]);
        }
      }
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] ods() throws IOException {
    String rows = ROWS.stream()
        .map(row -> Stream.of(row)
            .map("<table:table-cell><text:p>%s</text:p></table:table-cell>"::formatted)
            .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
        .collect(Collectors.joining());
    return zip("content.xml", utf8("""
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
            <table:table table:name="Sổ">%s</table:table>
            </office:spreadsheet></office:body></office:document-content>""".formatted(rows)));
  }

  /** Each line in quotes, as a spreadsheet writes what it took for one column. */
  private static String wrapped(String text) {
    return text.lines()
        .map(line -> '"' + line.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private String read(String name, byte[] bytes) {
    var rows = new ArrayList<CheckedRow>();
    var workspace = new Workspace(inbox).with("cooperatives/" + name, bytes);
    var outcome = workspace.check(Cooperatives.TABLE, rows);
    workspace.without("cooperatives/" + name);
    assertThat(outcome.summaries())
        .as(name + " " + outcome.notices())
        .allMatch(sheet -> !sheet.broken()
            && sheet.read() == sheet.counted()
            && sheet.read() == sheet.clean() + sheet.rejected() + sheet.skipped());
    return rows.stream()
        .map(row -> row.toString().substring(row.toString().indexOf(' ') + 1))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void everyFormatGivesTheSameRows() throws IOException {
    String expected = read("so_2026-06-30.csv", utf8(text(",", "\n")));
    assertThat(expected.lines()).hasSize(12).allMatch(line -> line.startsWith("clean MP-"));
    Map<String, byte[]> formats = new LinkedHashMap<>();
    formats.put("a_2026-06-30.csv", utf8("\uFEFF" + text(";", "\r\n")));
    formats.put("b_2026-06-30.csv", utf8(text("|", "\r")));
    formats.put("c_2026-06-30.tsv", utf8(text("\t", "\n")));
    formats.put("d_2026-06-30.xlsx", xlsx());
    formats.put("e_2026-06-30.xls", xls());
    formats.put("f_2026-06-30.csv.gz", gzip(utf8(text(";", "\n"))));
    formats.put("g_2026-06-30.zip", zip("so.csv", utf8(text(",", "\n"))));
    formats.put("h_2026-06-30.xls", utf8(text("\t", "\r\n")));
    formats.put("i_2026-06-30.ods", ods());
    formats.put("k_2026-06-30.xlsx.gz", gzip(xlsx()));
    formats.put("l_2026-06-30.zip", zip("so.xls", xls()));
    formats.put("m_2026-06-30.zip", zip("so.ods", ods()));
    formats.put("n_2026-06-30.ods.gz", gzip(ods()));
    formats.put("o_2026-06-30.csv", utf8("sep=^\r\n" + text("^", "\r\n")));
    formats.put("p_2026-06-30.txt", utf8(text("~", "\n")));
    formats.put("q_2026-06-30.csv", utf8("\uFEFF\"sep=:\"\r\n" + text(":", "\r\n")));
    formats.put("r_2026-06-30.csv", utf8("\uFEFF" + wrapped(text(",", "\n"))));
    formats.put("s_2026-06-30.csv", wrapped(text(";", "\n")).getBytes(StandardCharsets.UTF_16));
    formats.put("t_2026-06-30.zip", zip("so.csv", utf8(wrapped(text("\t", "\n")))));
    for (Map.Entry<String, byte[]> format : formats.entrySet()) {
      assertThat(read(format.getKey(), format.getValue())).as(format.getKey()).isEqualTo(expected);
    }
  }

  @Test
  void everyEncodingGivesTheSameRows() {
    String text = text(";", "\r\n");
    String expected = read("so_2026-06-30.csv", utf8(text));
    assertThat(read("a_2026-06-30.csv", text.getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(expected);
    assertThat(read("b_2026-06-30.csv", text.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(expected);
    assertThat(read("f_2026-06-30.csv", StoredForms.bytes(wrapped(text), StoredForm.VNI)))
        .isEqualTo(expected);
    for (StoredForm form : List.of(StoredForm.VNI, StoredForm.WINDOWS_1258)) {
      assertThat(read("c_2026-06-30.csv", StoredForms.bytes(text, form)))
          .as(form.name())
          .isEqualTo(expected);
    }
    assertThat(MatchKey.of(read("d_2026-06-30.csv", StoredForms.bytes(text, StoredForm.TCVN3))))
        .isEqualTo(MatchKey.of(expected));
    assertThat(read("e_2026-06-30.csv", utf8(StoredForms.shown(text, StoredForm.UTF8_TWICE))))
        .isEqualTo(expected);
  }

  @Test
  void aFileMayMixEncodingsFromColumnToColumn() {
    var lines = new ArrayList<String>();
    for (String[] row : ROWS) {
      String[] cells = row.clone();
      cells[1] = StoredForms.shown(row[1], StoredForm.TCVN3);
      cells[4] = StoredForms.shown(row[4], StoredForm.VNI);
      lines.add(String.join(";", cells));
    }
    String expected = read("so_2026-06-30.csv", utf8(text(";", "\n")));
    assertThat(MatchKey.of(read("m_2026-06-30.csv", utf8(String.join("\n", lines)))))
        .isEqualTo(MatchKey.of(expected));
  }
}
