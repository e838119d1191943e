package vn.htx.page.domain;

import java.util.List;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Chart;
import vn.htx.model.Bilingual;
import vn.htx.page.PageData;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.SectionDeclaration;
import vn.htx.query.DuckDbReader;

/**
 * One domain in charts.
 *
 * @param charts in the order of its declaration; one without figures says so
 * @param balances how its areas add up; there may be none
 * @param indicators all that it declares
 */
public record DomainPage(
    String id,
    Bilingual title,
    Bilingual lead,
    List<Chart> charts,
    List<PageData.AreaBalance> balances,
    List<Named> indicators) {
  public DomainPage {
    charts = List.copyOf(charts);
    balances = List.copyOf(balances);
    indicators = List.copyOf(indicators);
  }

  /** An indicator. */
  public record Named(String id, Bilingual label) {}

  /** The page of the domain with an id; empty where no section has it. */
  public static Optional<DomainPage> find(
      DuckDbReader published, Scope scope, List<SectionDeclaration> sections, String id) {
    return sections.stream()
        .filter(section -> section.id().equals(id))
        .findFirst()
        .map(section -> of(published, scope, section));
  }

  /** The page of a version. */
  public static DomainPage of(DuckDbReader published, Scope scope, SectionDeclaration section) {
    var source = new PublishedValues(published, scope);
    return new DomainPage(
        section.id(),
        section.title(),
        section.lead(),
        section.charts(source),
        section.balances().apply(source),
        scope.catalog().domains().stream()
            .filter(domain -> domain.id().equals(section.id()))
            .flatMap(domain -> domain.indicators().stream())
            .map(DomainPage::named)
            .toList());
  }

  private static Named named(Indicator indicator) {
    return new Named(indicator.id(), indicator.label());
  }
}
