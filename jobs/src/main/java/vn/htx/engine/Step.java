package vn.htx.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.htx.catalog.Field;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.SumParts;

/**
 * How one table is computed: its input tables, configuration and days are declared before anything runs. The recipe of
 * the table follows from this declaration, and the step can read nothing else ({@link StepContext}).
 *
 * @param inputs tables that the night computes before this one
 */
public record Step(
    Table output, List<Table> inputs, List<Ingredient<?>> ingredients, Set<Day> days, Work work) {
  public Step {
    inputs = List.copyOf(inputs);
    ingredients = List.copyOf(ingredients);
    days = Set.copyOf(days);
  }

  /** How the rows are computed. */
  public sealed interface Work {}

  /** Java over groups of rows, by Spark where they are many. */
  public record Groups(Function<StepContext, Grouping> grouping) implements Work {}

  /** Java over all rows of the inputs at once: as many as units and figures, never as many as rows of data. */
  public record Whole(Function<StepContext, Stream<NewRow>> function) implements Work {}

  /**
   * A query over the inputs under their own names, in the SQL of both engines ({@link SharedSql}) and without an order.
   */
  public record Query(Function<StepContext, String> sql) implements Work {}

  /** A query of this step with its rows in the order of the table's key. */
  public String inOrder(String query) {
    return Sql.inOrder(query, output.key().stream().map(Field::id).toList());
  }

  /**
   * Whether the step computes figures, which go into {@code indicator_values} together with those of the other steps.
   */
  public boolean makesFigures() {
    return output.fields().equals(IndicatorValues.TABLE.fields());
  }

  /** Whether the step computes the parts of sums over persons, from which the night decides what it withholds. */
  public boolean makesParts() {
    return output.fields().equals(List.of(SumParts.values()));
  }

  public static Declaration of(Table output) {
    return new Declaration(output);
  }

  /**
   * A step that computes figures. They are kept as a table of their own, so that only figures whose inputs changed are
   * computed again.
   */
  public static Declaration figures(String name) {
    Table whole = IndicatorValues.TABLE;
    return new Declaration(new Table(
        name, whole.layer(), whole.label(), whole.meaning(), whole.fields(), whole.key()));
  }

  /** Builds the declaration of a step. */
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

    public Step groups(Function<StepContext, Grouping> grouping) {
      return new Step(output, inputs, ingredients, days, new Groups(grouping));
    }

    public Step whole(Function<StepContext, Stream<NewRow>> function) {
      return new Step(output, inputs, ingredients, days, new Whole(function));
    }

    public Step query(Function<StepContext, String> sql) {
      return new Step(output, inputs, ingredients, days, new Query(sql));
    }
  }
}
