package vn.htx.text;

/** The letters of Vietnamese, and where in a syllable its tone is written. */
public final class Letters {
  private static final String VOWELS = "aăâeêioôơuưy";
  private static final String SHAPED = "ăâêôơư";
  private static final String GLIDES = "oa oe uy";

  private Letters() {}

  /** Whether a lower-case letter without tone is a vowel. */
  static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }

  /**
   * Whether only Unicode has this letter: a Vietnamese letter that is not among the characters of {@link EightBit}.
   * Text that holds one was not stored in an old encoding.
   */
  static boolean isUnicodeOnly(char c) {
    return (c >= '\u1EA0' && c <= '\u1EF9')
        || (c >= '\u0300' && c <= '\u0323')
        || "ĂăĐđĨĩŨũƠơƯư".indexOf(c) >= 0;
  }

  public static boolean hasUnicodeOnly(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF && isUnicodeOnly(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isTone(char c) {
    return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
  }

  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where the tone of a syllable is written in the older style (hòa, thủy), which the administrative lists of July 2025
   * use: on the vowel with a circumflex, breve or horn, else on the first of two final vowels, else on the second.
   *
   * @param plain lower case, NFC, without tone
   * @return index of a letter; -1 when the vowels are not contiguous, so that this is no syllable
   */
  static int tonePlace(CharSequence plain) {
    int start = 0;
    while (start < plain.length() && !isVowel(plain.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < plain.length() && isVowel(plain.charAt(end))) {
      end++;
    }
    for (int i = end; i < plain.length(); i++) {
      if (isVowel(plain.charAt(i))) {
        return -1;
      }
    }
    if (end - start > 1
        && start > 0
        && isPartOfOnset(plain.charAt(start - 1), plain.charAt(start))) {
      start++;
    }
    for (int i = end - 1; i >= start; i--) {
      if (SHAPED.indexOf(plain.charAt(i)) >= 0) {
        return i;
      }
    }
    return switch (end - start) {
      case 0 -> -1;
      case 1 -> start;
      case 2 -> end < plain.length() ? start + 1 : start;
      default -> start + 1;
    };
  }

  /** Whether the tone of a syllable is also found at {@code at}: hoà, thuỷ, and hòan or qúy as they are often typed. */
  static boolean maySoundAt(CharSequence plain, int at, int place) {
    if (at == place) {
      return true;
    }
    int first = Math.min(at, place);
    return Math.max(at, place) == first + 1 && GLIDES.contains(plain.subSequence(first, first + 2));
  }

  private static boolean isPartOfOnset(char onset, char vowel) {
    return (onset == 'q' && vowel == 'u') || (onset == 'g' && vowel == 'i');
  }
}
