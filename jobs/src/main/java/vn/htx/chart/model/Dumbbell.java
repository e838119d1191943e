package vn.htx.chart.model;

import vn.htx.model.Language;

/**
 * Two states of each category on one line: a pale dot for the earlier one, a dark dot for the later one, and the
 * distance between them.
 */
public record Dumbbell(Caption caption, Label categoryName, Matrix values) implements Chart {
  public Dumbbell {
    if (values.series().size() != 2) {
      throw new IllegalArgumentException(
          "chart '%s': two series (earlier, later) are compared, found %s"
              .formatted(caption.id(), values.series().size()));
    }
  }

  @Override
  public ChartTable table(Language language) {
    return ChartTable.of(values, categoryName, caption.unit(), language);
  }
}
