package vn.htx.measure;

import java.util.List;
import java.util.Optional;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.engine.NewRow;
import vn.htx.model.Bilingual;
import vn.htx.model.ValueStatus;

/** A row of {@code indicator_values} that keeps its place and loses all that was measured. */
final class EmptiedRow {
  private static final List<IndicatorValues> MEASURED = List.of(
      IndicatorValues.VALUE,
      IndicatorValues.NUMERATOR,
      IndicatorValues.DENOMINATOR,
      IndicatorValues.SE,
      IndicatorValues.CI_LOW,
      IndicatorValues.CI_HIGH,
      IndicatorValues.INTERVAL_KIND);

  private EmptiedRow() {}

  /** The row without value, fraction, interval and observations, and with the reason why. */
  static NewRow of(FieldRow row, ValueStatus status, Bilingual why) {
    NewRow emptied = NewRow.of(IndicatorValues.TABLE, row);
    MEASURED.forEach(field -> emptied.set(field, Optional.empty()));
    return emptied
        .set(IndicatorValues.N, 0L)
        .set(IndicatorValues.STATUS, status)
        .set(IndicatorValues.REASON, why.toString());
  }
}
