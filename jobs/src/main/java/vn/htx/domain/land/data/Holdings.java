package vn.htx.domain.land.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.AREA;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.DOUBLE;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** The parcels of one holder in one commune on one date. Key: valid_from, commune_code, holder_id. */
public enum Holdings implements Field {
  VALID_FROM(required("valid_from", DATE, "Ngày", "Date", "Date of the parcel delivery.")),
  COMMUNE_CODE(
      required(
          "commune_code",
          TEXT,
          "Mã xã",
          "Commune code",
          "On the boundaries of the latest parcel delivery; for a commune that was divided, its old code prefixed with 'cu-'.")),
  OLD_DISTRICT_CODE(optional(
      "old_district_code",
      TEXT,
      "Mã huyện cũ",
      "Old district code",
      "District before 2025-07-01; null when the commune took from several.")),
  HOLDER_ID(required("holder_id", TEXT, "Mã người sử dụng đất", "Holder id", "Keyed hash.")),
  PLOTS(required("plots", INTEGER, "Số thửa", "Plots", "Parcels in which the holder has a share.")
      .unit("thửa")),
  AREA_M2(required(
          "area_m2",
          AREA,
          "Diện tích",
          "Area",
          "Sum of the holder's parts of parcels (parcel_parts).")
      .unit("m²")),
  MEAN_PLOT_M2(required(
          "mean_plot_m2", DOUBLE, "Diện tích bình quân thửa", "Mean plot area", "area_m2 / plots.")
      .unit("m²")),
  SIMMONS(required(
      "simmons",
      DOUBLE,
      "Chỉ số Simmons",
      "Simmons index",
      "Sum of squared area shares (Simmons 1964); 1 is one parcel, lower is more fragmented.")),
  JANUSZEWSKI(
      required(
          "januszewski",
          DOUBLE,
          "Chỉ số Januszewski",
          "Januszewski index",
          "Root of the area over the sum of roots (Januszewski 1968); 1 is one parcel, lower is more fragmented.")),
  COMPARABLE(required(
      "comparable",
      BOOLEAN,
      "So sánh được",
      "Comparable",
      "Whether the commune's extent is the same on all dates compared."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "holdings",
      Table.Layer.WIDE,
      Bilingual.of("Hộ sử dụng đất", "Land holdings"),
      "One holder's parcels within one commune on one date.",
      List.of(values()),
      List.of(VALID_FROM, COMMUNE_CODE, HOLDER_ID));

  private final Column column;

  Holdings(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
