package vn.htx.chart.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values by category and series. Every series has one value for each category; ids are unique. */
public record Matrix(List<Category> categories, List<Series> series) {
  public Matrix {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException("series '%s' has %s values for %s categories"
            .formatted(one.label().id(), one.values().size(), categories.size()));
      }
    }
    unique(
        "category", categories.stream().map(category -> category.label().id()).toList());
    unique("series", series.stream().map(one -> one.label().id()).toList());
  }

  /** The known values, series by series. */
  public List<BigDecimal> known() {
    return series.stream().flatMap(one -> one.known().stream()).toList();
  }

  /** The known values of one category, in the order of the series. */
  public List<BigDecimal> known(int categoryIndex) {
    return series.stream()
        .flatMap(one -> one.values().get(categoryIndex).value().stream())
        .toList();
  }

  /** Whether no value at all is known. */
  public boolean empty() {
    return series.stream().allMatch(Series::empty);
  }

  /** The value of a series in a category, both by position. */
  public Datum at(int seriesIndex, int categoryIndex) {
    return series.get(seriesIndex).values().get(categoryIndex);
  }

  static void unique(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("%s id '%s' appears twice".formatted(what, id));
      }
    }
  }
}
