package vn.htx.chart.model;

import java.math.BigDecimal;
import java.util.List;

/** The values of one colour, one for each category and in their order. */
public record Series(Label label, List<Datum> values) {
  public Series {
    values = List.copyOf(values);
  }

  /** The known values, in order. */
  public List<BigDecimal> known() {
    return values.stream().flatMap(datum -> datum.value().stream()).toList();
  }

  /** Whether no value at all is known. */
  public boolean empty() {
    return known().isEmpty();
  }
}
