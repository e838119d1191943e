package vn.htx.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.Optional;

/**
 * Windows-1252, with the five bytes that it leaves undefined mapped to the control characters of the same number. Every
 * byte has its character, so nothing is lost in either direction; {@code StoredForm} decodes the old Vietnamese
 * encodings from it.
 */
public final class EightBit extends Charset {
  public static final Charset CHARSET = new EightBit();

  /** The characters of the bytes 80 to 9F (hex), from the Unicode Consortium's mapping table of windows-1252. */
  private static final String SPECIAL =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
          + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

  private static final char[] CHARACTERS = new char[256];

  static {
    for (int i = 0; i < CHARACTERS.length; i++) {
      CHARACTERS[i] = i >= 0x80 && i < 0xA0 ? SPECIAL.charAt(i - 0x80) : (char) i;
    }
  }

  private EightBit() {
    super("x-htx-eight-bit", null);
  }

  /** The bytes of a text; empty when one of its characters has no byte. */
  public static Optional<byte[]> bytes(String shown) {
    byte[] bytes = new byte[shown.length()];
    for (int i = 0; i < bytes.length; i++) {
      int value = value(shown.charAt(i));
      if (value < 0) {
        return Optional.empty();
      }
      bytes[i] = (byte) value;
    }
    return Optional.of(bytes);
  }

  private static int value(char shown) {
    if (shown < 0x80 || (shown >= 0xA0 && shown < 0x100)) {
      return shown;
    }
    int special = SPECIAL.indexOf(shown);
    return special < 0 ? -1 : 0x80 + special;
  }

  @Override
  public boolean contains(Charset other) {
    return other.name().equals("US-ASCII") || other.name().equals("ISO-8859-1");
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        int count = Math.min(in.remaining(), out.remaining());
        if (in.hasArray() && out.hasArray()) {
          show(in, out, count);
        } else {
          for (int i = 0; i < count; i++) {
            out.put(CHARACTERS[in.get() & 0xFF]);
          }
        }
        return in.hasRemaining() ? CoderResult.OVERFLOW : CoderResult.UNDERFLOW;
      }
    };
  }

  private static void show(ByteBuffer in, CharBuffer out, int count) {
    byte[] bytes = in.array();
    char[] chars = out.array();
    int from = in.arrayOffset() + in.position();
    int to = out.arrayOffset() + out.position();
    for (int i = 0; i < count; i++) {
      chars[to + i] = CHARACTERS[bytes[from + i] & 0xFF];
    }
    in.position(in.position() + count);
    out.position(out.position() + count);
  }

  @Override
  public CharsetEncoder newEncoder() {
    return new CharsetEncoder(this, 1, 1) {
      @Override
      protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
          int value = value(in.get(in.position()));
          if (value < 0) {
            return withoutByte(in);
          }
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          in.get();
          out.put((byte) value);
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  /** The encoder's result for a character without a byte; a pair of surrogates is one character of length two. */
  private static CoderResult withoutByte(CharBuffer in) {
    char first = in.get(in.position());
    if (!Character.isSurrogate(first)) {
      return CoderResult.unmappableForLength(1);
    }
    if (Character.isLowSurrogate(first)) {
      return CoderResult.malformedForLength(1);
    }
    if (in.remaining() < 2) {
      return CoderResult.UNDERFLOW;
    }
    boolean pair = Character.isLowSurrogate(in.get(in.position() + 1));
    return pair ? CoderResult.unmappableForLength(2) : CoderResult.malformedForLength(1);
  }
}
