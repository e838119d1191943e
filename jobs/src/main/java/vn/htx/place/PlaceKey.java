package vn.htx.place;

import java.text.Normalizer;
import java.util.Locale;
import vn.htx.text.MatchKey;

/**
 * The key that spellings of one place name share where marks are kept: lower case, look-alikes of đ as đ, and each
 * word's tone after its letters, so that it does not matter over which vowel it was written (hoà, hòa). Not meant to be
 * shown.
 */
final class PlaceKey {
  /** Grave, acute, tilde, hook above, dot below. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private PlaceKey() {}

  /** The key of one word of letters, digits and marks. */
  static String ofWord(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var letters = new StringBuilder(apart.length());
    var tones = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tones.append(c);
      } else {
        letters.append(c == 'ð' || c == 'ɖ' || c == 'ƌ' ? 'đ' : c);
      }
    }
    return letters.append(tones).toString();
  }

  /** The same without any marks: different names may share it. */
  static String plain(String key) {
    return MatchKey.of(key);
  }

  /** Whether a written key is a name's key, with all of its marks or some left out; no mark may contradict. */
  static boolean fits(String written, String name) {
    int i = 0;
    int j = 0;
    while (i < written.length() && j < name.length()) {
      char letter = name.charAt(j);
      if (written.charAt(i) != letter && !(letter == 'đ' && written.charAt(i) == 'd')) {
        return false;
      }
      int endWritten = afterMarks(written, i + 1);
      int endName = afterMarks(name, j + 1);
      String marks = name.substring(j + 1, endName);
      if (written.substring(i + 1, endWritten).chars().anyMatch(mark -> marks.indexOf(mark) < 0)) {
        return false;
      }
      i = endWritten;
      j = endName;
    }
    return i == written.length() && j == name.length();
  }

  private static int afterMarks(String text, int from) {
    int end = from;
    while (end < text.length() && isMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether two texts are at an edit distance of at most one letter. */
  static boolean isOneLetterOff(String a, String b) {
    if (a.length() > b.length()) {
      return isOneLetterOff(b, a);
    }
    int same = 0;
    while (same < a.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return switch (b.length() - a.length()) {
      case 0 -> same == a.length() || a.regionMatches(same + 1, b, same + 1, a.length() - same - 1);
      case 1 -> a.regionMatches(same, b, same + 1, a.length() - same);
      default -> false;
    };
  }
}
