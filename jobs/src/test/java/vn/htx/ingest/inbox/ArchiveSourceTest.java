package vn.htx.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.ingest.source.Budget;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.ingest.workbook.OdsSourceTest;

class ArchiveSourceTest {
  private static final String PARENT =
      "SubmissionDate,round,KEY\r\n2026-01-02T03:04:05Z,2026,uuid:a\r\n";
  private static final String REPEAT = "crop,PARENT_KEY,KEY\r\nlúa,uuid:a,uuid:a/crop[1]\r\n";

  @TempDir
  Path folder;

  private Path zip(String name, Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve(name);
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : new TreeMap<>(entries).entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return file;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> rows(Path path) throws IOException {
    InboxFile file = Inbox.file(path, "survey");
    assertThat(file.fault()).isEqualTo(InboxFile.Fault.NONE);
    var lines = new ArrayList<String>();
    try (SheetSource source =
        SheetSources.open(path.getParent(), file, file.parts().get(0))) {
      while (source.nextSheet()) {
        long taken = 0;
        for (Optional<SourceRow> row = source.next(); row.isPresent(); row = source.next()) {
          lines.add(source.sheet() + " " + row.get());
          taken++;
        }
        assertThat(source.counted()).isEqualTo(taken);
      }
      assertThat(source.isUnchanged()).isTrue();
      source.hiddenSheets().forEach(name -> lines.add("passed over " + name));
    }
    return lines;
  }

  private static String fault(Path path) {
    return Inbox.file(path, "survey").fault().en();
  }

  @Test
  void everyCsvOfAnOdkArchiveIsASheetAndItsPhotographsArePassedOver() throws IOException {
    Path file = zip(
        "f.zip",
        Map.of("f.csv", utf8(PARENT), "f-crop.csv", utf8(REPEAT), "media/1.jpg", new byte[9]));
    assertThat(rows(file))
        .containsExactly(
            "f-crop.csv 1: crop | PARENT_KEY | KEY",
            "f-crop.csv 2: lúa | uuid:a | uuid:a/crop[1]",
            "f.csv 1: SubmissionDate | round | KEY",
            "f.csv 2: 2026-01-02T03:04:05Z | 2026 | uuid:a",
            "passed over media/1.jpg");
  }

  @Test
  void separatorAndEncodingAreFoundForEachEntry() throws IOException {
    Path file = zip(
        "mixed.csv.zip",
        Map.of(
            "a.csv", utf8("\uFEFF\"x\";\"y\"\r\n\"một;hai\";\"2\"\r\n"),
            "b.csv", "\uFEFFx\ty\n🌾\t2\n".getBytes(StandardCharsets.UTF_16LE)));
    assertThat(rows(file))
        .containsExactly(
            "a.csv 1: x | y", "a.csv 2: một;hai | 2", "b.csv 1: x | y", "b.csv 2: 🌾 | 2");
  }

  @Test
  void aFileUnderGzipIsOneSheet() throws IOException {
    Path file = folder.resolve("f.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(utf8("x,y\n1,2\n"));
    }
    assertThat(rows(file)).containsExactly("f.csv 1: x | y", "f.csv 2: 1 | 2");
  }

  @Test
  void aNameThatLeadsOutOfTheFolderIsOnlyALabel() throws IOException {
    Path file = zip("up.zip", Map.of("../../up.csv", utf8("x\n1\n")));
    assertThat(rows(file)).containsExactly("../../up.csv 1: x", "../../up.csv 2: 1");
    assertThat(folder.resolve("../../up.csv").normalize()).doesNotExist();
    assertThat(folder.toFile().list()).containsExactly("up.zip");
  }

  @Test
  void aBombIsRefusedWhileItInflates() throws IOException {
    byte[] rows = new byte[(int) Budget.Kind.ARCHIVE.most(0) + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) (i % 100 == 99 ? '\n' : 'x');
    }
    assertThat(fault(zip("bomb.zip", Map.of("bomb.csv", rows)))).contains("inflates to too much");
    rows = Arrays.copyOf(rows, rows.length / 2 + 1);
    assertThat(fault(zip("two.zip", Map.of("a.csv", rows, "b.csv", rows))))
        .contains("inflates to too much");
    assertThat(fault(zip("one.zip", Map.of("a.csv", rows)))).isEmpty();
  }

  @Test
  void aCutArchiveIsRefusedAtEveryLength() throws IOException {
    byte[] whole = Files.readAllBytes(zip("whole.zip", Map.of("f.csv", utf8(PARENT))));
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(utf8(PARENT));
    }
    for (int length = 1; length < whole.length; length++) {
      Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
      assertThat(fault(cut)).as("%s bytes", length).contains("cut short");
    }
    for (int length = 1; length < packed.size(); length++) {
      Path cut =
          Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed.toByteArray(), length));
      assertThat(fault(cut)).as("%s bytes", length).contains("cut short");
    }
  }

  @Test
  void anEncryptedArchiveIsRefusedAsSuch() throws IOException {
    Path file = zip("locked.zip", Map.of("f.csv", utf8(PARENT)));
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i + 8 < bytes.length; i++) {
      boolean central =
          bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
      bytes[i + 8] |= (byte) (central ? 1 : 0);
    }
    Files.write(file, bytes);
    assertThat(fault(file)).contains("password");
  }

  @Test
  void archivesInsideAndBrokenWorkbooksAndArchivesWithoutDataAreRefused() throws IOException {
    assertThat(fault(zip("n.zip", Map.of("in.ZIP", new byte[3], "f.csv", utf8(PARENT)))))
        .contains("another archive ('in.ZIP')");
    assertThat(fault(zip("x.zip", Map.of("in.xlsx", new byte[3]))))
        .contains("in.xlsx", "workbook cannot be opened");
    assertThat(fault(zip("p.zip", Map.of("media/a.csv", new byte[3])))).contains("no .csv, ");
    assertThat(fault(zip("z.zip", Map.of("f.csv", new byte[30]))))
        .contains("f.csv: ")
        .contains("zero bytes");
  }

  private static byte[] workbook(String name, String text) {
    return Workbooks.ofSheet("""
            <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row></sheetData>""".formatted(text))
        .withSheets(
            "<sheet name=\"%s\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Ẩn\" sheetId=\"2\" r:id=\"r2\" state=\"hidden\"/>"
                .formatted(name))
        .with("xl/worksheets/sheet2.xml", Workbooks.worksheet(""))
        .bytes();
  }

  @Test
  void sheetsOfSeveralWorkbooksAreNamedByTheirEntries() throws IOException {
    Path file = zip(
        "f.zip",
        Map.of(
            "6/a.xlsx", workbook("Sổ", "x"),
            "b.ods",
                OdsSourceTest.ods(
                    "<table:table table:name=\"T\"><table:table-row><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>"),
            "c.csv", workbook("S", "đổi tên"),
            "d.csv", utf8("z\n"),
            "~$a.xlsx", new byte[9]));
    assertThat(rows(file))
        .containsExactly(
            "6/a.xlsx/Sổ 1: x",
            "b.ods/T 1: y",
            "c.csv/S 1: đổi tên",
            "d.csv 1: z",
            "passed over ~$a.xlsx",
            "passed over 6/a.xlsx/Ẩn",
            "passed over c.csv/Ẩn");
  }

  @Test
  void theSheetsOfOneWorkbookUnderGzipOrInAZipBearTheirOwnNames() throws IOException {
    byte[] workbook = workbook("Sổ", "x");
    assertThat(rows(zip("f.zip", Map.of("a.xlsx", workbook))))
        .containsExactly("Sổ 1: x", "passed over Ẩn");
    for (String name : List.of("a.xlsx.gz", "a.ods.gz", "a.csv.gz", "a.xlsx")) {
      Path file = folder.resolve(name);
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(workbook);
      }
      assertThat(rows(file)).as(name).containsExactly("Sổ 1: x", "passed over Ẩn");
    }
  }

  @Test
  void noCopyOfAWorkbookStays() throws IOException {
    long before = copies();
    Path file = zip("f.zip", Map.of("a.xlsx", workbook("S", "x"), "b.xlsx", new byte[3]));
    assertThat(fault(file)).contains("b.xlsx");
    try (SheetSource source = Workbooks.open(zip("g.zip", Map.of("a.xlsx", workbook("S", "x"))))) {
      assertThat(source.nextSheet()).isTrue();
      assertThat(copies()).isEqualTo(before);
    }
  }

  private static long copies() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("htx-.*\\.tmp"))
          .count();
    }
  }

  @Test
  void aWorkbookOfAnArchiveMayNotInflateWithoutEnd() throws IOException {
    byte[] bomb = Workbooks.ofSheet("")
        .with(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"" + Workbooks.MAIN + "\">",
            "<a/>",
            40_000_000,
            "<sheetData/></worksheet>")
        .bytes();
    Path file = zip("f.zip", Map.of("a.xlsx", bomb));
    assertThatThrownBy(() -> Workbooks.rows(file))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("zip bomb");
  }
}
