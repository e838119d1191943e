package vn.htx.page.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.query.Answer;

/**
 * A figure on the line from the worst to the best of its level's units, as places from 0 at the left to 100 at the
 * right. Where neither way is good the greatest is at the right.
 *
 * @param lower the place of the first quartile or, where less is better, of the third; {@code upper} is the other
 * @param own the figure's
 * @param city the city's of the same period; empty for sums and counts, or where it lies beyond all units
 * @param mark the figure against the city's, as in the rug
 */
public record Spine(
    int lower, int median, int upper, int own, Optional<Integer> city, Rug.Mark mark) {
  private static final int WHOLE = 100;

  /** Of a row with the figure, the city's and the spread of the units; empty where the spread is none. */
  static Optional<Spine> of(Indicator indicator, Answer.Row row) {
    BigDecimal least = row.decimal("least").orElseThrow();
    BigDecimal greatest = row.decimal("greatest").orElseThrow();
    if (least.compareTo(greatest) == 0) {
      return Optional.empty();
    }
    boolean isTurned = isTurned(indicator);
    var line = new Line(isTurned ? greatest : least, isTurned ? least : greatest);
    int first = line.place(row.decimal("lower").orElseThrow());
    int third = line.place(row.decimal("upper").orElseThrow());
    BigDecimal value = row.decimal("value").orElseThrow();
    Optional<BigDecimal> city = indicator.isSum() ? Optional.empty() : row.decimal("city_value");
    return Optional.of(new Spine(
        Math.min(first, third),
        line.place(row.decimal("median").orElseThrow()),
        Math.max(first, third),
        line.place(value),
        city.map(line::place).filter(place -> place >= 0 && place <= WHOLE),
        city.map(other -> Standing.of(
                    indicator, value, row.decimal("ci_low"), row.decimal("ci_high"), other)
                .mark())
            .orElse(Rug.Mark.ALONE)));
  }

  /** Whether the greatest value is at the left, being the worst. */
  static boolean isTurned(Indicator indicator) {
    return indicator.polarity() == Indicator.Polarity.LESS_IS_BETTER;
  }

  /** From the value at the left to that at the right. */
  private record Line(BigDecimal left, BigDecimal right) {
    int place(BigDecimal value) {
      return value
          .subtract(left)
          .multiply(BigDecimal.valueOf(WHOLE))
          .divide(right.subtract(left), 0, RoundingMode.HALF_UP)
          .intValue();
    }
  }

  /** How wide the half between the quartiles is. */
  public int half() {
    return upper - lower;
  }
}
