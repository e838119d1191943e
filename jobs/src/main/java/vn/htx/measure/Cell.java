package vn.htx.measure;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.common.IndicatorValues;
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

  /** The cell that a row with these columns is of. */
  static Cell of(FieldRow row) {
    return new Cell(
        row.coded(IndicatorValues.UNIT_LEVEL, UnitLevel.class),
        row.text(IndicatorValues.UNIT_CODE),
        row.text(IndicatorValues.PERIOD),
        row.text(IndicatorValues.SECTOR),
        row.text(IndicatorValues.SIZE_CLASS),
        row.text(IndicatorValues.READINESS_LEVEL),
        row.text(IndicatorValues.CATEGORY));
  }

  /** The dimensions in which it is not the total. */
  Set<IndicatorValues> by() {
    var by = EnumSet.noneOf(IndicatorValues.class);
    Map.of(
            IndicatorValues.SECTOR, sector,
            IndicatorValues.SIZE_CLASS, sizeClass,
            IndicatorValues.READINESS_LEVEL, readinessLevel,
            IndicatorValues.CATEGORY, category)
        .forEach((dimension, code) -> {
          if (!code.equals(TOTAL)) {
            by.add(dimension);
          }
        });
    return by;
  }

  public Cell category(String code) {
    return new Cell(level, unit, period, sector, sizeClass, readinessLevel, code);
  }
}
