package vn.htx.chart.model;

import java.time.YearMonth;
import java.util.Locale;

/** The length of one step of a line chart. Positions are integers, so that ticks are at whole steps only. */
public enum TimeAxis {
  MONTH,
  YEAR;

  /** The position of a month. */
  public static int position(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  /** The label of a position for people: {@code 06/2026}, {@code 2026}. */
  public String shown(int position) {
    return switch (this) {
      case MONTH ->
        String.format(
            Locale.ROOT, "%02d/%04d", Math.floorMod(position, 12) + 1, Math.floorDiv(position, 12));
      case YEAR -> Integer.toString(position);
    };
  }

  /** The label of a position for programs: {@code 2026-06}, {@code 2026}. */
  String plain(int position) {
    return switch (this) {
      case MONTH ->
        String.format(
            Locale.ROOT, "%04d-%02d", Math.floorDiv(position, 12), Math.floorMod(position, 12) + 1);
      case YEAR -> Integer.toString(position);
    };
  }
}
