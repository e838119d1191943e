package vn.htx.chart.model;

import java.math.BigDecimal;
import java.util.List;

/** One colour of a chart: a value per category, in the categories' order. */
public record Series(Label label, List<Datum> values) {
  public Series {
    values = List.copyOf(values);
  }

  /** The values that are known, in order. */
  public List<BigDecimal> known() {
    return values.stream().flatMap(datum -> datum.value().stream()).toList();
  }

  /** Whether no value at all is known. */
  public boolean empty() {
    return known().isEmpty();
  }
}
