package vn.htx.ingest.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import vn.htx.text.EightBit;

/** Character encodings of text files. */
public enum Encoding {
  UTF8(StandardCharsets.UTF_8),
  UTF16_LITTLE(StandardCharsets.UTF_16LE),
  UTF16_BIG(StandardCharsets.UTF_16BE),
  /** One byte per character: windows-1258, TCVN3, VNI or several of them; decided for each column. */
  EIGHT_BIT(EightBit.CHARSET);

  private final Charset charset;

  Encoding(Charset charset) {
    this.charset = charset;
  }

  /** The charset for decoding; bytes of an eight-bit file are decoded as windows-1252, so that none is lost. */
  public Charset charset() {
    return charset;
  }

  public boolean isSixteenBit() {
    return this == UTF16_LITTLE || this == UTF16_BIG;
  }

  /**
   * Detected by the first bytes: a byte order mark, or the zeros of ASCII in 16 bits. Whether a file is UTF-8 is known
   * only after reading all of it.
   */
  public static Encoding of(byte[] start, int count) {
    int first = count > 0 ? start[0] & 0xFF : 0x20;
    int second = count > 1 ? start[1] & 0xFF : 0x20;
    boolean pairs =
        count > 3 && (start[2] == 0) == (first == 0) && (start[3] == 0) == (second == 0);
    if ((first == 0xFF && second == 0xFE) || (pairs && second == 0 && first != 0)) {
      return UTF16_LITTLE;
    }
    return (first == 0xFE && second == 0xFF) || (pairs && first == 0 && second != 0)
        ? UTF16_BIG
        : UTF8;
  }

  /** Length of a byte order mark at the start of UTF-8 text. */
  public static int markLength(byte[] start, int count) {
    boolean marked = count > 2
        && (start[0] & 0xFF) == 0xEF
        && (start[1] & 0xFF) == 0xBB
        && (start[2] & 0xFF) == 0xBF;
    return marked ? 3 : 0;
  }
}
