package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.page.Paged;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.page.explain.Explanation;
import vn.htx.page.explain.FigureKey;

/** What made one figure. */
final class ExplainView implements Page {
  private final List<CooperativeDeclaration> cooperatives;
  private final Borrowers borrowers;

  ExplainView(List<CooperativeDeclaration> cooperatives, Borrowers borrowers) {
    this.cooperatives = List.copyOf(cooperatives);
    this.borrowers = borrowers;
  }

  @Override
  public String path() {
    return "/explain/{id}";
  }

  @Override
  public List<String> state() {
    return Stream.concat(FigureKey.columns().stream().map(FigureKey::name), Stream.of(Paged.PAGE))
        .toList();
  }

  @Override
  public Shown shown(Visit visit) {
    Indicator indicator = visit
        .scope()
        .catalog()
        .indicator(visit.parameter("id"))
        .orElseThrow(Refusal::noSuchIndicator);
    FigureKey key = FigureKey.of(indicator.id(), visit.address().state());
    int page = visit.chosen(Paged.PAGE).map(ExplainView::number).orElse(1);
    Explanation explanation = visit
        .readTables((tables, scope) -> Explanation.of(tables, scope, key, page))
        .orElseThrow(Refusal::noSuchFigures);
    Bilingual title = Bilingual.of(
        "Số này từ đâu: " + indicator.label().vi(),
        "Where this figure comes from: " + indicator.label().en());
    boolean isListed = isListed(visit, indicator);
    return new Shown(
        "explain",
        visit.frame(title),
        Map.of(
            "figure",
            explanation,
            "isListed",
            isListed,
            "borrowers",
            visit.borrowers(borrowers, isListed ? explanation.loans() : List.of())));
  }

  /** What single cooperatives owe is listed for those alone who work with them. */
  private boolean isListed(Visit visit, Indicator indicator) {
    String domain = visit.scope().catalog().domainOf(indicator).id();
    List<CooperativeDeclaration> visible = visit.visible(cooperatives);
    return cooperatives.stream()
        .filter(declared -> declared.id().equals(domain))
        .allMatch(visible::contains);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      throw Refusal.noSuchPage();
    }
  }
}
