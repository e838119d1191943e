package vn.htx.chart.model;

import java.time.YearMonth;
import java.util.Locale;

/** What one step along a line chart is. A position is an integer, so that ticks fall on whole steps only. */
public enum TimeAxis {
  MONTH,
  YEAR;

  /** The position of a month. */
  public static int position(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  /** What people read at a position: {@code 06/2026}, {@code 2026}. */
  public String shown(int position) {
    return switch (this) {
      case MONTH ->
        String.format(
            Locale.ROOT, "%02d/%04d", Math.floorMod(position, 12) + 1, Math.floorDiv(position, 12));
      case YEAR -> Integer.toString(position);
    };
  }

  /** What machines read at a position: {@code 2026-06}, {@code 2026}. */
  String plain(int position) {
    return switch (this) {
      case MONTH ->
        String.format(
            Locale.ROOT, "%04d-%02d", Math.floorDiv(position, 12), Math.floorMod(position, 12) + 1);
      case YEAR -> Integer.toString(position);
    };
  }
}
