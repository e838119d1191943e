package vn.htx.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.inbox.Workbooks;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.UnreadableException;

public class OdsSourceTest {
  @TempDir
  private Path folder;

  /** A workbook of OpenDocument with these tables. */
  public static byte[] ods(String tables) {
    return ods("application/vnd.oasis.opendocument.spreadsheet", "<m/>", """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
          xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
        <office:automatic-styles>
        <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
        <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
        </office:automatic-styles>
        <office:body><office:spreadsheet>
        <table:tracked-changes><table:table-row><table:table-cell><text:p>cũ</text:p></table:table-cell></table:table-row></table:tracked-changes>
        %s
        </office:spreadsheet></office:body></office:document-content>""".formatted(tables));
  }

  private static byte[] ods(String type, String manifest, String content) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String[] part : new String[][] {
        {"mimetype", type}, {"content.xml", content}, {"META-INF/manifest.xml", manifest}
      }) {
        zip.putNextEntry(new ZipEntry(part[0]));
        zip.write(part[1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    return bytes.toByteArray();
  }

  private static String table(String name, String rows) {
    return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
  }

  private static String row(String cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
  }

  private static String text(String text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text
        + "</text:p></table:table-cell>";
  }

  private static String cell(String attributes, String shown) {
    return "<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>";
  }

  private static String number(String value, String shown) {
    return cell("office:value-type=\"float\" office:value=\"" + value + "\"", shown);
  }

  private static String repeated(int times) {
    return "<table:table-cell table:number-columns-repeated=\"" + times + "\"/>";
  }

  private Path file(String tables) {
    return Workbooks.write(folder.resolve("a.ods"), ods(tables));
  }

  /** The rows, each counted a second way. */
  private static List<String> rows(Path file) {
    try (SheetSource source = Workbooks.open(file)) {
      while (source.nextSheet()) {
        long taken = 0;
        while (source.next().isPresent()) {
          taken++;
        }
        assertThat(source.counted()).as("rows of %s", source.sheet()).isEqualTo(taken);
      }
      assertThat(source.isUnchanged()).isTrue();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    return Workbooks.rows(file);
  }

  private List<String> rowOf(String cells) {
    return rows(file(table("S", row(cells))));
  }

  @Test
  void cellsOfEveryKindAreWhatAWorkbookOfExcelWouldGive() {
    assertThat(rowOf(text("HTX An")
            + number("300000000", "300.000.000 ₫")
            + cell("office:value-type=\"currency\" office:value=\"1E+15\"", "x")
            + cell("office:value-type=\"percentage\" office:value=\"0.39\"", "39%")
            + cell("office:value-type=\"date\" office:date-value=\"2025-04-10\"", "10/04/25")
            + cell("office:value-type=\"date\" office:date-value=\"2025-04-10T06:00:00\"", "x")
            + cell("office:value-type=\"time\" office:time-value=\"PT12H00M00S\"", "12:00")
            + cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "ĐÚNG")))
        .containsExactly(
            "S 1: HTX An | #300000000 | #1000000000000000 | #0.39 | #45757 | #45757.25 | #0.5 | true");
  }

  @Test
  void anIdIsReadAsItsFormatShowsIt() {
    assertThat(rowOf(number("12025", "0012025")
            + number("12", "HTX-0012")
            + number("7", "007")
            + number("0", "0000")
            + number("12025", "12.025")
            + number("5", "5 ha")))
        .containsExactly("S 1: 0012025 | HTX-0012 | 007 | 0000 | #12025 | #5");
  }

  @Test
  void errorsAndFormulasWithoutAValueAreErrors() {
    assertThat(rowOf(cell(
                "table:formula=\"of:=NA()\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
                "#N/A")
            + cell(
                "table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\"",
                "#DIV/0!")
            + cell("table:formula=\"of:=X\" office:value-type=\"string\"", "Err:508")
            + "<table:table-cell table:formula=\"of:=A1&amp;B1\"/>"
            + cell("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"", "2")
            + text("Err:508")))
        .containsExactly("S 1: !#N/A | !#DIV/0! | !Err:508 | !=of:=A1&B1 | #2 | Err:508");
  }

  @Test
  void aTextIsItsParagraphsWithoutNotesAndPictures() {
    String cell = """
        <table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation>
        <draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame>
        <text:p>Mua <text:span>máy<text:s text:c="2"/>cày</text:span>
          &amp; bừa</text:p><text:p>A<text:tab/>B<text:line-break/>C</text:p></table:table-cell>""";
    assertThat(rowOf(cell + "<table:table-cell><text:p>không kiểu</text:p></table:table-cell>"))
        .containsExactly("S 1: Mua máy  cày & bừa\nA\tB\nC | không kiểu");
  }

  @Test
  void repeatedCellsAndRowsStandWhereTheyAreAndEmptyOnesAreNoRows() {
    String rows = "<table:table-row table:number-rows-repeated=\"20000\">" + repeated(16384)
        + "</table:table-row>"
        + row(text("a") + repeated(2) + number("1", "1") + repeated(16380))
        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" "
        + "office:value=\"5\" table:number-columns-repeated=\"3\"><text:p>5</text:p></table:table-cell></table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"1028573\">" + repeated(16384)
        + "</table:table-row>";
    assertThat(rows(file(table("S", rows))))
        .containsExactly("S 20001: a |  |  | #1", "S 20002: #5 | #5 | #5", "S 20003: #5 | #5 | #5");
  }

  @Test
  void rowsInGroupsAndHeadersAreRows() {
    assertThat(
            rows(
                file(
                    table(
                        "S",
                        "<table:table-header-rows>" + row(text("mã"))
                            + "</table:table-header-rows><table:table-row-group>" + row(text("1"))
                            + "<table:table-row-group>" + row(text("2"))
                            + "</table:table-row-group>"
                            + "</table:table-row-group>"
                            + row(
                                "<table:table-cell office:value-type=\"string\"><text:p/></table:table-cell>")))))
        .containsExactly("S 1: mã", "S 2: 1", "S 3: 2", "S 4: ");
  }

  @Test
  void hiddenSheetsArePassedOverAndHiddenRowsAndMergesKnown() throws IOException {
    Path file = file("<table:table table:name=\"Ẩn &amp; cũ\" table:style-name=\"ta2\">"
        + row(text("x")) + "</table:table>"
        + "<table:table table:name=\"Sổ\" table:style-name=\"ta1\">"
        + "<table:table-column table:number-columns-repeated=\"2\"/>"
        + "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"9000\"/>"
        + row(
            "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\" office:value-type=\"string\">"
                + "<text:p>gộp</text:p></table:table-cell><table:covered-table-cell><text:p>che</text:p></table:covered-table-cell>"
                + text("c"))
        + "<table:table-row table:visibility=\"filter\">" + repeated(2) + text("d")
        + "</table:table-row></table:table>" + table("Khác", row(text("y"))));
    assertThat(rows(file)).containsExactly("Sổ 1: gộp |  | c", "Sổ 2:  |  | d", "Khác 1: y");
    try (SheetSource source = Workbooks.open(file)) {
      assertThat(source.hasSeveralSheets()).isTrue();
      assertThat(source.nextSheet()).isTrue();
      assertThat(source.shape())
          .isEqualTo(new SheetShape(
              List.of(new SheetShape.Merge(1, 0, 2, 1)),
              BitSet.valueOf(new long[] {1 << 2}),
              BitSet.valueOf(new long[] {1 << 2})));
      assertThat(source.hiddenSheets()).containsExactly("Ẩn & cũ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.ods", "a.xlsx", "a.csv", "a.xls", "a.zip"})
  void isReadByItsContentWhateverItsName(String name) {
    Path file = Workbooks.write(folder.resolve(name), ods(table("S", row(number("1", "1")))));
    assertThat(Inbox.file(file, "loans").format()).isEqualTo(InboxFile.Format.ODS);
    assertThat(rows(file)).containsExactly("S 1: #1");
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    byte[] whole = ods(table("S", row(text("a"))));
    assertThat(fault(Arrays.copyOf(whole, whole.length / 2))).contains("(.ods)");
    assertThat(fault(ods(
            "application/vnd.oasis.opendocument.spreadsheet", "<manifest:encryption-data/>", "?")))
        .contains("password");
    assertThat(fault(ods("application/vnd.oasis.opendocument.text", "<m/>", "<a/>")))
        .contains("OpenDocument (.odt, .odp)");
    assertThat(refusal(ods("application/vnd.oasis.opendocument.spreadsheet", "<m/>", "<a><b></a>")))
        .contains("(.ods)");
    assertThat(refusal(ods(
            "application/vnd.oasis.opendocument.spreadsheet",
            "<m/>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")))
        .contains("DOCTYPE");
  }

  /** A file of a thousand bytes would be rows and cells without end. */
  @ParameterizedTest
  @CsvSource({
    "1000000, 16384, too many repeated",
    "1048577, 1, outside a sheet",
    "1, 16385, outside a sheet",
    "9999, 16000, too many repeated"
  })
  void repeatsAreBounded(int rows, int columns, String told) throws IOException {
    String filled =
        "<table:table-row table:number-rows-repeated=\"%s\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"%s\"/></table:table-row>"
            .formatted(rows, columns);
    String wide = "<table:table-row table:number-rows-repeated=\"9999\">" + repeated(9999)
        + number("1", "1") + "</table:table-row>";
    assertThat(refusal(ods(table("S", wide + filled)))).contains(told);
  }

  @Test
  void spacesAndInflatedBytesAreBounded() throws IOException {
    assertThat(refusal(ods(table("S", row(text("<text:s text:c=\"2000000000\"/>"))))))
        .contains("longer than 1 MB");
    assertThat(refusal(ods(table("S", "<table:table-row/>".repeat(6_500_000)))))
        .contains("zip bomb");
  }

  private String fault(byte[] bytes) {
    return Inbox.file(Workbooks.write(folder.resolve("b.ods"), bytes), "loans")
        .fault()
        .en();
  }

  private String refusal(byte[] bytes) throws IOException {
    Path file = folder.resolve("b.ods");
    Files.write(file, bytes);
    var told = new ArrayList<String>();
    assertThatThrownBy(() -> Workbooks.rows(file))
        .isInstanceOfSatisfying(
            UnreadableException.class, refused -> told.add(refused.fault().en()));
    return told.get(0);
  }
}
