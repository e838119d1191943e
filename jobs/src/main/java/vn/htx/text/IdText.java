package vn.htx.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids that a program treated as numbers. */
public final class IdText {
  /** Excel keeps at most this many significant digits. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,15})[.,]0");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+\\d{1,3}");

  private IdText() {}

  /** The id of {@code 12025.0}, as data frames write a column of ids in which a cell is empty. */
  public static Optional<String> ofDecimal(String cell) {
    if (!cell.endsWith("0") || !Character.isDigit(cell.charAt(0))) {
      return Optional.empty();
    }
    Matcher decimal = DECIMAL.matcher(cell);
    return decimal.matches() ? Optional.of(decimal.group(1)) : Optional.empty();
  }

  /**
   * Whether a spreadsheet has lost digits of the id: {@code 3.16118E+14}, or a number with more digits than it keeps.
   *
   * @param isNumber whether the cell is a number in its workbook, and not text
   */
  public static boolean isCut(String cell, boolean isNumber) {
    return (isNumber && cell.length() > MOST_DIGITS)
        || (cell.indexOf('+') > 0 && SCIENTIFIC.matcher(cell).matches());
  }
}
