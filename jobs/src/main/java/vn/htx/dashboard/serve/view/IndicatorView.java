package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import vn.htx.catalog.Indicator;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Templates;
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
  public String html(Visit visit) {
    Indicator indicator = visit
        .scope()
        .catalog()
        .indicator(visit.parameter("id"))
        .orElseThrow(Refusal::noSuchIndicator);
    var asked = new IndicatorPage.Asked(
        visit.chosen(LEVEL),
        visit.chosen(PERIOD),
        visit.chosen(CATEGORY),
        visit.chosen(Paged.PAGE));
    IndicatorPage page =
        visit.read((published, scope) -> IndicatorPage.of(published, scope, indicator, asked));
    return Templates.html(
        "indicator",
        visit.frame(indicator.label()),
        Map.of("page", page, "pictures", visit.pictures()));
  }
}
