package vn.htx.domain.land.maths;

import java.math.BigDecimal;
import java.util.Arrays;

/** Indices of the fragmentation of a holding, computed from the areas of its parcels in any one unit. */
public final class Fragmentation {
  private Fragmentation() {}

  /**
   * The Simmons index (Simmons 1964): Σp², where p is the share of each parcel in the area. It is in (0, 1]: a single
   * parcel gives 1, n equal parcels give 1/n; lower means more fragmented.
   *
   * @throws IllegalArgumentException when there is no area, or one is not above 0
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
   * The Januszewski index (Januszewski 1968): √A ÷ Σ√a, where A is the sum of the areas a. It is in (0, 1]: a single
   * parcel gives 1, n equal parcels give 1/√n; lower means more fragmented.
   *
   * @throws IllegalArgumentException when there is no area, or one is not above 0
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
