package vn.htx.domain.land.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.common.SumParts;
import vn.htx.engine.Schemas;
import vn.htx.measure.Cell;
import vn.htx.measure.PartRows;
import vn.htx.model.Coded;
import vn.htx.model.LandMode;
import vn.htx.model.Period;
import vn.htx.place.Places;

/**
 * The parts of the sums of areas that were brought together: arrangements of one mode in one commune, in force in the
 * same periods. An arrangement keeps its area, so that it is the same observation in all of them.
 */
public final class ArrangementParts {
  private static final String COMMUNE = "commune";
  private static final String DISTRICT = "district";
  private static final String MODE = "mode";
  private static final String PERIODS = "periods";
  private static final StructType PLACED = new StructType()
      .add(COMMUNE, DataTypes.StringType)
      .add(DISTRICT, DataTypes.StringType)
      .add(MODE, DataTypes.StringType)
      .add(PERIODS, DataTypes.StringType)
      .add(SumParts.PERSONS.id(), DataTypes.LongType)
      .add(SumParts.AMOUNT.id(), Schemas.type(ColumnType.AREA));

  private ArrangementParts() {}

  /** From arrangements, and parcels for their places, to rows of {@link SumParts}. */
  public static Dataset<Row> apply(
      Dataset<Row> arrangements, Dataset<Row> parcels, Places places, LocalDate asOf) {
    return PartRows.of(
        Arrangement.rows(arrangements, parcels)
            .flatMap(
                (FlatMapFunction<Row, Row>)
                    row -> placed(row, places, asOf).stream().iterator(),
                Encoders.row(PLACED)),
        List.of(COMMUNE, DISTRICT, MODE, PERIODS),
        ArrangementParts::sums);
  }

  /** The arrangement of a row with the periods it is in force in; empty when it is in none. */
  private static Optional<Row> placed(Row row, Places places, LocalDate asOf) {
    return Arrangement.of(row, places).flatMap(one -> {
      String periods = Arrangement.periods(row, asOf).stream()
          .filter(period -> one.isInForce(period.last()))
          .map(Period::code)
          .collect(Collectors.joining(" "));
      return periods.isEmpty()
          ? Optional.empty()
          : Optional.of(RowFactory.create(
              one.commune(),
              one.district(),
              one.mode().code(),
              periods,
              one.ofPerson() ? 1L : 0L,
              one.area()));
    });
  }

  private static List<Cell> sums(Row row) {
    LandMode mode = Coded.find(LandMode.class, row.getAs(MODE)).orElseThrow();
    return Stream.of(row.<String>getAs(PERIODS).split(" ", -1))
        .flatMap(code -> ArrangementFigures.cells(
            row.getAs(COMMUNE), row.getAs(DISTRICT), mode, Period.find(code).orElseThrow())
            .stream())
        .toList();
  }
}
