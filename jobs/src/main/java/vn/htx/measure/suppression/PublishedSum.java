package vn.htx.measure.suppression;

import java.util.Comparator;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;

/**
 * A sum over persons that figures tell, or would tell: of all observations in a unit, in a period and of a breakdown.
 * Several figures may tell the same sum, such as a share and its denominator.
 *
 * @param breakdown which of the unit's observations are added up, as a domain names it: {@code _T} for all, {@code
 *     unheld}, {@code THUE}, {@code simmons gt_0.60}; the word before a space names a classification, whose sums
 *     add up among themselves
 * @param tellsAmount whether figures tell the amount of the observations, and not their number alone
 */
public record PublishedSum(
    UnitLevel level, String unit, Period period, String breakdown, boolean tellsAmount)
    implements Comparable<PublishedSum> {
  private static final Comparator<PublishedSum> ORDER = Comparator.comparing(PublishedSum::level)
      .thenComparing(PublishedSum::unit)
      .thenComparing(PublishedSum::breakdown)
      .thenComparing(sum -> sum.period().last())
      .thenComparing(sum -> sum.period().code());

  /** The classification that the breakdown is of; empty for the main one. */
  String classification() {
    return breakdown.substring(0, Math.max(0, breakdown.indexOf(' ')));
  }

  @Override
  public int compareTo(PublishedSum other) {
    return ORDER.compare(this, other);
  }
}
