package vn.htx.linkage.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.htx.text.MatchKey;
import vn.htx.text.NameKey;

/**
 * The words of a written name with their separators. Letters and digits are separate words (số1), single letters with
 * full stops between them are one word (H.T.X), and HTX is split from a name that follows without a space. One instance
 * serves one text.
 */
public final class NameTokens {
  private static final String DASHES = "-–—−";
  private static final String DIVIDING = ",;|\n()[]" + DASHES;
  private static final String HTX = "htx";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private boolean apart;
  private boolean dotted;

  /**
   * One word.
   *
   * @param key as {@link NameKey}
   * @param plain the same without marks
   * @param capitals whether it is written in capital letters only
   * @param apart whether a separator precedes it: a parenthesis, a comma, a dash with a space beside it
   * @param start where it begins in the text
   */
  record Token(String key, String plain, boolean capitals, boolean apart, int start) {
    boolean isNumber() {
      return Character.isDigit(key.charAt(0));
    }

    /** Whether it has no mark, so that the writer may not use any. */
    boolean isPlain() {
      return key.equals(plain);
    }

    /** Whether it has no vowel and so is not a syllable. */
    boolean isAbbreviation() {
      return !isNumber() && plain.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }
  }

  private NameTokens(String nfc) {
    this.text = nfc;
  }

  /** The tokens of a text in NFC. */
  public static List<Token> of(String nfc) {
    return new NameTokens(nfc).read();
  }

  public static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private List<Token> read() {
    int i = 0;
    while (i < text.length()) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        int end = wordEnd(i);
        add(i, end);
        i = end;
      } else {
        sign(i);
        i++;
      }
    }
    return List.copyOf(tokens);
  }

  private int wordEnd(int start) {
    boolean digits = Character.isDigit(text.charAt(start));
    int end = start + 1;
    while (end < text.length()
        && (isMark(text.charAt(end))
            || (Character.isLetterOrDigit(text.charAt(end))
                && Character.isDigit(text.charAt(end)) == digits))) {
      end++;
    }
    return end;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void sign(int at) {
    char c = text.charAt(at);
    boolean dash = DASHES.indexOf(c) >= 0;
    boolean between = dash && !isSpace(at - 1) && !isSpace(at + 1);
    if (DIVIDING.indexOf(c) >= 0 && !between) {
      apart = true;
    }
    dotted = c == '.' && at > 0 && Character.isLetter(text.charAt(at - 1));
  }

  private boolean isSpace(int at) {
    return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
  }

  private void add(int start, int end) {
    String written = text.substring(start, end);
    String key = NameKey.of(written);
    if (key.isEmpty()) {
      return;
    }
    boolean capitals = written.chars().noneMatch(Character::isLowerCase);
    int last = tokens.size() - 1;
    if (dotted && key.length() == 1 && isSpelled(last, start)) {
      Token first = tokens.get(last);
      tokens.set(last, token(first.key() + key, capitals, first.apart(), first.start()));
    } else if (key.startsWith(HTX) && key.length() > HTX.length() && !isConsonants(key)) {
      tokens.add(token(HTX, true, apart, start));
      tokens.add(token(key.substring(HTX.length()), capitals, false, start + HTX.length()));
    } else {
      tokens.add(token(isDigits(key) ? number(key) : key, capitals, apart, start));
    }
    apart = false;
    dotted = false;
  }

  /** Whether the last token consists of single letters that end with the full stop before this position. */
  private boolean isSpelled(int last, int start) {
    return last >= 0
        && tokens.get(last).isAbbreviation()
        && (start < 3 || !Character.isLetter(text.charAt(start - 3)))
        && Character.isLetter(text.charAt(start - 2));
  }

  private static boolean isConsonants(String key) {
    return token(key, true, false, 0).isAbbreviation();
  }

  private static boolean isDigits(String key) {
    return Character.isDigit(key.charAt(0));
  }

  /** 01 is 1. */
  private static String number(String digits) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.substring(zeros);
  }

  private static Token token(String key, boolean capitals, boolean apart, int start) {
    return new Token(key, MatchKey.of(key), capitals, apart, start);
  }
}
