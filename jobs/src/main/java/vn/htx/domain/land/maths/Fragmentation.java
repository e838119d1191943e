package vn.htx.domain.land.maths;

import java.math.BigDecimal;
import java.util.Arrays;

/** How far a holding is cut up, from the areas of its parcels. An area of 0 or less is rejected, never skipped. */
public final class Fragmentation {
  private Fragmentation() {}

  /**
   * Simmons (1964): Σp², p being each parcel's share of the area. In (0, 1]: 1 is one parcel, n equal parcels give 1/n;
   * lower is more fragmented.
   */
  public static double simmons(BigDecimal... areas) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (BigDecimal area : checked(areas)) {
      total = total.add(area);
      squares = squares.add(area.multiply(area));
    }
    return squares.doubleValue() / total.multiply(total).doubleValue();
  }

  /**
   * Januszewski (1968): √A / Σ√a. In (0, 1]: 1 is one parcel, n equal parcels give 1/√n; lower is more fragmented.
   */
  public static double januszewski(BigDecimal... areas) {
    BigDecimal[] sorted = checked(areas).clone();
    Arrays.sort(sorted);
    BigDecimal total = BigDecimal.ZERO;
    double roots = 0;
    for (BigDecimal area : sorted) {
      total = total.add(area);
      roots += Math.sqrt(area.doubleValue());
    }
    return Math.sqrt(total.doubleValue()) / roots;
  }

  private static BigDecimal[] checked(BigDecimal... areas) {
    if (areas.length == 0) {
      throw new IllegalArgumentException("a holding has at least one parcel");
    }
    for (BigDecimal area : areas) {
      if (area.signum() <= 0) {
        throw new IllegalArgumentException(
            "a parcel's area must be above 0 m², was " + area.toPlainString());
      }
    }
    return areas;
  }
}
