package vn.htx.dashboard.serve.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.overview.Overview;

/** What is opened first. */
final class OverviewView implements Page {
  private final List<SectionDeclaration> views;
  private final Revisions revisions;

  OverviewView(List<SectionDeclaration> views, Revisions revisions) {
    this.views = List.copyOf(views);
    this.revisions = revisions;
  }

  @Override
  public String path() {
    return Frame.OVERVIEW.path();
  }

  @Override
  public List<Plain> plain(Visit home) {
    return Plain.only();
  }

  @Override
  public Shown shown(Visit visit) {
    Overview overview = visit.read((published, scope) -> Overview.of(published, scope, views));
    return new Shown(
        "overview",
        visit.frame(Frame.OVERVIEW.name()),
        Map.of(
            "overview",
            overview,
            "since",
            revisions.sinceBefore(visit, indicators()),
            "domains",
            domains()));
  }

  private Map<String, Bilingual> domains() {
    var domains = new LinkedHashMap<String, Bilingual>();
    views.forEach(view -> domains.put(view.id(), view.title()));
    return domains;
  }

  /** Those that the overview shows a figure of. */
  private List<String> indicators() {
    return views.stream()
        .flatMap(view -> view.cards().stream())
        .map(card -> card.indicator().id())
        .distinct()
        .toList();
  }
}
