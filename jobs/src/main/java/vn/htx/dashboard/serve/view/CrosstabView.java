package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Remembered;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.page.Paged;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.crosstab.Choices;
import vn.htx.page.crosstab.Crosstab;
import vn.htx.page.crosstab.Layout;

/** An indicator's figures by two chosen breakdowns. */
final class CrosstabView implements Page {
  private final Map<String, Bilingual> domains;
  private final Remembered<OfIndicator, Choices> choices = new Remembered<>();

  private record OfIndicator(String version, String indicator) {}

  CrosstabView(List<SectionDeclaration> sections) {
    this.domains = sections.stream()
        .collect(Collectors.toMap(SectionDeclaration::id, SectionDeclaration::title));
  }

  @Override
  public String path() {
    return Frame.CROSSTAB.path();
  }

  @Override
  public List<String> state() {
    return Stream.concat(Layout.names().stream(), Stream.of(Paged.PAGE)).toList();
  }

  @Override
  public Shown shown(Visit visit) {
    return WhichUnit.unless(visit, () -> laidOut(visit));
  }

  private Shown laidOut(Visit visit) {
    Indicator indicator = Crosstab.indicator(
            visit.scope().catalog(), visit.chosen(Layout.INDICATOR))
        .orElseThrow(Refusal::noSuchIndicator);
    Choices known = choices.of(
        new OfIndicator(visit.scope().version(), indicator.id()),
        () -> visit.read((published, scope) -> Choices.of(published, scope, indicator)));
    Crosstab crosstab = visit.read(
        (published, scope) -> Crosstab.of(published, known, visit.address().state()));
    return new Shown(
        "crosstab",
        visit.frame(Bilingual.of(
            "Bảng chéo: " + indicator.label().vi(),
            "Crosstab: " + indicator.label().en())),
        Map.of(
            "crosstab",
            crosstab,
            "catalog",
            visit.scope().catalog(),
            "domains",
            domains,
            "lines",
            Paged.of(crosstab.lines(), visit.chosen(Paged.PAGE))));
  }
}
