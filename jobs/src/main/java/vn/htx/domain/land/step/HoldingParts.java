package vn.htx.domain.land.step;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.common.SumParts;
import vn.htx.domain.land.data.Holdings;
import vn.htx.domain.land.data.LandParts;
import vn.htx.domain.land.data.ParcelParts;
import vn.htx.domain.land.step.HoldingFigures.Band;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;
import vn.htx.measure.Cell;
import vn.htx.measure.PartRows;
import vn.htx.model.Period;
import vn.htx.place.Places;

/**
 * The parts of the sums over holders of land: holdings of one commune with both indices in the same bands, on the same
 * dates; and parcels without a holder, each of which has one in fact. A holding is the same observation on two dates
 * when its plots, area and indices are the same, a parcel when its area is.
 */
public final class HoldingParts {
  private static final String ID = "id";
  private static final String COMMUNE = "commune";
  private static final String DISTRICT = "district";
  private static final String DAY = "day";
  private static final String DAYS = "days";
  private static final String AREA = "area";
  private static final String STATE = "state";
  private static final String SIMMONS = "simmons_band";
  private static final String JANUSZEWSKI = "januszewski_band";
  private static final Set<String> AREAS =
      Set.of(LandParts.HOLDINGS_AND_UNHELD, LandParts.HELD, LandParts.UNHELD);
  /** The band of a parcel without a holder. */
  private static final String NONE = "";

  private static final StructType UNHELD = new StructType()
      .add(ID, DataTypes.StringType)
      .add(COMMUNE, DataTypes.StringType)
      .add(DISTRICT, DataTypes.StringType)
      .add(DAY, DataTypes.StringType)
      .add(AREA, Schemas.type(ColumnType.AREA));

  private HoldingParts() {}

  /** From holdings, and parts of parcels for those without a holder, to rows of {@link SumParts}. */
  public static Dataset<Row> apply(
      Dataset<Row> holdings, Dataset<Row> parcelParts, Places places, LocalDate asOf) {
    Dataset<Row> observed = held(holdings).unionByName(unheld(parcelParts, places));
    Dataset<Row> overTime = observed
        .where(col(DAY).leq(asOf.toString()))
        .groupBy(columns(ID, STATE, AREA, COMMUNE, DISTRICT, SIMMONS, JANUSZEWSKI))
        .agg(array_join(sort_array(collect_set(col(DAY))), " ").as(DAYS));
    return PartRows.of(
        overTime
            .withColumnRenamed(AREA, SumParts.AMOUNT.id())
            .withColumn(SumParts.PERSONS.id(), lit(1L)),
        List.of(COMMUNE, DISTRICT, SIMMONS, JANUSZEWSKI, DAYS),
        new HolderSums());
  }

  /** Of bands of an index, figures tell the number of holdings alone. */
  private static final class HolderSums implements PartRows.Sums {
    private static final long serialVersionUID = 1L;

    @Override
    public List<Cell> of(Row alike) {
      return sums(alike);
    }

    @Override
    public boolean tellAmount(String breakdown) {
      return AREAS.contains(breakdown);
    }
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(functions::col).toArray(Column[]::new);
  }

  private static Dataset<Row> held(Dataset<Row> holdings) {
    return holdings.select(
        Schemas.col(Holdings.HOLDER_ID).as(ID),
        Schemas.col(Holdings.COMMUNE_CODE).as(COMMUNE),
        coalesce(Schemas.col(Holdings.OLD_DISTRICT_CODE), lit(Cell.UNKNOWN)).as(DISTRICT),
        Schemas.col(Holdings.VALID_FROM).cast("string").as(DAY),
        Schemas.col(Holdings.AREA_M2).as(AREA),
        concat_ws(
                " ",
                Schemas.col(Holdings.PLOTS),
                Schemas.col(Holdings.SIMMONS),
                Schemas.col(Holdings.JANUSZEWSKI))
            .as(STATE),
        band(Holdings.SIMMONS).as(SIMMONS),
        band(Holdings.JANUSZEWSKI).as(JANUSZEWSKI));
  }

  private static Column band(Field index) {
    return when(Schemas.col(index).lt(Band.MIDDLE_FROM), Band.LOW.code())
        .when(Schemas.col(index).leq(Band.MIDDLE_TO), Band.MIDDLE.code())
        .otherwise(Band.HIGH.code());
  }

  private static Dataset<Row> unheld(Dataset<Row> parcelParts, Places places) {
    return ComparedDays.beside(
            parcelParts.where(Schemas.col(ParcelParts.HOLDER_ID).isNull()), parcelParts)
        .map((MapFunction<Row, Row>) row -> unheld(row, places), Encoders.row(UNHELD))
        .withColumn(STATE, lit(NONE))
        .withColumn(SIMMONS, lit(NONE))
        .withColumn(JANUSZEWSKI, lit(NONE));
  }

  private static Row unheld(Row row, Places places) {
    var cells = new TableRow(row);
    ComparedDays compared = ComparedDays.of(row);
    String commune = ComparedDays.located(row, places);
    return RowFactory.create(
        cells.text(ParcelParts.PARCEL_ID),
        commune,
        compared.district(commune, places).orElse(Cell.UNKNOWN),
        cells.date(ParcelParts.VALID_FROM).toString(),
        cells.number(ParcelParts.AREA_M2));
  }

  private static List<Cell> sums(Row row) {
    var sums = new ArrayList<Cell>();
    for (String code : row.<String>getAs(DAYS).split(" ", -1)) {
      Period day = Period.find(code).orElseThrow();
      for (Cell unit : Placed.units(row.getAs(COMMUNE), row.getAs(DISTRICT), day)) {
        breakdowns(row).forEach(breakdown -> sums.add(unit.category(breakdown)));
      }
    }
    return sums;
  }

  private static List<String> breakdowns(Row row) {
    String simmons = row.getAs(SIMMONS);
    return simmons.equals(NONE)
        ? List.of(LandParts.HOLDINGS_AND_UNHELD, LandParts.UNHELD)
        : List.of(
            LandParts.HOLDINGS_AND_UNHELD,
            LandParts.HELD,
            LandParts.SIMMONS_BAND + simmons,
            LandParts.JANUSZEWSKI_BAND + row.<String>getAs(JANUSZEWSKI));
  }
}
