package vn.htx.measure;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Table;
import vn.htx.engine.Grouping;
import vn.htx.engine.Step;
import vn.htx.engine.StepContext;
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
        .groups(step -> grouping(cells, marking.apply(step), step.get(Disclosure.SETTING)));
  }

  /** Each row of each table of cells by itself. */
  private static Grouping grouping(List<Cells> cells, Marking marking, Disclosure disclosure) {
    List<List<Cells.Told>> told = cells.stream().map(Cells::told).toList();
    return new Grouping(
        cells.stream().map(each -> Grouping.Part.of(each.table())).toList(),
        group -> IntStream.range(0, told.size())
            .boxed()
            .flatMap(table ->
                group.get(table).stream().flatMap(row -> figures(told.get(table), row, marking)))
            .map(figure -> figure.fewBelow(disclosure.fewBelow()).row(disclosure)));
  }

  private static Stream<Figure> figures(List<Cells.Told> told, FieldRow row, Marking marking) {
    Cell cell = Cell.of(row);
    boolean isEmpty = row.count(CellColumn.OBSERVED) == 0;
    return told.stream()
        .filter(each -> each.isOf(cell))
        .flatMap(each -> Measured.figures(each.indicator(), cell, row).stream())
        .filter(figure -> !isEmpty || cell.by().isEmpty() || figure.status() == ValueStatus.OK)
        .map(figure -> marking.mark(figure, row));
  }
}
