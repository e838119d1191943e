package vn.htx.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text in another encoding as UTF-8 bytes, for what looks at bytes. */
final class Transcoded extends InputStream {
  private static final int CHARACTERS = 1 << 13;

  private final Reader reader;
  private final char[] characters = new char[CHARACTERS];
  private byte[] bytes = {};
  private int at;

  Transcoded(InputStream in, Charset from) {
    reader = new InputStreamReader(in, from);
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
    while (at == bytes.length) {
      int count = reader.read(characters, 0, CHARACTERS - 1);
      if (count < 0) {
        return false;
      }
      if (count > 0 && Character.isHighSurrogate(characters[count - 1])) {
        int low = reader.read();
        if (low >= 0) {
          characters[count++] = (char) low;
        }
      }
      bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
