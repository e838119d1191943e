package vn.htx.validate;

/**
 * Vietnamese tax codes: ten digits, the last one a check digit (weights 31, 29, 23, 19, 17, 13, 7, 5, 3 modulo 11), then
 * for a branch a dash and three digits.
 */
final class TaxCode {
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  private TaxCode() {}

  static boolean isValid(String text) {
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

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
