package vn.htx.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.ingest.review.Correction;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.source.CellKind;

class CorrectionWorkbookTest {
  private static final String TYPE = "Gốc đã trả phải là số.";

  private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");

  @TempDir
  private Path folder;

  private static byte[] workbook(List<CorrectionWorkbook.Sheet> sheets) throws IOException {
    var out = new ByteArrayOutputStream();
    CorrectionWorkbook.write(out, "loan_payments/a.csv", "ab12", sheets, List.of("Một dòng nữa"));
    return out.toByteArray();
  }

  private static CorrectionWorkbook.Sheet sheet(String name, String... cells) {
    var wrong = new TreeMap<Integer, String>();
    wrong.put(1, TYPE);
    return new CorrectionWorkbook.Sheet(
        name,
        List.of("Mã khoản vay", "Trả gốc", "Ghi chú", "Ghi chú (2)"),
        List.of(new CorrectionWorkbook.RejectedRow(4, List.of(cells), wrong, "Trả gốc: " + TYPE)));
  }

  private String part(byte[] workbook, String name) throws IOException {
    Path file = Files.write(folder.resolve("parts.xlsx"), workbook);
    try (var in = new ZipFile(file.toFile())) {
      ZipEntry entry = in.getEntry(name);
      return entry == null
          ? ""
          : CHARACTER
              .matcher(new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
              .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void whatIsWrittenIsReadBackAsACorrectionOfThatRow() throws IOException {
    Files.write(
        folder.resolve("a.xlsx"),
        workbook(List.of(sheet("Tháng 6/2026", "MP-V1", "mười triệu", "", "00123"))));

    Review review = Review.read(folder);

    assertThat(review.remarks()).isEmpty();
    assertThat(review.corrections()).singleElement().satisfies(row -> {
      assertThat(List.of(row.inboxFile(), row.sha256(), row.sheet(), row.sourceRow()))
          .isEqualTo(List.of("loan_payments/a.csv", "ab12", "Tháng 6/2026", 4));
      assertThat(row.cells())
          .isEqualTo(Map.of(
              "ghi chu", new Correction.Cell("", CellKind.TEXT),
              "ghi chu 2", new Correction.Cell("00123", CellKind.TEXT),
              "ma khoan vay", new Correction.Cell("MP-V1", CellKind.TEXT),
              "tra goc", new Correction.Cell("mười triệu", CellKind.TEXT)));
    });
  }

  @Test
  void textsThatLookLikeFormulasStayTexts() throws IOException {
    byte[] workbook = workbook(List.of(sheet("", "=1+1", "@SUM(A1)", "-2", "+84 1")));
    Files.write(folder.resolve("a.xlsx"), workbook);

    assertThat(part(workbook, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
    assertThat(Review.read(folder).corrections().get(0).cells().values())
        .extracting(cell -> cell.kind().type() + " " + cell.text())
        .containsExactly("TEXT -2", "TEXT +84 1", "TEXT =1+1", "TEXT @SUM(A1)");
  }

  @Test
  void aWrongCellIsColouredAndCommentedAndTheHeaderStandsStill() throws IOException {
    byte[] workbook = workbook(List.of(sheet("", "MP-V1", "mười triệu", "", "")));

    assertThat(part(workbook, "xl/comments1.xml")).contains("ref=\"F2\"", TYPE);
    assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
        .contains("ySplit=\"1\"", "state=\"frozen\"");
    assertThat(part(workbook, "xl/styles.xml")).contains("FFC7CE", "<b/>");
  }

  @Test
  void sheetsOfOneNameAndOfNamesThatAWorkbookCannotHaveAreAllWritten() throws IOException {
    String longName = "Danh sách khoản vay [quý I/2026]: bản nộp";
    Files.write(
        folder.resolve("a.xlsx"),
        workbook(List.of(
            sheet(longName, "1", "x", "", ""),
            sheet(longName, "2", "y", "", ""),
            sheet("Hướng dẫn", "3", "z", "", ""))));

    assertThat(Review.read(folder).corrections())
        .extracting(row -> row.sheet())
        .contains(longName, "Hướng dẫn");
  }

  @Test
  void aTextLongerThanACellMayBeIsCut() throws IOException {
    Files.write(
        folder.resolve("a.xlsx"), workbook(List.of(sheet("", "x".repeat(40_000), "y", "", ""))));

    assertThat(
            Review.read(folder).corrections().get(0).cells().get("ma khoan vay").text())
        .hasSize(32_000);
  }

  @Test
  void theInstructionsStandOnASheetOfTheirOwn() throws IOException {
    byte[] workbook = workbook(List.of(sheet("", "1", "x", "", "")));

    assertThat(part(workbook, "xl/workbook.xml")).contains("Dòng bị loại", "Hướng dẫn");
    assertThat(part(workbook, "xl/sharedStrings.xml"))
        .contains("Chỉ sửa các ô tô màu", "Một dòng nữa");
  }
}
