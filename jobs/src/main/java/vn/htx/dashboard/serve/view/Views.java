package vn.htx.dashboard.serve.view;

import java.util.List;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.cooperative.CooperativeDeclaration;

/** Every page that is served of a version. */
public final class Views {
  private Views() {}

  /** What the domains declare of what is shown. */
  public record Declared(
      List<SectionDeclaration> sections, List<CooperativeDeclaration> cooperatives) {
    public Declared {
      sections = List.copyOf(sections);
      cooperatives = List.copyOf(cooperatives);
    }
  }

  /**
   * All pages.
   *
   * @param borrowers who took which loan, for the pages of those who may see it
   */
  public static List<Page> all(
      Declared declared, Archive archive, Revisions revisions, Borrowers borrowers) {
    return List.of(
        new OverviewView(declared.sections(), revisions),
        new DomainView(declared.sections()),
        new IndicatorsView(),
        new IndicatorView(),
        new ExplainView(declared.cooperatives(), borrowers),
        new MapView(),
        new UnitsView(),
        new UnitView(),
        new RugView(declared.sections()),
        new CompareView(declared.sections()),
        new CrosstabView(declared.sections()),
        new CooperativesView(declared.cooperatives()),
        new CooperativeView(declared.cooperatives(), borrowers),
        new ChangesView(revisions),
        new QualityView(archive),
        new RunsView(archive),
        new DefinitionsView());
  }
}
