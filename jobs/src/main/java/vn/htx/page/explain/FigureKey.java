package vn.htx.page.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.htx.catalog.Field;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.page.Value;

/**
 * Which figure of a version: the key of a row of {@code indicator_values}.
 *
 * @param of a code for each column of the key but the indicator's; of breakdowns that are not there the total
 */
public record FigureKey(String indicator, Map<Field, String> of) {
  /** The columns that figures are broken down by, in the order of the key. */
  public static final List<IndicatorValues> BREAKDOWNS = List.of(
      IndicatorValues.SECTOR,
      IndicatorValues.SIZE_CLASS,
      IndicatorValues.READINESS_LEVEL,
      IndicatorValues.CATEGORY);

  public FigureKey {
    of = Map.copyOf(of);
  }

  /** A figure by the names that addresses give the columns; what is left out of breakdowns is the total. */
  public static FigureKey of(String indicator, Map<String, String> codes) {
    var of = new HashMap<Field, String>();
    for (IndicatorValues column : columns()) {
      String code = codes.get(name(column));
      if (code != null) {
        of.put(column, code);
      }
    }
    return new FigureKey(indicator, of);
  }

  /** The name that addresses give a column, as in all filters. */
  public static String name(IndicatorValues column) {
    return switch (column) {
      case UNIT_LEVEL -> "level";
      case UNIT_CODE -> "unit";
      default -> column.id();
    };
  }

  /** The columns of the key but the indicator's. */
  public static List<IndicatorValues> columns() {
    return List.of(
        IndicatorValues.UNIT_LEVEL,
        IndicatorValues.UNIT_CODE,
        IndicatorValues.PERIOD,
        IndicatorValues.SECTOR,
        IndicatorValues.SIZE_CLASS,
        IndicatorValues.READINESS_LEVEL,
        IndicatorValues.CATEGORY);
  }

  /** The code of a column; the total where none is given. */
  String code(IndicatorValues column) {
    return of.getOrDefault(column, Value.TOTAL);
  }

  /** The codes by the names that addresses give the columns, without totals. */
  public Map<String, String> named() {
    var named = new TreeMap<String, String>();
    columns().stream()
        .filter(column -> !code(column).equals(Value.TOTAL))
        .forEach(column -> named.put(name(column), code(column)));
    return named;
  }
}
