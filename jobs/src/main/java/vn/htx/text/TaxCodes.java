package vn.htx.text;

import java.util.Optional;

/**
 * Vietnamese tax codes: ten digits, the last one a check digit (weights 31, 29, 23, 19, 17, 13, 7, 5, 3 modulo 11), then
 * for a branch a dash and three digits.
 */
public final class TaxCodes {
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  private TaxCodes() {}

  public static boolean isValid(String text) {
    boolean branch = text.length() == 14 && text.charAt(10) == '-' && areDigits(text, 11, 14);
    if (!(text.length() == 10 || branch) || !areDigits(text, 0, 10)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return 10 - sum % 11 == text.charAt(9) - '0';
  }

  /**
   * A code in its usual form: without spaces, dots and an apostrophe, with the dash before a branch, and with the leading
   * zero that a spreadsheet dropped, where the check digit then holds. Empty when that makes no valid code.
   */
  public static Optional<String> normal(String text) {
    String digits = text.replaceAll("[\\s.'’-]", "");
    if (!areDigits(digits, 0, digits.length())) {
      return Optional.empty();
    }
    String whole = digits.length() == 9 || digits.length() == 12 ? "0" + digits : digits;
    String code = whole.length() == 13 ? whole.substring(0, 10) + "-" + whole.substring(10) : whole;
    return isValid(code) ? Optional.of(code) : Optional.empty();
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
