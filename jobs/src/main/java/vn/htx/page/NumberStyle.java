package vn.htx.page;

import java.math.BigDecimal;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.ValueUnit;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.VietnameseFormat;

/**
 * How the values of an indicator are written.
 *
 * @param places by how many the decimal point is shifted, as from đồng to million đồng
 */
public record NumberStyle(DisplayUnit unit, int places) {
  /** As the indicator declares it. */
  public static NumberStyle of(Indicator indicator) {
    return of(indicator.unit());
  }

  /** For values counted in a unit. */
  public static NumberStyle of(ValueUnit counted) {
    return new NumberStyle(
        new DisplayUnit(counted.shown().vi(), counted.shown().en(), counted.decimals()),
        counted.places());
  }

  /** A stored number as people read it. */
  public String shown(BigDecimal value) {
    return VietnameseFormat.shown(scaled(value), unit);
  }

  /** A stored number in the unit that people read. */
  public BigDecimal scaled(BigDecimal value) {
    return value.movePointLeft(places);
  }

  public String shown(Value value) {
    return Values.shown(value.scaled(places), unit);
  }
}
