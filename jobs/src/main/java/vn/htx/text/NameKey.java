package vn.htx.text;

import java.text.Normalizer;

/**
 * The key that spellings of one name share where marks and tones are kept: lower case, NFC, each tone where the older
 * style writes it (hoà as hòa, thuỷ as thủy), look-alikes of đ as đ, runs of spaces and punctuation as one space. i and
 * y are not merged: in names they differ.
 */
public final class NameKey {
  private NameKey() {}

  public static String of(String name) {
    String whole = Normalizer.normalize(name, Normalizer.Form.NFC);
    var key = new StringBuilder(whole.length());
    var word = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      char c = LookAlikes.folded(Character.toLowerCase(whole.charAt(i)));
      if (Character.isLetterOrDigit(c) || (isMark(c) && word.length() > 0)) {
        word.append(c);
      } else if (Character.getType(c) != Character.FORMAT && !isMark(c)) {
        finish(word, key);
      }
    }
    finish(word, key);
    return key.toString();
  }

  /** The same without tones and marks, like {@link MatchKey}; different names may share it. */
  public static String plain(String name) {
    return MatchKey.of(of(name));
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static void finish(StringBuilder word, StringBuilder key) {
    if (word.length() > 0) {
      if (key.length() > 0) {
        key.append(' ');
      }
      key.append(withToneInPlace(Normalizer.normalize(word, Normalizer.Form.NFC)));
      word.setLength(0);
    }
  }

  /** A word that has one tone and may be a syllable, with the tone in its place; any other as it is. */
  private static String withToneInPlace(String word) {
    if (Letters.isAscii(word)) {
      return word;
    }
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    var toneless = new StringBuilder(apart.length());
    int tones = 0;
    char tone = 0;
    for (int i = 0; i < apart.length(); i++) {
      if (Letters.isTone(apart.charAt(i))) {
        tones++;
        tone = apart.charAt(i);
      } else {
        toneless.append(apart.charAt(i));
      }
    }
    String plain = Normalizer.normalize(toneless, Normalizer.Form.NFC);
    int place = tones == 1 ? Letters.tonePlace(plain) : -1;
    if (place < 0) {
      return word;
    }
    String toned = plain.substring(0, place + 1) + tone + plain.substring(place + 1);
    return Normalizer.normalize(toned, Normalizer.Form.NFC);
  }
}
