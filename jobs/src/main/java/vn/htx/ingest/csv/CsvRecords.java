package vn.htx.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.Encoding;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;

/** The records of CSV text, with or without a byte order mark, from any stream. */
public final class CsvRecords implements AutoCloseable {
  private final CsvReader<String[]> reader;
  private final Iterator<String[]> records;
  private long row;

  /** @param recordsBefore records above the first byte: the first row given is numbered one more */
  public CsvRecords(InputStream in, CsvLayout layout, long recordsBefore) throws IOException {
    row = recordsBefore;
    Encoding encoding = layout.encoding();
    var builder = CsvReader.builder()
        .fieldSeparator(layout.separator())
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .detectBomHeader(true);
    if (encoding == Encoding.UTF8 || (layout.wrapped() && encoding.isSixteenBit())) {
      reader = builder.build(new CsvCells(), new Utf8Reader(bytes(in, layout)));
    } else {
      reader = builder.build(new CsvCells(), bytes(in, layout), encoding.charset());
    }
    records = reader.iterator();
  }

  /** Lone carriage returns are not replaced in 16-bit text, where such a byte is half of a character. */
  private static InputStream bytes(InputStream in, CsvLayout layout) throws IOException {
    Encoding encoding = layout.encoding();
    if (!layout.wrapped()) {
      return encoding.isSixteenBit() ? in : new LoneReturns(in);
    }
    return new UnwrappedLines(
        encoding.isSixteenBit() ? new Transcoded(in, encoding.charset()) : new LoneReturns(in));
  }

  /**
   * The next record, empty at the end.
   *
   * @throws UnreadableException when a quote is out of place
   * @throws UncheckedIOException when the stream fails
   */
  public Optional<SourceRow> next() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      SourceRow next = SourceRow.ofText(Math.toIntExact(row + 1), records.next());
      row++;
      return Optional.of(next);
    } catch (CsvParseException malformed) {
      throw new UnreadableException(
          new InboxFile.Fault(
              "dấu ngoặc kép sai chỗ gần dòng %s: một ô mở bằng \" phải đóng bằng \" ngay trước dấu phân cách"
                  .formatted(row + 1),
              "a quote is out of place near row %s: a cell opened with \" must be closed with \" just before a separator"
                  .formatted(row + 1)),
          malformed);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
