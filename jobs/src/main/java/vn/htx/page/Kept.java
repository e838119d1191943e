package vn.htx.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What many pages of a version need: a version never changes, so that who keeps it open reads such things once. */
public final class Kept {
  /** Nothing is kept, for a version of which a few pages are made. */
  public static final Kept NOTHING = new Kept(Optional.empty());

  private final Optional<Map<Key, Object>> kept;

  private Kept(Optional<Map<Key, Object>> kept) {
    this.kept = kept;
  }

  /** Keeps what is read of one version. */
  public static Kept ofVersion() {
    return new Kept(Optional.of(new HashMap<>()));
  }

  private record Key(Class<?> what, Object of) {}

  /** What is kept, else what reading gives, while others who need something wait. */
  public <T> T of(Class<T> what, Supplier<T> reading) {
    return of(what, "", reading);
  }

  /** The same where there are a few of the kind, such as one for each level. */
  public <T> T of(Class<T> what, Object of, Supplier<T> reading) {
    return kept.map(known -> of(known, what, of, reading)).orElseGet(reading);
  }

  private static <T> T of(Map<Key, Object> known, Class<T> what, Object of, Supplier<T> reading) {
    var key = new Key(what, of);
    synchronized (known) {
      if (!known.containsKey(key)) {
        known.put(key, reading.get()); // which may itself need something that is kept
      }
      return what.cast(known.get(key));
    }
  }
}
