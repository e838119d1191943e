package vn.htx.measure.suppression;

import java.math.BigDecimal;
import java.util.List;

/**
 * Observations that no published sum tells apart: they are in exactly the same sums. A holding that is the same on two
 * dates is one observation, so that what differs between two dates are parts of their own.
 *
 * @param n number of observations
 * @param persons how many of them are natural persons
 * @param amount what they add to each sum, not negative: an area, an outstanding principal
 * @param sums the sums they are in
 */
public record SumPart(String id, long n, long persons, BigDecimal amount, List<PublishedSum> sums) {
  public SumPart {
    sums = List.copyOf(sums);
  }
}
