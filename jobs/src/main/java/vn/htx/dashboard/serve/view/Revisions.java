package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Pairs;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Remembered;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.HtxException;
import vn.htx.model.UnitLevel;
import vn.htx.page.change.Changes;
import vn.htx.page.change.Ingredients;
import vn.htx.page.change.SinceBefore;
import vn.htx.page.change.VersionNote;

/** What differs between versions; found out once for each pair. */
final class Revisions {
  private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);

  private final Archive archive;
  private final Pairs pairs;
  private final Remembered<Pairs.Ids, Changes> all = new Remembered<>();
  private final Remembered<Pairs.Ids, Changes> ofCity = new Remembered<>();
  private final Remembered<Pairs.Ids, Ingredients.Differences> ingredients = new Remembered<>();

  Revisions(Archive archive, Pairs pairs) {
    this.archive = archive;
    this.pairs = pairs;
  }

  /** All figures that differ, counted. */
  Changes changes(Pairs.Ids pair, Visit visit) {
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
