package vn.htx.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.ingest.inbox.Workbooks;
import vn.htx.ingest.source.SheetSource;

class PlainWorkbookTest {
  private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  private static final String STRICT_RELATIONSHIPS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  @TempDir
  private Path folder;

  private static Workbooks strict(String properties, String rows) {
    return new Workbooks()
        .with("xl/workbook.xml", """
            <workbook xmlns="%s" xmlns:r="%s" conformance="strict"><workbookPr%s/><sheets>
            <sheet name="Sổ vay" sheetId="1" r:id="r1"/><sheet name="Ẩn" sheetId="2" state="hidden" r:id="r2"/>
            </sheets></workbook>""".formatted(STRICT, STRICT_RELATIONSHIPS, properties))
        .with(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(STRICT, rows))
        .with("xl/worksheets/sheet2.xml", "<worksheet xmlns=\"%s\"/>".formatted(STRICT))
        .with(
            "xl/sharedStrings.xml",
            "<sst xmlns=\"%s\"><si><t>Mã &amp; tên</t></si></sst>".formatted(STRICT));
  }

  private static String day(String iso) {
    return "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>%s</v></c></row>".formatted(iso);
  }

  @Test
  void theStrictFormOfOpenXmlIsReadAsTheCommonOne() {
    Path file = strict("", """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>6.5</v></c><c r="D1" t="b"><v>1</v></c></row>
            <row r="4"><c r="B4" s="1" t="d"><v>2025-04-10T00:00:00.000</v></c>
            <c r="C4" t="d"><f>TODAY()</f><v>2027-04-10</v></c><c r="D4" t="e"><v>#N/A</v></c></row>""").file(folder);
    assertThat(Workbooks.rows(file))
        .containsExactly(
            "Sổ vay 1: Mã & tên |  | #6.5 | true", "Sổ vay 4:  | #45757 | #46487 | !#N/A");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-10, #45757",
    "2025-04-10T06:00:00, #45757.25",
    "2025-04-10T18:00:00.000Z, #45757.75",
    "T12:00:00, #0.5",
    "06:00:00, #0.25",
    "PT36H, #1.5",
    "1899-12-31, 1899-12-31",
    "2025-02-30, 2025-02-30",
    "hôm qua, hôm qua"
  })
  void aDayOfIso8601IsANumberAndAnythingElseATextAsItStands(String stored, String read) {
    Path file = Workbooks.ofSheet("<sheetData>" + day(stored) + "</sheetData>").file(folder);
    assertThat(Workbooks.rows(file)).containsExactly("S 1: " + read);
  }

  @Test
  void daysOfAWorkbookThatCountsFrom1904AreOfItsSystem() throws Exception {
    Path file = strict(" date1904=\"true\"", day("2025-04-10")).file(folder);
    try (SheetSource source = Workbooks.open(file)) {
      assertThat(source.serialShift()).isEqualTo(1462);
    }
    assertThat(Workbooks.rows(file)).containsExactly("Sổ vay 1: #" + (45757 - 1462));
  }

  @Test
  void partsNamedWithBackslashesAreFound() {
    Path file = new Workbooks()
        .without("xl/workbook.xml")
        .without("xl/_rels/workbook.xml.rels")
        .with("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl\\workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            </Types>""")
        .with("xl\\workbook.xml", """
            <workbook xmlns="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""".formatted(Workbooks.MAIN))
        .with("xl\\_rels\\workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="worksheets\\sheet1.xml"/></Relationships>""")
        .with("xl\\worksheets\\sheet1.xml", Workbooks.worksheet("""
            <sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>"""))
        .file(folder);
    assertThat(Workbooks.rows(file)).containsExactly("S 1: #7");
  }

  @Test
  void anOrdinaryWorkbookIsNotCopied() throws Exception {
    Path file = Workbooks.ofSheet("""
            <sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>""").file(folder);
    assertThat(XlsxSheets.scan(file).sheets()).noneMatch(XlsxSheets.XlsxSheet::unusual);
    Path strict = strict("", day("2025-04-10")).file(folder);
    assertThat(XlsxSheets.scan(strict).sheets()).allMatch(XlsxSheets.XlsxSheet::unusual);
  }
}
