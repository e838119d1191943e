package vn.htx.ingest.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;

/** Rows of a CSV file, or of one part of it. */
public final class CsvSource implements SheetSource {
  private final InboxFile file;
  private final CsvLayout.Part part;
  private final CRC32C checksum = new CRC32C();
  private final CsvRecords records;
  private boolean started;

  public CsvSource(Path path, InboxFile file, CsvLayout.Part part) {
    this.file = file;
    this.part = part;
    try {
      var bytes = new CheckedInputStream(new Range(path, part.from(), part.to()), checksum);
      records = new CsvRecords(bytes, file.csv(), part.recordsBefore());
    } catch (IOException failure) {
      throw gone(failure);
    }
  }

  @Override
  public boolean hasSeveralSheets() {
    return false;
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
    try {
      return records.next();
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
  public List<InboxFile.Fault> remarks() {
    return file.csv().remarks();
  }

  @Override
  public boolean isUnchanged() {
    return part.checksum() == checksum.getValue();
  }

  @Override
  public void close() throws IOException {
    records.close();
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
