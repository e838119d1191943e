package vn.htx.page.unit;

import java.math.BigDecimal;
import java.util.Optional;
import vn.htx.catalog.Indicator;

/**
 * How a figure stands to another.
 *
 * @param isTested whether an interval decided; else the declared difference did
 */
public record Standing(Rug.Mark mark, boolean isTested) {
  /**
   * An interval that holds the other value makes the two similar; without one a difference up to the declared one
   * does.
   */
  public static Standing of(
      Indicator indicator,
      BigDecimal value,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      BigDecimal other) {
    boolean isTested = low.isPresent() && high.isPresent();
    boolean isSimilar = isTested
        ? low.get().compareTo(other) <= 0 && high.get().compareTo(other) >= 0
        : value.subtract(other).abs().compareTo(indicator.unit().alike()) <= 0;
    boolean isHigher = value.compareTo(other) > 0;
    Rug.Mark mark = isSimilar
        ? Rug.Mark.SIMILAR
        : switch (indicator.polarity()) {
          case MORE_IS_BETTER -> isHigher ? Rug.Mark.BETTER : Rug.Mark.WORSE;
          case LESS_IS_BETTER -> isHigher ? Rug.Mark.WORSE : Rug.Mark.BETTER;
          case NEITHER -> isHigher ? Rug.Mark.HIGHER : Rug.Mark.LOWER;
        };
    return new Standing(mark, isTested);
  }
}
