package vn.htx.chart.model;

import java.util.List;

/** Lying bars of what was reached, each with a mark where the plan (kế hoạch) stands; a category may lack either. */
public record BarsWithTarget(
    Caption caption, Label categoryName, List<Category> categories, Series actual, Series target)
    implements Chart {
  public BarsWithTarget {
    categories = List.copyOf(categories);
  }

  @Override
  public ChartTable table() {
    return ChartTable.of(
        new Matrix(categories, List.of(actual, target)), categoryName, caption.unit());
  }
}
