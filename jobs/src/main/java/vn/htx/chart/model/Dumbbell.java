package vn.htx.chart.model;

/** Two states of each category on one line: the earlier pale, the later dark, the way between them drawn. */
public record Dumbbell(Caption caption, Label categoryName, Matrix values) implements Chart {
  public Dumbbell {
    if (values.series().size() != 2) {
      throw new IllegalArgumentException(
          "chart '%s': two series (earlier, later) are compared, found %s"
              .formatted(caption.id(), values.series().size()));
    }
  }

  @Override
  public ChartTable table() {
    return ChartTable.of(values, categoryName, caption.unit());
  }
}
