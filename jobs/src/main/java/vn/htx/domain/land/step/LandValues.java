package vn.htx.domain.land.step;

import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
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
import vn.htx.domain.land.data.LandArrangements;
import vn.htx.domain.land.data.ParcelAccounting;
import vn.htx.domain.land.data.Parcels;
import vn.htx.domain.land.step.ArrangementFigures.Arrangement;
import vn.htx.domain.land.step.HoldingFigures.Holding;
import vn.htx.domain.land.step.ParcelFigures.Accounted;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;
import vn.htx.measure.Disclosure;
import vn.htx.measure.Figure;
import vn.htx.measure.Suppression;
import vn.htx.model.LandMode;
import vn.htx.model.Period;
import vn.htx.place.Places;

/**
 * Figures of land per commune, old district and city. For parcels and holdings the period is the day of each delivery
 * up to the as-of day; for arrangements these days and the last eight half-years that have ended. Figures of units
 * whose extent differs between the delivery dates are {@code not_comparable} with a reason; they keep the value of a
 * date on which it describes the unit itself. Cells of few holders are suppressed.
 */
public final class LandValues {
  private static final int HALF_YEARS = 8;
  private static final String DAYS = "delivery_days";
  private static final String PLACED_ON = "placed_on";

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
    var suppression = new Suppression(disclosure.suppressBelow());
    Dataset<Row> ofHoldings = inOneGroup(holdings, rows -> {
      List<Holding> known = read(rows, LandValues::holding);
      known.removeIf(one -> one.day().isAfter(asOf));
      return rows(new HoldingFigures(known, places, suppression).figures(), disclosure);
    });
    Dataset<Row> ofParcels = inOneGroup(parcelAccounting, rows -> {
      List<Accounted> known = read(rows, LandValues::accounted);
      known.removeIf(one -> one.day().isAfter(asOf));
      return rows(new ParcelFigures(known, places, suppression).figures(), disclosure);
    });
    Dataset<Row> ofArrangements = inOneGroup(located(arrangements, parcels), rows -> {
      var days = new TreeSet<LocalDate>();
      List<Arrangement> known = read(rows, row -> {
        days.addAll(days(row));
        return arrangement(row, places);
      });
      return rows(
          new ArrangementFigures(known, suppression).figures(periods(days, asOf)), disclosure);
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

  /** Every arrangement with the commune of its parcel's last row, and the days of all deliveries; at least one row. */
  private static Dataset<Row> located(Dataset<Row> arrangements, Dataset<Row> parcels) {
    Dataset<Row> days =
        parcels.agg(collect_set(Schemas.col(Parcels.VALID_FROM).cast("string")).as(DAYS));
    Dataset<Row> places = parcels
        .groupBy(Schemas.col(Parcels.PARCEL_ID))
        .agg(
            max_by(Schemas.col(Parcels.COMMUNE_CODE), Schemas.col(Parcels.VALID_FROM))
                .as(Parcels.COMMUNE_CODE.id()),
            max(Schemas.col(Parcels.VALID_FROM)).cast("string").as(PLACED_ON));
    Dataset<Row> placed = arrangements
        .select(
            Schemas.col(LandArrangements.PARCEL_ID),
            Schemas.col(LandArrangements.COOP_ID),
            Schemas.col(LandArrangements.MODE),
            Schemas.col(LandArrangements.AREA_M2),
            Schemas.col(LandArrangements.VALID_FROM),
            Schemas.col(LandArrangements.VALID_TO))
        .join(places, LandArrangements.PARCEL_ID.id(), "left_outer");
    return days.join(placed, lit(true), "left_outer");
  }

  private static List<LocalDate> days(Row row) {
    return row.<String>getList(row.fieldIndex(DAYS)).stream()
        .map(LocalDate::parse)
        .toList();
  }

  private static Optional<Arrangement> arrangement(Row row, Places places) {
    var cells = new TableRow(row);
    if (cells.findText(LandArrangements.PARCEL_ID).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> code = cells.findText(Parcels.COMMUNE_CODE);
    LocalDate placedOn = Optional.ofNullable(row.<String>getAs(PLACED_ON))
        .map(LocalDate::parse)
        .orElse(LocalDate.MAX);
    return Optional.of(new Arrangement(
        cells.findText(LandArrangements.COOP_ID).isEmpty(),
        cells.coded(LandArrangements.MODE, LandMode.class),
        cells.number(LandArrangements.AREA_M2),
        cells.date(LandArrangements.VALID_FROM),
        cells.findDate(LandArrangements.VALID_TO).orElse(LocalDate.MAX),
        code.flatMap(known -> places.commune(known, placedOn)),
        code.flatMap(known -> places.oldDistrict(known, placedOn))));
  }

  /** The days of deliveries, and the last eight half-years that ended by the as-of day. */
  private static List<Period> periods(NavigableSet<LocalDate> deliveries, LocalDate asOf) {
    var periods = new ArrayList<Period>();
    deliveries.headSet(asOf, true /* inclusive */).forEach(day -> periods.add(Period.day(day)));
    Period running = Period.halfOf(asOf);
    Period last =
        running.last().isAfter(asOf) ? Period.halfOf(running.first().minusDays(1)) : running;
    for (int back = HALF_YEARS - 1; back >= 0; back--) {
      periods.add(Period.halfOf(last.first().minusMonths(6L * back)));
    }
    return periods;
  }
}
