package vn.htx.dashboard.serve.visit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was found out of versions, which never change, so that it is found out once.
 *
 * @param <K> what it was asked of
 */
public final class Remembered<K, V> {
  private static final int MOST = 64;

  private final Map<K, V> known = new ConcurrentHashMap<>();

  /** What is known, else found out now, while others who ask the same wait. */
  public V of(K asked, Supplier<V> findingOut) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(asked, each -> findingOut.get());
  }
}
