package vn.htx.domain.register.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.MONEY;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** The state of a unit of the register on the as-of date. Key: coop_id. */
public enum CooperativeProfile implements Field {
  COOP_ID(required(
      "coop_id",
      TEXT,
      "Mã HTX",
      "Cooperative id",
      "Every cooperative of the register delivery in force, and those dissolved in earlier ones.")),
  NAME(required("name", TEXT, "Tên HTX", "Name", "Registered name.")),
  COOP_TYPE(required("coop_type", TEXT, "Loại hình", "Type", "Code of CooperativeType.")),
  SECTOR(required("sector", TEXT, "Lĩnh vực", "Sector", "Code of Sector.")),
  SIZE_CLASS(required("size_class", TEXT, "Quy mô", "Size class", "Code of SizeClass.")),
  STATUS(required(
      "status", TEXT, "Tình trạng", "Status", "Code of CooperativeStatus on the as-of date.")),
  COMMUNE_CODE(optional(
      "commune_code",
      TEXT,
      "Mã xã",
      "Commune code",
      "Unit valid on the as-of date; null when not known or not resolvable exactly.")),
  OLD_DISTRICT_CODE(optional(
      "old_district_code",
      TEXT,
      "Mã huyện cũ",
      "Old district code",
      "District before 2025-07-01; null when the commune took from several.")),
  FOUNDED_ON(optional("founded_on", DATE, "Ngày thành lập", "Founded on", "Null when not known.")),
  DISSOLVED_ON(
      optional("dissolved_on", DATE, "Ngày giải thể", "Dissolved on", "Null while it exists.")),
  SUSPENDED_ON(
      optional("suspended_on", DATE, "Ngày tạm ngừng", "Suspended on", "Null unless suspended.")),
  MEMBERS(optional("members", INTEGER, "Số thành viên", "Members", "Null when not known.")
      .unit("thành viên")),
  REVENUE(optional("revenue", MONEY, "Doanh thu", "Revenue", "Last full year; null when not known.")
      .unit("đồng")),
  CAPITAL(optional("capital", MONEY, "Vốn điều lệ", "Charter capital", "Null when not known.")
      .unit("đồng"));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "cooperative_profile",
      Table.Layer.WIDE,
      Bilingual.of("Hồ sơ hợp tác xã", "Cooperative profiles"),
      "A unit of the register as it stands on the as-of date.",
      List.of(values()),
      List.of(COOP_ID));

  private final Column column;

  CooperativeProfile(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
