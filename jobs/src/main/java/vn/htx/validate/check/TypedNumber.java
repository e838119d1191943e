package vn.htx.validate.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.ColumnType;

/** Converts numbers to a column's type, rounded half up to its decimals. */
public record TypedNumber(ColumnType type) implements Serializable {
  private static final int LONG_DIGITS = 18;

  /** The number in the column's type; empty where it does not fit or the type is not numeric. */
  Optional<Object> of(BigDecimal value) {
    return switch (type) {
      case INTEGER ->
        whole(value)
            .filter(whole -> whole.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
            .map(BigDecimal::intValueExact);
      case LONG ->
        whole(value)
            .filter(whole -> whole.precision() <= LONG_DIGITS)
            .map(BigDecimal::longValueExact);
      case MONEY -> whole(value).flatMap(this::scaled);
      case AREA, DECIMAL, AMOUNT -> scaled(value);
      case DOUBLE -> Optional.of(value.doubleValue());
      case TEXT, DATE, BOOLEAN -> Optional.empty();
    };
  }

  /** A bound with the column's decimals if they suffice, since numbers of one scale compare fastest. */
  BigDecimal bound(BigDecimal stated) {
    return stated.scale() < type.decimals() ? stated.setScale(type.decimals()) : stated;
  }

  /** The inverse: the amount of a value of any numeric column; empty for other values and null. */
  public static Optional<BigDecimal> amount(@Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    if (value instanceof Integer || value instanceof Long) {
      return Optional.of(BigDecimal.valueOf(((Number) value).longValue()));
    }
    return value instanceof Double figure
        ? Optional.of(BigDecimal.valueOf(figure))
        : Optional.empty();
  }

  boolean isWhole() {
    return switch (type) {
      case INTEGER, LONG, MONEY -> true;
      default -> false;
    };
  }

  /** Whether the number has more decimals than the column keeps. */
  boolean rounds(BigDecimal value) {
    return switch (type) {
      case AREA, DECIMAL, AMOUNT -> exceeds(value, type.decimals());
      default -> false;
    };
  }

  static boolean exceeds(BigDecimal value, int decimals) {
    return value.scale() > decimals && value.stripTrailingZeros().scale() > decimals;
  }

  private static Optional<BigDecimal> whole(BigDecimal value) {
    return Optional.of(value)
        .filter(number -> number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
  }

  private Optional<Object> scaled(BigDecimal value) {
    BigDecimal rounded = value.setScale(type.decimals(), RoundingMode.HALF_UP);
    return rounded.precision() <= type.digits() ? Optional.of(rounded) : Optional.empty();
  }
}
