package vn.htx.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import vn.htx.ingest.source.BlockStream;

/** Text in another encoding as UTF-8 bytes, for code that works on bytes. */
final class Transcoded extends BlockStream {
  private static final int CHARACTERS = 1 << 13;

  private final Reader reader;
  private final char[] characters = new char[CHARACTERS];

  Transcoded(InputStream in, Charset from) {
    reader = new InputStreamReader(in, from);
  }

  @Override
  public ByteBuffer next() throws IOException {
    int count = reader.read(characters, 0, CHARACTERS - 1);
    if (count < 0) {
      return ByteBuffer.allocate(0);
    }
    if (Character.isHighSurrogate(characters[count - 1])) {
      int low = reader.read();
      if (low >= 0) {
        characters[count++] = (char) low;
      }
    }
    return ByteBuffer.wrap(new String(characters, 0, count).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
