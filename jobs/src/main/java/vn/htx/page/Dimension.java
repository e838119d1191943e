package vn.htx.page;

import java.util.function.Function;
import vn.htx.catalog.common.IndicatorValues;

/** Something by which figures differ, and which a chart can lay along its axis or give colours to. */
public enum Dimension {
  PERIOD(value -> value.period().code(), IndicatorValues.PERIOD),
  SECTOR(Value::sector, IndicatorValues.SECTOR),
  SIZE_CLASS(Value::size, IndicatorValues.SIZE_CLASS),
  READINESS_LEVEL(Value::level, IndicatorValues.READINESS_LEVEL),
  /** The indicator's own breakdown. */
  CATEGORY(Value::category, IndicatorValues.CATEGORY),
  /** Several indicators beside each other. */
  INDICATOR(Value::indicator, IndicatorValues.INDICATOR_ID);

  private final Function<Value, String> code;
  private final IndicatorValues column;

  Dimension(Function<Value, String> code, IndicatorValues column) {
    this.code = code;
    this.column = column;
  }

  String code(Value value) {
    return code.apply(value);
  }

  /** The column of {@code indicator_values} that holds its codes. */
  IndicatorValues column() {
    return column;
  }

  /** Whether figures exist in total over it. */
  boolean hasTotal() {
    return this != PERIOD && this != INDICATOR;
  }

  boolean isTotal(Value value) {
    return code(value).equals(Value.TOTAL);
  }
}
