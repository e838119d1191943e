package vn.htx.chart;

import java.util.List;

/** One colour of a chart: a value per category, in the categories' order. */
public record Series(Label label, List<Datum> values) {
  public Series {
    values = List.copyOf(values);
  }

  boolean empty() {
    return values.stream().allMatch(datum -> datum.value().isEmpty());
  }
}
