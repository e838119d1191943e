package vn.htx.linkage.name;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.linkage.name.NameTokens.Token;

/** The number that distinguishes cooperatives of one name: số 2, 2, II, số hai. */
final class Numerals {
  private static final List<String> ROMAN = List.of(
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
      "xvi", "xvii", "xviii", "xix", "xx");
  private static final Map<String, String> WORDS = Map.of(
      "một", "1", "hai", "2", "ba", "3", "bốn", "4", "năm", "5", "sáu", "6", "bảy", "7", "tám", "8",
      "chín", "9", "mười", "10");
  private static final int LONGEST = 4;

  private Numerals() {}

  /** Whether it is the word số, with its marks or without. */
  static boolean isWord(Token token) {
    return token.key().equals("số") || token.key().equals("so");
  }

  /** The number after the word số at this token. */
  static Optional<String> afterWord(List<Token> tokens, int at) {
    if (!isWord(tokens.get(at)) || at + 1 >= tokens.size()) {
      return Optional.empty();
    }
    Token next = tokens.get(at + 1);
    Optional<String> written = Optional.ofNullable(WORDS.get(next.key()));
    return written.or(() -> isNumber(next) ? Optional.of(next.key()) : roman(next, false));
  }

  /**
   * The number written as the last word of a name.
   *
   * @param capitals whether the whole name is in capitals, where VI and XI may be syllables
   */
  static Optional<String> last(List<Token> words, boolean capitals) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    Token last = words.get(words.size() - 1);
    Token before = words.get(words.size() - 2);
    return isNumber(last) && !before.isNumber()
        ? Optional.of(last.key())
        : roman(last, capitals || !last.capitals());
  }

  private static boolean isNumber(Token token) {
    return token.isNumber() && token.key().length() <= LONGEST;
  }

  private static Optional<String> roman(Token token, boolean maybeSyllable) {
    int place = ROMAN.indexOf(token.key());
    boolean syllable = token.key().equals("vi") || token.key().equals("xi");
    return place < 0 || (syllable && maybeSyllable)
        ? Optional.empty()
        : Optional.of(String.valueOf(place + 1));
  }
}
