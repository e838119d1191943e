package vn.htx.chart.model;

import java.util.List;
import vn.htx.model.Language;

/** Horizontal bars of results, each with a mark at the planned value (kế hoạch); a category may lack either of them. */
public record BarsWithTarget(
    Caption caption, Label categoryName, List<Category> categories, Series actual, Series target)
    implements Chart {
  public BarsWithTarget {
    categories = List.copyOf(categories);
  }

  @Override
  public ChartTable table(Language language) {
    return ChartTable.of(
        new Matrix(categories, List.of(actual, target)), categoryName, caption.unit(), language);
  }
}
