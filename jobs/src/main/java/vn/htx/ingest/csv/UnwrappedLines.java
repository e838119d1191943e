package vn.htx.ingest.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import vn.htx.ingest.source.BlockStream;
import vn.htx.ingest.source.Encoding;

/**
 * Text whose lines are quoted as a whole, as a spreadsheet writes a file that it read as one column:
 * {@code "a,""b, c"",d"} is given as {@code a,"b, c",d}, every other line unchanged. All bytes that matter are ASCII.
 */
final class UnwrappedLines extends BlockStream {
  private static final String SEPARATORS = ",;\t|";
  private static final int MARK = 3;

  private final InputStream in;
  private int ahead = -1;

  /** @param in the text; its byte order mark is dropped */
  UnwrappedLines(InputStream in) throws IOException {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.in.mark(MARK);
    byte[] start = this.in.readNBytes(MARK);
    this.in.reset();
    this.in.skipNBytes(Encoding.markLength(start, start.length));
  }

  /**
   * Whether text is of this kind: at least two quoted lines, and no other line with cells.
   *
   * @param start the first bytes of the text, {@code count} of them
   * @param whole whether the text ends there
   */
  static boolean areIn(byte[] start, int count, boolean whole) throws IOException {
    int wrapped = 0;
    try (var lines = new UnwrappedLines(new ByteArrayInputStream(start, 0, count))) {
      for (byte[] line = lines.line(); line.length > 0; line = lines.line()) {
        boolean cut = !whole && lines.atEnd();
        byte[] inner = unwrapped(line);
        boolean hasCells = hasSeparator(inner);
        if (!cut && inner != line && hasCells) {
          wrapped++;
        } else if (!cut && hasCells) {
          return false;
        }
      }
    }
    return wrapped >= 2;
  }

  private static boolean hasSeparator(byte[] line) {
    for (byte b : line) {
      if (SEPARATORS.indexOf(b) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean atEnd() throws IOException {
    if (ahead < 0) {
      ahead = in.read();
    }
    return ahead < 0;
  }

  @Override
  public ByteBuffer next() throws IOException {
    return ByteBuffer.wrap(unwrapped(line()));
  }

  /**
   * The bytes up to the end of the line, or of the quoted text that starts it; at most as many as a record may have.
   */
  private byte[] line() throws IOException {
    var line = new ByteArrayOutputStream();
    boolean wraps = false;
    boolean open = false;
    while (line.size() < CsvLimits.MAX_RECORD && !atEnd()) {
      int b = ahead;
      ahead = -1;
      wraps |= line.size() == 0 && b == '"';
      open ^= wraps && b == '"';
      line.write(b);
      if (!open && (b == '\n' || b == '\r')) {
        break;
      }
    }
    return line.toByteArray();
  }

  /** The content of the quotes around a line; the line itself where it has none, or has several cells. */
  private static byte[] unwrapped(byte[] line) {
    int end = line.length;
    while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
      end--;
    }
    int close = end;
    while (close > 0 && SEPARATORS.indexOf(line[close - 1]) >= 0) {
      close--;
    }
    if (close < 2 || line[0] != '"' || line[close - 1] != '"') {
      return line;
    }
    var inner = new ByteArrayOutputStream(line.length);
    for (int i = 1; i < close - 1; i++) {
      if (line[i] == '"') {
        if (i + 1 == close - 1 || line[i + 1] != '"') {
          return line;
        }
        i++;
      }
      inner.write(line[i]);
    }
    inner.write(line, end, line.length - end);
    return inner.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
