package vn.htx.chart.model;

import vn.htx.model.Language;

/** The unit of a number and the decimals shown to people, such as {@code ("điểm", "points", 1)}. */
public record DisplayUnit(String vi, String en, int decimals) {
  public DisplayUnit {
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException(
          "unit '%s': decimals must be 0 to 6, was %s".formatted(vi, decimals));
    }
  }

  /** Its name in one of the two languages. */
  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }

  /** Whether the unit is written with each number: percentages are ({@code 12,5%}), all other numbers are not. */
  public boolean percent() {
    return vi.equals("%");
  }
}
