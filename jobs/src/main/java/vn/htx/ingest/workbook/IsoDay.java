package vn.htx.ingest.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times in ISO 8601, which Open XML ({@code t="d"}) and OpenDocument store instead of numbers. */
final class IsoDay {
  private static final Pattern DAY_TIME = Pattern.compile(
      "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?))?(?:Z|[+-]\\d{2}:\\d{2})?");
  private static final Pattern TIME =
      Pattern.compile("T?(\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Before it the serial numbers of spreadsheets count a 29 February 1900, which did not exist. */
  private static final LocalDate FIRST_CERTAIN = LocalDate.of(1900, 3, 1);

  private static final BigDecimal NANOS_OF_DAY =
      BigDecimal.valueOf(Duration.ofDays(1).toNanos());

  /** A spreadsheet's numbers have fifteen digits, five of them for the day. */
  private static final int DECIMALS = 10;

  private IsoDay() {}

  /**
   * The serial number of a date, a local date and time, a time or a duration.
   *
   * @return days since 30/12/1899; empty when the text is none of these, or before 1/3/1900
   */
  static Optional<BigDecimal> serial(String iso) {
    try {
      Matcher day = DAY_TIME.matcher(iso);
      if (day.matches()) {
        LocalDate date = LocalDate.parse(day.group(1));
        BigDecimal time = day.group(2) == null ? BigDecimal.ZERO : ofTime(day.group(2));
        BigDecimal serial =
            BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, date)).add(time);
        return date.isBefore(FIRST_CERTAIN) ? Optional.empty() : Optional.of(serial);
      }
      Matcher time = TIME.matcher(iso);
      if (time.matches()) {
        return Optional.of(ofTime(time.group(1)));
      }
      return iso.startsWith("P")
          ? Optional.of(ofNanos(Duration.parse(iso).toNanos()))
          : Optional.empty();
    } catch (DateTimeException | ArithmeticException noSuchDay) {
      return Optional.empty();
    }
  }

  private static BigDecimal ofTime(String clock) {
    return ofNanos(LocalTime.parse(clock.replace(',', '.')).toNanoOfDay());
  }

  private static BigDecimal ofNanos(long nanos) {
    return BigDecimal.valueOf(nanos).divide(NANOS_OF_DAY, DECIMALS, RoundingMode.HALF_UP);
  }
}
