package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Pairs;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Remembered;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Coded;
import vn.htx.model.HtxException;
import vn.htx.model.UnitLevel;
import vn.htx.page.change.Changes;
import vn.htx.page.change.Ingredients;
import vn.htx.page.change.RevisionRows;
import vn.htx.page.change.SinceBefore;
import vn.htx.page.change.VersionNote;
import vn.htx.page.extract.DataRows;
import vn.htx.query.DuckDbReader;

/** What differs between versions; found out once for each pair. */
public final class Revisions {
  /** The names by which an address chooses the two versions, and which of their figures. */
  static final String FROM = "from";

  static final String TO = "to";
  static final String INDICATOR = "indicator";
  static final String LEVEL = "level";

  private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);

  private final Archive archive;
  private final Pairs pairs;
  private final Remembered<Pairs.Ids, Changes> all = new Remembered<>();
  private final Remembered<Pairs.Ids, Changes> ofCity = new Remembered<>();
  private final Remembered<Pairs.Ids, Ingredients.Differences> ingredients = new Remembered<>();

  public Revisions(Archive archive, Pairs pairs) {
    this.archive = archive;
    this.pairs = pairs;
  }

  /**
   * Two versions that are laid beside each other.
   *
   * @param all what differs between them
   * @param chosen what of it an address chooses
   */
  public record Compared(VersionNote from, VersionNote to, Changes all, Changes chosen) {
    Pairs.Ids ids() {
      return new Pairs.Ids(from.id(), to.id());
    }
  }

  /** The versions that can be chosen. */
  List<VersionNote> versions() {
    return archive.versions();
  }

  /** The later of the two versions: the one that is shown, unless another is chosen. */
  String later(Visit visit) {
    return visit.chosen(TO).map(id -> note(id).id()).orElse(visit.scope().version());
  }

  /**
   * What an address chooses: the shown version and that before it, unless others are chosen. Empty where there is no
   * version before.
   *
   * @throws Refusal for a version, an indicator or a level that is none
   */
  public Optional<Compared> compared(Visit visit) {
    String later = later(visit);
    return visit
        .chosen(FROM)
        .map(this::note)
        .or(() -> archive.before(later))
        .map(from -> compared(visit, from, note(later)));
  }

  private Compared compared(Visit visit, VersionNote from, VersionNote to) {
    Changes all = changes(new Pairs.Ids(from.id(), to.id()), visit);
    Optional<String> indicator = visit.chosen(INDICATOR);
    Optional<String> level = visit.chosen(LEVEL);
    requireKnown(visit, all, indicator, level);
    return new Compared(from, to, all, all.where(indicator, level));
  }

  private VersionNote note(String id) {
    return archive.versions().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::noSuchVersion);
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

  /** What a reading of both versions gives. */
  <T> T read(Compared compared, Function<DuckDbReader, T> reading) {
    return pairs.read(compared.ids(), reading);
  }

  /** Reads the figures that differ, as they are stored, while both versions are open. */
  public void rows(Compared compared, Visit visit, Consumer<DataRows> reader) {
    var names = visit.read(Changes::unitNames);
    read(compared, both -> {
      reader.accept(new RevisionRows(both, visit.scope(), names, compared.chosen()));
      return true;
    });
  }

  /** All figures that differ, counted. */
  private Changes changes(Pairs.Ids pair, Visit visit) {
    return all.of(pair, () -> {
      var names = visit.read(Changes::unitNames);
      return pairs.read(pair, both -> Changes.of(both, visit.scope(), names));
    });
  }

  Ingredients.Differences ingredients(Pairs.Ids pair) {
    return ingredients.of(
        pair, () -> archive.ingredients(pair.later()).since(archive.ingredients(pair.earlier())));
  }

  /** What the overview tells: of these indicators how many figures of the city differ from the version before. */
  Optional<SinceBefore> sinceBefore(Visit visit, List<String> indicators) {
    String shown = visit.scope().version();
    try {
      return archive.before(shown).map(before -> sinceBefore(before, shown, visit, indicators));
    } catch (HtxException | Refusal unreadable) {
      // The version before is damaged or was pruned just now, which does not make the shown one any
      // worse.
      LOG.warn("{} cannot be laid beside the version before", shown, unreadable);
      return Optional.empty();
    }
  }

  private SinceBefore sinceBefore(
      VersionNote before, String shown, Visit visit, List<String> indicators) {
    var pair = new Pairs.Ids(before.id(), shown);
    Changes changes = ofCity.of(
        pair,
        () -> pairs.read(
            pair,
            both ->
                Changes.of(both, visit.scope(), code -> code, indicators, UnitLevel.CITY.code())));
    return new SinceBefore(before, changes, ingredients(pair));
  }
}
