package vn.htx.dashboard.serve.visit;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was opened and asked for last; what was not asked for the longest is closed when there are too many.
 *
 * @param <K> by which it is asked for
 */
public final class Recent<K, V extends Recent.Open> implements AutoCloseable {
  /** What closes without a fault. */
  public interface Open extends AutoCloseable {
    @Override
    void close();
  }

  private final int most;
  private final Map<K, V> open;

  public Recent(int most) {
    this.most = most;
    this.open = new LinkedHashMap<>(most, 0.75f, true /* by last use */);
  }

  /** What is open, else opened now; empty where there is no such thing. */
  public synchronized Optional<V> find(K key, Function<K, Optional<V>> opening) {
    V known = open.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<V> found = opening.apply(key);
    found.ifPresent(each -> keep(key, each));
    return found;
  }

  private void keep(K key, V opened) {
    if (open.size() == most) {
      Iterator<V> oldest = open.values().iterator();
      oldest.next().close();
      oldest.remove();
    }
    open.put(key, opened);
  }

  @Override
  public synchronized void close() {
    open.values().forEach(Open::close);
    open.clear();
  }
}
