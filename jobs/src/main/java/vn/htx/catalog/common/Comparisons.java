package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DOUBLE;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * A figure beside another: its plan, its unit's parent, the same period of the year before, or the period before. There
 * is a row wherever both are stored, also where one has no value. Key: the key of the figure, against.
 */
public enum Comparisons implements Field {
  INDICATOR_ID(IndicatorValues.INDICATOR_ID.column()),
  UNIT_LEVEL(IndicatorValues.UNIT_LEVEL.column()),
  UNIT_CODE(IndicatorValues.UNIT_CODE.column()),
  PERIOD(IndicatorValues.PERIOD.column()),
  SECTOR(IndicatorValues.SECTOR.column()),
  SIZE_CLASS(IndicatorValues.SIZE_CLASS.column()),
  READINESS_LEVEL(IndicatorValues.READINESS_LEVEL.column()),
  CATEGORY(IndicatorValues.CATEGORY.column()),
  AGAINST(required(
      "against", TEXT, "So với", "Against", "plan, parent, year_before or period_before.")),
  AGAINST_UNIT(required(
      "against_unit",
      TEXT,
      "Đơn vị đối chiếu",
      "Unit of the other",
      "The parent, or the unit itself.")),
  AGAINST_PERIOD(
      required(
          "against_period",
          TEXT,
          "Kỳ đối chiếu",
          "Period of the other",
          "Of a plan its own, which may be the half-year or year around the figure's; of a day the month a year before where that day has no figure.")),
  VALUE(optional("value", DOUBLE, "Giá trị", "Value", "Of the figure; null where it has none.")),
  AGAINST_VALUE(optional(
      "against_value",
      DOUBLE,
      "Giá trị đối chiếu",
      "Value of the other",
      "Null where it has none.")),
  DIFFERENCE(
      optional(
          "difference",
          DOUBLE,
          "Chênh lệch",
          "Difference",
          "Value less the other's, in the indicator's unit, of a percentage in percentage points; null where status says why, and between a number and that of the whole.")),
  PERCENT(optional(
          "percent",
          DOUBLE,
          "Bằng % của đối chiếu",
          "Percent of the other",
          "100 × value ÷ the other's; null where status says why, where the other is not above 0, and of percentages.")
      .unit("%")),
  VERDICT(
      optional(
          "verdict",
          TEXT,
          "Tốt hơn hay kém hơn",
          "Verdict",
          "better, same or worse by the indicator's polarity; null where neither way is good, between a number and that of the whole, and for a number whose plan is for a longer period.")),
  STATUS(required("status", TEXT, "Trạng thái", "Status", "Code of ValueStatus.")),
  REASON(optional("reason", TEXT, "Lý do", "Reason", "Why the status is not ok; null when it is."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "comparisons",
      Table.Layer.MART,
      Bilingual.of("So sánh chỉ tiêu", "Comparisons"),
      "A figure beside its plan, its parent, the same period of the year before or the period before.",
      List.of(values()),
      List.of(
          INDICATOR_ID,
          UNIT_LEVEL,
          UNIT_CODE,
          PERIOD,
          SECTOR,
          SIZE_CLASS,
          READINESS_LEVEL,
          CATEGORY,
          AGAINST));

  private final Column column;

  Comparisons(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
