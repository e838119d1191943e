package vn.htx.domain.land.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.DECIMAL;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One holder's share of a parcel in one delivery. Key: parcel_id, holder_id, valid_from. */
public enum ParcelHolders implements Field {
  PARCEL_ID(required("parcel_id", TEXT, "Mã thửa", "Parcel id", "The parcel held.")),
  HOLDER_ID(required(
          "holder_id",
          TEXT,
          "Mã người sử dụng đất",
          "Holder id",
          "Keyed hash of the holder's citizen id.")
      .hashed()),
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
  SHARE(
      optional(
          "share",
          DECIMAL,
          "Tỷ lệ sở hữu",
          "Share",
          "Share of the parcel, above 0 and at most 1; null where none is stated. Several holders with 1 or none hold jointly.")),
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
      "parcel_holders",
      Table.Layer.CLEAN,
      Bilingual.of("Người sử dụng đất", "Parcel holders"),
      "One holder's share of a parcel in one delivery.",
      List.of(values()),
      List.of(PARCEL_ID, HOLDER_ID, VALID_FROM));

  private final Column column;

  ParcelHolders(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
