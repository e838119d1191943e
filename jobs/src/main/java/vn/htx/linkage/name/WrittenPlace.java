package vn.htx.linkage.name;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.htx.linkage.name.NameTokens.Token;
import vn.htx.text.MatchKey;

/**
 * The place at the end of a name: xã Hòa Bình, - Vĩnh Bảo, (VB).
 *
 * @param text as written
 * @param units the names in it without status words, as keys; the city itself is left out
 * @param stated whether a status word says that it is a place
 */
public record WrittenPlace(String text, List<String> units, boolean stated)
    implements Serializable {
  private static final Set<String> STATUS = Set.of(
      "xã",
      "phường",
      "quận",
      "huyện",
      "x",
      "p",
      "q",
      "h",
      "tt",
      "ttr",
      "tx",
      "tp",
      "đk",
      "tỉnh",
      "thị trấn",
      "thị xã",
      "thành phố",
      "đặc khu");

  /**
   * Status words without marks that cannot be a syllable of a name; Xa and Quan are excluded because names end with
   * them.
   */
  private static final Set<String> PLAIN_STATUS =
      Set.of("huyen", "thi tran", "thi xa", "thanh pho", "dac khu");

  private static final Set<String> CITY = Set.of("hai phong", "hp");

  public WrittenPlace {
    units = List.copyOf(units);
  }

  public static WrittenPlace of(String text, List<Token> tokens) {
    var units = new ArrayList<String>();
    var unit = new StringBuilder();
    boolean stated = false;
    for (int i = 0; i < tokens.size(); i++) {
      int status = statusAt(tokens, i);
      if (status > 0 || tokens.get(i).apart()) {
        end(unit, units);
      }
      if (status > 0) {
        stated = true;
        i += status - 1;
      } else {
        unit.append(unit.length() == 0 ? "" : " ").append(tokens.get(i).key());
      }
    }
    end(unit, units);
    return new WrittenPlace(text, units, stated);
  }

  private static void end(StringBuilder unit, List<String> units) {
    if (unit.length() > 0 && !CITY.contains(MatchKey.of(unit.toString()))) {
      units.add(unit.toString());
    }
    unit.setLength(0);
  }

  /** Number of tokens of the status word that precedes a name here; 0 for none. */
  static int statusAt(List<Token> tokens, int at) {
    for (int length = 2; length >= 1; length--) {
      if (at + length < tokens.size()) {
        Token first = tokens.get(at);
        Token last = tokens.get(at + length - 1);
        String key = length == 1 ? first.key() : first.key() + " " + last.key();
        boolean plain = PLAIN_STATUS.contains(key);
        boolean whole = length == 1 || !last.apart();
        Token name = tokens.get(at + length);
        boolean named = !name.isNumber() && !name.apart() && !Numerals.isWord(name);
        if (whole && named && (plain || STATUS.contains(key))) {
          return length;
        }
      }
    }
    return 0;
  }
}
