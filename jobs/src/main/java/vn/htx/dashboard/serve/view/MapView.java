package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.Paged;
import vn.htx.page.indicator.IndicatorPage;
import vn.htx.page.map.MapPage;

/** One indicator's figures on a map. */
final class MapView implements Page {
  private static final String INDICATOR = "indicator";
  private static final String LEVEL = "level";
  private static final String PERIOD = "period";
  private static final String CATEGORY = "category";

  @Override
  public String path() {
    return Frame.MAP.path();
  }

  @Override
  public List<String> state() {
    return List.of(INDICATOR, LEVEL, PERIOD, CATEGORY, Paged.PAGE);
  }

  @Override
  public List<Plain> plain(Visit home) {
    Optional<Indicator> usual = MapPage.usual(home.scope());
    return home.scope().catalog().indicators().stream()
        .flatMap(indicator -> plain(home, indicator, usual.equals(Optional.of(indicator))))
        .toList();
  }

  /** At each level that has a map; an address names the level where it is not the usual one. */
  private static Stream<Plain> plain(Visit home, Indicator indicator, boolean isUsual) {
    List<UnitLevel> levels = MapPage.levels(indicator);
    return levels.stream()
        .flatMap(level -> PlainLists.ofUnits(
            plain(indicator, level, level == levels.get(0), isUsual),
            home,
            level,
            () -> latest(home, indicator, level).of().units().pages()));
  }

  private static Plain plain(
      Indicator indicator, UnitLevel level, boolean isUsualLevel, boolean isUsual) {
    Map<String, String> id = Map.of(INDICATOR, indicator.id());
    Map<String, String> both = Map.of(INDICATOR, indicator.id(), LEVEL, level.code());
    if (!isUsualLevel) {
      return new Plain(Map.of(), both, List.of());
    }
    return isUsual
        ? new Plain(Map.of(), Map.of(), List.of(id, both))
        : new Plain(Map.of(), id, List.of(both));
  }

  private static MapPage latest(Visit home, Indicator indicator, UnitLevel level) {
    var asked =
        new IndicatorPage.Asked(Optional.of(level.code()), Optional.empty(), Optional.empty());
    return home.read((published, scope) -> MapPage.of(published, scope, indicator, asked));
  }

  @Override
  public Shown shown(Visit visit) {
    var asked = IndicatorPage.Asked.of(visit.address().state());
    MapPage page = visit
        .read((published, scope) -> MapPage.find(published, scope, visit.chosen(INDICATOR), asked))
        .orElseThrow(Refusal::noSuchIndicator);
    Bilingual indicator = page.of().definition().label();
    Frame frame = visit.frame(Bilingual.of("Bản đồ: " + indicator.vi(), "Map: " + indicator.en()));
    return new Shown("map", frame, Map.of("page", page));
  }
}
