package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.chart.draw.Links;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Templates;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
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
  public String html(Visit visit) {
    Indicator indicator = visit
        .chosen(INDICATOR)
        .map(id -> visit.scope().catalog().indicator(id))
        .orElseGet(() -> usual(visit))
        .orElseThrow(Refusal::noSuchIndicator);
    var asked = new IndicatorPage.Asked(
        visit.chosen(LEVEL),
        visit.chosen(PERIOD),
        visit.chosen(CATEGORY),
        visit.chosen(Paged.PAGE));
    MapPage page = visit.read((published, scope) -> MapPage.of(published, scope, indicator, asked));
    Frame frame = visit.frame(Bilingual.of(
        "Bản đồ: " + indicator.label().vi(), "Map: " + indicator.label().en()));
    return Templates.html(
        "map",
        frame,
        Map.of("page", page, "links", links(page, frame), "pictures", visit.pictures()));
  }

  private static Optional<Indicator> usual(Visit visit) {
    return visit.scope().catalog().indicators().stream()
        .filter(MapPage::isMapped)
        .findFirst();
  }

  /** A unit with figures leads to its profile. */
  private static Links links(MapPage page, Frame frame) {
    Optional<String> level = page.levels().stream()
        .filter(IndicatorPage.Choice::isChosen)
        .map(IndicatorPage.Choice::code)
        .findFirst();
    return code -> level
        .filter(of -> page.profiles().contains(code))
        .map(of -> frame.link("/unit/%s/%s".formatted(of, code)));
  }
}
