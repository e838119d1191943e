package vn.htx.domain.land.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.AREA;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.DECIMAL;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * One holder's part of one parcel on the parcel's date, or a parcel without a holder. Key: valid_from, parcel_id,
 * holder_id (null where nobody holds the parcel).
 */
public enum ParcelParts implements Field {
  VALID_FROM(required("valid_from", DATE, "Ngày", "Date", "Date of the parcel delivery.")),
  PARCEL_ID(required("parcel_id", TEXT, "Mã thửa", "Parcel id", "The parcel.")),
  HOLDER_ID(optional(
      "holder_id",
      TEXT,
      "Mã người sử dụng đất",
      "Holder id",
      "Keyed hash; null where no holder is in force on the date.")),
  COMMUNE_CODE(
      required("commune_code", TEXT, "Mã xã", "Commune code", "Unit code valid on valid_from.")),
  HOLDER_NO(
      required(
          "holder_no",
          INTEGER,
          "Số thứ tự trong thửa",
          "Number within the parcel",
          "1 is the parcel's first holder in the order of ids, or the only row of a parcel without one.")),
  SHARE(optional(
      "share", DECIMAL, "Tỷ lệ đã ghi", "Share as stated", "Null where the file states none.")),
  BASIS(
      required(
          "basis",
          TEXT,
          "Căn cứ chia",
          "Basis",
          "stated, joint (each of several with share 1 or none: equal parts), scaled (to a sum of 1) or unheld.")),
  AREA_M2(required(
          "area_m2",
          AREA,
          "Diện tích phần",
          "Area of the part",
          "The parts of a parcel add up to its area; the whole area where nobody holds it.")
      .unit("m²")),
  SOURCE_FILE(required(
      "source_file",
      TEXT,
      "Tệp nguồn",
      "Source file",
      "Path inside the inbox of the holder's row; of the parcel's where there is no holder.")),
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
      "parcel_parts",
      Table.Layer.WIDE,
      Bilingual.of("Phần thửa của từng người", "Parts of parcels"),
      "One holder's part of one parcel on the parcel's date, or a parcel that nobody holds.",
      List.of(values()),
      List.of(VALID_FROM, PARCEL_ID, HOLDER_ID));

  private final Column column;

  ParcelParts(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
