package vn.htx.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.ingest.inbox.Workbooks;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;

class XlsxSourceTest {
  @TempDir
  private Path folder;

  private List<String> rows(String inWorksheet) {
    return Workbooks.rows(Workbooks.ofSheet(inWorksheet).file(folder));
  }

  private SheetShape shape(String worksheet) throws IOException {
    return SheetScan.read(Workbooks.stream(worksheet), "S").shape();
  }

  private static long count(String worksheet) throws IOException {
    return SheetScan.read(Workbooks.stream(worksheet), "S").rows();
  }

  @Test
  void readsEveryKindOfCellByItsValue() {
    Path file = Workbooks.ofSheet("""
            <sheetData><row r="2">
            <c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>
            <c r="C2" t="inlineStr"><is><t>Vĩnh Bảo</t></is></c>
            <c r="D2"><v>45105</v></c><c r="E2"><v>1.50</v></c><c r="F2"><v>1E3</v></c>
            <c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><v>#N/A</v></c>
            </row></sheetData>""")
        .withTexts("<si><t>HTX An</t></si><si><r><t>Hợp </t></r><r><t>tác</t></r></si>")
        .file(folder);
    assertThat(Workbooks.rows(file))
        .containsExactly("S 2: HTX An | Hợp tác | Vĩnh Bảo | #45105 | #1.5 | #1000 | true | !#N/A");
  }

  @Test
  void aFormulaGivesItsStoredValueAndIsAnErrorWithoutOne() {
    assertThat(rows("""
            <sheetData><row r="1">
            <c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c>
            <c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
            <c r="E1"><f>NOW()</f></c>
            </row></sheetData>""")).containsExactly("S 1: #2 | 2x |  | !#DIV/0! | !=NOW()");
  }

  @Test
  void aNumberThatNoSpreadsheetHoldsIsAnErrorNotABillionDigits() {
    assertThat(rows("<sheetData><row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row></sheetData>"))
        .containsExactly("S 1: !1E+999999999");
  }

  @Test
  void decodesTheCharactersThatXmlCannotHold() {
    assertThat(EscapedText.decode("Tổ 1_x000D_\nTổ 2")).isEqualTo("Tổ 1\r\nTổ 2");
    assertThat(EscapedText.decode("a_x005F_x000D_b")).isEqualTo("a_x000D_b");
    assertThat(EscapedText.decode("_x00G0_ _x12_ a_xb")).isEqualTo("_x00G0_ _x12_ a_xb");
  }

  @Test
  void leavesOffTheEmptyCellsAtTheEndOfAWideRow() {
    assertThat(
            rows(
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row></sheetData>"))
        .containsExactly("S 1: #1");
  }

  @Test
  void countsOnRowsWithoutNumbers() {
    assertThat(rows("""
            <sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>
            <row r="9"><c r="B9"><v>4</v></c></row></sheetData>""")).containsExactly("S 1: #1 | #2", "S 2: #3", "S 9:  | #4");
  }

  @Test
  void passesOverHiddenSheetsAndNamesThem() throws IOException {
    Path file = Workbooks.ofSheet(
            "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>")
        .withSheets("""
            <sheet name="S" sheetId="1" r:id="r1"/><sheet name="cũ" sheetId="2" state="hidden" r:id="r2"/>""")
        .file(folder);
    assertThat(Workbooks.rows(file)).containsExactly("S 1: #1");
    try (SheetSource source = Workbooks.open(file)) {
      assertThat(source.hiddenSheets()).containsExactly("cũ");
    }
  }

  @Test
  void countsRowsWithoutTheReader() throws IOException {
    Path file = Workbooks.ofSheet(
            "<sheetData><row r=\"1\"/><row r=\"4\"><c r=\"A4\"><v>1</v></c></row></sheetData>")
        .file(folder);
    try (SheetSource source = Workbooks.open(file)) {
      assertThat(source.nextSheet()).isTrue();
      assertThat(source.counted()).isEqualTo(2);
    }
  }

  @Test
  void countsRowsWhateverTheXmlLooksLike() throws IOException {
    assertThat(count("""
            <x:worksheet xmlns:x="m"><!-- <row r="9"> --><x:sheetData>
            <x:row r='1' spans='1:>2'><x:c r='A1'><x:v>1</x:v></x:c></x:row>
            <x:row
              r = "2"/><x:c><![CDATA[<row>]]></x:c></x:sheetData><row/></x:worksheet>""")).isEqualTo(2);
    assertThat(count("<worksheet><sheetData/></worksheet>")).isZero();
  }

  @Test
  void findsMergedCellsHiddenRowsAndHiddenColumns() throws IOException {
    SheetShape shape = shape("""
        <worksheet><cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols><sheetData>
        <row r="1"><c r="A1"/><c r="D1"/></row><row r="3" hidden='1'><c r="A3"/></row><row r="4" hidden="true"/>
        <row r="5" hidden="0"/></sheetData>
        <mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="B3:B4"/></mergeCells></worksheet>""");
    assertThat(shape.merges())
        .containsExactly(new SheetShape.Merge(1, 0, 2, 2), new SheetShape.Merge(3, 1, 4, 1));
    assertThat(shape.hiddenRows()).isEqualTo(BitSet.valueOf(new long[] {0b11000}));
    assertThat(shape.hiddenColumns()).isEqualTo(BitSet.valueOf(new long[] {0b110}));
  }

  @Test
  void cutsMergesToTheCellsThatTheSheetHas() throws IOException {
    SheetShape shape = shape("""
        <worksheet><sheetData><row r="1"><c r="C1"/></row><row r="7"/></sheetData><mergeCells>
        <mergeCell ref="A1:A1048576"/><mergeCell ref="A2:XFD2"/><mergeCell ref="A9:B10"/><mergeCell ref="B3:B3"/>
        <mergeCell ref="nonsense"/><mergeCell ref="C5:A1"/></mergeCells></worksheet>""");
    assertThat(shape.merges())
        .containsExactly(new SheetShape.Merge(1, 0, 7, 0), new SheetShape.Merge(2, 0, 2, 2));
  }
}
