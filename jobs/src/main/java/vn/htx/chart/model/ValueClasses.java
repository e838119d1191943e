package vn.htx.chart.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Quantiles: classes of about as many values each, the least first. Values that look equal with the decimals shown are
 * in one class, so that there may be fewer classes than asked for.
 *
 * @param decimals with which values are compared
 */
public record ValueClasses(List<ValueClass> all, int decimals) {
  /** From the least to the greatest of its values. */
  public record ValueClass(BigDecimal least, BigDecimal greatest, int values) {}

  public ValueClasses {
    all = List.copyOf(all);
  }

  static ValueClasses of(Collection<BigDecimal> values, int count, int decimals) {
    List<BigDecimal> sorted =
        values.stream().map(value -> rounded(value, decimals)).sorted().toList();
    var classes = new TreeMap<Integer, ValueClass>();
    int below = 0;
    for (int i = 0; i < sorted.size(); i++) {
      BigDecimal value = sorted.get(i);
      if (value.compareTo(sorted.get(below)) > 0) {
        below = i;
      }
      classes.merge(
          below * count / sorted.size(),
          new ValueClass(value, value, 1),
          (so, one) -> new ValueClass(so.least(), one.greatest(), so.values() + 1));
    }
    return new ValueClasses(List.copyOf(classes.values()), decimals);
  }

  /** The class of a value, from 0; empty where it is withheld or marked. */
  public OptionalInt of(Datum value) {
    if (value.status() != DatumStatus.OK || value.value().isEmpty()) {
      return OptionalInt.empty();
    }
    BigDecimal shown = rounded(value.value().get(), decimals);
    return IntStream.range(0, all.size())
        .filter(i -> shown.compareTo(all.get(i).greatest()) <= 0)
        .findFirst();
  }

  private static BigDecimal rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }
}
