package vn.htx.text.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.text.date.DateReading.Note;

/** The written forms of a date, matched on text without marks and without a time of day. */
final class DateForms {
  private static final String PLACE_AND_WEEKDAY =
      "(?:[^\\d,]{2,40}, ?(?=ngay ))?(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),? ?)?(?:ngay )?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})");
  private static final Pattern NUMBERS = Pattern.compile(
      PLACE_AND_WEEKDAY + "(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})\\.?");
  private static final Pattern WORDS = Pattern.compile(PLACE_AND_WEEKDAY
      + "(\\d{1,2})[ /.-]*(?:thang|thg|th)[ .-]?(\\d{1,2})(?: nam |[ ,/.-]+)(\\d{4}|\\d{2})\\.?");
  private static final Pattern DAY_AND_NAME =
      Pattern.compile("(\\d{1,2})[ /.-]?([a-z]{3,9})[ ,/.-]*(\\d{4}|\\d{2})");
  private static final Pattern NAME_AND_DAY =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final List<String> MONTHS = List.of(
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december");
  private static final int FIRST_OF_LAST_CENTURY = 50;

  private DateForms() {}

  /** The numbers of a date whose year is written last, in the order in which they are written. */
  record Numbers(int first, int second, String year) {
    boolean isAmbiguous() {
      return first != second && first >= 1 && second >= 1 && first <= 12 && second <= 12;
    }
  }

  /** A date as written, which may not exist in the calendar. */
  record Written(Optional<LocalDate> day, Set<Note> notes) {}

  /** The numbers of a cell, with or without a time of day. */
  static Optional<Numbers> numbers(String cell) {
    return DayTime.split(cell).flatMap(split -> numbersOf(split.day()));
  }

  private static Optional<Numbers> numbersOf(String day) {
    Matcher found = NUMBERS.matcher(day);
    return found.matches()
        ? Optional.of(new Numbers(number(found, 1), number(found, 3), found.group(4)))
        : Optional.empty();
  }

  /** Empty when the text has none of the forms. */
  static Optional<Written> find(String day, DateStyle style) {
    Matcher yearFirst = YEAR_FIRST.matcher(day);
    if (yearFirst.matches()) {
      Set<Note> notes = EnumSet.noneOf(Note.class);
      return written(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4), notes);
    }
    return numbersOf(day)
        .map(numbers -> byNumbers(numbers, style))
        .or(() -> byWords(day))
        .or(() -> byName(day));
  }

  private static Written byNumbers(Numbers numbers, DateStyle style) {
    Set<Note> notes = EnumSet.noneOf(Note.class);
    int year = year(numbers.year(), notes);
    boolean dayFirst = style == DateStyle.DAY_FIRST;
    int first = numbers.first();
    int second = numbers.second();
    Optional<LocalDate> usual = dayFirst ? day(year, second, first) : day(year, first, second);
    if (usual.isPresent()) {
      if (numbers.isAmbiguous()) {
        notes.add(Note.AMBIGUOUS_ORDER);
      }
      return new Written(usual, notes);
    }
    Optional<LocalDate> other = dayFirst ? day(year, first, second) : day(year, second, first);
    if (other.isPresent()) {
      notes.add(Note.AGAINST_STYLE);
    }
    return new Written(other, notes);
  }

  private static Optional<Written> byWords(String day) {
    Matcher words = WORDS.matcher(day);
    if (!words.matches()) {
      return Optional.empty();
    }
    Set<Note> notes = EnumSet.of(Note.WORDS);
    return written(year(words.group(3), notes), number(words, 2), number(words, 1), notes);
  }

  private static Optional<Written> byName(String day) {
    Set<Note> notes = EnumSet.of(Note.WORDS);
    Matcher dayFirst = DAY_AND_NAME.matcher(day);
    if (dayFirst.matches()) {
      int month = month(dayFirst.group(2));
      return month == 0
          ? Optional.empty()
          : written(year(dayFirst.group(3), notes), month, number(dayFirst, 1), notes);
    }
    Matcher monthFirst = NAME_AND_DAY.matcher(day);
    int month = monthFirst.matches() ? month(monthFirst.group(1)) : 0;
    return month == 0
        ? Optional.empty()
        : written(number(monthFirst, 3), month, number(monthFirst, 2), notes);
  }

  /** 1 to 12 for an English month or its abbreviation; otherwise 0. */
  static int month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(name.equals("sept") ? "sep" : name)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<Written> written(int year, int month, int day, Set<Note> notes) {
    return Optional.of(new Written(day(year, month, day), notes));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int year(String digits, Set<Note> notes) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 2) {
      notes.add(Note.TWO_DIGIT_YEAR);
      year += year < FIRST_OF_LAST_CENTURY ? 2000 : 1900;
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
