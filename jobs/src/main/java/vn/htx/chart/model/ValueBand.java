package vn.htx.chart.model;

import java.math.BigDecimal;

/**
 * A range of values that a rule or a book gives a name.
 *
 * @param label its name with its limits
 * @param from in the unit that the chart shows
 * @param to more than {@code from}
 * @param closed whether {@code to} belongs to it, as of the last band and of middle bands with both edges
 */
public record ValueBand(Label label, BigDecimal from, BigDecimal to, boolean closed) {
  public ValueBand {
    if (from.compareTo(to) >= 0) {
      throw new IllegalArgumentException("band '%s' from %s to %s".formatted(label.id(), from, to));
    }
  }

  boolean holds(BigDecimal value) {
    return value.compareTo(from) >= 0
        && (closed ? value.compareTo(to) <= 0 : value.compareTo(to) < 0);
  }
}
