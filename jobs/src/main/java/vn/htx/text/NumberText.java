package vn.htx.text;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The digits of one number with their separators, and what they prove. {@code 1.234} and {@code 12,345} may be either and
 * prove nothing; {@code 1.234.567}, {@code 1.234,5} and {@code 1,5} are Vietnamese, {@code 1,234,567}, {@code 1,234.5} and
 * {@code 1.5} English. No group starts with 0: {@code 0.125} is English, {@code 0,125} Vietnamese.
 *
 * @param proves empty for digits alone and for what may be either
 */
record NumberText(String digits, Kind kind, Optional<NumberStyle> proves) {
  /** What the separators of a number say. */
  enum Kind {
    PLAIN,
    EITHER,
    CLEAR,
    WRONG
  }

  private static final int LONGEST = 40;

  static NumberText of(String digits) {
    int dots = count(digits, '.');
    int commas = count(digits, ',');
    if (digits.isEmpty() || digits.length() > LONGEST || !isSound(digits)) {
      return new NumberText(digits, Kind.WRONG, Optional.empty());
    }
    if (dots + commas == 0) {
      return new NumberText(digits, Kind.PLAIN, Optional.empty());
    }
    if (dots > 0 && commas > 0) {
      char decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
      NumberStyle style = decimal == ',' ? NumberStyle.VIETNAMESE : NumberStyle.ENGLISH;
      boolean one = count(digits, decimal) == 1;
      int end = digits.indexOf(decimal);
      return clear(digits, style, one && isGrouped(digits.substring(0, end), style.group()));
    }
    char separator = dots > 0 ? '.' : ',';
    if (dots + commas > 1) {
      NumberStyle style = separator == '.' ? NumberStyle.VIETNAMESE : NumberStyle.ENGLISH;
      return clear(digits, style, isGrouped(digits, separator));
    }
    boolean either = isGrouped(digits, separator);
    NumberStyle asDecimal = separator == ',' ? NumberStyle.VIETNAMESE : NumberStyle.ENGLISH;
    return either
        ? new NumberText(digits, Kind.EITHER, Optional.empty())
        : clear(digits, asDecimal, true);
  }

  private static NumberText clear(String digits, NumberStyle style, boolean sound) {
    return sound
        ? new NumberText(digits, Kind.CLEAR, Optional.of(style))
        : new NumberText(digits, Kind.WRONG, Optional.empty());
  }

  /** The number as a style writes it. */
  BigDecimal read(NumberStyle style) {
    String plain = digits.replace(String.valueOf(style.group()), "").replace(style.decimal(), '.');
    return new BigDecimal(plain);
  }

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

  private static boolean isGrouped(String digits, char separator) {
    String[] groups = digits.split(separator == '.' ? "\\." : ",", -1);
    boolean sound = groups.length > 1
        && !groups[0].isEmpty()
        && groups[0].length() <= 3
        && groups[0].charAt(0) != '0';
    for (int i = 1; i < groups.length; i++) {
      sound &= groups[i].length() == 3;
    }
    return sound;
  }

  private static int count(String text, char of) {
    return (int) text.chars().filter(c -> c == of).count();
  }
}
