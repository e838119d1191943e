package vn.htx.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.htx.model.Sha256;

/** Rows of a CSV file, or of one part of it. */
final class CsvSource implements SheetSource {
  private final InboxFile file;
  private final CsvLayout.Part part;
  private final MessageDigest digest = Sha256.start();
  private final CsvReader<String[]> reader;
  private final Iterator<String[]> records;
  private long row;
  private boolean started;

  CsvSource(Path path, InboxFile file, CsvLayout.Part part) {
    this.file = file;
    this.part = part;
    this.row = part.recordsBefore();
    try {
      this.reader = reader(new DigestInputStream(new Range(path, part.from(), part.to()), digest));
      this.records = reader.iterator();
    } catch (IOException failure) {
      throw gone(failure);
    }
  }

  private CsvReader<String[]> reader(InputStream in) {
    return CsvReader.builder()
        .fieldSeparator(file.csv().separator())
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .detectBomHeader(true)
        .build(
            StringArrayHandler.of(),
            in(file.csv().encoding(), in),
            file.csv().encoding().charset());
  }

  /** Lone returns are bytes of larger units in 16-bit text, which old programs with lone returns never wrote. */
  private static InputStream in(Encoding encoding, InputStream bytes) {
    return encoding.isSixteenBit() ? bytes : new LoneReturns(bytes);
  }

  @Override
  public boolean nextSheet() {
    boolean first = !started;
    started = true;
    return first;
  }

  @Override
  public String sheet() {
    return "";
  }

  @Override
  public Optional<SourceRow> next() {
    return next(records, row).map(next -> {
      row = next.row();
      return next;
    });
  }

  private Optional<SourceRow> next(Iterator<String[]> from, long rowsBefore) {
    try {
      return from.hasNext()
          ? Optional.of(SourceRow.ofText(Math.toIntExact(rowsBefore + 1), from.next()))
          : Optional.empty();
    } catch (CsvParseException malformed) {
      throw new UnreadableException(
          new InboxFile.Fault(
              "dấu ngoặc kép sai chỗ gần dòng %d: một ô mở bằng \" phải đóng bằng \" ngay trước dấu phân cách"
                  .formatted(rowsBefore + 1),
              "a quote is out of place near row %d: a cell opened with \" must be closed with \" just before a separator"
                  .formatted(rowsBefore + 1)),
          malformed);
    } catch (UncheckedIOException failure) {
      throw gone(failure);
    }
  }

  private static UnreadableException gone(Exception failure) {
    return new UnreadableException(
        new InboxFile.Fault(
            "không đọc tiếp được tệp (đã bị xóa, đổi quyền hoặc lỗi đĩa)",
            "the file can no longer be read (removed, permissions changed or disk error)"),
        failure);
  }

  @Override
  public long counted() {
    return file.csv().records();
  }

  @Override
  public int serialShift() {
    return 0;
  }

  @Override
  public List<String> hiddenSheets() {
    return List.of();
  }

  @Override
  public boolean isUnchanged() {
    return part.sha256().equals(Sha256.hex(digest));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** The bytes of a file from one offset to another. */
  private static final class Range extends FilterInputStream {
    private long left;

    Range(Path path, long from, long to) throws IOException {
      super(Files.newInputStream(path));
      in.skipNBytes(from);
      left = to - from;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = in.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    }
  }
}
