package vn.htx.dashboard.serve.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Pairs;
import vn.htx.dashboard.serve.visit.Remembered;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.Paged;
import vn.htx.page.change.Changes;
import vn.htx.page.change.ChangesPage;
import vn.htx.page.change.Revision;
import vn.htx.page.change.VersionNote;
import vn.htx.page.indicator.IndicatorPage;

/** What differs between two versions: the shown one and that before it, unless others are chosen. */
final class ChangesView implements Page {
  private static final Bilingual ALL = Bilingual.of("Tất cả", "All");

  private final Revisions revisions;

  private final Remembered<Asked, List<Revision>> rows = new Remembered<>();

  private record Asked(
      Pairs.Ids pair, Optional<String> indicator, Optional<String> level, long page) {}

  ChangesView(Revisions revisions) {
    this.revisions = revisions;
  }

  @Override
  public String path() {
    return Frame.CHANGES.path();
  }

  @Override
  public List<String> state() {
    return List.of(Revisions.FROM, Revisions.TO, Revisions.INDICATOR, Revisions.LEVEL, Paged.PAGE);
  }

  @Override
  public Shown shown(Visit visit) {
    List<VersionNote> known = revisions.versions();
    Optional<Revisions.Compared> compared = revisions.compared(visit);
    return new Shown(
        "changes",
        visit.frame(Frame.CHANGES.name()),
        Map.of(
            "page",
            compared.map(both -> page(visit, both)),
            "from",
            choices(known, compared.map(both -> both.from().id()).orElse("")),
            "to",
            choices(known, revisions.later(visit))));
  }

  private static List<IndicatorPage.Choice> choices(List<VersionNote> known, String chosen) {
    return known.stream()
        .map(each -> new IndicatorPage.Choice(each.id(), each.label(), each.id().equals(chosen)))
        .toList();
  }

  private ChangesPage page(Visit visit, Revisions.Compared both) {
    Optional<String> indicator = visit.chosen(Revisions.INDICATOR);
    Optional<String> level = visit.chosen(Revisions.LEVEL);
    long pages = ChangesPage.pages(both.chosen().all());
    long page = Paged.number(visit.chosen(Paged.PAGE), pages);
    List<Revision> told = rows.of(new Asked(both.ids(), indicator, level, page), () -> {
      var names = visit.read(Changes::unitNames);
      return revisions.read(
          both,
          pair -> both.chosen()
              .revisions(
                  pair, visit.scope(), names, (page - 1) * ChangesPage.ROWS, ChangesPage.ROWS));
    });
    return new ChangesPage(
        both.from(),
        both.to(),
        revisions.ingredients(both.ids()),
        both.all().all(),
        both.chosen().all(),
        both.chosen().lines(),
        told,
        page,
        pages,
        indicators(both.all(), indicator),
        levels(level));
  }

  private static List<IndicatorPage.Choice> indicators(Changes all, Optional<String> chosen) {
    var labels = new LinkedHashMap<String, Bilingual>();
    all.lines().forEach(line -> labels.put(line.indicator(), line.label()));
    var choices = new ArrayList<IndicatorPage.Choice>();
    choices.add(new IndicatorPage.Choice("", ALL, chosen.isEmpty()));
    labels.forEach((id, label) ->
        choices.add(new IndicatorPage.Choice(id, label, chosen.map(id::equals).orElse(false))));
    return choices;
  }

  private static List<IndicatorPage.Choice> levels(Optional<String> chosen) {
    var choices = new ArrayList<IndicatorPage.Choice>();
    choices.add(new IndicatorPage.Choice("", ALL, chosen.isEmpty()));
    for (UnitLevel level : UnitLevel.values()) {
      choices.add(new IndicatorPage.Choice(
          level.code(), level.label(), chosen.map(level.code()::equals).orElse(false)));
    }
    return choices;
  }
}
