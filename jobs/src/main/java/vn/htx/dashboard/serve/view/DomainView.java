package vn.htx.dashboard.serve.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.htx.chart.draw.ChartForm;
import vn.htx.chart.model.Chart;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.domain.DomainPage;

/** One domain in charts, with its indicators. */
final class DomainView implements Page {
  private final List<SectionDeclaration> sections;

  DomainView(List<SectionDeclaration> sections) {
    this.sections = List.copyOf(sections);
  }

  @Override
  public String path() {
    return "/domain/{id}";
  }

  @Override
  public List<Plain> plain(Visit home) {
    return sections.stream().map(each -> Plain.of(Map.of("id", each.id()))).toList();
  }

  @Override
  public boolean isAccompanied() {
    return true;
  }

  @Override
  public Map<String, Supplier<byte[]>> files(Shown shown) {
    var files = new LinkedHashMap<String, Supplier<byte[]>>();
    for (Chart chart : ((DomainPage) shown.value("page")).charts()) {
      for (ChartForm form : ChartForm.values()) {
        files.put(
            form.file(chart.id()),
            () -> shown.frame().pictures().file(chart, form, shown.frame().language()));
      }
    }
    return files;
  }

  @Override
  public Shown shown(Visit visit) {
    DomainPage page = visit
        .read((published, scope) ->
            DomainPage.find(published, scope, sections, visit.parameter("id")))
        .orElseThrow(Refusal::noSuchPage);
    return new Shown("domain", visit.frame(page.title()), Map.of("page", page));
  }
}
