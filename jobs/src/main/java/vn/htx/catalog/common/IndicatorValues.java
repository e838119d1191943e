package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.AMOUNT;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.DOUBLE;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One figure. Key: the first eight columns; _T is the total of a dimension. */
public enum IndicatorValues implements Field {
  INDICATOR_ID(required(
      "indicator_id", TEXT, "Mã chỉ tiêu", "Indicator", "Id of an indicator of the catalog.")),
  UNIT_LEVEL(required("unit_level", TEXT, "Cấp", "Unit level", "Code of UnitLevel.")),
  UNIT_CODE(
      required(
          "unit_code",
          TEXT,
          "Mã đơn vị",
          "Unit code",
          "Commune, old district, cooperative, or 31 for the city; 'unknown' for rows whose unit is not known.")),
  PERIOD(required("period", TEXT, "Kỳ", "Period", "2026, 2026H1, 2026-06 or 2026-06-30.")),
  SECTOR(required("sector", TEXT, "Lĩnh vực", "Sector", "Code of Sector or _T.")),
  SIZE_CLASS(required("size_class", TEXT, "Quy mô", "Size class", "Code of SizeClass or _T.")),
  READINESS_LEVEL(required(
      "readiness_level",
      TEXT,
      "Mức sẵn sàng số",
      "Readiness level",
      "Code of a readiness level, 'none' for not surveyed, or _T.")),
  CATEGORY(required(
      "category",
      TEXT,
      "Phân tổ",
      "Category",
      "The indicator's own breakdown (debt group, band, mode, pillar, level), or _T.")),
  VALUE(optional(
      "value", DOUBLE, "Giá trị", "Value", "In the indicator's unit; null when status says why.")),
  NUMERATOR(
      optional("numerator", AMOUNT, "Tử số", "Numerator", "Only where numerators may be added.")),
  DENOMINATOR(optional(
      "denominator", AMOUNT, "Mẫu số", "Denominator", "Only where denominators may be added.")),
  N(required(
          "n",
          LONG,
          "Số quan sát",
          "Observations",
          "Cooperatives, holdings or loans behind the figure.")
      .unit("quan sát")),
  SE(optional("se", DOUBLE, "Sai số chuẩn", "Standard error", "Null where none is computed.")),
  CI_LOW(optional("ci_low", DOUBLE, "Cận dưới", "Interval, low", "Null where none is computed.")),
  CI_HIGH(
      optional("ci_high", DOUBLE, "Cận trên", "Interval, high", "Null where none is computed.")),
  INTERVAL_KIND(optional(
      "interval_kind",
      TEXT,
      "Loại khoảng",
      "Kind of interval",
      "sampling or method; null without an interval.")),
  STATUS(required("status", TEXT, "Trạng thái", "Status", "Code of ValueStatus.")),
  REASON(optional("reason", TEXT, "Lý do", "Reason", "Why the status is not ok; null when it is.")),
  DEFINITION_VERSION(required(
      "definition_version",
      TEXT,
      "Phiên bản định nghĩa",
      "Definition version",
      "Framework, rule set or formula version.")),
  OFFICIAL(required(
      "official",
      BOOLEAN,
      "Chính thức",
      "Official",
      "Whether definition and thresholds rest on an official text.")),
  SYNTHETIC(
      required("synthetic", BOOLEAN, "Mô phỏng", "Synthetic", "True for a synthetic workspace."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "indicator_values",
      Table.Layer.MART,
      Bilingual.of("Giá trị chỉ tiêu", "Indicator values"),
      "One figure.",
      List.of(values()),
      List.of(
          INDICATOR_ID,
          UNIT_LEVEL,
          UNIT_CODE,
          PERIOD,
          SECTOR,
          SIZE_CLASS,
          READINESS_LEVEL,
          CATEGORY));

  private final Column column;

  IndicatorValues(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
