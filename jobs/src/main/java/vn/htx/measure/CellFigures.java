package vn.htx.measure;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
import vn.htx.engine.Step;
import vn.htx.engine.StepContext;
import vn.htx.engine.TableRow;
import vn.htx.model.ValueStatus;

/** From the cells of a fact to rows of {@code indicator_values}: each cell by itself, in the same way everywhere. */
public final class CellFigures {
  private CellFigures() {}

  /** What a domain says of a figure besides its value: the definition in force, or that it cannot be compared. */
  public interface Marking extends Serializable {
    /** Leaves every figure as it is. */
    Marking NONE = (figure, cell) -> figure;

    /**
     * The figure with its mark.
     *
     * @param cell the row of the cells' table, with the columns that it carries
     */
    Figure mark(Figure figure, FieldRow cell);
  }

  /** A step from cells to figures, marked by nobody. */
  public static Step step(String name, List<Cells> cells) {
    return step(name, cells, step -> Marking.NONE);
  }

  /**
   * A step from cells to figures.
   *
   * @param name of the table of figures
   * @param needed what the marking is made of
   */
  public static Step step(
      String name,
      List<Cells> cells,
      Function<StepContext, Marking> marking,
      Ingredient<?>... needed) {
    return Step.figures(name)
        .from(cells.stream().map(Cells::table).toArray(Table[]::new))
        .with(Disclosure.SETTING)
        .with(needed)
        .rows(step -> cells.stream()
            .map(each -> figures(
                step.table(each.table()),
                each.told(),
                step.get(Disclosure.SETTING),
                marking.apply(step)))
            .reduce(Dataset::unionAll)
            .orElseThrow());
  }

  private static Dataset<Row> figures(
      Dataset<Row> cells, List<Cells.Told> told, Disclosure disclosure, Marking marking) {
    return Schemas.select(
        cells.flatMap(
            (FlatMapFunction<Row, Row>) row -> figures(told, new TableRow(row), marking)
                .map(figure -> figure.fewBelow(disclosure.fewBelow()).row(disclosure))
                .iterator(),
            NewRow.encoder(IndicatorValues.TABLE)),
        IndicatorValues.TABLE);
  }

  private static Stream<Figure> figures(List<Cells.Told> told, TableRow row, Marking marking) {
    Cell cell = Cell.of(row);
    boolean isEmpty = row.count(CellColumn.OBSERVED) == 0;
    return told.stream()
        .filter(each -> each.isOf(cell))
        .flatMap(each -> Measured.figures(each.indicator(), cell, row).stream())
        .filter(figure -> !isEmpty || cell.by().isEmpty() || figure.status() == ValueStatus.OK)
        .map(figure -> marking.mark(figure, row));
  }
}
