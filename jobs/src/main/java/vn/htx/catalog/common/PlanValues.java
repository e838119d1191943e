package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DECIMAL;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One planned value, for readers of the marts. Key: indicator_id, unit_level, unit_code, period, category. */
public enum PlanValues implements Field {
  INDICATOR_ID(required(
      "indicator_id", TEXT, "Mã chỉ tiêu", "Indicator", "Id of an indicator of the catalog.")),
  UNIT_LEVEL(required("unit_level", TEXT, "Cấp", "Unit level", "Code of UnitLevel.")),
  UNIT_CODE(
      required("unit_code", TEXT, "Mã đơn vị", "Unit code", "Code of the unit; the city is 31.")),
  PERIOD(required("period", TEXT, "Kỳ", "Period", "Period that the plan is for.")),
  CATEGORY(required(
      "category", TEXT, "Phân tổ", "Category", "Category of the indicator, _T for the total.")),
  VALUE(required("value", DECIMAL, "Kế hoạch", "Planned value", "In the indicator's unit.")),
  DECISION(
      optional(
          "decision",
          TEXT,
          "Văn bản giao",
          "Decision",
          "The document that sets the plan: kind and number, or kind and year; null when the file names none."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "plan_values",
      Table.Layer.MART,
      Bilingual.of("Kế hoạch được giao", "Planned values"),
      "One planned value.",
      List.of(values()),
      List.of(INDICATOR_ID, UNIT_LEVEL, UNIT_CODE, PERIOD, CATEGORY));

  private final Column column;

  PlanValues(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
