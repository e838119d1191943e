package vn.htx.domain.land.step;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Field;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.domain.land.data.Holdings;
import vn.htx.domain.land.data.ParcelAccounting;
import vn.htx.domain.land.step.HoldingFigures.Holding;
import vn.htx.domain.land.step.ParcelFigures.Accounted;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;
import vn.htx.measure.Disclosure;
import vn.htx.measure.Figure;
import vn.htx.model.Period;
import vn.htx.place.Places;

/**
 * Figures of land per commune, old district and city. For parcels and holdings the period is the day of each delivery
 * up to the as-of day; for arrangements these days and the last eight half-years that have ended. Figures of units
 * whose extent differs between the delivery dates are {@code not_comparable} with a reason; they keep the value of a
 * date on which it describes the unit itself.
 */
public final class LandValues {
  private LandValues() {}

  /**
   * From holdings, the accounting of parcels, arrangements and parcels (for the place of an arrangement) to rows of
   * {@code indicator_values}.
   */
  public static Dataset<Row> apply(
      Dataset<Row> holdings,
      Dataset<Row> parcelAccounting,
      Dataset<Row> arrangements,
      Dataset<Row> parcels,
      Places places,
      LocalDate asOf,
      Disclosure disclosure) {
    Dataset<Row> ofHoldings = inOneGroup(holdings, rows -> {
      List<Holding> known = read(rows, LandValues::holding);
      known.removeIf(one -> one.day().isAfter(asOf));
      return rows(new HoldingFigures(known, places).figures(), disclosure);
    });
    Dataset<Row> ofParcels = inOneGroup(parcelAccounting, rows -> {
      List<Accounted> known = read(rows, LandValues::accounted);
      known.removeIf(one -> one.day().isAfter(asOf));
      return rows(new ParcelFigures(known, places).figures(), disclosure);
    });
    Dataset<Row> ofArrangements = inOneGroup(Arrangement.rows(arrangements, parcels), rows -> {
      var periods = new TreeSet<Period>();
      List<Arrangement> known = read(rows, row -> {
        if (periods.isEmpty()) { // every row tells the same
          periods.addAll(Arrangement.periods(row, asOf));
        }
        return Arrangement.of(row, places);
      });
      return rows(new ArrangementFigures(known).figures(List.copyOf(periods)), disclosure);
    });
    return ofHoldings.unionAll(ofParcels).unionAll(ofArrangements);
  }

  /** Reads a row into a record of this domain; empty when the row holds none. */
  private interface RowReader<T> {
    Optional<T> of(Row row);
  }

  private static <T> List<T> read(Iterator<Row> rows, RowReader<T> reader) {
    var read = new ArrayList<T>();
    rows.forEachRemaining(row -> reader.of(row).ifPresent(read::add));
    return read;
  }

  /** All rows of a table in one group; only small records are kept of them, not the rows. */
  private static Dataset<Row> inOneGroup(Dataset<Row> rows, Figures figures) {
    return Schemas.select(
        rows.groupByKey((MapFunction<Row, String>) row -> "", Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>) (all, group) -> figures.of(group),
                NewRow.encoder(IndicatorValues.TABLE)),
        IndicatorValues.TABLE);
  }

  /** Computes the figures of all rows; serializable because Spark runs it in a task. */
  private interface Figures extends Serializable {
    Iterator<Row> of(Iterator<Row> rows);
  }

  private static Iterator<Row> rows(List<Figure> figures, Disclosure disclosure) {
    return figures.stream().map(figure -> figure.row(disclosure)).iterator();
  }

  private static Optional<Holding> holding(Row row) {
    var cells = new TableRow(row);
    return Optional.of(new Holding(
        cells.date(Holdings.VALID_FROM),
        cells.text(Holdings.COMMUNE_CODE),
        cells.findText(Holdings.OLD_DISTRICT_CODE),
        cells.integer(Holdings.PLOTS),
        squareDecimetres(cells, Holdings.AREA_M2),
        cells.findDouble(Holdings.SIMMONS).orElseThrow(),
        cells.findDouble(Holdings.JANUSZEWSKI).orElseThrow(),
        cells.flag(Holdings.COMPARABLE)));
  }

  private static Optional<Accounted> accounted(Row row) {
    var cells = new TableRow(row);
    return Optional.of(new Accounted(
        cells.date(ParcelAccounting.VALID_FROM),
        cells.text(ParcelAccounting.COMMUNE_CODE),
        cells.findText(ParcelAccounting.OLD_DISTRICT_CODE),
        cells.count(ParcelAccounting.PARCELS),
        squareDecimetres(cells, ParcelAccounting.AREA_M2),
        cells.count(ParcelAccounting.HOLDINGS),
        cells.count(ParcelAccounting.UNHELD_PARCELS),
        squareDecimetres(cells, ParcelAccounting.UNHELD_M2),
        cells.flag(ParcelAccounting.COMPARABLE)));
  }

  private static long squareDecimetres(TableRow cells, Field area) {
    return cells.number(area).movePointRight(2).longValueExact();
  }
}
