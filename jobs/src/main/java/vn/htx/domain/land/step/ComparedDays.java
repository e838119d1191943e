package vn.htx.domain.land.step;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.domain.land.data.ParcelParts;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;
import vn.htx.place.Places;

/**
 * The first and the last delivery date of parcels, between which land is compared. A commune is given on the boundaries
 * of the last date; one that was divided is given under its old code after {@code cu-}.
 */
record ComparedDays(LocalDate earliest, LocalDate latest) {
  private static final String EARLIEST = "earliest";
  private static final String LATEST = "latest";

  /** The rows with both dates added to each, for {@link #of}. */
  static Dataset<Row> beside(Dataset<Row> rows, Dataset<Row> parcelParts) {
    Dataset<Row> days = parcelParts.agg(
        min(Schemas.col(ParcelParts.VALID_FROM)).cast("string").as(EARLIEST),
        max(Schemas.col(ParcelParts.VALID_FROM)).cast("string").as(LATEST));
    return rows.crossJoin(broadcast(days));
  }

  static ComparedDays of(Row row) {
    return new ComparedDays(
        LocalDate.parse(row.<String>getAs(EARLIEST)), LocalDate.parse(row.<String>getAs(LATEST)));
  }

  /** The commune of a row of {@code parcel_parts} with both dates beside it. */
  static String located(Row part, Places places) {
    var cells = new TableRow(part);
    return of(part)
        .located(cells.text(ParcelParts.COMMUNE_CODE), cells.date(ParcelParts.VALID_FROM), places);
  }

  private String located(String commune, LocalDate validOn, Places places) {
    return places.locate(commune, validOn, latest).code();
  }

  /** The old district of a commune as named by {@link #located}. */
  Optional<String> district(String commune, Places places) {
    return commune.startsWith(Places.DIVIDED)
        ? places.oldDistrict(commune.substring(Places.DIVIDED.length()), earliest)
        : places.oldDistrict(commune, latest);
  }

  /** Whether a commune has the same extent on both dates. */
  boolean isComparable(String commune, Places places) {
    boolean boundariesChanged = places.isOld(earliest) != places.isOld(latest);
    return !commune.startsWith(Places.DIVIDED) && (!boundariesChanged || places.isWhole(commune));
  }
}
