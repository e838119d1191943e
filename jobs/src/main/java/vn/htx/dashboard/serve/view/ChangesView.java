package vn.htx.dashboard.serve.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Pairs;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Remembered;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.UnitLevel;
import vn.htx.page.Paged;
import vn.htx.page.change.Changes;
import vn.htx.page.change.ChangesPage;
import vn.htx.page.change.Revision;
import vn.htx.page.change.VersionNote;
import vn.htx.page.indicator.IndicatorPage;

/** What differs between two versions: the shown one and that before it, unless others are chosen. */
final class ChangesView implements Page {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String INDICATOR = "indicator";
  private static final String LEVEL = "level";
  private static final Bilingual ALL = Bilingual.of("Tất cả", "All");

  private final Archive archive;
  private final Pairs pairs;
  private final Revisions revisions;

  private final Remembered<Asked, List<Revision>> rows = new Remembered<>();

  private record Asked(
      Pairs.Ids pair, Optional<String> indicator, Optional<String> level, long page) {}

  ChangesView(Archive archive, Pairs pairs, Revisions revisions) {
    this.archive = archive;
    this.pairs = pairs;
    this.revisions = revisions;
  }

  @Override
  public String path() {
    return Frame.CHANGES.path();
  }

  @Override
  public List<String> state() {
    return List.of(FROM, TO, INDICATOR, LEVEL, Paged.PAGE);
  }

  @Override
  public Shown shown(Visit visit) {
    List<VersionNote> known = archive.versions();
    String later = visit.chosen(TO).orElse(visit.scope().version());
    visit.chosen(TO).ifPresent(id -> note(known, id));
    Optional<VersionNote> earlier = visit.chosen(FROM).isPresent()
        ? Optional.of(note(known, visit.chosen(FROM).orElseThrow()))
        : archive.before(later);
    Optional<ChangesPage> page = earlier.map(from -> page(visit, from, note(known, later)));
    return new Shown(
        "changes",
        visit.frame(Frame.CHANGES.name()),
        Map.of(
            "page",
            page,
            "from",
            choices(known, earlier.map(VersionNote::id).orElse("")),
            "to",
            choices(known, later)));
  }

  private static VersionNote note(List<VersionNote> known, String id) {
    return known.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::noSuchVersion);
  }

  private static List<IndicatorPage.Choice> choices(List<VersionNote> known, String chosen) {
    return known.stream()
        .map(each -> new IndicatorPage.Choice(each.id(), each.label(), each.id().equals(chosen)))
        .toList();
  }

  private ChangesPage page(Visit visit, VersionNote from, VersionNote to) {
    var pair = new Pairs.Ids(from.id(), to.id());
    Optional<String> indicator = visit.chosen(INDICATOR);
    Optional<String> level = visit.chosen(LEVEL);
    Changes all = revisions.changes(pair, visit);
    requireKnown(visit, all, indicator, level);
    Changes chosen = all.where(indicator, level);
    long pages = ChangesPage.pages(chosen.all());
    long page = Paged.number(visit.chosen(Paged.PAGE), pages);
    List<Revision> told = rows.of(new Asked(pair, indicator, level, page), () -> {
      var names = visit.read(Changes::unitNames);
      return pairs.read(
          pair,
          both -> chosen.revisions(
              both, visit.scope(), names, (page - 1) * ChangesPage.ROWS, ChangesPage.ROWS));
    });
    return new ChangesPage(
        from,
        to,
        revisions.ingredients(pair),
        all.all(),
        chosen.all(),
        chosen.lines(),
        told,
        page,
        pages,
        indicators(all, indicator),
        levels(level));
  }

  /** An indicator may have changed nothing; it is refused only where neither version nor program knows it. */
  private static void requireKnown(
      Visit visit, Changes all, Optional<String> indicator, Optional<String> level) {
    boolean isIndicator = indicator
        .map(id -> visit.scope().catalog().indicator(id).isPresent()
            || !all.where(indicator, Optional.empty()).lines().isEmpty())
        .orElse(true);
    if (!isIndicator) {
      throw Refusal.noSuchIndicator();
    }
    if (level.isPresent()
        && level.flatMap(code -> Coded.find(UnitLevel.class, code)).isEmpty()) {
      throw Refusal.noSuchFigures();
    }
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
