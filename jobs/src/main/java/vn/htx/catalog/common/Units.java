package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.DECIMAL;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One administrative unit during one period of validity. Key: code, valid_from. */
public enum Units implements Field {
  CODE(required(
      "code",
      TEXT,
      "Mã đơn vị",
      "Unit code",
      "Code of the statistics office; reused over time with another extent.")),
  VALID_FROM(
      required("valid_from", DATE, "Có hiệu lực từ", "Valid from", "First day of this extent.")),
  VALID_TO(
      optional("valid_to", DATE, "Có hiệu lực đến", "Valid to", "Last day; null while in force.")),
  NAME(required("name", TEXT, "Tên", "Name", "Name with its status word, such as Xã Vĩnh Am.")),
  LEVEL(required("level", TEXT, "Cấp", "Level", "Code of UnitLevel.")),
  PARENT_CODE(optional(
      "parent_code",
      TEXT,
      "Mã đơn vị cấp trên",
      "Parent code",
      "The old district of an old commune; the city of a new commune or an old district.")),
  AREA_KM2(optional("area_km2", DECIMAL, "Diện tích", "Area", "Null where no source states it.")
      .unit("km²")),
  POPULATION(optional("population", LONG, "Dân số", "Population", "Null where no source states it.")
      .unit("người")),
  CONTINUES(
      optional(
          "continues",
          BOOLEAN,
          "Tiếp nối nguyên vẹn",
          "Continues exactly",
          "For an old district: whether its communes went whole into new communes that took from no other district."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "units",
      Table.Layer.REFERENCE,
      Bilingual.of("Đơn vị hành chính", "Administrative units"),
      "One administrative unit over one time.",
      List.of(values()),
      List.of(CODE, VALID_FROM));

  private final Column column;

  Units(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
