package vn.htx.dashboard.serve.download;

import java.util.List;
import java.util.stream.Stream;
import vn.htx.chart.draw.ChartForm;
import vn.htx.chart.model.UnitMap;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.extract.Filters;
import vn.htx.page.indicator.IndicatorPage;
import vn.htx.page.map.MapPage;

/** The map of an indicator, with what is chosen on its page. */
final class MapFile implements Download {
  private static final List<String> STATE = List.of("indicator", "level", "period", "category");

  private final ChartForm form;

  private MapFile(ChartForm form) {
    this.form = form;
  }

  /** In every form. */
  static List<Download> all() {
    return Stream.of(ChartForm.values()).<Download>map(MapFile::new).toList();
  }

  @Override
  public String path() {
    return "%s/%s".formatted(Frame.MAP.path(), form.file("map"));
  }

  @Override
  public boolean isHeavy() {
    return false;
  }

  @Override
  public Delivery delivery(Visit visit) {
    Filters.require(STATE, visit.address().state());
    var asked = IndicatorPage.Asked.of(visit.address().state());
    MapPage page = visit
        .read(
            (published, scope) -> MapPage.find(published, scope, visit.chosen("indicator"), asked))
        .orElseThrow(Refusal::noSuchIndicator);
    UnitMap map = page.map().orElseThrow(Refusal::noSuchFigures);
    Stream<String> chosen = IndicatorPage.chosen(
        Stream.of(page.levels(), page.of().periods(), page.of().categories()));
    return Delivery.file(
        form.mediaType(),
        FileName.of(
            Stream.concat(Stream.of(map.id()), chosen), visit.scope().asOf(), form.ending()),
        out -> out.write(visit.pictures().file(map, form, visit.address().language())));
  }
}
