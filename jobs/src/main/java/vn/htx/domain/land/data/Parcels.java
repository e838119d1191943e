package vn.htx.domain.land.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.AREA;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One parcel in one delivery of a land register. Key: parcel_id, valid_from. */
public enum Parcels implements Field {
  PARCEL_ID(
      required("parcel_id", TEXT, "Mã thửa", "Parcel id", "Id of the parcel, unique in the city.")),
  VALID_FROM(required(
      "valid_from",
      DATE,
      "Có hiệu lực từ",
      "Valid from",
      "Effective date of the delivery that states this row.")),
  VALID_TO(optional(
      "valid_to",
      DATE,
      "Có hiệu lực đến",
      "Valid to",
      "Day before the next delivery's effective date; null while no later delivery is known.")),
  COMMUNE_CODE(
      required("commune_code", TEXT, "Mã xã", "Commune code", "Unit code valid on valid_from.")),
  MAP_SHEET(
      optional("map_sheet", TEXT, "Tờ bản đồ", "Map sheet", "Number of the cadastral sheet.")),
  PARCEL_NO(optional("parcel_no", TEXT, "Số thửa", "Parcel number", "Number on the sheet.")),
  AREA_M2(
      required("area_m2", AREA, "Diện tích", "Area", "Above 0; a parcel of no area is rejected.")
          .unit("m²")),
  LAND_USE(optional(
      "land_use",
      TEXT,
      "Loại đất",
      "Land use",
      "Cadastral code (LUC, LUK, BHK, CLN, NTS ...); an unknown code is kept with a warning.")),
  SOURCE_FILE(required(
      "source_file", TEXT, "Tệp nguồn", "Source file", "Path of the file inside the inbox.")),
  SOURCE_SHEET(optional(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; null in a CSV.")),
  SOURCE_ROW(required(
      "source_row",
      INTEGER,
      "Dòng nguồn",
      "Source row",
      "Physical row in the sheet or file, 1 is the first."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "parcels",
      Table.Layer.CLEAN,
      Bilingual.of("Thửa đất", "Land parcels"),
      "One parcel in one delivery of a land register.",
      List.of(values()),
      List.of(PARCEL_ID, VALID_FROM));

  private final Column column;

  Parcels(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
