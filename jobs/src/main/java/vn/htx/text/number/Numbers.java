package vn.htx.text.number;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as files write them. Two forms are read: plain ({@code 1234.5}) and Vietnamese ({@code 1.234,5}: dots group
 * thousands, a comma starts the decimals). One separator followed by exactly three digits ({@code 1.234},
 * {@code 12,345}) is ambiguous and refused, except that in a column of whole numbers a dot can only group.
 * {@code 0.125} and {@code 0,125} are clear: a group of thousands never starts with 0. Anything else in the cell
 * (units, spaces, %, two commas) is refused.
 */
public final class Numbers {
  private Numbers() {}

  /** The number; empty when the text is none or is ambiguous. The text must be trimmed. */
  public static Optional<BigDecimal> decimal(String text) {
    return read(text).filter(number -> !isAmbiguous(text));
  }

  /**
   * Like {@link #decimal}, for a column of whole numbers: {@code 1.234} is 1234; a fraction other than zero is refused.
   */
  public static Optional<BigDecimal> whole(String text) {
    Optional<BigDecimal> number =
        isAmbiguous(text) && text.indexOf(',') < 0 ? read(text.replace(".", "")) : decimal(text);
    return number.filter(Numbers::isWhole);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /** One separator in all, one to three digits before it (not starting with 0), exactly three after. */
  private static boolean isAmbiguous(String text) {
    int start = sign(text);
    int separator = -1;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '.' || text.charAt(i) == ',') {
        if (separator >= 0) {
          return false;
        }
        separator = i;
      }
    }
    int before = separator - start;
    return before >= 1
        && before <= 3
        && text.charAt(start) != '0'
        && text.length() - separator - 1 == 3;
  }

  private static Optional<BigDecimal> read(String text) {
    int start = sign(text);
    int comma = -1;
    int firstDot = -1;
    int lastDot = -1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',') {
        if (comma >= 0) {
          return Optional.empty();
        }
        comma = i;
      } else if (c == '.') {
        if (comma >= 0) {
          return Optional.empty();
        }
        firstDot = firstDot < 0 ? i : firstDot;
        lastDot = i;
      } else if (c < '0' || c > '9') {
        return Optional.empty();
      }
    }
    char last = text.length() == start ? '.' : text.charAt(text.length() - 1);
    if (last == '.' || last == ',' || firstDot == start || comma == start || text.length() > 40) {
      return Optional.empty();
    }
    boolean groups = firstDot >= 0 && (comma >= 0 || firstDot != lastDot);
    int end = comma < 0 ? text.length() : comma;
    if (groups && !isGrouped(text, start, end)) {
      return Optional.empty();
    }
    String digits = text.substring(start);
    String plain = groups ? digits.replace(".", "") : digits;
    BigDecimal number = new BigDecimal(plain.replace(',', '.'));
    return Optional.of(start == 1 ? number.negate() : number);
  }

  private static boolean isGrouped(String text, int start, int end) {
    int firstDot = text.indexOf('.', start);
    if (firstDot - start > 3 || text.charAt(start) == '0') {
      return false;
    }
    for (int i = start; i < end; i++) {
      boolean dotHere = i >= firstDot && (i - firstDot) % 4 == 0;
      if (dotHere != (text.charAt(i) == '.')) {
        return false;
      }
    }
    return (end - firstDot) % 4 == 0;
  }

  /** Length of a minus sign at the start. */
  private static int sign(String text) {
    return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '\u2212') ? 1 : 0;
  }
}
