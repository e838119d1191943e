package vn.htx.text;

import java.text.Normalizer;

/** Text as people type it, made comparable without changing what it says. */
public final class Texts {
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Texts() {}

  /**
   * NFC, without zero-width characters, no-break spaces as spaces, trimmed of every white space at both ends. Line
   * breaks inside stay.
   */
  public static String clean(String text) {
    int end = text.length();
    int start = 0;
    boolean plain = true;
    for (int i = 0; i < end && plain; i++) {
      plain = text.charAt(i) < 0x80;
    }
    String tidy = plain ? text : tidy(text);
    end = tidy.length();
    while (start < end && isBlank(tidy.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(tidy.charAt(end - 1))) {
      end--;
    }
    return tidy.substring(start, end);
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

  private static boolean isZeroWidth(char c) {
    return (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == BYTE_ORDER_MARK;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || (c >= 0x80 && Character.isWhitespace(c));
  }
}
