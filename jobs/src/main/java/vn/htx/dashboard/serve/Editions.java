package vn.htx.dashboard.serve;

import java.util.Optional;
import vn.htx.dashboard.serve.visit.Edition;
import vn.htx.dashboard.serve.visit.Recent;
import vn.htx.dashboard.serve.visit.Refusal;

/** The versions that are open: those asked for last. A version never changes, so that it is opened once. */
final class Editions implements AutoCloseable {
  private static final int MOST = 4;

  private final Published published;
  private final Recent<String, Edition> open = new Recent<>(MOST);

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
  Optional<Edition> find(String id) {
    return open.find(
        id,
        wanted -> published
            .find(wanted)
            .map(version -> Edition.open(version.scope(), version.database(), version.tables())));
  }

  @Override
  public void close() {
    open.close();
  }
}
