package vn.htx.text;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.model.Period;

/**
 * Periods as people write them: {@code Quý II/2023}, {@code Q2-2023}, {@code 6T/2023}, {@code 6 tháng đầu năm 2023},
 * {@code tháng 6/2023}, {@code T6/2023}, {@code 06/2023}, {@code năm 2023}, and the codes of {@link Period} themselves.
 * Nine months of a year are none of ours.
 */
public final class Periods {
  private static final String YEAR = "(?:nam )?(?<year>(?:19|20)\\d\\d)";
  private static final Pattern QUARTER =
      Pattern.compile("(?:quy|q) ?(?<number>iv|i{1,3}|[1-4]) ?" + YEAR);
  private static final Pattern FIRST_HALF =
      Pattern.compile("(?:6t|6 thang)(?: dau)?(?: nam)? ?" + YEAR);
  private static final Pattern SECOND_HALF =
      Pattern.compile("(?:6t|6 thang) cuoi(?: nam)? ?" + YEAR);
  private static final Pattern MONTH =
      Pattern.compile("(?:thang |t|th )?(?<number>\\d{1,2}) " + YEAR);
  private static final Pattern ONE_YEAR = Pattern.compile(YEAR);
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private Periods() {}

  public static Optional<Period> read(String cell) {
    Optional<Period> code = Period.find(cell);
    if (code.isPresent() || cell.length() > 40) {
      return code;
    }
    String key = MatchKey.of(cell);
    return quarter(key)
        .or(() -> half(SECOND_HALF, key, 2))
        .or(() -> half(FIRST_HALF, key, 1))
        .or(() -> month(key))
        .or(() -> year(key));
  }

  private static Optional<Period> quarter(String key) {
    Matcher found = QUARTER.matcher(key);
    if (!found.matches()) {
      return Optional.empty();
    }
    String number = found.group("number").toLowerCase(Locale.ROOT);
    int quarter = ROMAN.contains(number) ? ROMAN.indexOf(number) + 1 : Integer.parseInt(number);
    return Optional.of(Period.quarter(Integer.parseInt(found.group("year")), quarter));
  }

  private static Optional<Period> half(Pattern pattern, String key, int half) {
    Matcher found = pattern.matcher(key);
    return found.matches()
        ? Optional.of(Period.half(Integer.parseInt(found.group("year")), half))
        : Optional.empty();
  }

  private static Optional<Period> month(String key) {
    Matcher found = MONTH.matcher(key);
    if (!found.matches()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(found.group("number"));
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(Period.month(YearMonth.of(Integer.parseInt(found.group("year")), month)));
  }

  private static Optional<Period> year(String key) {
    Matcher found = ONE_YEAR.matcher(key);
    return found.matches()
        ? Optional.of(Period.year(Integer.parseInt(found.group("year"))))
        : Optional.empty();
  }
}
