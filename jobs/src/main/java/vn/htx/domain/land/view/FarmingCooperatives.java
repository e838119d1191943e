package vn.htx.domain.land.view;

import java.util.List;
import java.util.Map;
import vn.htx.catalog.Categories;
import vn.htx.catalog.ValueUnit;
import vn.htx.domain.land.data.LandArrangements;
import vn.htx.model.Bilingual;
import vn.htx.model.LandMode;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.page.cooperative.CooperativeDeclaration.Question;
import vn.htx.page.cooperative.CooperativeDeclaration.Records;
import vn.htx.page.cooperative.Trait;

/**
 * What is known of the land that single cooperatives brought together. Parcels are not listed, since they belong to
 * persons.
 */
public final class FarmingCooperatives {
  private static final ValueUnit ARRANGEMENTS = ValueUnit.of("hợp đồng", "arrangements");
  private static final Trait AREA = Trait.number(
      "land_area", "Đất tập trung, tích tụ", "Land brought together", ValueUnit.HECTARES);
  private static final Trait COUNT =
      Trait.number("arrangements", "Số hợp đồng", "Arrangements", ARRANGEMENTS);
  private static final String IN_FORCE =
      "valid_from <= DATE '{as_of}' AND (valid_to IS NULL OR valid_to >= DATE '{as_of}')";

  public static final CooperativeDeclaration DECLARED = new CooperativeDeclaration(
      "land",
      false,
      Bilingual.of("Tập trung đất", "Land"),
      List.of(LandArrangements.TABLE),
      """
      SELECT coop_id, coalesce(sum(area_m2), 0) AS land_area, count(a.arrangement_id) AS arrangements
      FROM cooperative_profile LEFT JOIN (SELECT * FROM land_arrangements WHERE %s) a USING (coop_id)
      WHERE EXISTS (SELECT 1 FROM land_arrangements)
      GROUP BY coop_id""".formatted(IN_FORCE),
      List.of(AREA, COUNT),
      List.of("land_area"),
      List.of(new Records(
          Bilingual.of("Đất theo phương thức còn hiệu lực", "Land by mode in force"),
          List.of(
              Trait.code("mode", "Phương thức", "Mode", Categories.listed(LandMode.values())),
              AREA,
              COUNT),
          false,
          """
          SELECT mode, sum(area_m2) AS land_area, count(*) AS arrangements
          FROM land_arrangements WHERE coop_id = ? AND %s GROUP BY mode ORDER BY mode""".formatted(IN_FORCE))),
      List.of(new Question(
          Bilingual.of(
              "Có đất tập trung, tích tụ mà chưa vay vốn", "Land brought together, and no loan"),
          Map.of("land_area_from", "0.01", "loans_to", "0", "sort", "-land_area"))));

  private FarmingCooperatives() {}
}
