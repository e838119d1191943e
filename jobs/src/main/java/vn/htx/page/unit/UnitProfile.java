package vn.htx.page.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.chart.model.Label;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.NamedUnit;
import vn.htx.page.Scope;
import vn.htx.page.headline.Headline;
import vn.htx.query.DuckDbReader;

/**
 * An administrative unit with the latest figure of every indicator that reaches its level.
 *
 * @param lines in the order of the indicators' declaration; an indicator without a figure of the unit has none
 */
public record UnitProfile(UnitLevel level, String code, String name, List<Line> lines) {
  /** The levels whose units have a profile, the largest first. */
  public static final List<UnitLevel> LEVELS =
      List.of(UnitLevel.CITY, UnitLevel.OLD_DISTRICT, UnitLevel.COMMUNE);

  public UnitProfile {
    lines = List.copyOf(lines);
  }

  /**
   * One indicator. Numbers are as shown to people, "–" where they are not known.
   *
   * @param unit of the numbers
   * @param n empty where the figure is withheld
   * @param remark why there is no value, or how it is marked
   * @param trend empty where there are fewer than two figures
   * @param before against the year before, else the period before
   * @param plan against the plan for its period, else for the half-year or year around it
   * @param city the city's figure of the same period; empty for sums and counts, of which a unit has a part
   * @param place among the units of the level that can be ranked; empty where the unit or its figure cannot be
   */
  public record Line(
      String indicator,
      Bilingual label,
      Bilingual unit,
      Label period,
      String value,
      String n,
      Optional<Bilingual> remark,
      Optional<Trend> trend,
      Optional<Headline.Beside> before,
      Optional<Headline.Beside> plan,
      Optional<String> city,
      Optional<Place> place) {
    /** Whether it is held against the city's figure. */
    public boolean isJudged() {
      return place
          .flatMap(Place::spine)
          .filter(spine -> spine.mark() != Rug.Mark.ALONE)
          .isPresent();
    }
  }

  /**
   * Where a figure stands between those of other units.
   *
   * @param rank 1 is the greatest value
   * @param of how many units
   * @param left the worst value of them, and the least where neither way is good; {@code right} is the other end
   * @param spine the same drawn; empty where all units have one value
   */
  public record Place(
      long rank, long of, String left, String median, String right, Optional<Spine> spine) {}

  /** Whether any figure stands beside a plan. */
  public boolean hasPlans() {
    return lines.stream().anyMatch(line -> line.plan().isPresent());
  }

  /** The profile of a version; empty where the version has no figure of such a unit. */
  public static Optional<UnitProfile> of(
      DuckDbReader published, Scope scope, UnitLevel level, String code) {
    return new UnitFigures(published, scope, level).profile(code);
  }

  /** A unit that has figures. */
  public record Unit(UnitLevel level, String code, String name) implements NamedUnit {}

  /** The units of a version that have figures, by level and then by name. */
  public static Map<UnitLevel, List<Unit>> all(DuckDbReader published, Scope scope) {
    return KnownUnits.of(published, scope);
  }
}
