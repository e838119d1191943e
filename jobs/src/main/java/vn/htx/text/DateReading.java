package vn.htx.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: {@code 28/06/2023}, {@code 28-6-23}, {@code 28.6.2023}, {@code 2023-06-28}, with a time of
 * day or without, {@code 28-Jun-2023}, {@code ngày 28 tháng 6 năm 2023}, the serial number of a spreadsheet, or a period,
 * which stands for its last day. Years of two digits are 2000 to 2049 and 1950 to 1999. A year after 2200 (as the Buddhist
 * 2566) or before 1900 is none.
 */
public record DateReading(LocalDate date, Set<Note> notes) {
  /** What had to be decided. */
  public enum Note {
    TWO_DIGIT_YEAR,
    /** Day and month may be read either way. */
    EITHER_ORDER,
    /** Only the order that is not the column's makes a day of it. */
    AGAINST_ORDER,
    SERIAL,
    PERIOD
  }

  static final Pattern THREE_NUMBERS = Pattern.compile(
      "(\\d{1,4})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{2}|\\d{4})(?:[ ,T]+\\d{1,2}[:hg]\\d{0,2}.*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?:[ T]\\d{1,2}:\\d{2}.*)?");
  private static final Pattern NAMED = Pattern.compile(
      "(\\d{1,2})[ /-]?([a-z]{3,9}|th(?:g|ang)?\\.? ?\\d{1,2})[ /,-]*(\\d{4}|\\d{2})");
  private static final Pattern WORDS =
      Pattern.compile("(?:.*\\b)?ngay (\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");
  private static final Pattern DIGITS = Pattern.compile("\\d{5}(\\.\\d+)?");
  private static final Map<String, Integer> MONTHS = Map.ofEntries(
      Map.entry("jan", 1),
      Map.entry("feb", 2),
      Map.entry("mar", 3),
      Map.entry("apr", 4),
      Map.entry("may", 5),
      Map.entry("jun", 6),
      Map.entry("jul", 7),
      Map.entry("aug", 8),
      Map.entry("sep", 9),
      Map.entry("oct", 10),
      Map.entry("nov", 11),
      Map.entry("dec", 12));
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  /**
   * Reads a cell, which is trimmed already.
   *
   * @param serialShift days to add to a serial number: 1462 in a workbook of the 1904 system
   * @return empty when it is no day
   */
  public static Optional<DateReading> read(String cell, DateStyle style, int serialShift) {
    Optional<LocalDate> plain = cell.length() == 10 ? Dates.of(cell) : Optional.empty();
    if (plain.isPresent() && cell.charAt(4) == '-') {
      return plain.filter(DateReading::isOfOurTime).map(day -> new DateReading(day, none()));
    }
    Set<Note> notes = none();
    return byNumbers(cell, style, notes)
        .or(() -> byWords(cell, notes))
        .or(() -> bySerial(cell, serialShift, notes))
        .or(() -> Periods.read(cell).map(period -> {
          notes.add(Note.PERIOD);
          return period.last();
        }))
        .filter(DateReading::isOfOurTime)
        .map(day -> new DateReading(day, notes));
  }

  private static Set<Note> none() {
    return EnumSet.noneOf(Note.class);
  }

  private static boolean isOfOurTime(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static Optional<LocalDate> byNumbers(String cell, DateStyle style, Set<Note> notes) {
    Matcher yearFirst = YEAR_FIRST.matcher(cell);
    if (yearFirst.matches()) {
      return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
    }
    Matcher parts = THREE_NUMBERS.matcher(cell);
    if (!parts.matches() || parts.group(1).length() > 2) {
      return Optional.empty();
    }
    int first = number(parts, 1);
    int second = number(parts, 2);
    int year = year(parts.group(3), notes);
    boolean dayFirst = style == DateStyle.DAY_FIRST;
    Optional<LocalDate> usual = dayFirst ? day(year, second, first) : day(year, first, second);
    if (usual.isPresent()) {
      if (first <= 12 && second <= 12 && first != second) {
        notes.add(Note.EITHER_ORDER);
      }
      return usual;
    }
    Optional<LocalDate> other = dayFirst ? day(year, first, second) : day(year, second, first);
    if (other.isPresent()) {
      notes.add(Note.AGAINST_ORDER);
    }
    return other;
  }

  private static Optional<LocalDate> byWords(String cell, Set<Note> notes) {
    String key = MatchKey.of(cell);
    Matcher words = WORDS.matcher(key);
    if (words.matches()) {
      return day(number(words, 3), number(words, 2), number(words, 1));
    }
    Matcher named = NAMED.matcher(cell.toLowerCase(Locale.ROOT).replace("á", "a"));
    if (!named.matches()) {
      return Optional.empty();
    }
    String month = named.group(2);
    int number = month.startsWith("th")
        ? Integer.parseInt(month.replaceAll("\\D", ""))
        : MONTHS.getOrDefault(month.substring(0, 3), 0);
    return day(year(named.group(3), notes), number, number(named, 1));
  }

  private static Optional<LocalDate> bySerial(String cell, int shift, Set<Note> notes) {
    if (!DIGITS.matcher(cell).matches()) {
      return Optional.empty();
    }
    notes.add(Note.SERIAL);
    return Dates.ofSerial(new BigDecimal(cell).add(BigDecimal.valueOf(shift)));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static int year(String digits, Set<Note> notes) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 2) {
      notes.add(Note.TWO_DIGIT_YEAR);
      year += year < 50 ? 2000 : 1900;
    }
    return year;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
