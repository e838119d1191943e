package vn.htx.domain.land.step;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import vn.htx.domain.land.data.Holdings;
import vn.htx.domain.land.data.ParcelParts;
import vn.htx.domain.land.maths.Fragmentation;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;
import vn.htx.place.Places;

/**
 * From parts of parcels to one row for each delivery date, commune and holder. Communes are those on the boundaries of
 * the latest delivery, see {@link ComparedDays}. A holder's part of a parcel counts as one plot with the part's area; a
 * part that is rounded to 0 does not count. A parcel without a holder belongs to no holding.
 */
public final class HoldingsOf {
  private HoldingsOf() {}

  public static Dataset<Row> apply(Dataset<Row> parcelParts, Places places) {
    Dataset<Row> held = parcelParts.where(Schemas.col(ParcelParts.HOLDER_ID)
        .isNotNull()
        .and(Schemas.col(ParcelParts.AREA_M2).gt(0)));
    Dataset<Row> holdings = ComparedDays.beside(held, parcelParts)
        .groupByKey((MapFunction<Row, String>) row -> key(row, places), Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, Row, Row>) (key, group) -> holding(group, places),
            NewRow.encoder(Holdings.TABLE));
    return Schemas.select(holdings, Holdings.TABLE);
  }

  private static String key(Row row, Places places) {
    var cells = new TableRow(row);
    return String.join(
        "\u001f",
        cells.date(ParcelParts.VALID_FROM).toString(),
        ComparedDays.located(row, places),
        cells.text(ParcelParts.HOLDER_ID));
  }

  private static Row holding(Iterator<Row> group, Places places) {
    Row first = group.next();
    var areas = new ArrayList<BigDecimal>();
    areas.add(area(first));
    group.forEachRemaining(row -> areas.add(area(row)));

    BigDecimal[] each = areas.toArray(BigDecimal[]::new);
    BigDecimal total = areas.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String commune = ComparedDays.located(first, places);
    ComparedDays compared = ComparedDays.of(first);
    return NewRow.of(Holdings.TABLE)
        .set(Holdings.VALID_FROM, new TableRow(first).date(ParcelParts.VALID_FROM))
        .set(Holdings.COMMUNE_CODE, commune)
        .set(Holdings.OLD_DISTRICT_CODE, compared.district(commune, places))
        .set(Holdings.HOLDER_ID, new TableRow(first).text(ParcelParts.HOLDER_ID))
        .set(Holdings.PLOTS, each.length)
        .set(Holdings.AREA_M2, total)
        .set(Holdings.MEAN_PLOT_M2, total.doubleValue() / each.length)
        .set(Holdings.SIMMONS, Fragmentation.simmons(each))
        .set(Holdings.JANUSZEWSKI, Fragmentation.januszewski(each))
        .set(Holdings.COMPARABLE, compared.isComparable(commune, places))
        .row();
  }

  private static BigDecimal area(Row row) {
    return new TableRow(row).number(ParcelParts.AREA_M2);
  }
}
