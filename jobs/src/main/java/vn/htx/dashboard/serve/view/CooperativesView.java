package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.page.cooperative.CooperativeList;

/** The cooperatives that answer to filters over all domains together. */
final class CooperativesView implements Page {
  private final List<CooperativeDeclaration> declared;

  CooperativesView(List<CooperativeDeclaration> declared) {
    this.declared = List.copyOf(declared);
  }

  @Override
  public String path() {
    return Frame.COOPERATIVES.path();
  }

  @Override
  public List<String> state() {
    return CooperativeList.names(declared);
  }

  @Override
  public boolean refusesOtherNames() {
    return true;
  }

  /** All of them, page by page. */
  @Override
  public List<Plain> plain(Visit home) {
    int pages = home.readTables(
            (tables, scope) -> CooperativeList.of(tables, scope, home.visible(declared), Map.of()))
        .map(CooperativeList::pages)
        .orElse(0);
    return pages == 0 ? List.of() : PlainLists.pages(Plain.of(Map.of()), pages).toList();
  }

  @Override
  public Shown shown(Visit visit) {
    CooperativeList list = visit
        .readTables((tables, scope) -> CooperativeList.of(
            tables, scope, visit.visible(declared), visit.address().state()))
        .orElseThrow(Refusal::noRegister);
    return new Shown("cooperatives", visit.frame(Frame.COOPERATIVES.name()), Map.of("list", list));
  }
}
