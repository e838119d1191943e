package vn.htx.text;

import java.text.Normalizer;

/**
 * Text in lower case without Vietnamese marks, đ as d, punctuation kept, runs of white space as one space, as people
 * type without marks.
 */
public final class Unmarked {
  private Unmarked() {}

  public static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    var plain = new StringBuilder(apart.length());
    boolean gap = false;
    for (int i = 0; i < apart.length(); i++) {
      char c = Character.toLowerCase(apart.charAt(i));
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
        continue;
      }
      if (gap && plain.length() > 0) {
        plain.append(' ');
      }
      gap = false;
      plain.append(c == 'đ' || c == 'ð' || c == 'ɖ' ? 'd' : c);
    }
    return plain.toString();
  }
}
