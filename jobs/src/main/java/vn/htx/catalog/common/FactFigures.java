package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * Which fact an indicator's figures of a level and breakdown are told of. Key: indicator_id, unit_level, breakdown,
 * fact.
 */
public enum FactFigures implements Field {
  INDICATOR_ID(required(
      "indicator_id", TEXT, "Mã chỉ tiêu", "Indicator", "Id of an indicator of the catalog.")),
  UNIT_LEVEL(required("unit_level", TEXT, "Cấp", "Unit level", "Code of UnitLevel.")),
  BREAKDOWN(required(
      "breakdown",
      TEXT,
      "Chia theo",
      "Breakdown",
      "Columns of the fact and of indicator_values that the figures are broken down by, with a comma between them; "
          + "_T for none.")),
  FACT(required("fact", TEXT, "Bảng sự kiện", "Fact", "Id of the fact.")),
  UNIT_COLUMN(optional(
      "unit_column",
      TEXT,
      "Cột đơn vị",
      "Unit's column",
      "The fact's column of the unit; null for the city, which has all rows."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "fact_figures",
      Table.Layer.MART,
      Bilingual.of("Chỉ tiêu của bảng sự kiện", "Indicators of facts"),
      "The fact that an indicator's figures of a level and breakdown are told of.",
      List.of(values()),
      List.of(INDICATOR_ID, UNIT_LEVEL, BREAKDOWN, FACT));

  private final Column column;

  FactFigures(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
