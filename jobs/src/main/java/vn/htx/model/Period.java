package vn.htx.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A calendar period as tables write it: {@code 2026}, {@code 2026H1}, {@code 2026Q2}, {@code 2026-06} or
 * {@code 2026-06-30}.
 *
 * @param code the text above
 * @param first the first day
 * @param last the last day
 */
public record Period(String code, LocalDate first, LocalDate last) implements Comparable<Period> {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern HALF = Pattern.compile("\\d{4}H[12]");
  private static final Pattern QUARTER = Pattern.compile("\\d{4}Q[1-4]");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  public static Period year(int year) {
    return new Period(
        String.format(Locale.ROOT, "%04d", year),
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31));
  }

  /** Half-year 1 (January to June) or 2. */
  public static Period half(int year, int half) {
    if (half != 1 && half != 2) {
      throw new IllegalArgumentException("a half-year is 1 or 2, was " + half);
    }
    LocalDate first = LocalDate.of(year, half == 1 ? 1 : 7, 1);
    return new Period(
        String.format(Locale.ROOT, "%04dH%s", year, half),
        first,
        first.plusMonths(6).minusDays(1));
  }

  /** Quarter 1 (January to March) to 4. */
  public static Period quarter(int year, int quarter) {
    if (quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException("a quarter is 1 to 4, was " + quarter);
    }
    LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
    return new Period(
        String.format(Locale.ROOT, "%04dQ%s", year, quarter),
        first,
        first.plusMonths(3).minusDays(1));
  }

  public static Period month(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  public static Period day(LocalDate day) {
    return new Period(day.toString(), day, day);
  }

  /** The half-year that holds a day. */
  public static Period halfOf(LocalDate day) {
    return half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
  }

  /** So many half-years up to the one that holds a day, the earliest first. */
  public static List<Period> halvesUpTo(LocalDate day, int count) {
    LocalDate last = halfOf(day).first();
    return IntStream.range(0, count)
        .mapToObj(i -> halfOf(last.minusMonths(6L * (count - 1 - i))))
        .toList();
  }

  /** The period written so, or empty when the text is none of the five forms. */
  public static Optional<Period> find(String code) {
    try {
      if (YEAR.matcher(code).matches()) {
        return Optional.of(year(Integer.parseInt(code)));
      }
      if (HALF.matcher(code).matches()) {
        return Optional.of(half(Integer.parseInt(code.substring(0, 4)), code.charAt(5) - '0'));
      }
      if (QUARTER.matcher(code).matches()) {
        return Optional.of(quarter(Integer.parseInt(code.substring(0, 4)), code.charAt(5) - '0'));
      }
      if (MONTH.matcher(code).matches()) {
        return Optional.of(month(YearMonth.parse(code)));
      }
      return DAY.matcher(code).matches()
          ? Optional.of(day(LocalDate.parse(code)))
          : Optional.empty();
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  /**
   * By last day, then by first: a month sorts after the days in it, a quarter after its months, a year after its
   * halves.
   */
  @Override
  public int compareTo(Period other) {
    int byLast = last.compareTo(other.last);
    return byLast != 0 ? byLast : other.first.compareTo(first);
  }
}
