package vn.htx.indicator.land;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Holdings;
import vn.htx.catalog.ParcelHolders;
import vn.htx.catalog.Parcels;
import vn.htx.indicator.NewRow;
import vn.htx.indicator.TableRow;
import vn.htx.place.Places;
import vn.htx.table.Schemas;

/**
 * From parcels and their holders to one row per delivery date, commune and holder. Communes are those of the latest
 * delivery's boundaries; a parcel of a commune that was divided stands under its old code after {@code cu-}. A share of
 * a parcel is one plot of its share of the area. A parcel without a holder belongs to no holding.
 */
public final class HoldingsOf {
  private static final String EARLIEST = "earliest";
  private static final String LATEST = "latest";

  private HoldingsOf() {}

  /** The delivery dates between which holdings are compared. */
  private record Compared(LocalDate earliest, LocalDate latest) {
    static Compared of(Row row) {
      return new Compared(
          LocalDate.parse(row.<String>getAs(EARLIEST)), LocalDate.parse(row.<String>getAs(LATEST)));
    }
  }

  public static Dataset<Row> apply(
      Dataset<Row> parcels, Dataset<Row> parcelHolders, Places places) {
    Dataset<Row> days = parcels.agg(
        min(Schemas.col(Parcels.VALID_FROM)).cast("string").as(EARLIEST),
        max(Schemas.col(Parcels.VALID_FROM)).cast("string").as(LATEST));
    Dataset<Row> held = held(parcels, parcelHolders).crossJoin(broadcast(days));
    Dataset<Row> holdings = held.groupByKey(
            (MapFunction<Row, String>) row -> key(row, places), Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, Row, Row>) (key, group) -> holding(group, places),
            NewRow.encoder(Holdings.TABLE));
    return Schemas.select(holdings, Holdings.TABLE);
  }

  /** A holder's part of a parcel; the holder's row is the one in force on the parcel's date. */
  private static Dataset<Row> held(Dataset<Row> parcels, Dataset<Row> parcelHolders) {
    Dataset<Row> p = parcels.as("p");
    Dataset<Row> h = parcelHolders.as("h");
    Column from = h.col("h." + ParcelHolders.VALID_FROM.id());
    Column to = h.col("h." + ParcelHolders.VALID_TO.id());
    Column day = p.col("p." + Parcels.VALID_FROM.id());
    return p.join(
            h,
            p.col("p." + Parcels.PARCEL_ID.id())
                .equalTo(h.col("h." + ParcelHolders.PARCEL_ID.id()))
                .and(from.leq(day))
                .and(to.isNull().or(to.geq(day))))
        .select(
            day.as(Parcels.VALID_FROM.id()),
            Schemas.col(Parcels.COMMUNE_CODE),
            Schemas.col(ParcelHolders.HOLDER_ID),
            Schemas.col(Parcels.AREA_M2),
            Schemas.col(ParcelHolders.SHARE));
  }

  private static String key(Row row, Places places) {
    var cells = new TableRow(row);
    return String.join(
        "\u001f",
        cells.date(Parcels.VALID_FROM).toString(),
        located(row, places),
        cells.text(ParcelHolders.HOLDER_ID));
  }

  private static String located(Row row, Places places) {
    var cells = new TableRow(row);
    return places
        .locate(
            cells.text(Parcels.COMMUNE_CODE),
            cells.date(Parcels.VALID_FROM),
            Compared.of(row).latest())
        .code();
  }

  private static Row holding(Iterator<Row> group, Places places) {
    Row first = group.next();
    var areas = new ArrayList<BigDecimal>();
    areas.add(area(first));
    group.forEachRemaining(row -> areas.add(area(row)));

    BigDecimal[] each = areas.toArray(BigDecimal[]::new);
    BigDecimal total = areas.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String commune = located(first, places);
    Compared compared = Compared.of(first);
    return NewRow.of(Holdings.TABLE)
        .set(Holdings.VALID_FROM, new TableRow(first).date(Parcels.VALID_FROM))
        .set(Holdings.COMMUNE_CODE, commune)
        .set(Holdings.OLD_DISTRICT_CODE, district(commune, compared, places))
        .set(Holdings.HOLDER_ID, new TableRow(first).text(ParcelHolders.HOLDER_ID))
        .set(Holdings.PLOTS, each.length)
        .set(Holdings.AREA_M2, total)
        .set(Holdings.MEAN_PLOT_M2, total.doubleValue() / each.length)
        .set(Holdings.SIMMONS, Fragmentation.simmons(each))
        .set(Holdings.JANUSZEWSKI, Fragmentation.januszewski(each))
        .set(Holdings.COMPARABLE, isComparable(commune, compared, places))
        .row();
  }

  private static BigDecimal area(Row row) {
    var cells = new TableRow(row);
    return cells
        .number(Parcels.AREA_M2)
        .multiply(cells.number(ParcelHolders.SHARE))
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  private static Optional<String> district(String commune, Compared compared, Places places) {
    return commune.startsWith(Places.DIVIDED)
        ? places.oldDistrict(commune.substring(Places.DIVIDED.length()), compared.earliest())
        : places.oldDistrict(commune, compared.latest());
  }

  private static boolean isComparable(String commune, Compared compared, Places places) {
    boolean boundariesChanged =
        places.isOld(compared.earliest()) != places.isOld(compared.latest());
    return !commune.startsWith(Places.DIVIDED) && (!boundariesChanged || places.isWhole(commune));
  }
}
