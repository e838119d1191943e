package vn.htx.dashboard.serve.view;

import java.util.List;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.page.SectionDeclaration;

/** Every page that is served of a version. */
public final class Views {
  private Views() {}

  /** The pages, of which the overview shows the key figures of these sections. */
  public static List<Page> all(List<SectionDeclaration> sections) {
    return List.of(
        new OverviewView(sections),
        new IndicatorsView(),
        new IndicatorView(),
        new MapView(),
        new UnitsView(),
        new UnitView());
  }
}
