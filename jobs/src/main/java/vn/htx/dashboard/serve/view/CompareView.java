package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Remembered;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.compare.Comparison;
import vn.htx.page.compare.LevelUnits;

/** Chosen units of a level side by side. */
final class CompareView implements Page {
  private final Map<String, Bilingual> domains;
  private final Remembered<OfLevel, LevelUnits> levels = new Remembered<>();

  private record OfLevel(String version, UnitLevel level) {}

  CompareView(List<SectionDeclaration> sections) {
    this.domains = sections.stream()
        .collect(Collectors.toMap(SectionDeclaration::id, SectionDeclaration::title));
  }

  @Override
  public String path() {
    return Frame.COMPARE.path();
  }

  @Override
  public List<String> state() {
    return List.of(Comparison.LEVEL, Comparison.UNITS);
  }

  @Override
  public Shown shown(Visit visit) {
    return WhichUnit.unless(visit, () -> compared(visit));
  }

  private Shown compared(Visit visit) {
    UnitLevel level = Comparison.level(visit.chosen(Comparison.LEVEL));
    LevelUnits units = units(visit, level);
    List<Comparison.Unit> chosen = Comparison.chosen(
        units,
        Comparison.LEVELS.stream().map(each -> units(visit, each)).toList(),
        visit.chosen(Comparison.UNITS));
    Comparison comparison =
        visit.read((published, scope) -> Comparison.of(published, scope, units, chosen));
    return new Shown(
        "compare",
        visit.frame(Frame.COMPARE.name()),
        Map.of("comparison", comparison, "domains", domains));
  }

  private LevelUnits units(Visit visit, UnitLevel level) {
    return levels.of(
        new OfLevel(visit.scope().version(), level),
        () -> visit.read((published, scope) -> LevelUnits.of(published, scope, level)));
  }
}
