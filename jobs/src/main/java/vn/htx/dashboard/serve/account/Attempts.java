package vn.htx.dashboard.serve.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How soon another password may be tried: after some wrong ones later and later, for a name from one address, for all
 * names from one address, and for a name from anywhere. Nobody is locked out: the waits have an end, and an address
 * from which the account logged in before does not wait for what is tried from elsewhere. A whole office may have one
 * address.
 */
public final class Attempts {
  private static final int MOST_REMEMBERED = 20_000;
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final InstantSource clock;
  private final Limited pairs = new Limited(5, Duration.ofMinutes(5));
  private final Limited addresses = new Limited(100, Duration.ofMinutes(1));
  private final Limited names = new Limited(20, Duration.ofSeconds(30));
  private final Set<List<String>> known = new HashSet<>();

  public Attempts(InstantSource clock) {
    this.clock = clock;
  }

  /** How long to wait before a password for this name is looked at; zero when it is looked at now. */
  public synchronized Duration wait(String name, String address) {
    Instant now = clock.instant();
    Duration wait =
        longer(pairs.wait(List.of(name, address), now), addresses.wait(List.of(address), now));
    return known.contains(List.of(name, address))
        ? wait
        : longer(wait, names.wait(List.of(name), now));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  public synchronized void wrong(String name, String address) {
    Instant now = clock.instant();
    pairs.add(List.of(name, address), now);
    addresses.add(List.of(address), now);
    names.add(List.of(name), now);
  }

  public synchronized void right(String name, String address) {
    pairs.counts.remove(List.of(name, address));
    names.counts.remove(List.of(name));
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    known.add(List.of(name, address));
  }

  private record Count(int wrong, Instant last) {}

  /** Counts wrong passwords of one kind; after {@code free} of them each makes the next wait twice as long. */
  private static final class Limited {
    private final int free;
    private final Duration longest;
    private final Map<List<String>, Count> counts = new LinkedHashMap<>();

    Limited(int free, Duration longest) {
      this.free = free;
      this.longest = longest;
    }

    void add(List<String> of, Instant now) {
      Count before = counts.remove(of);
      int earlier =
          before == null || before.last().plus(FORGOTTEN).isBefore(now) ? 0 : before.wrong();
      counts.put(of, new Count(earlier + 1, now));
      if (counts.size() > MOST_REMEMBERED) {
        counts.remove(counts.keySet().iterator().next());
      }
    }

    Duration wait(List<String> of, Instant now) {
      Count count = counts.get(of);
      if (count == null || count.wrong() < free) {
        return Duration.ZERO;
      }
      Duration whole = Duration.ofSeconds(1L << Math.min(count.wrong() - free, 20));
      Duration left =
          Duration.between(now, count.last().plus(whole.compareTo(longest) > 0 ? longest : whole));
      return left.isNegative() ? Duration.ZERO : left;
    }
  }
}
