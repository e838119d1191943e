package vn.htx.domain.land.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Field;
import vn.htx.domain.land.data.Holdings;
import vn.htx.domain.land.data.ParcelAccounting;
import vn.htx.domain.land.data.ParcelParts;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;
import vn.htx.model.ShareBasis;
import vn.htx.place.Places;

/**
 * From parts of parcels and the holdings formed from them to the accounting of parcels: one row for each delivery date
 * and commune, on the boundaries of the latest date. The held area is the sum over the holdings and the rest comes from
 * the parts, so that area lost in between would show.
 */
public final class AccountedParcels {
  private static final List<Field> OF_PARCELS = List.of(
      ParcelAccounting.PARCELS,
      ParcelAccounting.UNHELD_PARCELS,
      ParcelAccounting.JOINT_PARCELS,
      ParcelAccounting.SCALED_PARCELS);
  private static final List<Field> OF_AREAS =
      List.of(ParcelAccounting.AREA_M2, ParcelAccounting.UNHELD_M2);

  private AccountedParcels() {}

  public static Dataset<Row> apply(Dataset<Row> parcelParts, Dataset<Row> holdings, Places places) {
    Dataset<Row> located = ComparedDays.beside(byStatedCommune(parcelParts), parcelParts)
        .groupByKey((MapFunction<Row, String>) row -> key(row, places), Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, Row, Row>) (key, group) -> accounted(group, places),
            NewRow.encoder(ParcelAccounting.TABLE));
    Dataset<Row> accounted = Schemas.select(located, ParcelAccounting.TABLE)
        .drop(ParcelAccounting.HOLDINGS.id(), ParcelAccounting.HELD_M2.id())
        .join(
            held(holdings),
            new String[] {ParcelAccounting.VALID_FROM.id(), ParcelAccounting.COMMUNE_CODE.id()},
            "left_outer")
        .withColumn(ParcelAccounting.HOLDINGS.id(), orNone(ParcelAccounting.HOLDINGS))
        .withColumn(ParcelAccounting.HELD_M2.id(), orNone(ParcelAccounting.HELD_M2));
    return Schemas.select(accounted, ParcelAccounting.TABLE);
  }

  private static Dataset<Row> byStatedCommune(Dataset<Row> parcelParts) {
    Column area = Schemas.col(ParcelParts.AREA_M2);
    Column parcel = when(Schemas.col(ParcelParts.HOLDER_NO).equalTo(1), lit(1L));
    return parcelParts
        .groupBy(Schemas.col(ParcelParts.VALID_FROM), Schemas.col(ParcelParts.COMMUNE_CODE))
        .agg(
            total(parcel, ParcelAccounting.PARCELS),
            total(area, ParcelAccounting.AREA_M2),
            total(when(is(ShareBasis.UNHELD), parcel), ParcelAccounting.UNHELD_PARCELS),
            total(when(is(ShareBasis.UNHELD), area), ParcelAccounting.UNHELD_M2),
            total(when(is(ShareBasis.JOINT), parcel), ParcelAccounting.JOINT_PARCELS),
            total(when(is(ShareBasis.SCALED), parcel), ParcelAccounting.SCALED_PARCELS));
  }

  private static Dataset<Row> held(Dataset<Row> holdings) {
    return holdings
        .groupBy(
            Schemas.col(Holdings.VALID_FROM).as(ParcelAccounting.VALID_FROM.id()),
            Schemas.col(Holdings.COMMUNE_CODE).as(ParcelAccounting.COMMUNE_CODE.id()))
        .agg(
            count(lit(1)).as(ParcelAccounting.HOLDINGS.id()),
            total(Schemas.col(Holdings.AREA_M2), ParcelAccounting.HELD_M2));
  }

  private static Column is(ShareBasis basis) {
    return Schemas.col(ParcelParts.BASIS).equalTo(basis.code());
  }

  private static Column total(Column each, Field as) {
    return coalesce(sum(each), lit(0)).as(as.id());
  }

  private static Column orNone(Field field) {
    return coalesce(Schemas.col(field), lit(0));
  }

  private static String key(Row row, Places places) {
    return new TableRow(row).date(ParcelParts.VALID_FROM) + "\u001f"
        + ComparedDays.located(row, places);
  }

  /** The row of one commune and date, from the sums that lie in it; there are few of them. */
  private static Row accounted(Iterator<Row> group, Places places) {
    Row first = group.next();
    var parcels = new long[OF_PARCELS.size()];
    var areas = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
    add(first, parcels, areas);
    group.forEachRemaining(row -> add(row, parcels, areas));

    String commune = ComparedDays.located(first, places);
    ComparedDays compared = ComparedDays.of(first);
    NewRow row = NewRow.of(ParcelAccounting.TABLE)
        .set(ParcelAccounting.VALID_FROM, new TableRow(first).date(ParcelParts.VALID_FROM))
        .set(ParcelAccounting.COMMUNE_CODE, commune)
        .set(ParcelAccounting.OLD_DISTRICT_CODE, compared.district(commune, places))
        .set(ParcelAccounting.COMPARABLE, compared.isComparable(commune, places));
    for (int i = 0; i < parcels.length; i++) {
      row.set(OF_PARCELS.get(i), parcels[i]);
    }
    for (int i = 0; i < areas.length; i++) {
      row.set(OF_AREAS.get(i), areas[i]);
    }
    return row.row();
  }

  private static void add(Row row, long[] parcels, BigDecimal[] areas) {
    var cells = new TableRow(row);
    for (int i = 0; i < parcels.length; i++) {
      parcels[i] += cells.count(OF_PARCELS.get(i));
    }
    for (int i = 0; i < areas.length; i++) {
      areas[i] = areas[i].add(cells.number(OF_AREAS.get(i)));
    }
  }
}
