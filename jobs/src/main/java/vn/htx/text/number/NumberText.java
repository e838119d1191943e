package vn.htx.text.number;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The digits of one number with their separators, and the style that they prove. {@code 1.234} and {@code 12,345} are
 * ambiguous; {@code 1.234.567}, {@code 1.234,5} and {@code 1,5} are Vietnamese, {@code 1,234,567}, {@code 1,234.5} and
 * {@code 1.5} English. A group of thousands never starts with 0: {@code 0.125} is English, {@code 0,125} Vietnamese.
 *
 * @param proves empty for digits alone and for an ambiguous number
 */
record NumberText(String digits, Kind kind, Optional<NumberStyle> proves) {
  /** What the separators of a number show. */
  enum Kind {
    PLAIN,
    EITHER,
    CLEAR,
    WRONG
  }

  private static final int LONGEST = 40;

  static NumberText of(String digits) {
    if (digits.isEmpty() || digits.length() > LONGEST || !isSound(digits)) {
      return of(digits, Kind.WRONG);
    }
    int dots = count(digits, '.');
    int commas = count(digits, ',');
    if (dots + commas == 0) {
      return of(digits, Kind.PLAIN);
    }
    if (dots > 0 && commas > 0) {
      char decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
      NumberStyle style = withDecimal(decimal);
      String before = digits.substring(0, digits.indexOf(decimal));
      return clear(digits, style, count(digits, decimal) == 1 && isGrouped(before, style.group()));
    }
    char separator = dots > 0 ? '.' : ',';
    boolean grouped = isGrouped(digits, separator);
    if (dots + commas > 1) {
      return clear(digits, withDecimal(separator == '.' ? ',' : '.'), grouped);
    }
    return grouped ? of(digits, Kind.EITHER) : clear(digits, withDecimal(separator), true);
  }

  private static NumberStyle withDecimal(char decimal) {
    return decimal == ',' ? NumberStyle.VIETNAMESE : NumberStyle.ENGLISH;
  }

  private static NumberText of(String digits, Kind kind) {
    return new NumberText(digits, kind, Optional.empty());
  }

  private static NumberText clear(String digits, NumberStyle style, boolean sound) {
    return sound ? new NumberText(digits, Kind.CLEAR, Optional.of(style)) : of(digits, Kind.WRONG);
  }

  /** The value of the number, read by a style. */
  BigDecimal read(NumberStyle style) {
    String plain = digits.replace(String.valueOf(style.group()), "").replace(style.decimal(), '.');
    return new BigDecimal(plain);
  }

  /** Digits and separators only, a digit at both ends. */
  private static boolean isSound(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      boolean separator = c == '.' || c == ',';
      boolean atEnd = i == 0 || i == digits.length() - 1;
      if ((c < '0' || c > '9') && (!separator || atEnd)) {
        return false;
      }
    }
    return true;
  }

  /** One to three digits that do not begin with 0, then groups of three. */
  private static boolean isGrouped(String digits, char separator) {
    int first = digits.indexOf(separator);
    boolean sound =
        first >= 1 && first <= 3 && digits.charAt(0) != '0' && (digits.length() - first) % 4 == 0;
    for (int i = Math.max(first, 0); i < digits.length() && sound; i++) {
      sound = (digits.charAt(i) == separator) == ((i - first) % 4 == 0);
    }
    return sound;
  }

  private static int count(String text, char of) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == of ? 1 : 0;
    }
    return count;
  }
}
