package vn.htx.domain.land.step;

import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.domain.land.data.LandArrangements;
import vn.htx.domain.land.data.Parcels;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;
import vn.htx.measure.Cell;
import vn.htx.model.LandMode;
import vn.htx.model.Period;
import vn.htx.place.Places;

/**
 * One arrangement and its place, which is that of its parcel's last row; commune and district are
 * {@code unknown} when they are not known.
 *
 * @param ofPerson whether it was made without a cooperative
 */
record Arrangement(
    boolean ofPerson,
    LandMode mode,
    BigDecimal area,
    LocalDate from,
    LocalDate to,
    String commune,
    String district) {
  private static final int HALF_YEARS = 8;
  private static final String DAYS = "delivery_days";
  private static final String PLACED_ON = "placed_on";

  boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** A row for each arrangement with its place and the days of all deliveries of parcels; at least one row. */
  static Dataset<Row> rows(Dataset<Row> arrangements, Dataset<Row> parcels) {
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

  /** The arrangement of a row; empty when the row tells only the days of deliveries. */
  static Optional<Arrangement> of(Row row, Places places) {
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
        code.flatMap(known -> places.commune(known, placedOn)).orElse(Cell.UNKNOWN),
        code.flatMap(known -> places.oldDistrict(known, placedOn)).orElse(Cell.UNKNOWN)));
  }

  /** The periods that a row's figures are of: the days of deliveries, and the last half-years that ended by a day. */
  static List<Period> periods(Row row, LocalDate asOf) {
    NavigableSet<LocalDate> deliveries = new TreeSet<>();
    row.<String>getList(row.fieldIndex(DAYS)).forEach(day -> deliveries.add(LocalDate.parse(day)));
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
