package vn.htx.validate.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.config.Contract;

/**
 * The range of a column's numbers or dates.
 *
 * @param low null for no lower bound
 * @param lowIsOpen whether the lower bound itself is excluded
 * @param high null for no upper bound
 */
record Bounds(
    BoundRule rule,
    @Nullable BigDecimal low,
    boolean lowIsOpen,
    @Nullable BigDecimal high) implements Serializable {
  private static final long serialVersionUID = 1L;

  static Bounds of(Contract.Range stated, TypedNumber number) {
    return new Bounds(
        BoundRule.of(stated.rule()),
        stated.low().map(number::bound).orElse(null),
        stated.lowIsOpen(),
        stated.high().map(number::bound).orElse(null));
  }

  /** Whether the value is within the bounds; true for values that are neither numbers nor dates. */
  boolean hold(Object value) {
    Optional<BigDecimal> amount = value instanceof LocalDate day
        ? Optional.of(BigDecimal.valueOf(day.toEpochDay()))
        : TypedNumber.amount(value);
    if (amount.isEmpty()) {
      return true;
    }
    BigDecimal found = amount.get();
    int least = low == null ? 1 : found.compareTo(low);
    boolean aboveLow = lowIsOpen ? least > 0 : least >= 0;
    return aboveLow && (high == null || found.compareTo(high) <= 0);
  }

  /** Whether the upper bound is at most 1, so that the values are fractions. */
  boolean isOfParts() {
    return high != null && high.compareTo(BigDecimal.ONE) <= 0;
  }
}
