package vn.htx.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.ingest.inbox.Workbooks;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.UnreadableException;

class XlsSourceTest {
  @TempDir
  private Path folder;

  private Path file(Consumer<HSSFWorkbook> content) {
    return Workbooks.write(folder.resolve("a.xls"), bytes(content));
  }

  private static byte[] bytes(Consumer<HSSFWorkbook> content) {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      content.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void fill(HSSFSheet sheet, int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      HSSFRow row = sheet.createRow(i);
      for (int j = 0; j < columns; j++) {
        if (j % 2 == 0) {
          row.createCell(j).setCellValue("Hợp tác xã " + i % 500);
        } else {
          row.createCell(j).setCellValue(i + j / 10.0);
        }
      }
    }
  }

  private static InboxFile.Fault fault(Path file) {
    return catchThrowableOfType(UnreadableException.class, () -> Workbooks.rows(file))
        .fault();
  }

  @Test
  void readsEveryKindOfCellByItsValue() {
    Path file = file(workbook -> {
      HSSFRow row = workbook.createSheet("Tổ 1").createRow(2);
      row.createCell(0).setCellValue("Vĩnh Bảo");
      row.createCell(1).setCellValue(45105);
      row.createCell(2).setCellValue(0.25);
      row.createCell(4).setCellValue(true);
      row.createCell(5).setCellErrorValue(FormulaError.NA);
      row.createCell(6).setBlank();
    });
    assertThat(Workbooks.rows(file))
        .containsExactly("Tổ 1 3: Vĩnh Bảo | #45105 | #0.25 |  | true | !#N/A");
  }

  @Test
  void aFormulaGivesItsStoredValue() {
    Path file = file(workbook -> {
      HSSFRow row = workbook.createSheet("S").createRow(0);
      row.createCell(0).setCellFormula("1+1");
      row.createCell(1).setCellFormula("\"xã \"&A1");
      row.createCell(2).setCellFormula("1/0");
      row.createCell(3).setCellFormula("A1=2");
      row.createCell(4).setCellFormula("\"\"");
      row.createCell(5).setCellValue("cuối");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    });
    assertThat(Workbooks.rows(file)).containsExactly("S 1: #2 | xã 2 | !#DIV/0! | true |  | cuối");
  }

  @Test
  void passesOverHiddenSheetsAndTellsTheDateSystem() throws IOException {
    Path file = file(workbook -> {
      fill(workbook.createSheet("A"), 2, 1);
      fill(workbook.createSheet("cũ"), 3, 1);
      fill(workbook.createSheet("C"), 1, 1);
      workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
      workbook.getInternalWorkbook().getRecords().stream()
          .filter(DateWindow1904Record.class::isInstance)
          .map(DateWindow1904Record.class::cast)
          .forEach(record -> record.setWindowing((short) 1));
    });
    assertThat(Workbooks.rows(file))
        .containsExactly("A 1: Hợp tác xã 0", "A 2: Hợp tác xã 1", "C 1: Hợp tác xã 0");
    try (SheetSource source = Workbooks.open(file)) {
      assertThat(source.hiddenSheets()).containsExactly("cũ");
      assertThat(source.serialShift()).isEqualTo(1462);
    }
  }

  @Test
  void countsRowsAndFindsMergedAndHiddenCells() throws IOException {
    Path file = file(workbook -> {
      HSSFSheet sheet = workbook.createSheet("S");
      fill(sheet, 6, 4);
      sheet.getRow(2).setZeroHeight(true);
      sheet.createRow(9);
      sheet.setColumnHidden(1, true);
      sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
      sheet.addMergedRegion(new CellRangeAddress(4, 65_535, 1, 2));
    });
    try (SheetSource source = Workbooks.open(file)) {
      assertThat(source.nextSheet()).isTrue();
      assertThat(source.counted()).isEqualTo(6);
      assertThat(source.shape().merges())
          .containsExactly(new SheetShape.Merge(2, 0, 4, 0), new SheetShape.Merge(5, 1, 6, 2));
      assertThat(source.shape().hiddenRows()).isEqualTo(BitSet.valueOf(new long[] {0b1000}));
      assertThat(source.shape().hiddenColumns()).isEqualTo(BitSet.valueOf(new long[] {0b10}));
    }
  }

  @Test
  void readsAllRowsThatTheFormatCanHold() throws IOException {
    Path file = file(workbook -> {
      HSSFSheet sheet = workbook.createSheet("S");
      for (int i = 0; i < 65_536; i++) {
        sheet.createRow(i).createCell(0).setCellValue(i);
      }
    });
    try (SheetSource source = Workbooks.open(file)) {
      assertThat(source.nextSheet()).isTrue();
      long rows = 0;
      int last = 0;
      for (var row = source.next(); row.isPresent(); row = source.next()) {
        rows++;
        last = row.get().row();
      }
      assertThat(rows).isEqualTo(65_536).isEqualTo(source.counted());
      assertThat(last).isEqualTo(65_536);
    }
  }

  @Test
  void aPasswordIsToldApartFromDamage() {
    Biff8EncryptionKey.setCurrentUserPassword("x");
    byte[] locked;
    try {
      locked = bytes(workbook -> fill(workbook.createSheet("S"), 2, 2));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(fault(Workbooks.write(folder.resolve("a.xls"), locked)).vi())
        .contains("có mật khẩu");
    Path newer = Workbooks.write(folder.resolve("b.xlsx"), compound("EncryptedPackage"));
    assertThat(fault(newer).en()).contains("has a password");
  }

  @Test
  void otherCompoundFilesAreTold() {
    assertThat(fault(Workbooks.write(folder.resolve("a.xls"), compound("WordDocument")))
            .en())
        .contains("holds no workbook");
    assertThat(fault(Workbooks.write(folder.resolve("b.xls"), compound("Workbook")))
            .en())
        .contains("cannot be opened");
  }

  @Test
  void workbooksOfExcel95AndOlderAreTold() {
    byte[] bof5 = {0x09, 0x08, 0x08, 0, 0, 5, 5, 0, 0, 0, 0, 0, 0x0A, 0, 0, 0};
    Path book = Workbooks.write(folder.resolve("a.xls"), compound("Book", bof5));
    assertThat(fault(book).vi()).contains("Excel 95");
    Path bare =
        Workbooks.write(folder.resolve("b.xls"), new byte[] {0x09, 2, 6, 0, 0, 0, 0x10, 0, 0, 0});
    assertThat(fault(bare).en()).contains("Excel 95 or older");
  }

  private static byte[] compound(String name) {
    return compound(name, new byte[5000]);
  }

  private static byte[] compound(String name, byte[] content) {
    try (var files = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(content), name);
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Damage may go unnoticed, but ends in rows or in a fault, soon, and never in another failure. */
  @Test
  void anyDamageEndsInRowsOrInAFault() {
    byte[] whole = bytes(workbook -> {
      fill(workbook.createSheet("S"), 60, 6);
      workbook.getSheetAt(0).getRow(3).createCell(7).setCellFormula("A1&\"x\"");
      workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
    });
    var random = new Random(1);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      for (int i = 0; i < 600; i++) {
        byte[] damaged =
            i % 5 == 0 ? Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8)) : whole.clone();
        for (int j = 0; i % 5 != 0 && j < 1 + i % 7; j++) {
          damaged[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt();
        }
        Path file = Workbooks.write(folder.resolve("damaged.xls"), damaged);
        try {
          assertThat(Workbooks.rows(file).size()).isLessThan(70_000);
        } catch (UnreadableException fault) {
          assertThat(fault.fault().vi()).isNotEmpty();
        }
        Files.delete(file);
      }
    });
  }
}
