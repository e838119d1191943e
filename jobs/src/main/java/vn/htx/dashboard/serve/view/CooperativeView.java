package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.page.cooperative.CooperativePage;

/** All that is known of one cooperative. */
final class CooperativeView implements Page {
  private final List<CooperativeDeclaration> declared;
  private final Borrowers borrowers;

  CooperativeView(List<CooperativeDeclaration> declared, Borrowers borrowers) {
    this.declared = List.copyOf(declared);
    this.borrowers = borrowers;
  }

  @Override
  public String path() {
    return "/cooperative/{id}";
  }

  @Override
  public Shown shown(Visit visit) {
    CooperativePage page = visit
        .readTables((tables, scope) ->
            CooperativePage.of(tables, scope, visit.visible(declared), visit.parameter("id")))
        .orElseThrow(Refusal::noSuchCooperative);
    return new Shown(
        "cooperative",
        visit.frame(Bilingual.of(page.name(), page.name())),
        Map.of("page", page, "borrowers", visit.borrowers(borrowers, page.loans())));
  }
}
