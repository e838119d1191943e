package vn.htx.ingest.workbook;

/**
 * Decodes characters that XML cannot hold, as escaped in workbooks: _x000D_ (ECMA-376 Part 1, 22.9.2.19, ST_Xstring).
 */
final class EscapedText {
  private static final int LENGTH = 7;

  private EscapedText() {}

  static String decode(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    var decoded = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int code = code(text, at);
      if (code >= 0) {
        decoded.append(text, from, at).append((char) code);
        from = at + LENGTH;
      }
      at = text.indexOf("_x", code >= 0 ? from : at + 1);
    }
    return decoded.append(text, from, text.length()).toString();
  }

  /** The character of an escape at this position, -1 when there is none. */
  private static int code(String text, int at) {
    if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + LENGTH - 1; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
