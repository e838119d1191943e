package vn.htx.linkage.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.htx.linkage.name.NameTokens.Token;
import vn.htx.linkage.name.NameWords.Match;
import vn.htx.model.CooperativeType;

/** Reads the words of one name once, with or without looking for a place. */
final class NameReader {
  /** Most letters of a place in initials: (VB). */
  private static final int INITIALS = 3;

  private final List<Token> tokens;
  private final boolean plain;
  private final boolean capitals;
  private final boolean withPlace;

  private final List<Set<String>> activities = new ArrayList<>();
  private final List<Token> words = new ArrayList<>();
  private @Nullable CooperativeType type;
  private @Nullable String number;
  private boolean afterActivity;
  private int at;

  private NameReader(List<Token> tokens, boolean plain, boolean capitals, boolean withPlace) {
    this.tokens = tokens;
    this.plain = plain;
    this.capitals = capitals;
    this.withPlace = withPlace;
  }

  static CooperativeName read(String nfc) {
    List<Token> tokens = NameTokens.of(nfc);
    boolean plain = tokens.stream().allMatch(Token::isPlain);
    boolean capitals = nfc.chars().noneMatch(Character::isLowerCase);
    var reader = new NameReader(tokens, plain, capitals, true);
    reader.readWords();
    int placeAt = reader.at;
    if (placeAt >= tokens.size()) {
      return new CooperativeName(reader.reading(), null, null, plain);
    }
    int end = reader.numberAfterPlace();
    String text = nfc.substring(
        tokens.get(placeAt).start(), end < tokens.size() ? tokens.get(end).start() : nfc.length());
    var place = WrittenPlace.of(trimmed(text), tokens.subList(placeAt, end));
    var whole = new NameReader(tokens, plain, capitals, false);
    whole.readWords();
    return new CooperativeName(reader.reading(), whole.reading(), place, plain);
  }

  /** Without punctuation after the last word. */
  private static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Up to the end or to the place. */
  private void readWords() {
    while (at < tokens.size() && !isPlace()) {
      Optional<Match> match = NameWords.at(tokens, at, plain);
      Optional<String> numbered = Numerals.afterWord(tokens, at);
      if (match.isPresent()) {
        take(match.get());
      } else if (numbered.isPresent() && number == null) {
        number = numbered.get();
        at += 2;
      } else if (isAnd()) {
        at++;
      } else {
        readWord();
      }
    }
  }

  private void take(Match match) {
    type = type == null ? match.type().orElse(null) : type;
    activities.addAll(match.activities());
    afterActivity = !match.activities().isEmpty();
    at += match.length();
  }

  /**
   * Reads a word of the proper name; a status word before it belongs to the name when the cooperative is named after a
   * commune.
   */
  private void readWord() {
    int status = withPlace && words.isEmpty() ? WrittenPlace.statusAt(tokens, at) : 0;
    if (status > 0) {
      at += status;
    } else {
      words.add(tokens.get(at));
      at++;
    }
    afterActivity = false;
  }

  private boolean isAnd() {
    String key = tokens.get(at).key();
    return afterActivity && (key.equals("và") || (plain && key.equals("va")));
  }

  private boolean isPlace() {
    if (!withPlace || words.isEmpty()) {
      return false;
    }
    if (WrittenPlace.statusAt(tokens, at) > 0) {
      return true;
    }
    return tokens.get(at).apart() && (isInitials() || !isUnderstood());
  }

  /** Whether only one short word without vowels is left: (TM) more likely means Thanh Miện than thương mại. */
  private boolean isInitials() {
    Token token = tokens.get(at);
    return at == tokens.size() - 1 && token.isAbbreviation() && token.key().length() <= INITIALS;
  }

  /** Whether only activities, legal forms and numbers are left. */
  private boolean isUnderstood() {
    int i = at;
    while (i < tokens.size()) {
      Optional<Match> match = NameWords.at(tokens, i, plain);
      if (match.isPresent()) {
        i += match.get().length();
      } else if (Numerals.afterWord(tokens, i).isPresent()) {
        i += 2;
      } else if (tokens.get(i).isNumber() || isRomanAtEnd(i)) {
        i++;
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean isRomanAtEnd(int i) {
    return i == tokens.size() - 1
        && Numerals.last(List.of(tokens.get(i - 1), tokens.get(i)), capitals).isPresent();
  }

  /** Reads 'số 2' after the place as the name's number; returns where the place ends. */
  private int numberAfterPlace() {
    int word = tokens.size() - 2;
    Optional<String> behind =
        word > at ? Numerals.afterWord(tokens, word) : Optional.<String>empty();
    if (behind.isPresent() && number == null) {
      number = behind.get();
      return word;
    }
    return tokens.size();
  }

  private NameParts reading() {
    Optional<String> last = number == null ? Numerals.last(words, capitals) : Optional.empty();
    if (last.isPresent()) {
      number = last.get();
      words.remove(words.size() - 1);
    }
    if (words.isEmpty()) {
      String called = activities.stream()
          .map(readings -> String.join("/", new TreeSet<>(readings)))
          .collect(Collectors.toCollection(TreeSet::new))
          .stream()
          .collect(Collectors.joining(" "));
      return NameParts.of(type, List.of(), called, number);
    }
    String proper = words.stream().map(Token::key).collect(Collectors.joining(" "));
    return NameParts.of(type, activities, proper, number);
  }
}
