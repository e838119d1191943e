package vn.htx.measure;

import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/**
 * What a figure describes: the key of {@code indicator_values} without the indicator. {@link #TOTAL} means 'all values
 * of this dimension together'.
 */
public record Cell(
    UnitLevel level,
    String unit,
    String period,
    String sector,
    String sizeClass,
    String readinessLevel,
    String category) {
  public static final String TOTAL = "_T";
  /** The unit code of rows whose commune or district is not known. */
  public static final String UNKNOWN = Places.UNKNOWN;

  public static Cell of(UnitLevel level, String unit, Period period) {
    return new Cell(level, unit, period.code(), TOTAL, TOTAL, TOTAL, TOTAL);
  }

  public Cell sector(String code) {
    return new Cell(level, unit, period, code, sizeClass, readinessLevel, category);
  }

  public Cell sizeClass(String code) {
    return new Cell(level, unit, period, sector, code, readinessLevel, category);
  }

  public Cell readinessLevel(String code) {
    return new Cell(level, unit, period, sector, sizeClass, code, category);
  }

  public Cell category(String code) {
    return new Cell(level, unit, period, sector, sizeClass, readinessLevel, code);
  }
}
