package vn.htx.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Table;
import vn.htx.engine.Day;
import vn.htx.engine.Step;
import vn.htx.engine.StepContext;

/**
 * The observations that figures are made of, as a query, and the cells that they are added up in. The query is as
 * {@link Cells} says. A fact whose observations can be shown one by one has two more columns: {@code observation}, the
 * id of the observation, and {@code cooperative}, the id of the cooperative that it is or belongs to. Both are null in
 * observations of natural persons, which are counted and never listed.
 */
public record Fact(
    Cells cells,
    Observed observed,
    List<Table> inputs,
    List<Ingredient<?>> ingredients,
    Set<Day> days,
    Function<StepContext, String> query) {
  /** What one observation is. */
  public enum Observed {
    COOPERATIVE("cooperative"),
    LOAN("loan"),
    ARRANGEMENT("arrangement"),
    HOLDING("holding"),
    COMMUNE("commune");

    private final String code;

    Observed(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public Fact {
    inputs = List.copyOf(inputs);
    ingredients = List.copyOf(ingredients);
    days = Set.copyOf(days);
  }

  public static Declaration of(Cells cells, Observed observed) {
    return new Declaration(cells, observed);
  }

  /** The id of the fact: the name of its table of cells. */
  String id() {
    return cells.table().name();
  }

  /** The step that adds it up. */
  public Step step() {
    return new Step(
        cells.table(),
        inputs,
        ingredients,
        days,
        new Step.Query(context -> cells.sql(query.apply(context))));
  }

  /** Builds the declaration of a fact. */
  public static final class Declaration {
    private final Cells cells;
    private final Observed observed;
    private final List<Table> inputs = new ArrayList<>();
    private final List<Ingredient<?>> ingredients = new ArrayList<>();
    private final Set<Day> days = EnumSet.noneOf(Day.class);

    private Declaration(Cells cells, Observed observed) {
      this.cells = cells;
      this.observed = observed;
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

    public Fact query(Function<StepContext, String> sql) {
      return new Fact(cells, observed, inputs, ingredients, days, sql);
    }
  }
}
