package vn.htx.domain.register.view;

import java.util.List;
import vn.htx.catalog.Categories;
import vn.htx.catalog.ValueUnit;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.model.Bilingual;
import vn.htx.model.CooperativeStatus;
import vn.htx.model.CooperativeType;
import vn.htx.model.Sector;
import vn.htx.model.SizeClass;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.page.cooperative.Trait;

/** What the register tells of single cooperatives; all of them are in it. */
public final class RegisteredCooperatives {
  private static final Trait STATUS =
      Trait.code("status", "Tình trạng", "Status", Categories.listed(CooperativeStatus.values()));
  private static final Trait COMMUNE = Trait.unit("commune", "Xã, phường", "Commune");
  private static final Trait MEMBERS =
      Trait.number("members", "Thành viên", "Members", ValueUnit.MEMBERS);
  private static final Trait REVENUE =
      Trait.number("revenue", "Doanh thu", "Revenue", ValueUnit.MILLION_DONG);

  private static final CooperativeDeclaration.Records HISTORY = new CooperativeDeclaration.Records(
      Bilingual.of("Các lần ghi trong sổ", "Entries of the register"),
      List.of(
          Trait.day("valid_from", "Từ ngày", "From"),
          Trait.day("valid_to", "Đến ngày", "Until"),
          STATUS,
          COMMUNE,
          MEMBERS,
          REVENUE,
          Trait.number("capital", "Vốn điều lệ", "Charter capital", ValueUnit.MILLION_DONG)),
      true,
      """
      SELECT valid_from, valid_to, status, commune_code AS commune, members, revenue, capital,
        source_file, source_sheet, source_row
      FROM cooperatives
      WHERE coop_id = ? AND valid_from <= DATE '{as_of}'
      ORDER BY valid_from DESC""");

  public static final CooperativeDeclaration DECLARED = new CooperativeDeclaration(
      "register",
      false,
      Bilingual.of("Sổ hợp tác xã", "Register"),
      List.of(CooperativeProfile.TABLE, Cooperatives.TABLE),
      """
      SELECT coop_id, name, old_district_code AS old_district, commune_code AS commune, coop_type AS type, sector,
        size_class AS size, status, members, revenue, founded_on AS founded
      FROM cooperative_profile""",
      List.of(
          Trait.words("name", "Tên", "Name"),
          Trait.unit("old_district", "Quận, huyện cũ", "Old district"),
          COMMUNE,
          Trait.code("type", "Loại hình", "Type", Categories.listed(CooperativeType.values())),
          Trait.code("sector", "Lĩnh vực", "Sector", Categories.listed(Sector.values())),
          Trait.code("size", "Quy mô", "Size", Categories.listed(SizeClass.values())),
          STATUS,
          MEMBERS,
          REVENUE,
          Trait.day("founded", "Thành lập", "Founded")),
      List.of("name", "old_district", "commune", "sector"),
      List.of(HISTORY),
      List.of());

  private RegisteredCooperatives() {}
}
