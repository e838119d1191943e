package vn.htx.text;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Normalises typed text without changing what it says. */
public final class Texts {
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Texts() {}

  /**
   * NFC, without zero-width characters, no-break spaces as spaces, trimmed of all white space at both ends. Line breaks
   * inside are kept.
   */
  public static String clean(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 0x80;
    }
    return trim(plain ? text : tidy(text));
  }

  /** Shown instead of an odd character. */
  public static final String ODD = "\uFFFD";

  /**
   * The text with control characters, other than line breaks and tabs, marks of direction and halves of pairs shown as
   * {@link #ODD}: they would change how a terminal or a page shows what comes after. The same object when there is
   * none.
   */
  public static String visible(String text) {
    return text.codePoints().noneMatch(Texts::isOdd)
        ? text
        : text.codePoints()
            .mapToObj(c -> isOdd(c) ? ODD : Character.toString(c))
            .collect(Collectors.joining());
  }

  private static boolean isOdd(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  /** Without white space at both ends; the same object when there is none. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static String tidy(String text) {
    var tidy = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE) {
        tidy.append(' ');
      } else if (!isZeroWidth(c)) {
        tidy.append(c);
      }
    }
    return Normalizer.normalize(tidy, Normalizer.Form.NFC);
  }

  public static boolean isZeroWidth(char c) {
    return (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == BYTE_ORDER_MARK;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || (c >= 0x80 && Character.isWhitespace(c));
  }
}
