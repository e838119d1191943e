package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public List<Plain> plain(Visit home) {
    return LEVELS.stream()
        .flatMap(level -> PlainLists.ofUnits(
            plain(level), home, level, () -> rug(home, level).lines().pages()))
        .toList();
  }

  /** As it is where nothing else is chosen. */
  private static Rug rug(Visit home, UnitLevel level) {
    return home.read((published, scope) -> Rug.of(
        published,
        scope,
        level,
        List.of(Rug.Base.values()).get(0),
        Optional.empty(),
        Optional.empty()));
  }

  private static Plain plain(UnitLevel level) {
    Map<String, String> named = Map.of(LEVEL, level.code());
    return level == LEVELS.get(0)
        ? new Plain(Map.of(), Map.of(), List.of(named))
        : new Plain(Map.of(), named, List.of());
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
