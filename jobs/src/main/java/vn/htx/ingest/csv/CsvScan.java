package vn.htx.ingest.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.Encoding;
import vn.htx.ingest.source.InboxFile;

/**
 * One pass over the bytes of a CSV file: its hash, whether it is UTF-8, its separator, how many records start in it and
 * where it may be split. Quotes open a text only at the start of a field and a doubled quote means one quote, as in the
 * CSV reader; all bytes that matter are ASCII, so nothing is decoded.
 */
public final class CsvScan {
  private static final int BUFFER = 1 << 16;

  private enum State {
    RECORD_START,
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final long partSize;
  private final CRC32C part = new CRC32C();
  private final Utf8Check utf8 = new Utf8Check();
  private final CsvLimits limits = new CsvLimits();
  private final List<CsvLayout.Part> parts = new ArrayList<>();
  private LineShape line = new LineShape(0);
  private State state = State.RECORD_START;
  private boolean afterCarriageReturn;
  private long position;
  private long partFrom;
  private long partRecordsBefore;
  private long records;
  private long swallowed;
  private int separator = -1;
  /** ASCII characters that are always text within a field. */
  private final boolean[] ordinary = new boolean[256];

  /** @param partSize a part ends at the first record start after this many bytes */
  public CsvScan(long partSize) {
    this.partSize = partSize;
  }

  /** The result of the pass. The fault is {@code NONE} when the bytes are UTF-8 text. */
  public record ScannedCsv(long size, String sha256, InboxFile.Fault fault, CsvLayout layout) {}

  public ScannedCsv read(InputStream in) throws IOException {
    var hashed = new HashedBeside(in);
    var raw = new BufferedInputStream(hashed, BUFFER);
    raw.mark(BUFFER);
    byte[] start = raw.readNBytes(BUFFER);
    raw.reset();
    Encoding encoding = Encoding.of(start, start.length);
    boolean wrapped = isWrapped(start, encoding);
    if (!encoding.isSixteenBit() && !wrapped) {
      scan(raw, Encoding.markLength(start, start.length));
      Encoding found = utf8.isText() ? encoding : Encoding.EIGHT_BIT;
      return found(position, hashed, found, parts, false);
    }
    var checksum = new CRC32C();
    var counted = new CountingStream(new CheckedInputStream(raw, checksum));
    InputStream text =
        encoding.isSixteenBit() ? new Transcoded(counted, encoding.charset()) : counted;
    scan(wrapped ? new UnwrappedLines(text) : text, 0);
    boolean known = encoding.isSixteenBit() || utf8.isText();
    var single = new CsvLayout.Part(0, 0, counted.count, 0, checksum.getValue());
    return found(
        counted.count, hashed, known ? encoding : Encoding.EIGHT_BIT, List.of(single), wrapped);
  }

  private static boolean isWrapped(byte[] start, Encoding encoding) throws IOException {
    byte[] text = encoding.isSixteenBit()
        ? new Transcoded(new ByteArrayInputStream(start), encoding.charset()).readAllBytes()
        : start;
    return UnwrappedLines.areIn(text, text.length, start.length < BUFFER);
  }

  private ScannedCsv found(
      long size,
      HashedBeside hashed,
      Encoding encoding,
      List<CsvLayout.Part> found,
      boolean wrapped) {
    return new ScannedCsv(
        size,
        hashed.sha256(),
        fault(),
        new CsvLayout((char) separator, encoding, records + swallowed, found, wrapped));
  }

  private void scan(InputStream in, int mark) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int count = in.readNBytes(buffer, 0, BUFFER);
    Separators.Choice found = Separators.of(buffer, count);
    separator = found.separator();
    line = new LineShape(found.inLine());
    Arrays.fill(ordinary, 1, 128, true);
    for (int special : new int[] {separator, '"', '\r', '\n'}) {
      ordinary[special] = false;
    }
    int from = mark;
    while (count > 0) {
      consume(buffer, count, from);
      from = 0;
      count = in.readNBytes(buffer, 0, BUFFER);
    }
    utf8.end();
    swallowed += state == State.RECORD_START ? 0 : line.swallowed();
    endPart(position);
  }

  private InboxFile.Fault fault() {
    if (utf8.hasZeroByte()) {
      return new InboxFile.Fault(
          "tệp không phải văn bản (có byte 0); hãy xuất lại dạng 'CSV UTF-8' hoặc .xlsx",
          "the file is not text (it has zero bytes); export it again as 'CSV UTF-8' or .xlsx");
    }
    return limits.fault().isNone() && state == State.QUOTED ? neverClosed() : limits.fault();
  }

  /** The fault of a quote that is never closed: all that follows it would be one cell. */
  private InboxFile.Fault neverClosed() {
    return new InboxFile.Fault(
        "dòng %s: một ô mở bằng dấu \" mà không đóng lại đến hết tệp; hãy xóa hoặc đóng dấu \" đó"
            .formatted(records),
        "row %s: a cell opened with \" is not closed before the file ends; remove or close that \""
            .formatted(records));
  }

  /** Counts the bytes read. */
  private static final class CountingStream extends FilterInputStream {
    private long count;

    CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }

  private void consume(byte[] buffer, int count, int from) {
    int digested = 0;
    int i = from;
    while (i < count) {
      boolean plain = state == State.PLAIN || state == State.FIELD_START;
      if (plain && utf8.isBetweenSigns() && line.isPlain()) {
        i = skipPlain(buffer, i, count);
        if (i == count) {
          break;
        }
      }
      byte b = buffer[i];
      utf8.accept(b, records);
      long here = position + i;
      boolean startsRecord = state == State.RECORD_START && !(b == '\n' && afterCarriageReturn);
      if (startsRecord && here - partFrom >= partSize) {
        part.update(buffer, digested, i - digested);
        digested = i;
        endPart(here);
      }
      accept(b);
      i++;
    }
    part.update(buffer, digested, count - digested);
    position += count;
  }

  /** Fast path for nearly all of a file: skips records without quotes, up to the end of the part. */
  private int skipPlain(byte[] buffer, int from, int count) {
    int i = from;
    while (true) {
      i = skipFields(buffer, i, count);
      int next = i + lineEnd(buffer, i, count);
      if (next == i || next == count || !isPlainStart(buffer[next], next)) {
        return i;
      }
      limits.accept(false, true, records);
      endLine(false);
      records++;
      i = next;
    }
  }

  /** How many bytes the line ending here has, if that is certain without later bytes. */
  private static int lineEnd(byte[] buffer, int i, int count) {
    if (i == count) {
      return 0;
    }
    boolean pair = buffer[i] == '\r' && i + 1 < count && buffer[i + 1] == '\n';
    return pair ? 2 : buffer[i] == '\n' ? 1 : 0;
  }

  private boolean isPlainStart(byte b, int at) {
    return (ordinary[b & 0xFF] || b == separator) && position + at - partFrom < partSize;
  }

  /** Skips bytes that are text of unquoted fields or end such a field. */
  private int skipFields(byte[] buffer, int from, int count) {
    int separators = 0;
    int i = from;
    while (i < count) {
      int start = i;
      while (i < count && ordinary[buffer[i] & 0xFF]) {
        i++;
      }
      limits.acceptText(i - start, records);
      if (i == count || buffer[i] != separator) {
        break;
      }
      limits.accept(true, false, records);
      separators++;
      i++;
    }
    if (i > from) {
      boolean fieldStarts = buffer[i - 1] == separator;
      state = fieldStarts ? State.FIELD_START : State.PLAIN;
      line.skip(separators, fieldStarts);
    }
    return i;
  }

  private void accept(byte b) {
    if (b == '\n' && afterCarriageReturn) {
      afterCarriageReturn = false;
      return;
    }
    afterCarriageReturn = b == '\r';
    boolean lineEnd = b == '\n' || b == '\r';
    if (state == State.RECORD_START) {
      records++;
      state = State.FIELD_START;
    }
    boolean insideText = state == State.QUOTED;
    state = next(b, lineEnd);
    limits.accept(state == State.FIELD_START, state == State.RECORD_START, records);
    if (lineEnd) {
      endLine(insideText);
    } else {
      line.accept(b, separator);
    }
  }

  private void endLine(boolean insideText) {
    swallowed += line.swallowed();
    line.start(insideText);
  }

  private State next(byte b, boolean lineEnd) {
    if (state == State.QUOTED) {
      return b == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
    }
    if (lineEnd) {
      return State.RECORD_START;
    }
    if (b == separator) {
      return State.FIELD_START;
    }
    boolean opens = b == '"' && (state == State.FIELD_START || state == State.QUOTE_IN_QUOTED);
    return opens ? State.QUOTED : State.PLAIN;
  }

  private void endPart(long to) {
    if (to > partFrom) {
      parts.add(new CsvLayout.Part(parts.size(), partFrom, to, partRecordsBefore, part.getValue()));
    }
    part.reset();
    partFrom = to;
    partRecordsBefore = records;
  }
}
