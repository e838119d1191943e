package vn.htx.chart.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value of a chart: a number with its status, or no number and the status that says why. A value without a number
 * is never 0.
 */
public record Datum(Optional<BigDecimal> value, DatumStatus status) {
  private static final Datum MISSING = new Datum(Optional.empty(), DatumStatus.MISSING);

  public Datum {
    if (value.isEmpty() && status == DatumStatus.OK) {
      throw new IllegalArgumentException(
          "a value that is not there cannot stand as ok; say why it is missing");
    }
    boolean mayHaveNumber = status == DatumStatus.OK
        || status == DatumStatus.FEW
        || status == DatumStatus.NOT_COMPARABLE;
    if (value.isPresent() && !mayHaveNumber) {
      throw new IllegalArgumentException(
          "a %s value must not carry a number".formatted(status.id()));
    }
  }

  public static Datum of(BigDecimal value) {
    return new Datum(Optional.of(value), DatumStatus.OK);
  }

  public static Datum of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  public static Datum of(double value) {
    return of(BigDecimal.valueOf(value));
  }

  /** A number that is drawn grey and not ranked, because it rests on few units. */
  public static Datum few(BigDecimal value) {
    return new Datum(Optional.of(value), DatumStatus.FEW);
  }

  public static Datum none(DatumStatus why) {
    return new Datum(Optional.empty(), why);
  }

  public static Datum missing() {
    return MISSING;
  }
}
