package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.Paged;
import vn.htx.page.indicator.IndicatorPage;

/** One indicator at a level, in a period and category. */
final class IndicatorView implements Page {
  private static final String LEVEL = "level";
  private static final String PERIOD = "period";
  private static final String CATEGORY = "category";

  @Override
  public String path() {
    return "/indicator/{id}";
  }

  @Override
  public List<String> state() {
    return List.of(LEVEL, PERIOD, CATEGORY, Paged.PAGE);
  }

  @Override
  public List<Plain> plain(Visit home) {
    return home.scope().catalog().indicators().stream()
        .flatMap(indicator ->
            home
                .read((published, scope) -> IndicatorPage.offered(published, scope, indicator))
                .stream()
                .flatMap(offered -> PlainLists.ofUnits(
                    plain(indicator, offered),
                    home,
                    offered.level(),
                    () -> latest(home, indicator, offered).units().pages())))
        .toList();
  }

  private static IndicatorPage latest(
      Visit home, Indicator indicator, IndicatorPage.Offered offered) {
    var asked = new IndicatorPage.Asked(
        Optional.of(offered.level().code()), Optional.empty(), Optional.of(offered.category()));
    return home.read((published, scope) -> IndicatorPage.of(published, scope, indicator, asked));
  }

  /** The latest period at a level and in a category; an address names of these what is not chosen anyway. */
  private static Plain plain(Indicator indicator, IndicatorPage.Offered offered) {
    Map<String, String> level = Map.of(LEVEL, offered.level().code());
    Map<String, String> category = Map.of(CATEGORY, offered.category());
    Map<String, String> both = Map.of(LEVEL, offered.level().code(), CATEGORY, offered.category());
    List<Map<String, String>> all = Stream.of(Map.<String, String>of(), level, category, both)
        .filter(state -> offered.isUsualLevel() || state.containsKey(LEVEL))
        .filter(state -> offered.isUsualCategory() || state.containsKey(CATEGORY))
        .toList();
    return new Plain(Map.of("id", indicator.id()), all.get(0), all.subList(1, all.size()));
  }

  @Override
  public Shown shown(Visit visit) {
    Indicator indicator = visit
        .scope()
        .catalog()
        .indicator(visit.parameter("id"))
        .orElseThrow(Refusal::noSuchIndicator);
    var asked = IndicatorPage.Asked.of(visit.address().state());
    IndicatorPage page =
        visit.read((published, scope) -> IndicatorPage.of(published, scope, indicator, asked));
    return new Shown("indicator", visit.frame(indicator.label()), Map.of("page", page));
  }
}
