package vn.htx.text.date;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates as files write them: {@code yyyy-MM-dd}, {@code d/M/yyyy}, and serial numbers of a workbook's numeric cells.
 */
public final class Dates {
  private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
  private static final int FIRST_SERIAL_AFTER_PHANTOM = 61;
  private static final int LAST_SERIAL = 2_958_465;

  private Dates() {}

  /** The date; empty when the text has neither form or there is no such day. The text must be trimmed. */
  public static Optional<LocalDate> of(String text) {
    int slash = text.indexOf('/');
    int second = text.indexOf('/', slash + 1);
    try {
      if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
        return date(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
      }
      boolean dayFirst = slash >= 1 && slash <= 2 && second - slash >= 2 && second - slash <= 3;
      return dayFirst && text.length() - second == 5
          ? date(
              digits(text, second + 1, text.length()),
              digits(text, slash + 1, second),
              digits(text, 0, slash))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /**
   * The date of a serial number of the 1900 system; its time of day is dropped. Serials up to 60 are refused: that
   * system counts a 29 February 1900, which did not exist.
   */
  public static Optional<LocalDate> ofSerial(BigDecimal serial) {
    BigDecimal day = serial.setScale(0, RoundingMode.FLOOR);
    boolean inRange = day.compareTo(BigDecimal.valueOf(FIRST_SERIAL_AFTER_PHANTOM)) >= 0
        && day.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0;
    return inRange ? Optional.of(DAY_ZERO_1900.plusDays(day.longValue())) : Optional.empty();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    return year < 0 || month < 0 || day < 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month, day));
  }

  /** The digits as a number, or -1 when another character is among them. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
