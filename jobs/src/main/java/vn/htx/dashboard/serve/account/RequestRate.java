package vn.htx.dashboard.serve.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests somebody may make: many at once, as a page with its files asks for, and some a second for long. */
public final class RequestRate {
  private static final int MOST_REMEMBERED = 20_000;

  private final InstantSource clock;
  private final int atOnce;
  private final int aSecond;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>();

  private record Bucket(double left, Instant at) {}

  public RequestRate(InstantSource clock, int atOnce, int aSecond) {
    this.clock = clock;
    this.atOnce = atOnce;
    this.aSecond = aSecond;
  }

  /** Counts a request; false where it is one too many. */
  public synchronized boolean admits(String who) {
    Instant now = clock.instant();
    Bucket before = buckets.remove(who);
    double left = before == null
        ? atOnce
        : Math.min(atOnce, before.left() + seconds(Duration.between(before.at(), now)) * aSecond);
    boolean admitted = left >= 1;
    buckets.put(who, new Bucket(admitted ? left - 1 : left, now));
    if (buckets.size() > MOST_REMEMBERED) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return admitted;
  }

  private static double seconds(Duration time) {
    return Math.max(0, time.toMillis()) / 1000.0;
  }
}
