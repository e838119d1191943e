package vn.htx.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.ingest.inbox.Workbooks;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;

class CsvLimitsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  private Path folder;

  /** A text, then one byte a number of times. */
  private static InputStream endless(String start, char again, long times) {
    InputStream many = new InputStream() {
      private long left = times;

      @Override
      public int read() {
        return left-- > 0 ? again : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        int count = (int) Math.min(length, left);
        Arrays.fill(buffer, offset, offset + count, (byte) again);
        left -= count;
        return count == 0 ? -1 : count;
      }
    };
    return new SequenceInputStream(
        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), many);
  }

  private static InboxFile.Fault fault(InputStream text) {
    return assertTimeoutPreemptively(
        PATIENCE, () -> new CsvScan(1 << 20).read(text).fault());
  }

  @Test
  void aCellWithoutEndIsRefusedWithItsRow() {
    InboxFile.Fault fault = fault(endless("a,b\n1,\"", 'x', 40L << 20));
    assertThat(fault.vi()).startsWith("dòng 2: một ô dài quá 1 MB");
    assertThat(fault.en()).startsWith("row 2: a cell longer than 1 MB");
  }

  @Test
  void aFileWithoutLineBreaksIsRefused() {
    assertThat(fault(endless("", 'x', 40L << 20)).en()).contains("a file without line breaks");
    assertThat(fault(endless("a,b", ',', 20_000)).en())
        .startsWith("row 1: more than 16,384 columns");
  }

  @Test
  void zeroBytesAreRefused() {
    assertThat(fault(endless("a,b\n1,", '\0', 1000)).en()).contains("zero bytes");
  }

  @Test
  void asManyColumnsAsExcelHasAreRead() throws IOException {
    String row = "1" + ",2".repeat(CsvLimits.MAX_FIELDS - 1);
    Path file = Workbooks.write(
        folder.resolve("a.csv"), (row + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(Workbooks.rows(file)).hasSize(2);
    assertThat(widths(file)).containsExactly(16_384, 16_384);
  }

  @Test
  void aCellJustBelowTheLimitIsRead() throws IOException {
    String row = "1,\"" + "x".repeat(CsvLimits.MAX_FIELD - 3) + "\"\n";
    Path file =
        Workbooks.write(folder.resolve("a.csv"), ("a,b\n" + row).getBytes(StandardCharsets.UTF_8));
    assertThat(widths(file)).containsExactly(2, 2);
  }

  private static List<Integer> widths(Path file) throws IOException {
    try (SheetSource source = Workbooks.open(file)) {
      source.nextSheet();
      return List.of(
          source.next().orElseThrow().width(), source.next().orElseThrow().width());
    }
  }
}
