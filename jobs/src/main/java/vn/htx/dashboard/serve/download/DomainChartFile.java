package vn.htx.dashboard.serve.download;

import java.util.List;
import java.util.stream.Stream;
import vn.htx.chart.draw.ChartForm;
import vn.htx.chart.model.Chart;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.domain.DomainPage;
import vn.htx.page.extract.Filters;

/** A chart of a domain's page. */
final class DomainChartFile implements Download {
  private final List<SectionDeclaration> sections;
  private final ChartForm form;

  private DomainChartFile(List<SectionDeclaration> sections, ChartForm form) {
    this.sections = List.copyOf(sections);
    this.form = form;
  }

  /** In every form. */
  static List<Download> all(List<SectionDeclaration> sections) {
    return Stream.of(ChartForm.values())
        .<Download>map(form -> new DomainChartFile(sections, form))
        .toList();
  }

  @Override
  public String path() {
    return "/domain/{id}/" + form.file("{chart}");
  }

  @Override
  public boolean isHeavy() {
    return false;
  }

  @Override
  public Delivery delivery(Visit visit) {
    Filters.require(List.of(), visit.address().state());
    DomainPage page = visit
        .read((published, scope) ->
            DomainPage.find(published, scope, sections, visit.parameter("id")))
        .orElseThrow(Refusal::noSuchPage);
    Chart chart = page.charts().stream()
        .filter(each -> each.id().equals(visit.parameter("chart")))
        .findFirst()
        .orElseThrow(Refusal::noSuchFigures);
    return Delivery.file(
        form.mediaType(),
        FileName.of(Stream.of(chart.id()), visit.scope().asOf(), form.ending()),
        out -> out.write(visit.pictures().file(chart, form, visit.address().language())));
  }
}
