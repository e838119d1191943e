package vn.htx.measure;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.SumParts;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;

/** Makes rows of {@link SumParts} from observations. */
public final class PartRows {
  /** The columns, which all tables of parts have in common; a task of Spark cannot carry a table. */
  private static final Table SHAPE = SumParts.table("sum_parts");

  private PartRows() {}

  /** The sums that a part is in. */
  public interface Sums extends Serializable {
    /** Unit, period, and the breakdown as their category, for the columns in which its observations are alike. */
    List<Cell> of(Row alike);

    /** Whether figures tell the amount of the sums of a breakdown, and not the number of observations alone. */
    default boolean tellAmount(String breakdown) {
      return true;
    }
  }

  /**
   * A row for each part and sum that it is in.
   *
   * @param observations a row each, with their {@link SumParts#PERSONS} (1 or 0) and {@link SumParts#AMOUNT}
   * @param alike the columns in which observations of one part are alike, of text, never null
   */
  public static Dataset<Row> of(Dataset<Row> observations, List<String> alike, Sums sums) {
    Column[] columns = alike.stream().map(functions::col).toArray(Column[]::new);
    Dataset<Row> parts = observations
        .groupBy(columns)
        .agg(
            count(lit(1)).as(SumParts.N.id()),
            sum(Schemas.col(SumParts.PERSONS)).as(SumParts.PERSONS.id()),
            sum(Schemas.col(SumParts.AMOUNT)).as(SumParts.AMOUNT.id()))
        .withColumn(SumParts.PART.id(), concat_ws(" ", columns));
    return Schemas.select(
        parts.flatMap(
            (FlatMapFunction<Row, Row>) part -> sums.of(part).stream()
                .map(sum -> row(new TableRow(part), sum, sums.tellAmount(sum.category())))
                .iterator(),
            NewRow.encoder(SHAPE)),
        SHAPE);
  }

  private static Row row(TableRow part, Cell sum, boolean tellsAmount) {
    return NewRow.of(SHAPE)
        .set(SumParts.PART, part.text(SumParts.PART))
        .set(SumParts.UNIT_LEVEL, sum.level())
        .set(SumParts.UNIT_CODE, sum.unit())
        .set(SumParts.PERIOD, sum.period())
        .set(SumParts.BREAKDOWN, sum.category())
        .set(SumParts.TELLS_AMOUNT, tellsAmount)
        .set(SumParts.N, part.count(SumParts.N))
        .set(SumParts.PERSONS, part.count(SumParts.PERSONS))
        .set(SumParts.AMOUNT, part.number(SumParts.AMOUNT))
        .row();
  }
}
