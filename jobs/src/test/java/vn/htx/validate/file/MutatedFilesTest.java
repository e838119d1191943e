package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.domain.credit.data.Loans;
import vn.htx.text.encoding.StoredForm;
import vn.htx.text.encoding.StoredForms;

/**
 * Ten thousand damaged files: none crashes or hangs the reading, and every row of one that is read is accounted for.
 */
@Tag("slow")
class MutatedFilesTest {
  private static final long SEED = 20_261_125;
  private static final int MUTATIONS = 10_000;
  private static final String TEXT = """
      SỔ CHO VAY;;;;;;;
      (ĐVT: triệu đồng);;;;;;;
      Mã khoản vay;borrower_kind;lender;principal;disbursed_on;term_months;rate;due_on
      I;;Huyện Vĩnh Bảo;;;;;
      HD-1;TV;QUY;1,5;28/06/2023;24;6,6;28/06/2025
      HD-2;HTX;QUY;"250";45105;12;0,55%/tháng;Quý II/2025
      HD-3;TV;NH;1.234,5;31/02/2023;24;-;28/06/2025
      ;;Tổng cộng;1.486;;;;
      ;;;;;;Người lập biểu;Giám đốc
      """;

  @TempDir
  private Path inbox;

  private static Map<String, byte[]> originals() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("a.csv", TEXT.getBytes(StandardCharsets.UTF_8));
    files.put("b.csv", StoredForms.bytes(TEXT, StoredForm.VNI));
    files.put("c.csv", TEXT.getBytes(StandardCharsets.UTF_16LE));
    var xlsx = new ByteArrayOutputStream();
    try (var book = new Workbook(xlsx, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Vay");
      int row = 0;
      for (String line : TEXT.lines().toList()) {
        String[] cells = line.split(";", -1);
        for (int i = 0; i < cells.length; i++) {
          sheet.value(row, i, cells[i]);
        }
        row++;
      }
      sheet.range(0, 0, 0, 7).merge();
    }
    files.put("d.xlsx", xlsx.toByteArray());
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("vay.csv"));
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    files.put("e.zip", zip.toByteArray());
    files.put("f.json", """
        [{"_id": 1, "loan_id": "HD-1", "borrower_kind": "TV", "lender": "QUY", "principal": 5,
          "lap": [{"a": 1}, {"a": 2}]}, {"_id": 2, "loan_id": "HD-2"}]
        """.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static byte[] mutated(byte[] original, Random chance) {
    byte[] bytes = original.clone();
    switch (chance.nextInt(5)) {
      case 0 -> {
        for (int i = 0; i <= chance.nextInt(8); i++) {
          bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
      }
      case 1 -> bytes = Arrays.copyOf(bytes, 1 + chance.nextInt(bytes.length));
      case 2 -> {
        int from = chance.nextInt(bytes.length);
        int count = 1 + chance.nextInt(bytes.length - from);
        byte[] repeated = Arrays.copyOf(bytes, bytes.length + count);
        System.arraycopy(bytes, from, repeated, bytes.length, count);
        bytes = repeated;
      }
      case 3 -> {
        byte[] marks = "\";,|\n\r\t=#-(\0".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i <= chance.nextInt(6); i++) {
          bytes[chance.nextInt(bytes.length)] = marks[chance.nextInt(marks.length)];
        }
      }
      default -> {
        int at = chance.nextInt(bytes.length);
        int until = Math.min(bytes.length, at + 1 + chance.nextInt(30));
        byte[] cut = Arrays.copyOf(bytes, bytes.length - (until - at));
        System.arraycopy(bytes, until, cut, at, bytes.length - until);
        bytes = cut.length == 0 ? bytes : cut;
      }
    }
    return bytes;
  }

  @Test
  void neverCrashHangOrBreakTheAccounting() throws IOException {
    var chance = new Random(SEED);
    Map<String, byte[]> originals = originals();
    var names = new ArrayList<>(originals.keySet());
    int readable = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String name = names.get(i % names.size());
      byte[] bytes = mutated(originals.get(name), chance);
      var workspace = new Workspace(inbox).with("loans/" + name, bytes);
      int number = i;
      FileCheck.Outcome outcome = assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> workspace.check(Loans.TABLE, new ArrayList<>()),
          () -> "mutation " + number + " of " + name);
      workspace.without("loans/" + name);
      for (FileSummary sheet : outcome.summaries()) {
        if (!sheet.broken()) {
          readable++;
          assertThat(sheet.clean() + sheet.rejected() + sheet.skipped())
              .as("mutation %d of %s", i, name)
              .isEqualTo(sheet.read());
          assertThat(sheet.read()).as("mutation %d of %s", i, name).isEqualTo(sheet.counted());
        }
      }
    }
    assertThat(readable).isGreaterThan(MUTATIONS / 10);
  }
}
