package vn.htx.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Measure;
import vn.htx.model.Bilingual;

/** The last formula: from what was added up of a cell to its figures. */
final class Measured {
  private static final Bilingual NOTHING =
      Bilingual.of("không có quan sát nào", "there is no observation");

  private final Indicator indicator;
  private final Cell cell;
  private final FieldRow added;

  private Measured(Indicator indicator, Cell cell, FieldRow added) {
    this.indicator = indicator;
    this.cell = cell;
    this.added = added;
  }

  /**
   * The figures of one indicator in one cell: one, or one for each category.
   *
   * @param added a row of the cells' table
   */
  static List<Figure> figures(Indicator indicator, Cell cell, FieldRow added) {
    var measured = new Measured(indicator, cell, added);
    Measure measure = indicator
        .measure()
        .orElseThrow(() -> new IllegalStateException(
            "%s is told of cells and declares no measure".formatted(indicator.id())));
    return measure instanceof Measure.Shares shares
        ? measured.shares(shares)
        : List.of(measured.figure(measure));
  }

  private Figure figure(Measure measure) {
    if (measure instanceof Measure.Sum sum) {
      return sum(sum);
    }
    if (measure instanceof Measure.Ratio ratio) {
      return ratio(ratio);
    }
    if (measure instanceof Measure.Mean mean) {
      return mean(mean);
    }
    if (measure instanceof Measure.WeightedMean mean) {
      return weightedMean(mean);
    }
    if (measure instanceof Measure.Median median) {
      return median(median);
    }
    return Figure.count(indicator, cell, added.count(CellColumn.OBSERVED));
  }

  private Figure sum(Measure.Sum sum) {
    long n = sum.counted()
        .map(counted -> total(CellColumn.sum(counted)).longValueExact())
        .orElseGet(() -> added.count(CellColumn.count(sum.column())));
    return sum.absent()
        .filter(why -> n == 0)
        .map(why -> Figure.undefined(indicator, cell, 0, why))
        .orElseGet(() -> Figure.sum(indicator, cell, total(CellColumn.sum(sum.column())), n));
  }

  private Figure ratio(Measure.Ratio ratio) {
    BigDecimal above = total(CellColumn.sum(ratio.above()));
    BigDecimal below = total(CellColumn.sum(ratio.below()));
    long n = added.count(CellColumn.count(ratio.below()));
    return ratio.isPercent()
        ? Figure.percent(indicator, cell, above, below, n)
        : Figure.ratio(indicator, cell, above, below, n);
  }

  private Figure mean(Measure.Mean mean) {
    long n = added.count(CellColumn.count(mean.column()));
    if (n == 0) {
      return Figure.undefined(indicator, cell, 0, mean.absent());
    }
    BigDecimal sum = total(CellColumn.sum(mean.column())).movePointLeft(mean.decimals());
    BigDecimal count = BigDecimal.valueOf(n);
    double value = sum.divide(count, MathContext.DECIMAL64).doubleValue();
    return mean.isAdditive()
        ? Figure.mean(indicator, cell, value, sum.setScale(4, RoundingMode.HALF_EVEN), n)
        : Figure.of(indicator, cell, value, n);
  }

  private Figure weightedMean(Measure.WeightedMean mean) {
    long n = added.count(CellColumn.count(mean.column()));
    BigDecimal weights = total(CellColumn.sum(mean.weight()));
    if (weights.signum() == 0) {
      return Figure.undefined(indicator, cell, n, NOTHING);
    }
    BigDecimal sum = total(CellColumn.sumOfProducts(mean.column(), mean.weight()))
        .movePointLeft(mean.decimals());
    return Figure.of(indicator, cell, sum.divide(weights, MathContext.DECIMAL64).doubleValue(), n);
  }

  private Figure median(Measure.Median median) {
    long n = added.count(CellColumn.count(median.column()));
    return added
        .findDouble(CellColumn.median(median.column()))
        .map(middle -> BigDecimal.valueOf(middle).movePointLeft(median.decimals()))
        .map(middle -> Figure.of(indicator, cell, middle.doubleValue(), n))
        .orElseGet(() -> Figure.undefined(indicator, cell, 0, NOTHING));
  }

  private List<Figure> shares(Measure.Shares shares) {
    long n = added.count(CellColumn.count(shares.column()));
    return IntStream.range(0, shares.categories().size())
        .mapToObj(i -> {
          String category = shares.categories().get(i);
          long with = added.count(CellColumn.countWith(shares.column(), category, i));
          return Figure.percent(indicator, cell.category(category), with, n);
        })
        .toList();
  }

  /** A sum, 0 where no observation has the column. */
  private BigDecimal total(CellColumn sum) {
    return added.findNumber(sum).map(BigDecimal::stripTrailingZeros).orElse(BigDecimal.ZERO);
  }
}
