package vn.htx.text;

import java.text.Normalizer;

/**
 * The key that Vietnamese spellings of one name share: lower case, đ as d, every tone and vowel mark dropped, runs of
 * spaces and punctuation as one space. {@code "Mã HTX:"}, {@code "ma htx"} and {@code "MÃ_HTX"} share the key
 * {@code "ma htx"}; so do {@code hoà} and {@code hòa}. For short closed lists (headers, allowed values) only, since
 * different words may share a key.
 */
public final class MatchKey {
  private MatchKey() {}

  public static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    var key = new StringBuilder(apart.length());
    boolean gap = false;
    for (int i = 0; i < apart.length(); i++) {
      char c = Character.toLowerCase(apart.charAt(i));
      if (Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.FORMAT) {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        if (gap && key.length() > 0) {
          key.append(' ');
        }
        gap = false;
        key.append(c == 'đ' || c == 'ð' || c == 'ɖ' ? 'd' : c);
      } else {
        gap = true;
      }
    }
    return key.toString();
  }
}
