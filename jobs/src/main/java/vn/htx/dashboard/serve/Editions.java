package vn.htx.dashboard.serve;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.htx.dashboard.serve.visit.Edition;
import vn.htx.dashboard.serve.visit.Refusal;

/** The versions that are open: those asked for last. A version never changes, so that it is opened once. */
final class Editions implements AutoCloseable {
  private static final int MOST = 4;

  private final Published published;
  private final Map<String, Edition> open =
      new LinkedHashMap<>(MOST, 0.75f, true /* by last use */);

  Editions(Published published) {
    this.published = published;
  }

  /**
   * The version that is published now.
   *
   * @throws Refusal with 503 when none is
   */
  Edition current() {
    return published.current().flatMap(this::find).orElseThrow(Refusal::nothingPublished);
  }

  /** A version; empty when there is none with this id, or none any more. */
  synchronized Optional<Edition> find(String id) {
    Edition known = open.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Edition> found = published
        .find(id)
        .map(version -> Edition.open(version.scope(), version.database(), version.tables()));
    found.ifPresent(edition -> keep(id, edition));
    return found;
  }

  private void keep(String id, Edition edition) {
    if (open.size() == MOST) {
      Iterator<Edition> oldest = open.values().iterator();
      oldest.next().close();
      oldest.remove();
    }
    open.put(id, edition);
  }

  @Override
  public synchronized void close() {
    open.values().forEach(Edition::close);
    open.clear();
  }
}
