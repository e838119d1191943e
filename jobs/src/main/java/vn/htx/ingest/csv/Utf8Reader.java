package vn.htx.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 bytes, without a leading byte order mark. Decodes whole blocks, which the platform does many characters
 * at a time; the platform's own reader goes character by character from the first non-ASCII one on and takes twice as
 * long.
 */
final class Utf8Reader extends Reader {
  private static final int BLOCK = 1 << 14;
  private static final String MARK = "\uFEFF";

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  /** Bytes at the start of the block that begin an incomplete character. */
  private int kept;

  private String text = "";
  private int at;
  private boolean begun;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (at == text.length()) {
      if (!readBlock()) {
        return -1;
      }
    }
    int count = Math.min(length, text.length() - at);
    text.getChars(at, at + count, buffer, offset);
    at += count;
    return count;
  }

  private boolean readBlock() throws IOException {
    int read = in.read(block, kept, BLOCK - kept);
    int end = kept + Math.max(read, 0);
    int whole = read < 0 ? end : endOfSigns(end);
    text = new String(block, 0, whole, StandardCharsets.UTF_8);
    at = !begun && text.startsWith(MARK) ? 1 : 0;
    begun |= whole > 0;
    kept = end - whole;
    System.arraycopy(block, whole, block, 0, kept);
    return end > 0;
  }

  /** Where the last complete character ends; bytes that are not UTF-8 count as complete. */
  private int endOfSigns(int end) {
    for (int i = end - 1; i >= Math.max(0, end - 3); i--) {
      int high = Integer.numberOfLeadingZeros(~(block[i] << 24));
      if (high != 1) {
        return i + Math.max(high, 1) > end ? i : end;
      }
    }
    return end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
