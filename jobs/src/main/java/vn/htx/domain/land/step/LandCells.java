package vn.htx.domain.land.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.htx.catalog.Column;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.domain.land.data.Band;
import vn.htx.domain.land.data.Holdings;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.domain.land.data.ParcelAccounting;
import vn.htx.measure.Cell;
import vn.htx.measure.Cells;
import vn.htx.measure.WholeNumber;

/**
 * The facts of land and what is told of them. For parcels and holdings the period is the day of each delivery up to the
 * as-of day; for arrangements these days and the last eight half-years that have ended.
 */
public final class LandCells {
  /** Columns that say whether the dates can be compared; see {@link Comparability}. */
  enum Compared implements Field {
    COMPARABLE(Holdings.COMPARABLE.column()),
    LATEST(Column.internal("latest", ColumnType.DATE, "The latest delivery date.")),
    SAME_DISTRICTS(Column.internal(
        "same_districts", ColumnType.BOOLEAN, "Whether the dates cover the same districts."));

    private final Column column;

    Compared(Column column) {
      this.column = column;
    }

    @Override
    public Column column() {
      return column;
    }
  }

  /** The holdings on each date. */
  public static final Cells HOLDINGS = Cells.of("holding_cells")
      .tell(List.of(
          LandIndicators.HOLDINGS,
          LandIndicators.PLOTS_MEAN,
          LandIndicators.PLOTS_MEDIAN,
          LandIndicators.PLOT_AREA_MEAN,
          LandIndicators.SIMMONS_MEAN,
          LandIndicators.SIMMONS_AREA_MEAN,
          LandIndicators.SIMMONS_MEDIAN,
          LandIndicators.SIMMONS_BAND_SHARE,
          LandIndicators.JANUSZEWSKI_MEAN,
          LandIndicators.JANUSZEWSKI_AREA_MEAN,
          LandIndicators.JANUSZEWSKI_MEDIAN,
          LandIndicators.JANUSZEWSKI_BAND_SHARE))
      .carrying(Compared.values())
      .declared();

  /** The accounting of the parcels of each commune and date: area = held + unheld. */
  public static final Cells PARCELS = Cells.of("parcel_cells")
      .tell(List.of(
          LandIndicators.PARCEL_AREA, LandIndicators.LAND_AREA, LandIndicators.LAND_AREA_UNHELD))
      .carrying(Compared.values())
      .declared();

  /**
   * Arrangements in force, by mode and by legal family (category). Modes of different families are never added up, so
   * there is no total.
   */
  public static final Cells ARRANGEMENTS = Cells.of("arrangement_cells")
      .tell(List.of(LandIndicators.ARRANGEMENT_AREA), IndicatorValues.CATEGORY)
      .declared();

  public static final List<Cells> OF_PARCELS = List.of(HOLDINGS, PARCELS);

  private LandCells() {}

  /** The fact, from {@code holdings}. */
  public static String holdings(LocalDate asOf) {
    var values = new HashMap<>(compared(Holdings.TABLE.name(), asOf));
    values.put("simmons_e9", WholeNumber.of("simmons"));
    values.put("simmons_band", Band.of("simmons"));
    values.put("januszewski_e9", WholeNumber.of("januszewski"));
    values.put("januszewski_band", Band.of("januszewski"));
    return LandTables.text("holding_fact.sql", values);
  }

  /** The fact, from {@code parcel_accounting}. */
  public static String parcels(LocalDate asOf) {
    return LandTables.text("parcel_fact.sql", compared(ParcelAccounting.TABLE.name(), asOf));
  }

  /** The fact, from {@code land_arrangements}, {@code parcels} and {@code parcel_places}. */
  public static String arrangements(LocalDate asOf) {
    return LandTables.text("arrangement_fact.sql", LandTables.inForce(asOf));
  }

  private static Map<String, String> compared(String table, LocalDate asOf) {
    String days =
        LandTables.text("compared_days.sql", Map.of("table", table, "as_of", asOf.toString()));
    return Map.of("compared", days, "as_of", asOf.toString(), "unknown", Cell.UNKNOWN);
  }
}
