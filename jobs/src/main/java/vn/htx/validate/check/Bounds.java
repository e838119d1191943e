package vn.htx.validate.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.config.Contract;

/**
 * Between which numbers, or days, a column's values lie.
 *
 * @param low null for none
 * @param lowIsOpen whether the low one itself is out of them
 * @param high null for none
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

  /** Whether the value lies between them; what is no number and no day does. */
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

  /** Whether only parts of one lie between them. */
  boolean isOfParts() {
    return high != null && high.compareTo(BigDecimal.ONE) <= 0;
  }
}
