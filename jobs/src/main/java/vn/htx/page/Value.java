package vn.htx.page;

import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DatumStatus;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;

/**
 * One row of {@code indicator_values}. {@code datum} is in the indicator's unit; {@code reason} is empty when the
 * status is ok.
 */
public record Value(
    String indicator,
    String unit,
    Period period,
    String sector,
    String size,
    String level,
    String category,
    Datum datum,
    long n,
    String reason,
    String definition) {
  public static final String TOTAL = "_T";
  /** The code of the unit of observations whose place is not known. */
  public static final String UNKNOWN_UNIT = "unknown";

  /** The same number with its decimal point shifted, such as money in million đồng or area in hectares. */
  public Datum scaled(int places) {
    return new Datum(datum.value().map(value -> value.movePointLeft(places)), datum.status());
  }

  /** Whether the administrative unit of the observations is known. */
  public boolean isPlaced() {
    return !unit.equals(UNKNOWN_UNIT);
  }

  public boolean isOk() {
    return datum.status() == DatumStatus.OK;
  }

  public boolean isUndefined() {
    return datum.status() == DatumStatus.UNDEFINED;
  }

  /** The reason; the status where there is none. */
  public Bilingual why() {
    return reason.isBlank()
        ? Bilingual.of(datum.status().vi(), datum.status().en())
        : Bilingual.of(Bilingual.vietnameseOf(reason), Bilingual.englishOf(reason));
  }
}
