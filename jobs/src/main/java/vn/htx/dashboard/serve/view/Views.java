package vn.htx.dashboard.serve.view;

import java.util.List;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Pairs;
import vn.htx.page.SectionDeclaration;

/** Every page that is served of a version. */
public final class Views {
  private Views() {}

  /** The pages, of which the overview shows the key figures of these sections. */
  public static List<Page> all(List<SectionDeclaration> sections, Archive archive, Pairs pairs) {
    var revisions = new Revisions(archive, pairs);
    return List.of(
        new OverviewView(sections, revisions),
        new IndicatorsView(),
        new IndicatorView(),
        new UnitsView(),
        new UnitView(),
        new ChangesView(archive, pairs, revisions),
        new QualityView(archive),
        new RunsView(archive),
        new DefinitionsView());
  }

  /** The files of a version. */
  public static List<Download> downloads(Archive archive) {
    return List.of(new DefinitionsCsv(), new QualityCsv(archive));
  }
}
