package vn.htx.text.date;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.model.Period;
import vn.htx.text.Unmarked;

/**
 * Periods as people write them: {@code Quý II/2023}, {@code Q2-2023}, {@code 6T/2023} and {@code 6 tháng đầu năm 2023}
 * (the first half-year), {@code 6 tháng cuối năm 2023}, {@code tháng 6/2023}, {@code T6/2023}, {@code 06/2023},
 * {@code Jun-2023} as an English spreadsheet shows it, {@code năm 2023}, and the codes of {@link Period} themselves.
 * The first months of a year are read where they are one of our periods (3, 6, 12); nine months are not.
 * {@code đợt 1/2026} is the survey of that half-year: there are two rounds a year at most.
 */
public final class Periods {
  private static final int LONGEST = 40;
  private static final String YEAR = "(?<year>(?:19|20|21)\\d\\d)";
  private static final String OF = "(?: ?[/.-] ?| nam |, nam |,? )";
  private static final Pattern QUARTER =
      Pattern.compile("(?:quy|q)[ .]?(?<number>iv|i{1,3}|[1-4])" + OF + YEAR);
  private static final Pattern QUARTER_LAST = Pattern.compile(YEAR + "-?q(?<number>[1-4])");
  private static final Pattern HALF = Pattern.compile("h(?<number>[12])[/.-]" + YEAR);
  private static final Pattern HALF_LAST = Pattern.compile(YEAR + "-?h(?<number>[12])");
  private static final Pattern SO_FAR =
      Pattern.compile("(?<number>3|6|12) ?(?:t|thang)(?: dau)?(?: nam)? ?[/.-]? ?" + YEAR);
  private static final Pattern LATTER_HALF =
      Pattern.compile("6 ?(?:t|thang) cuoi(?: nam)? ?[/.-]? ?" + YEAR);
  private static final Pattern ROUND =
      Pattern.compile("dot (?:khao sat )?(?<number>1|2|i|ii)" + OF + YEAR);
  private static final Pattern NAMED_MONTH =
      Pattern.compile("(?:thang|thg|th|t)[ .]?(?<number>\\d{1,2})" + OF + YEAR);
  private static final Pattern MONTH = Pattern.compile("(?<number>\\d{1,2}) ?[/.-] ?" + YEAR);
  private static final Pattern ENGLISH_MONTH =
      Pattern.compile("(?<name>[a-z]{3,9})\\.?(?:[ ,/-] ?)" + YEAR);
  private static final Pattern MONTH_LAST = Pattern.compile(YEAR + "[/.-](?<number>\\d{1,2})");
  private static final Pattern ONE_YEAR = Pattern.compile("(?:(?:ca )?nam )?" + YEAR);
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private Periods() {}

  /** The period that a cell names; empty when it is not one of our periods. */
  public static Optional<Period> read(String cell) {
    Optional<Period> code = Period.find(cell);
    if (code.isPresent() || cell.length() > LONGEST) {
      return code;
    }
    String text = Unmarked.of(cell);
    return first(text, QUARTER, QUARTER_LAST)
        .map(found -> Period.quarter(year(found), number(found)))
        .or(() -> first(text, HALF, HALF_LAST, ROUND)
            .map(found -> Period.half(year(found), number(found))))
        .or(() -> first(text, SO_FAR).map(Periods::soFar))
        .or(() -> first(text, LATTER_HALF).map(found -> Period.half(year(found), 2)))
        .or(() -> first(text, NAMED_MONTH, MONTH, MONTH_LAST).flatMap(Periods::month))
        .or(() -> first(text, ENGLISH_MONTH).flatMap(Periods::englishMonth))
        .or(() -> first(text, ONE_YEAR).map(found -> Period.year(year(found))));
  }

  private static Optional<Matcher> first(String text, Pattern... patterns) {
    for (Pattern pattern : patterns) {
      Matcher found = pattern.matcher(text);
      if (found.matches()) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static int year(Matcher found) {
    return Integer.parseInt(found.group("year"));
  }

  private static int number(Matcher found) {
    String written = found.group("number");
    int roman = ROMAN.indexOf(written);
    return roman >= 0 ? roman + 1 : Integer.parseInt(written);
  }

  private static Period soFar(Matcher found) {
    return switch (number(found)) {
      case 3 -> Period.quarter(year(found), 1);
      case 6 -> Period.half(year(found), 1);
      default -> Period.year(year(found));
    };
  }

  private static Optional<Period> month(Matcher found) {
    return month(found, number(found));
  }

  private static Optional<Period> englishMonth(Matcher found) {
    return month(found, DateForms.month(found.group("name")));
  }

  private static Optional<Period> month(Matcher found, int month) {
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(Period.month(YearMonth.of(year(found), month)));
  }
}
