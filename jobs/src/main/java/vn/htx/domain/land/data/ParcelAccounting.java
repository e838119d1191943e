package vn.htx.domain.land.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.AREA;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** The balance of the parcels of one commune on one date: area = held + unheld. Key: valid_from, commune_code. */
public enum ParcelAccounting implements Field {
  VALID_FROM(required("valid_from", DATE, "Ngày", "Date", "Date of the parcel delivery.")),
  COMMUNE_CODE(required("commune_code", TEXT, "Mã xã", "Commune code", "As in holdings.")),
  OLD_DISTRICT_CODE(optional(
      "old_district_code",
      TEXT,
      "Mã huyện cũ",
      "Old district code",
      "District before 2025-07-01; null when the commune took from several.")),
  PARCELS(required("parcels", LONG, "Số thửa", "Parcels", "Accepted parcels.").unit("thửa")),
  AREA_M2(required("area_m2", AREA, "Diện tích", "Area", "Sum of the parcels' areas.")
      .unit("m²")),
  HOLDINGS(required("holdings", LONG, "Số hộ", "Holdings", "Holders with a part of them.")
      .unit("hộ")),
  HELD_M2(required("held_m2", AREA, "Có người sử dụng", "Held", "Sum of the holdings' areas.")
      .unit("m²")),
  UNHELD_PARCELS(required(
          "unheld_parcels",
          LONG,
          "Số thửa chưa có người sử dụng",
          "Parcels without a holder",
          "Parcels of which no accepted holder is in force on the date.")
      .unit("thửa")),
  UNHELD_M2(required("unheld_m2", AREA, "Chưa có người sử dụng", "Unheld", "Sum of their areas.")
      .unit("m²")),
  JOINT_PARCELS(required(
          "joint_parcels",
          LONG,
          "Số thửa sử dụng chung",
          "Parcels held jointly",
          "Parcels of several holders, each with share 1 or none stated.")
      .unit("thửa")),
  SCALED_PARCELS(required(
          "scaled_parcels",
          LONG,
          "Số thửa quy tỷ lệ về 1",
          "Parcels of scaled shares",
          "Parcels whose shares were brought to a sum of 1.")
      .unit("thửa")),
  COMPARABLE(required("comparable", BOOLEAN, "So sánh được", "Comparable", "As in holdings."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "parcel_accounting",
      Table.Layer.WIDE,
      Bilingual.of("Đối chiếu diện tích thửa", "Accounting of parcels"),
      "What became of the parcels of one commune on one date: area_m2 = held_m2 + unheld_m2.",
      List.of(values()),
      List.of(VALID_FROM, COMMUNE_CODE));

  private final Column column;

  ParcelAccounting(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
