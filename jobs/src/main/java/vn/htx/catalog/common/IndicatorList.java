package vn.htx.catalog.common;

import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** What each indicator is: {@link vn.htx.catalog.Indicator} as a table of {@code htx.duckdb}. Key: indicator_id. */
public enum IndicatorList implements Field {
  INDICATOR_ID(
      required("indicator_id", TEXT, "Mã chỉ tiêu", "Indicator id", "As in indicator_values.")),
  DOMAIN(required("domain", TEXT, "Lĩnh vực số liệu", "Domain", "What the indicator is about.")),
  LABEL_VI(required("label_vi", TEXT, "Tên", "Label (Vietnamese)", "Name in Vietnamese.")),
  LABEL_EN(required("label_en", TEXT, "Tên tiếng Anh", "Label", "Name in English.")),
  UNIT(required("unit", TEXT, "Đơn vị tính", "Unit", "Unit of measure of the value.")),
  FORMULA_VI(required(
      "formula_vi", TEXT, "Công thức", "Formula (Vietnamese)", "How the value is computed.")),
  FORMULA_EN(required(
      "formula_en", TEXT, "Công thức (tiếng Anh)", "Formula", "How the value is computed.")),
  SOURCE(required("source", TEXT, "Nguồn", "Source", "Where the definition comes from.")),
  OFFICIAL(required(
      "official",
      BOOLEAN,
      "Chính thức",
      "Official",
      "False where the definition is this program's own.")),
  POLARITY(required(
      "polarity",
      TEXT,
      "Chiều tốt",
      "Polarity",
      "more or less: which is better; neither where the value only tells how much there is."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "indicators",
      Table.Layer.DESCRIPTION,
      Bilingual.of("Danh mục chỉ tiêu", "List of indicators"),
      "What each indicator is, its formula and source.",
      List.of(values()),
      List.of(INDICATOR_ID));

  private final Column column;

  IndicatorList(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
