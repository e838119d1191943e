package vn.htx.dashboard.serve.download;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.draw.ChartForm;
import vn.htx.chart.model.Chart;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.extract.Filters;
import vn.htx.page.indicator.IndicatorPage;

/** A chart of an indicator's page, with what is chosen on the page. */
final class ChartFile implements Download {
  private static final List<String> STATE = List.of("level", "period", "category");

  private final Shown shown;
  private final ChartForm form;

  private ChartFile(Shown shown, ChartForm form) {
    this.shown = shown;
    this.form = form;
  }

  /** Which chart of the page. */
  private enum Shown {
    COURSE(IndicatorPage::overTime),
    UNITS(IndicatorPage::ranked);

    private final Function<IndicatorPage, Optional<Chart>> chart;

    Shown(Function<IndicatorPage, Optional<Chart>> chart) {
      this.chart = chart;
    }

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Every chart in every form. */
  static List<Download> all() {
    return Stream.of(Shown.values())
        .flatMap(shown ->
            Stream.of(ChartForm.values()).<Download>map(form -> new ChartFile(shown, form)))
        .toList();
  }

  @Override
  public String path() {
    return "/indicator/{id}/" + form.file(shown.id());
  }

  @Override
  public boolean isHeavy() {
    return false;
  }

  @Override
  public Delivery delivery(Visit visit) {
    Filters.require(STATE, visit.address().state());
    Indicator indicator = visit
        .scope()
        .catalog()
        .indicator(visit.parameter("id"))
        .orElseThrow(Refusal::noSuchIndicator);
    var asked = IndicatorPage.Asked.of(visit.address().state());
    IndicatorPage page =
        visit.read((published, scope) -> IndicatorPage.of(published, scope, indicator, asked));
    Chart chart = shown.chart.apply(page).orElseThrow(Refusal::noSuchFigures);
    return Delivery.file(
        form.mediaType(),
        name(visit, page, indicator),
        out -> out.write(visit.pictures().file(chart, form, visit.address().language())));
  }

  private String name(Visit visit, IndicatorPage page, Indicator indicator) {
    Stream<String> chosen =
        IndicatorPage.chosen(Stream.of(page.levels(), page.periods(), page.categories()));
    return FileName.of(
        Stream.concat(Stream.of(indicator.id(), shown.id()), chosen),
        visit.scope().asOf(),
        form.ending());
  }
}
