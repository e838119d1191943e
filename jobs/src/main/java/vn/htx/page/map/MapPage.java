package vn.htx.page.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.UnitMap;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.UnitLevel;
import vn.htx.page.Scope;
import vn.htx.page.indicator.IndicatorPage;
import vn.htx.query.DuckDbReader;

/**
 * An indicator's figures of one level and period on a map.
 *
 * @param of what else is known of the indicator: its choices of period and category, its units as a table
 * @param indicators all that have a map, with the shown one chosen
 * @param levels those that a map shows
 * @param map empty where there is none
 * @param profiles the codes of the units with figures, each of which has a profile
 * @param why there is no map; empty where there is one
 * @param refused why the workspace's boundaries are not used
 */
public record MapPage(
    IndicatorPage of,
    List<IndicatorPage.Choice> indicators,
    List<IndicatorPage.Choice> levels,
    Optional<UnitMap> map,
    Set<String> profiles,
    Optional<Bilingual> why,
    List<Problem> refused) {
  /** The levels whose units a map shows, the usual one first. */
  static final List<UnitLevel> LEVELS = List.of(UnitLevel.COMMUNE, UnitLevel.OLD_DISTRICT);

  public MapPage {
    indicators = List.copyOf(indicators);
    levels = List.copyOf(levels);
    profiles = Set.copyOf(profiles);
    refused = List.copyOf(refused);
  }

  /** Whether an indicator has figures of units that a map shows. */
  public static boolean isMapped(Indicator indicator) {
    return !levels(indicator).isEmpty();
  }

  /** The levels of an indicator that a map shows, the usual one first. */
  public static List<UnitLevel> levels(Indicator indicator) {
    return LEVELS.stream().filter(indicator.levels()::contains).toList();
  }

  /**
   * The page of the asked indicator, the first that has a map where none is asked for; empty where it is none.
   *
   * @throws IndicatorPage.NoSuchFigures when a level, period or category is asked for that the indicator does not have
   */
  public static Optional<MapPage> find(
      DuckDbReader published, Scope scope, Optional<String> id, IndicatorPage.Asked asked) {
    return id.map(scope.catalog()::indicator)
        .orElseGet(() -> usual(scope))
        .map(indicator -> of(published, scope, indicator, asked));
  }

  /** The indicator whose map is shown where none is chosen. */
  public static Optional<Indicator> usual(Scope scope) {
    return scope.catalog().indicators().stream().filter(MapPage::isMapped).findFirst();
  }

  /**
   * The page of a version.
   *
   * @throws IndicatorPage.NoSuchFigures when a level, period or category is asked for that the indicator does not have
   */
  public static MapPage of(
      DuckDbReader published, Scope scope, Indicator indicator, IndicatorPage.Asked asked) {
    return new MapFigures(published, scope, indicator).page(asked);
  }
}
