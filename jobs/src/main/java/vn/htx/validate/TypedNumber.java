package vn.htx.validate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.htx.catalog.ColumnType;

/** Numbers as a column of some type holds them, rounded half up to its decimals. */
record TypedNumber(ColumnType type) implements Serializable {
  private static final int LONG_DIGITS = 18;

  /** Empty where the number does not fit, or the type is none of numbers. */
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
      case MONEY -> whole(value).flatMap(whole -> scaled(whole, 20));
      case AREA -> scaled(value, 16);
      case DECIMAL -> scaled(value, 18);
      case AMOUNT -> scaled(value, 26);
      case DOUBLE -> Optional.of(value.doubleValue());
      case TEXT, DATE, BOOLEAN -> Optional.empty();
    };
  }

  /** A bound with the column's decimals where they suffice: numbers of one scale compare quickest. */
  BigDecimal bound(BigDecimal stated) {
    return stated.scale() < decimals() ? stated.setScale(decimals()) : stated;
  }

  boolean isWhole() {
    return switch (type) {
      case INTEGER, LONG, MONEY -> true;
      default -> false;
    };
  }

  private int decimals() {
    return switch (type) {
      case AREA -> 2;
      case AMOUNT -> 4;
      case DECIMAL -> 6;
      default -> 0;
    };
  }

  private static Optional<BigDecimal> whole(BigDecimal value) {
    return Optional.of(value)
        .filter(number -> number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
  }

  private Optional<Object> scaled(BigDecimal value, int precision) {
    BigDecimal rounded = value.setScale(decimals(), RoundingMode.HALF_UP);
    return rounded.precision() <= precision ? Optional.of(rounded) : Optional.empty();
  }
}
