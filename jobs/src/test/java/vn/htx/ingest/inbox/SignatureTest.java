package vn.htx.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.ingest.source.InboxFile;

class SignatureTest {
  private static final byte[] XLSX = Workbooks.ofSheet(
          "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>")
      .bytes();

  @TempDir
  private Path folder;

  private InboxFile file(String name, byte[] bytes) {
    return Inbox.file(Workbooks.write(folder.resolve(name), bytes), "loans");
  }

  private InboxFile file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, CSV",
    "a.TSV, CSV",
    "a.txt, CSV",
    "a.xlsx, XLSX",
    "a.XLS, XLS",
    "a.ods, ODS",
    "a.xlsx.gz, ARCHIVE",
    "a.ods.gz, ARCHIVE",
    "a.zip.gz, OTHER",
    "a.log.gz, OTHER",
    "a.docx, OTHER",
    "csv, OTHER"
  })
  void namesTellWhatIsLookedAt(String name, InboxFile.Format format) {
    assertThat(Inbox.format(name)).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xls", "a.csv", "a.xlsx", "a.txt"})
  void aWorkbookIsReadAsOneWhateverItsName(String name) {
    InboxFile found = file(name, XLSX);
    assertThat(found.format()).isEqualTo(InboxFile.Format.XLSX);
    assertThat(found.findFault()).isEmpty();
    assertThat(Workbooks.rows(folder.resolve(name))).containsExactly("S 1: #1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xls", "a.xlsx", "a.tsv"})
  void textIsReadAsTextWhateverItsName(String name) {
    assertThat(file(name, "mã\ttên\n1\tAn\n").format()).isEqualTo(InboxFile.Format.CSV);
    assertThat(Workbooks.rows(folder.resolve(name))).containsExactly(" 1: mã | tên", " 2: 1 | An");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><table><tr><td>1</td></tr></table></body></html>",
        "\uFEFF\n <!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><html>",
        "<table border=1>",
        "MIME-Version: 1.0\nX-Document-Type: Workbook\n"
      })
  void aWebPageNamedLikeAWorkbookIsTold(String text) {
    InboxFile.Fault fault = file("a.xls", text).findFault().orElseThrow();
    assertThat(fault.vi()).contains("trang web (HTML)", "lưu lại dạng .xlsx");
    assertThat(fault.en()).contains("web page (HTML)", "save it as .xlsx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.xlsx | %PDF-1.4\\n1 0 obj | PDF",
        "a.csv | %PDF-1.7 | PDF",
        "a.zip | %PDF-1.7 | PDF",
        "a.xls | ID;PWXL;N;E\\nC;Y1;X1;K\"Mã\"\\nE | SYLK",
        "a.csv | ID;P\\r\\nP;PGeneral\\r\\n | SYLK",
        "a.csv | TABLE\\n0,1\\n\"EXCEL\"\\n | DIF",
        "a.xls | {\\\\rtf1\\\\ansi | RTF",
        "a.xlsx | \u0089PNG\\r\\n | a picture",
        "a.csv | \u00ff\u00d8\u00ff\u00e0 | a picture",
        "a.xlsx | GIF89a | a picture",
        "a.zip | Rar!\u001a\u0007\u0001\u0000x | RAR or 7z",
        "a.csv | SQLite format 3\\0 | a database",
        "a.ods | <?xml version='1.0'?><office:document office:version='1.3'> | .fods",
        "a.csv | <!-- x --><html> | web page",
        "a.csv | <?xml version='1.0'?><html xmlns='x'> | web page"
      })
  void aFileOfAnotherKindIsNamedAsWhatItIs(String name, String start, String kind) {
    String text = start
        .replace("\\n", "\n")
        .replace("\\r\n", "\r\n")
        .replace("\\0", "\0")
        .replace("\\\\", "\\");
    InboxFile.Fault fault =
        file(name, text.getBytes(StandardCharsets.ISO_8859_1)).fault();
    assertThat(fault.en()).contains("really", kind);
    assertThat(fault.vi()).contains("thực ra là", "hãy");
  }

  @Test
  void aHeaderThatBeginsLikeAnotherKindIsText() {
    for (String text : List.of("ID;Phường;Xã\n1;a;b\n", "TABLE;0\n1;2\n", "PK;tên\n1;a\n")) {
      assertThat(file("a.csv", text).format()).isEqualTo(InboxFile.Format.CSV);
      assertThat(file("a.csv", text).findFault()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "word/document.xml, Word",
    "ppt/presentation.xml, PowerPoint",
    "xl/workbook.bin, .xlsb",
    "Index/Document.iwa, Numbers"
  })
  void aDocumentInAZipIsNamedAsWhatItIs(String part, String kind) {
    byte[] document = new Workbooks()
        .without("xl/workbook.xml")
        .without("xl/_rels/workbook.xml.rels")
        .with(part, "<a/>")
        .bytes();
    for (String name : List.of("a.xlsx", "a.csv", "a.zip")) {
      assertThat(file(name, document).fault().en()).as(name).contains("really", kind);
    }
  }

  @Test
  void aWorkbookNamedLikeAnArchiveAndAnArchiveNamedLikeAWorkbookAreRead() {
    assertThat(file("a.zip", XLSX).format()).isEqualTo(InboxFile.Format.XLSX);
    assertThat(Workbooks.rows(folder.resolve("a.zip"))).containsExactly("S 1: #1");
    assertThat(file("a.csv.gz", "mã,tên\n1,An\n").format()).isEqualTo(InboxFile.Format.CSV);
  }

  @Test
  void xmlNamedLikeAWorkbookIsTold() {
    String xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>";
    assertThat(file("a.xls", xml).findFault().orElseThrow().en()).contains("XML Spreadsheet 2003");
    assertThat(file("b.xls", xml.getBytes(StandardCharsets.UTF_16))
            .findFault()
            .orElseThrow()
            .vi())
        .contains("thực ra là XML");
  }

  @Test
  void whatIsNeitherTextNorAWorkbookIsDamagedAsItsNameSays() {
    byte[] eightBit = new byte[3000];
    Arrays.fill(eightBit, (byte) 0x91);
    assertThat(file("b.xlsx", eightBit).findFault().orElseThrow().en())
        .contains("cannot be opened");
    byte[] rubbish = {1, 2, 3, 0, 5};
    assertThat(file("a.xlsx", rubbish).findFault().orElseThrow().en()).contains("cannot be opened");
    assertThat(file("a.xls", rubbish).findFault().orElseThrow().en()).contains("cannot be opened");
    assertThat(file("a.csv", rubbish).findFault().orElseThrow().en()).contains("zero bytes");
  }

  @Test
  void aFileWithoutBytesIsEmptyWhateverItsName() {
    for (String name : Set.of("a.xlsx", "a.xls", "a.csv", "a.txt")) {
      assertThat(file(name, "").findFault()).contains(InboxFile.Fault.EMPTY);
    }
  }

  @Test
  void otherFilesInTheInboxArePassedOver() throws IOException {
    Files.createDirectory(folder.resolve("loans"));
    Workbooks.write(folder.resolve("loans/a.xls"), XLSX);
    Workbooks.write(folder.resolve("loans/a.docx"), XLSX);
    List<InboxFile> found = Inbox.scan(folder, Set.of("loans"));
    assertThat(found)
        .extracting(InboxFile::path, InboxFile::format)
        .containsExactly(
            tuple("loans/a.docx", InboxFile.Format.OTHER),
            tuple("loans/a.xls", InboxFile.Format.XLSX));
    assertThat(found.get(0).fault().en()).contains(".tsv, .txt, .xlsx", "passed over");
    assertThat(found.get(1).findFault()).isEmpty();
  }
}
