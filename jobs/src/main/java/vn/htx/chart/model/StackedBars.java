package vn.htx.chart.model;

import java.util.List;
import java.util.Optional;

/**
 * Bars of stacked pieces: a bar per category, a piece per series. With {@link Mode#SHARE} the values are percentages
 * and the axis runs from 0 to 100; a category whose pieces are suppressed stays short rather than being stretched.
 * {@code totals} is written at the end of each bar.
 */
public record StackedBars(
    Caption caption,
    Label categoryName,
    Matrix values,
    Palette palette,
    Orientation orientation,
    Mode mode,
    Optional<Series> totals)
    implements Chart {
  /** What the pieces add up to. */
  public enum Mode {
    AMOUNT,
    SHARE
  }

  public StackedBars {
    totals.ifPresent(given -> {
      if (given.values().size() != values.categories().size()) {
        throw new IllegalArgumentException(
            "chart '%s': one total per category".formatted(caption.id()));
      }
    });
  }

  @Override
  public ChartTable table() {
    ChartTable table = ChartTable.of(values, categoryName, caption.unit());
    return totals
        .map(given -> table.beside(ChartTable.of(
            new Matrix(values.categories(), List.of(given)), categoryName, caption.unit())))
        .orElse(table);
  }
}
