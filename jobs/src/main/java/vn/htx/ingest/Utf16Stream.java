package vn.htx.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-16 given as bytes of UTF-8. A half of a pair that stands alone ends it with a coding exception. */
final class Utf16Stream extends InputStream {
  private static final int CHARS = 1 << 12;

  private final Reader text;
  private final char[] chars = new char[CHARS + 1];
  private byte[] bytes = {};
  private int at;

  private Utf16Stream(InputStream in) {
    text = new InputStreamReader(
        in,
        StandardCharsets.UTF_16
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** The stream itself, unless it begins with a byte order mark of UTF-16. */
  static InputStream orPlain(InputStream in) throws IOException {
    byte[] start = new byte[2];
    int count = in.readNBytes(start, 0, start.length);
    var whole = new PushbackInputStream(in, start.length);
    whole.unread(start, 0, count);
    int mark = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE ? new Utf16Stream(whole) : whole;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, buffer, offset, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (at < bytes.length) {
      return true;
    }
    int count = text.read(chars, 0, CHARS);
    if (count <= 0) {
      return false;
    }
    if (Character.isHighSurrogate(chars[count - 1])) {
      int second = text.read();
      if (second >= 0) {
        chars[count++] = (char) second;
      }
    }
    bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
