package vn.htx.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.ingest.workbook.SheetScan;
import vn.htx.ingest.workbook.XlsxParts;

class HostileWorkbooksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String ONE_ROW =
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

  @TempDir
  private Path folder;

  private InboxFile.Fault fault(Workbooks workbook) {
    return fault(workbook.file(folder));
  }

  private static InboxFile.Fault fault(Path file) {
    return assertTimeoutPreemptively(
        PATIENCE,
        () -> catchThrowableOfType(UnreadableException.class, () -> Workbooks.rows(file))
            .fault());
  }

  @Test
  void aSheetThatInflatesToTenGigabytesIsRefused() {
    String row = "<row><c t=\"str\"><v>%s</v></c></row>".formatted("x".repeat(20_000));
    var bomb = new Workbooks()
        .with(
            SHEET,
            "<worksheet><sheetData>",
            row,
            (10L << 30) / row.length(),
            "</sheetData></worksheet>");
    InboxFile.Fault fault = fault(bomb);
    assertThat(fault.vi()).contains("bung ra quá", "bom nén");
    assertThat(fault.en()).contains("inflates to more than", "zip bomb");
  }

  @Test
  void aTableOfTextsThatInflatesToTenGigabytesIsRefused() {
    var bomb = Workbooks.ofSheet(ONE_ROW)
        .with(TEXTS, "<sst>", "<si><t>x</t></si>", (10L << 30) / 17, "</sst>");
    assertThat(fault(bomb).en()).contains("too many different texts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"})
  void aListOfContentsThatInflatesToGigabytesIsRefused(String part) {
    var bomb = Workbooks.ofSheet(ONE_ROW).with(part, "<a>", "<b/>", 1L << 30, "</a>");
    assertThat(fault(bomb).en()).contains("longer than");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml"
      })
  void entitiesAreNeverExpanded(String part) {
    String laughs = """
        <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">
        <!ENTITY z SYSTEM "file:///etc/hostname">]><a>&y;&z;</a>""";
    InboxFile.Fault fault = fault(Workbooks.ofSheet(ONE_ROW).with(part, laughs));
    assertThat(fault.vi()).contains("DOCTYPE", "tấn công");
    assertThat(fault.en()).contains("DOCTYPE", "attack");
  }

  @Test
  void stylesThatAreNoListOfFormatsAreNotRead() {
    var entities = Workbooks.ofSheet(ONE_ROW).withStyles("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>");
    assertThat(Workbooks.rows(entities.file(folder))).containsExactly("S 1: #1");
    var gigabyte = Workbooks.ofSheet(ONE_ROW).withStyles("<styleSheet>");
    gigabyte.with("xl/styles.xml", "<styleSheet>", "<xf/>", 100_000_000, "</styleSheet>");
    assertThat(Workbooks.rows(gigabyte.file(folder))).containsExactly("S 1: #1");
  }

  @Test
  void aCellOfAGigabyteIsRefusedWithItsPlace() {
    var workbook = new Workbooks()
        .with(
            SHEET,
            "<worksheet><sheetData><row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t>",
            "a",
            1L << 30,
            "</t></is></c></row></sheetData></worksheet>");
    InboxFile.Fault fault = fault(workbook);
    assertThat(fault.vi()).startsWith("trang 'S', dòng 7: một ô dài quá 1 MB");
    assertThat(fault.en()).startsWith("sheet 'S', row 7: a cell is longer than 1 MB");
  }

  @ParameterizedTest
  @CsvSource({
    "<c t=\"inlineStr\"><is>, <r><t>aaaaaaaaaa</t></r>, </is></c>",
    "'<c x=\"', aaaaaaaaaa, '\"/>'",
    "<c><!--, aaaaaaaaaa, --></c>",
    "<c t=\"str\"><f>, aaaaaaaaaa, </f></c>"
  })
  void aCellOfAGigabyteIsRefusedWhereverTheTextStands(String start, String again, String end) {
    var workbook = new Workbooks()
        .with(
            SHEET,
            "<worksheet><sheetData><row>" + start,
            again,
            (1L << 30) / again.length(),
            end + "</row></sheetData></worksheet>");
    assertThat(fault(workbook).en()).contains("longer than 1 MB");
  }

  @Test
  void aTextOfAGigabyteInTheTableOfTextsIsRefused() {
    var workbook =
        Workbooks.ofSheet(ONE_ROW).with(TEXTS, "<sst><si><t>", "a", 1L << 30, "</t></si></sst>");
    assertThat(fault(workbook).vi()).startsWith("bảng chuỗi của sổ tính: một ô dài quá 1 MB");
  }

  @Test
  void elementsWithinElementsWithoutEndAreRefused() {
    var workbook = new Workbooks().with(SHEET, "<worksheet>", "<a>", 1_000_000, "");
    assertThat(fault(workbook).en()).contains("nested more than 256 deep");
  }

  @Test
  void aNumberOfManyDigitsIsRefused() {
    var workbook = new Workbooks()
        .with(
            SHEET,
            "<worksheet><sheetData><row r=\"2\"><c><v>",
            "9",
            900_000,
            "</v></c></row></sheetData></worksheet>");
    assertThat(fault(workbook).en())
        .isEqualTo(
            "sheet 'S', row 2: a number longer than 400 digits; clear the cell in Excel and save again");
  }

  @ParameterizedTest
  @CsvSource({"1, XFE1", "1, ZZZZZZ1", "1, 12", "1048577, A1", "0, A1", "99999999999, A1"})
  void cellsOutsideASheetAreRefused(String row, String cell) {
    var workbook = Workbooks.ofSheet(
        "<sheetData><row r=\"%s\"><c r=\"%s\"><v>1</v></c></row></sheetData>".formatted(row, cell));
    assertThat(fault(workbook).en()).contains("lies outside a sheet");
  }

  @Test
  void rowsAcrossAllColumnsAreReadWhenTheyHoldLittle() {
    String row = "<row><c><v>1</v></c><c r=\"XFC1\"><v>2</v></c><c r=\"XFD1\"><v>3</v></c></row>";
    var workbook = new Workbooks()
        .with(SHEET, "<worksheet><sheetData>", row, 3000, "</sheetData></worksheet>");
    assertThat(assertTimeoutPreemptively(PATIENCE, () -> wide(workbook.file(folder))))
        .isEqualTo(3000);
  }

  private static long wide(Path file) throws IOException {
    try (SheetSource source = Workbooks.open(file)) {
      long rows = 0;
      source.nextSheet();
      for (var row = source.next(); row.isPresent(); row = source.next()) {
        rows += row.get().cell(SheetScan.MAX_COLUMN - 1).equals("3") ? 1 : 0;
      }
      return rows;
    }
  }

  @Test
  void arrayFormulasThatTheReaderWouldSearchForHoursAreRefused() {
    var workbook = new Workbooks()
        .with(
            SHEET,
            "<worksheet><sheetData><row>",
            "</row><row><c><f t=\"array\" ref=\"A1\">1</f><v>1</v></c><c><v>1</v></c>",
            60_000,
            "</row></sheetData></worksheet>");
    assertThat(fault(workbook).en()).contains("too many array formulas");
  }

  @Test
  void mergesWithoutEndAreRefused() {
    var workbook = new Workbooks()
        .with(
            SHEET,
            "<worksheet><sheetData/>",
            "<mergeCell ref=\"A1:B2\"/>",
            SheetScan.MAX_MERGES + 1L,
            "</worksheet>");
    assertThat(fault(workbook).en()).contains("more than 1,048,576 merged cells");
  }

  @Test
  void textInAnotherEncodingIsRefused() {
    String xml = "<?xml version='1.0' encoding='UTF-16LE'?><worksheet>" + ONE_ROW + "</worksheet>";
    assertThat(fault(new Workbooks().with(SHEET, xml)).en()).contains("not in UTF-8");
    var utf16 = new Workbooks().with(SHEET, "\uFEFF".repeat(2) + xml);
    assertThat(fault(utf16).en()).contains("not in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml"
      })
  void aPartThatIsMissingEmptyOrHoldsZeroBytesIsTold(String part) {
    assertThat(fault(Workbooks.ofSheet(ONE_ROW).without(part)).en()).contains("cannot be opened");
    assertThat(fault(Workbooks.ofSheet(ONE_ROW).with(part, "")).en()).contains("cannot be opened");
    assertThat(fault(Workbooks.ofSheet(ONE_ROW).with(part, "<a>\0</a>")).en())
        .contains("cannot be opened");
  }

  @Test
  void twoPartsOfOneNameAreRefused() {
    var workbook =
        Workbooks.ofSheet(ONE_ROW).withOneMore("XL/worksheets/sheet1.xml", "<a/>", "", 0, "");
    assertThat(fault(workbook).en()).contains("two entries named 'XL/worksheets/sheet1.xml'");
  }

  @Test
  void anArchiveCutShortAnywhereIsTold() {
    byte[] whole = Workbooks.ofSheet(ONE_ROW).withTexts("<si><t>An</t></si>").bytes();
    for (int length = 5; length < whole.length; length += 97) {
      Path file = Workbooks.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, length));
      assertThat(fault(file).en()).as("%d bytes", length).contains("cannot be opened");
    }
  }

  @Test
  void aSheetCutShortIsTold() {
    String xml = Workbooks.worksheet(ONE_ROW);
    var workbook = new Workbooks().with(SHEET, xml.substring(0, xml.length() - 20));
    assertThat(fault(workbook).en()).contains("cannot be opened");
  }

  @Test
  void anArchiveOfTheLargeKindIsRead() {
    Path large = Workbooks.write(
        folder.resolve("large.xlsx"),
        Workbooks.ofSheet(ONE_ROW).withLongDirectory().bytes());
    assertThat(Workbooks.rows(large)).containsExactly("S 1: #1");
  }

  @Test
  void anArchiveOfTensOfThousandsOfEntriesIsRefused() {
    var workbook = Workbooks.ofSheet(ONE_ROW);
    for (int i = 0; i < XlsxParts.MAX_ENTRIES; i++) {
      workbook.withOneMore("x/" + i, "", "", 0, "");
    }
    assertThat(fault(workbook).en()).contains("more than 10,000 entries");
  }

  @Test
  void anArchiveOfOtherThingsIsTold() {
    Path file = Workbooks.write(
        folder.resolve("rubbish.xlsx"), "PK\3\4rubbish".getBytes(StandardCharsets.UTF_8));
    assertThat(fault(file).vi()).contains("không mở được sổ tính");
  }
}
