package vn.htx.page.change;

import java.util.Optional;
import vn.htx.chart.model.Label;
import vn.htx.model.Bilingual;

/**
 * One figure that differs between two versions, as shown to people.
 *
 * @param isDeclared false where the program no longer has the indicator
 * @param level code of {@link vn.htx.model.UnitLevel}
 * @param unit code of the unit; {@code unitName} is what it is called
 * @param breakdown sector, size, readiness level and category in words; empty where it is of all
 * @param figures empty where no value may be told: the figure is protected, or the neighbour of one that is
 */
public record Revision(
    String indicator,
    boolean isDeclared,
    Bilingual label,
    String level,
    Bilingual levelLabel,
    String unit,
    Bilingual unitName,
    Label period,
    Optional<Bilingual> breakdown,
    Optional<Told> figures) {

  /**
   * What may be told of it.
   *
   * @param what changed, new or gone
   * @param before the value with its mark, a dash where there was none
   * @param difference empty where one of the values is missing or both are equal
   * @param remark what else differs
   */
  public record Told(
      Bilingual what,
      Bilingual before,
      Bilingual after,
      Optional<Bilingual> difference,
      Optional<Bilingual> remark) {}
}
