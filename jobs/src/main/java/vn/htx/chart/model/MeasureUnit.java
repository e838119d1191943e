package vn.htx.chart.model;

/** What a number is counted in, and with how many decimals people read it: {@code ("điểm", "points", 1)}. */
public record MeasureUnit(String vi, String en, int decimals) {
  public MeasureUnit {
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException(
          "unit '%s': decimals must be 0 to 6, was %s".formatted(vi, decimals));
    }
  }

  /** Whether numbers carry their unit: a percentage is written {@code 12,5%}, all else as a bare number. */
  public boolean percent() {
    return vi.equals("%");
  }
}
