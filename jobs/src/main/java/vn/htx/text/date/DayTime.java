package vn.htx.text.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.text.Unmarked;

/**
 * A cell with the time of day taken off: {@code 28/06/2023 14:05:11}, {@code 28/06/2023 2:05 CH}, {@code 14:05:11
 * 28/6/2023}, {@code 2023-06-28T14:05:11.000+07:00}, {@code 2023/06/28 2:05:11 CH GMT+7} (Google Forms).
 *
 * @param day the rest, without marks
 * @param time empty when the cell has none
 * @param zone the offset that is written
 */
record DayTime(String day, Optional<LocalTime> time, Optional<ZoneOffset> zone) {
  /** Vietnam's since 1975, all year round. */
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  private static final int LONGEST = 80;
  private static final String CLOCK =
      "(?<hour>\\d{1,2})[:hg](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?: ?(?<half>sa|ch|am|pm|sang|chieu))?";
  private static final Pattern BEHIND = Pattern.compile("(?<day>.*\\d)(?:t|,? (?:luc )?)" + CLOCK
      + "(?: ?(?<zone>z|(?:gmt|utc)?[+-]\\d{1,2}(?::?\\d{2})?|gmt|utc))?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc)?(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?");
  private static final Pattern BEFORE = Pattern.compile(CLOCK + ",? (?<day>.+)");

  /** Empty when the cell is too long for a date, or its time of day does not exist. */
  static Optional<DayTime> split(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    String text = Unmarked.of(cell);
    Matcher behind = BEHIND.matcher(text);
    if (behind.matches()) {
      Optional<ZoneOffset> zone = Optional.ofNullable(behind.group("zone")).flatMap(DayTime::zone);
      boolean wrongZone = behind.group("zone") != null && zone.isEmpty();
      return wrongZone ? Optional.empty() : of(behind, zone);
    }
    Matcher before = BEFORE.matcher(text);
    return before.matches()
        ? of(before, Optional.empty())
        : Optional.of(new DayTime(text, Optional.empty(), Optional.empty()));
  }

  private static Optional<DayTime> of(Matcher found, Optional<ZoneOffset> zone) {
    int hour = Integer.parseInt(found.group("hour"));
    int minute = Integer.parseInt(found.group("minute"));
    boolean afternoon = "ch".equals(found.group("half")) || "pm".equals(found.group("half"));
    boolean midnight =
        hour == 12 && ("sa".equals(found.group("half")) || "am".equals(found.group("half")));
    int clock = midnight ? 0 : afternoon && hour < 12 ? hour + 12 : hour;
    return clock > 23 || minute > 59
        ? Optional.empty()
        : Optional.of(new DayTime(
            found.group("day").strip(), Optional.of(LocalTime.of(clock, minute)), zone));
  }

  private static Optional<ZoneOffset> zone(String written) {
    Matcher offset = OFFSET.matcher(written);
    if (!offset.matches()) {
      return Optional.of(ZoneOffset.UTC);
    }
    int hours = Integer.parseInt(offset.group("hours"));
    int minutes = offset.group("minutes") == null ? 0 : Integer.parseInt(offset.group("minutes"));
    int sign = offset.group("sign").equals("-") ? -1 : 1;
    return hours > 14 || minutes > 59
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
  }

  /**
   * The date in Vietnam of a time written for another offset: programs write midnight of 28 June in Vietnam as
   * {@code 2023-06-27T17:00:00Z}.
   */
  LocalDate inVietnam(LocalDate written) {
    return time.isPresent() && zone.isPresent()
        ? written
            .atTime(time.get())
            .atOffset(zone.get())
            .withOffsetSameInstant(VIETNAM)
            .toLocalDate()
        : written;
  }
}
