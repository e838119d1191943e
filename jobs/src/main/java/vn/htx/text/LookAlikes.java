package vn.htx.text;

import java.util.Locale;

/**
 * Letters of other languages that look like đ and Đ and are typed or scanned instead of them: eth (U+00F0, U+00D0), d
 * with tail (U+0256, U+0189) and d with topbar (U+018C, U+018B).
 */
public final class LookAlikes {
  private static final String LOWER = "\u00F0\u0256\u018C";
  private static final String UPPER = "\u00D0\u0189\u018B";
  private static final String FOREIGN = "fjwz";
  private static final int LONGEST_ABBREVIATION = 6;

  private LookAlikes() {}

  public static boolean is(char c) {
    return LOWER.indexOf(c) >= 0 || UPPER.indexOf(c) >= 0;
  }

  /** The letter meant; any other character as it is. */
  static char folded(char c) {
    if (LOWER.indexOf(c) >= 0) {
      return 'đ';
    }
    return UPPER.indexOf(c) >= 0 ? 'Đ' : c;
  }

  /**
   * A word (NFC) with its look-alikes replaced by đ and Đ, if that makes it Vietnamese: it begins with đ and has only
   * Vietnamese letters, a vowel among them (Đông, also Đắk), or it is an abbreviation in capitals (HĐQT, QĐ). Otherwise
   * the same object.
   */
  public static String mended(String word) {
    boolean any = false;
    var mended = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      any |= is(word.charAt(i));
      mended.append(folded(word.charAt(i)));
    }
    return any && isVietnameseLike(mended.toString()) ? mended.toString() : word;
  }

  private static boolean isVietnameseLike(String word) {
    if (word.length() <= LONGEST_ABBREVIATION
        && word.equals(word.toUpperCase(Locale.ROOT))
        && isLatin(word)) {
      return true;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.lastIndexOf('đ') == 0 && isLatin(word) && hasVowel(MatchKey.of(word));
  }

  private static boolean hasVowel(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (Letters.isVowel(key.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether every letter is Vietnamese, with or without marks. */
  private static boolean isLatin(String word) {
    String key = MatchKey.of(word);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c < 'a' || c > 'z' || FOREIGN.indexOf(c) >= 0) {
        return false;
      }
    }
    return key.length() == word.length();
  }
}
