package vn.htx.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded random numbers of one entity. They come from {@code nextLong} and StrictMath only, so that every JVM draws the
 * same ones.
 */
final class Chance {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  private Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The random numbers of the entity with this id; {@code what} separates the draws of different steps. */
  static Chance of(long seed, String what, String id) {
    long hash = FNV_OFFSET ^ (seed * FNV_PRIME);
    for (byte part : (what + '\0' + id).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (part & 0xff)) * FNV_PRIME;
    }
    return new Chance(hash);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** A whole number from low to high, both included. */
  int between(int low, int high) {
    return low + (int) (uniform() * (high - low + 1));
  }

  boolean happens(double probability) {
    return uniform() < probability;
  }

  /** Standard normal (Box and Muller 1958). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  double lognormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      count++;
    }
    return count;
  }

  <T> T pick(List<T> items) {
    return items.get(between(0, items.size() - 1));
  }

  /** The index of one of the weights, drawn in proportion to them. */
  int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double point = uniform() * total;
    for (int i = 0; i < weights.length - 1; i++) {
      point -= weights[i];
      if (point < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** A day from first to last, both included; {@code first} when the span is empty. */
  LocalDate day(LocalDate first, LocalDate last) {
    long days = last.toEpochDay() - first.toEpochDay();
    return days <= 0 ? first : first.plusDays((long) (uniform() * (days + 1)));
  }

  /** The logistic function 1 ÷ (1 + e^−x). */
  static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
