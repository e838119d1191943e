package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.Paged;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.unit.Rug;

/** The units of a level by the indicators that can be compared between them. */
final class RugView implements Page {
  private static final List<UnitLevel> LEVELS = List.of(UnitLevel.COMMUNE, UnitLevel.OLD_DISTRICT);
  private static final String LEVEL = "level";
  private static final String AGAINST = "against";
  private static final String SORT = "sort";

  private final Map<String, Bilingual> domains;

  RugView(List<SectionDeclaration> sections) {
    this.domains = sections.stream()
        .collect(Collectors.toMap(SectionDeclaration::id, SectionDeclaration::title));
  }

  @Override
  public String path() {
    return Frame.RUG.path();
  }

  @Override
  public List<String> state() {
    return List.of(LEVEL, AGAINST, SORT, Paged.PAGE);
  }

  @Override
  public List<Kept> kept(Visit home) {
    return LEVELS.stream()
        .map(level -> Map.of(LEVEL, level.code()))
        .map(state -> state.containsValue(LEVELS.get(0).code())
            ? new Kept(Map.of(), Map.of(), List.of(state))
            : new Kept(Map.of(), state, List.of()))
        .toList();
  }

  @Override
  public Shown shown(Visit visit) {
    UnitLevel level = chosen(visit, LEVEL, LEVELS, UnitLevel::code);
    Rug.Base base = chosen(visit, AGAINST, List.of(Rug.Base.values()), Rug.Base::code);
    Rug rug = visit.read((published, scope) ->
        Rug.of(published, scope, level, base, visit.chosen(SORT), visit.chosen(Paged.PAGE)));
    if (visit.chosen(SORT).stream()
        .anyMatch(
            id -> rug.columns().stream().noneMatch(each -> each.indicator().equals(id)))) {
      throw Refusal.noSuchFigures();
    }
    return new Shown("rug", visit.frame(Frame.RUG.name()), Map.of("rug", rug, "domains", domains));
  }

  /** What is chosen of some; the first where nothing is. */
  private static <T> T chosen(Visit visit, String name, List<T> all, Function<T, String> code) {
    return visit
        .chosen(name)
        .map(asked -> all.stream()
            .filter(each -> code.apply(each).equals(asked))
            .findFirst()
            .orElseThrow(Refusal::noSuchFigures))
        .orElse(all.get(0));
  }
}
