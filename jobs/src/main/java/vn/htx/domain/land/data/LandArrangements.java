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

/** One arrangement that brings land together. Key: arrangement_id. */
public enum LandArrangements implements Field {
  ARRANGEMENT_ID(required(
      "arrangement_id",
      TEXT,
      "Mã thỏa thuận",
      "Arrangement id",
      "Id of the contract or plan line.")),
  PARCEL_ID(required("parcel_id", TEXT, "Mã thửa", "Parcel id", "The parcel concerned.")),
  COOP_ID(optional(
      "coop_id",
      TEXT,
      "Mã HTX",
      "Cooperative id",
      "The cooperative that uses the land; null when a household or firm does.")),
  MODE(required("mode", TEXT, "Hình thức", "Mode", "Code of LandMode.")),
  AREA_M2(required(
          "area_m2", AREA, "Diện tích", "Area", "Area under the arrangement, at most the parcel's.")
      .unit("m²")),
  VALID_FROM(required("valid_from", DATE, "Từ ngày", "From", "First day of the arrangement.")),
  VALID_TO(optional("valid_to", DATE, "Đến ngày", "To", "Last day; null when open-ended.")),
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
      "land_arrangements",
      Table.Layer.CLEAN,
      Bilingual.of("Tập trung, tích tụ đất", "Land arrangements"),
      "One arrangement that brought land together.",
      List.of(values()),
      List.of(ARRANGEMENT_ID));

  private final Column column;

  LandArrangements(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
