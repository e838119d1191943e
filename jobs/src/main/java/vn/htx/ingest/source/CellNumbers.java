package vn.htx.ingest.source;

import java.math.BigDecimal;

/** Numbers of spreadsheet cells as text. */
public final class CellNumbers {
  /** Doubles range from about 4.9E-324 to 1.8E308 (IEEE 754). */
  private static final int MAX_DIGITS = 400;

  private CellNumbers() {}

  /** Whether a spreadsheet's cell can hold the number: 1E999999999 would be a text of a billion digits. */
  public static boolean isPossible(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
  }

  /** Plain digits, without trailing zeros of a fraction. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
