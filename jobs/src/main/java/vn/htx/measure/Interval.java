package vn.htx.measure;

import java.util.Optional;
import vn.htx.model.IntervalKind;

/**
 * How far a value may be off, in the indicator's unit.
 *
 * @param standardError of an estimate from a sample; empty where the interval is not made from one
 */
public record Interval(IntervalKind kind, double low, double high, Optional<Double> standardError) {
  /** 97.5 % of the standard normal distribution lie below this many standard deviations. */
  private static final double NORMAL_95 = 1.959963984540054;

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval from %s to %s".formatted(low, high));
    }
  }

  /** The 95 % confidence interval of an estimate, by the normal distribution. */
  public static Interval sampling(double estimate, double standardError) {
    double half = NORMAL_95 * standardError;
    return new Interval(
        IntervalKind.SAMPLING, estimate - half, estimate + half, Optional.of(standardError));
  }

  /** The range of the values that other defensible methods give. */
  public static Interval method(double low, double high) {
    return new Interval(IntervalKind.METHOD, low, high, Optional.empty());
  }
}
