package vn.htx.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Mean, weighted mean and median. Sums run over sorted values, so the result does not depend on the order of the rows.
 * Every method but {@link #sum} throws {@link IllegalArgumentException} when there is no value: a figure without
 * observations is undefined, and the caller states so.
 */
public final class Summary {
  private Summary() {}

  public static double mean(double[] values) {
    return sum(notEmpty(values)) / values.length;
  }

  /** The middle value; for an even number of values the mean of the two middle ones. */
  public static double median(double[] values) {
    double[] sorted = notEmpty(values).clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * Σwx ÷ Σw.
   *
   * @throws IllegalArgumentException when a weight is not above 0, or the numbers of values and weights differ
   */
  public static double weightedMean(double[] values, double[] weights) {
    if (values.length != weights.length) {
      throw new IllegalArgumentException(
          "%s values but %s weights".formatted(values.length, weights.length));
    }
    int[] order = IntStream.range(0, notEmpty(values).length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> values[i])
            .thenComparingDouble(i -> weights[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    double above = 0;
    double below = 0;
    for (int i : order) {
      if (!(weights[i] > 0)) {
        throw new IllegalArgumentException("a weight must be above 0, was " + weights[i]);
      }
      above += weights[i] * values[i];
      below += weights[i];
    }
    return above / below;
  }

  /** The sum in ascending order of the values; 0 when there is none. */
  public static double sum(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double value : sorted) {
      sum += value;
    }
    return sum;
  }

  private static double[] notEmpty(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    return values;
  }
}
