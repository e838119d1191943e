package vn.htx.chart.model;

import java.util.List;
import java.util.Optional;
import vn.htx.model.Language;

/**
 * Stacked bars: one bar for each category, one piece for each series. With {@link Mode#SHARE} values are percentages
 * and the axis runs from 0 to 100; a bar with suppressed pieces stays shorter and is not stretched. {@code totals} are
 * written at the ends of the bars.
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
  /** What the pieces of a bar add up to. */
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
  public ChartTable table(Language language) {
    ChartTable table = ChartTable.of(values, categoryName, caption.unit(), language);
    return totals
        .map(given -> table.beside(ChartTable.of(
            new Matrix(values.categories(), List.of(given)),
            categoryName,
            caption.unit(),
            language)))
        .orElse(table);
  }
}
