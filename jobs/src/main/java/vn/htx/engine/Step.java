package vn.htx.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.IndicatorValues;

/**
 * How one table is made: of which tables, configuration and days, stated before anything is computed. The table's
 * recipe follows from that, and the step gets nothing else ({@link StepContext}).
 *
 * @param inputs tables that the night makes before
 */
public record Step(
    Table output, List<Table> inputs, List<Ingredient<?>> ingredients, Set<Day> days, Work work) {
  public Step {
    inputs = List.copyOf(inputs);
    ingredients = List.copyOf(ingredients);
    days = Set.copyOf(days);
  }

  /** What makes the rows. */
  public sealed interface Work {}

  /** Tables in, table out, by Spark. */
  public record Rows(Function<StepContext, Dataset<Row>> function) implements Work {}

  /** A query over the inputs under their own names, in the order of the table's key. */
  public record Query(Supplier<String> sql) implements Work {}

  /** Whether its rows are figures: they go into {@code indicator_values} with those of the other steps. */
  public boolean makesFigures() {
    return output.fields().equals(IndicatorValues.TABLE.fields());
  }

  public static Declaration of(Table output) {
    return new Declaration(output);
  }

  /** A step that makes figures, kept apart under a name of its own so that only what changed is computed again. */
  public static Declaration figures(String name) {
    Table whole = IndicatorValues.TABLE;
    return new Declaration(new Table(
        name, whole.layer(), whole.label(), whole.meaning(), whole.fields(), whole.key()));
  }

  /** A step while it is declared. */
  public static final class Declaration {
    private final Table output;
    private final List<Table> inputs = new ArrayList<>();
    private final List<Ingredient<?>> ingredients = new ArrayList<>();
    private final Set<Day> days = EnumSet.noneOf(Day.class);

    private Declaration(Table output) {
      this.output = output;
    }

    public Declaration from(Table... tables) {
      inputs.addAll(List.of(tables));
      return this;
    }

    public Declaration with(Ingredient<?>... more) {
      ingredients.addAll(List.of(more));
      return this;
    }

    public Declaration on(Day... more) {
      days.addAll(List.of(more));
      return this;
    }

    public Step rows(Function<StepContext, Dataset<Row>> function) {
      return new Step(output, inputs, ingredients, days, new Rows(function));
    }

    public Step query(Supplier<String> sql) {
      return new Step(output, inputs, ingredients, days, new Query(sql));
    }
  }
}
