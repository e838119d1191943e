package vn.htx.sample;

/**
 * A synthetic market lending rate that follows the course of actual ones: low in 2021, a peak around the turn of 2022
 * to 2023, low again.
 */
final class MarketRates {
  private static final int FIRST_YEAR = 2021;
  /** The twelve-month rate at the beginning of each half-year, in hundredths of a per cent a year. */
  private static final int[] PATH = {860, 840, 850, 950, 1120, 960, 860, 820, 800, 810, 830, 840};

  private MarketRates() {}

  static int points(int year, int month, int tenorMonths) {
    int months = (year - FIRST_YEAR) * 12 + month - 1;
    int half = Math.min(months / 6, PATH.length - 2);
    int within = Math.min(months - half * 6, 6);
    int base = PATH[half] + (PATH[half + 1] - PATH[half]) * within / 6;
    int premium = switch (tenorMonths) {
      case 12 -> 0;
      case 24 -> 40;
      case 36 -> 80;
      default -> 130;
    };
    return (base + premium + 2) / 5 * 5;
  }
}
