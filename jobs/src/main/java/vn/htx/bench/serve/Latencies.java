package vn.htx.bench.serve;

import java.util.Collection;

/**
 * How long answers took, in milliseconds.
 *
 * @param answers how many there were
 * @param median not a number where there was none; likewise the other
 * @param percentile99 the time within which 99 of 100 came
 */
public record Latencies(int answers, double median, double percentile99) {
  /** Of times in nanoseconds. */
  static Latencies of(Collection<Long> nanos) {
    double[] sorted = nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray();
    return new Latencies(sorted.length, at(sorted, 0.5), at(sorted, 0.99));
  }

  /** The least of sorted numbers that this part of them does not exceed. */
  private static double at(double[] sorted, double part) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(part * sorted.length) - 1];
  }
}
