package vn.htx.text.number;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.text.number.Quantity.Note;
import vn.htx.text.number.Quantity.Outcome;

/**
 * Reads the amounts of one column of a file into the contract's unit. A unit in the cell takes precedence over the one
 * stated above the column; a stated unit of another dimension than the contract's (a title's {@code triệu đồng} over a
 * column of areas) is ignored.
 */
public final class AmountColumn implements Serializable {
  private static final long serialVersionUID = 1L;

  private final NumberStyle style;
  private final boolean whole;
  private final Region region;
  private final @Nullable MeasureUnit stated;
  private final @Nullable MeasureUnit wanted;

  private AmountColumn(
      NumberStyle style,
      boolean whole,
      Region region,
      @Nullable MeasureUnit stated,
      @Nullable MeasureUnit wanted) {
    this.style = style;
    this.whole = whole;
    this.region = region;
    this.stated = stated;
    this.wanted = wanted;
  }

  /**
   * A column without a unit, where a unit in a cell is refused.
   *
   * @param whole whether fractions are refused
   */
  public static AmountColumn of(NumberStyle style, boolean whole, Region region) {
    return new AmountColumn(style, whole, region, null, null);
  }

  /** The same column under a header or title that states a unit. */
  public AmountColumn statedIn(MeasureUnit unit) {
    return new AmountColumn(style, whole, region, unit, wanted);
  }

  /** The same column with the unit that its contract wants. */
  public AmountColumn wantedIn(MeasureUnit unit) {
    return new AmountColumn(style, whole, region, stated, unit);
  }

  /** The amount of a trimmed cell, in the wanted unit. */
  public Quantity read(String cell) {
    boolean scaled = stated != null && !stated.isBase();
    Quantity written = Quantities.read(cell, style, whole && !scaled, region);
    if (written.outcome() != Outcome.NUMBER || written.notes().contains(Note.WORD_FOR_ZERO)) {
      return written;
    }
    Quantity converted = converted(written);
    return whole && converted.value().filter(value -> !isWhole(value)).isPresent()
        ? Quantity.no(Outcome.NOT_WHOLE)
        : converted;
  }

  private Quantity converted(Quantity written) {
    Optional<MeasureUnit> from =
        written.unit().or(() -> Optional.ofNullable(stated).filter(this::isMeant));
    MeasureUnit to = wanted;
    if (from.isEmpty()) {
      return written;
    }
    if (to == null) {
      return Quantity.no(Outcome.OTHER_UNIT);
    }
    Optional<BigDecimal> amount = from.get().in(to, written.amount());
    if (amount.isEmpty()) {
      return Quantity.no(Outcome.OTHER_UNIT);
    }
    Quantity same = Quantity.number(amount.get(), Optional.of(to), written.notes());
    return from.get().factor().compareTo(to.factor()) == 0 ? same : same.with(Note.UNIT_CONVERTED);
  }

  private boolean isMeant(MeasureUnit unit) {
    return wanted != null
        && (unit.dimension() == wanted.dimension()
            || unit.in(wanted, BigDecimal.ONE).isPresent());
  }

  private static boolean isWhole(BigDecimal value) {
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }
}
