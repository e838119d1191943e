package vn.htx.measure;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.model.ValueStatus;

/** A row of {@code indicator_values} that keeps its place and loses all that was measured. */
final class EmptiedRow {
  private static final Set<IndicatorValues> MEASURED = Set.of(
      IndicatorValues.VALUE,
      IndicatorValues.NUMERATOR,
      IndicatorValues.DENOMINATOR,
      IndicatorValues.SE,
      IndicatorValues.CI_LOW,
      IndicatorValues.CI_HIGH,
      IndicatorValues.INTERVAL_KIND);

  private EmptiedRow() {}

  /** The row without value, fraction, interval and observations, and with the reason why. */
  static Row of(Row row, ValueStatus status, Bilingual why) {
    @Nullable
    Object[] cells = Stream.of(IndicatorValues.values())
        .map(field -> cell(field, row, status, why))
        .toArray();
    return RowFactory.create(cells);
  }

  private static @Nullable Object cell(
      IndicatorValues field, Row row, ValueStatus status, Bilingual why) {
    if (MEASURED.contains(field)) {
      return null;
    }
    return switch (field) {
      case N -> 0L;
      case STATUS -> status.code();
      case REASON -> why.toString();
      default -> row.get(row.fieldIndex(field.id()));
    };
  }
}
