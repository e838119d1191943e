package vn.htx.text.personal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Citizen ids in one normal form: the citizen card of twelve digits, which begins with the province of birth (001 to
 * 096; Nghị định 137/2015/NĐ-CP, Thông tư 07/2016/TT-BCA), or the identity card of nine before it. A leading zero that
 * a spreadsheet dropped is restored (eleven and eight digits). Ten digits may be a card that lost two zeros, a tax code
 * or a phone in the wrong column, and are not accepted. There is no check digit. Citizen ids are personal data and may
 * only be stored as keyed hashes.
 */
public final class CitizenIds {
  private static final int LONGEST = 40;
  private static final int CARD = 12;
  private static final int IDENTITY_CARD = 9;
  private static final int LAST_PROVINCE = 96;
  private static final Pattern MARKS = Pattern.compile("[\\s\\h.'’–-]");
  private static final Pattern DIGITS = Pattern.compile("\\d{8,12}");

  private CitizenIds() {}

  /** The number of a cell in twelve digits or nine; empty when it is none. */
  public static Optional<String> normal(String cell) {
    if (cell.length() > LONGEST || hasLetter(cell)) {
      return Optional.empty();
    }
    String digits = MARKS.matcher(cell).replaceAll("");
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.empty();
    }
    boolean lostZero = digits.length() == CARD - 1 || digits.length() == IDENTITY_CARD - 1;
    String number = lostZero ? "0" + digits : digits;
    return number.length() == IDENTITY_CARD || isCard(number)
        ? Optional.of(number)
        : Optional.empty();
  }

  /** A quick test that most ids fail. */
  private static boolean hasLetter(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
        return true;
      }
    }
    return false;
  }

  /** Whether digits are a citizen card. */
  static boolean isCard(String digits) {
    int province = digits.length() == CARD ? Integer.parseInt(digits.substring(0, 3)) : 0;
    return province >= 1 && province <= LAST_PROVINCE;
  }
}
