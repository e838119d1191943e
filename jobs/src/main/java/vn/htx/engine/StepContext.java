package vn.htx.engine;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Table;

/**
 * What a step may read: just what it declared. Anything else would make a table depend on something that its recipe
 * does not know, and a night would reuse rows that no longer hold.
 */
public final class StepContext {
  /** Where everything stands, declared or not. */
  public interface Supply {
    Dataset<Row> table(Table table);

    <T> T value(Ingredient<T> ingredient);

    LocalDate day(Day day);
  }

  private final Step step;
  private final Supply supply;

  public StepContext(Step step, Supply supply) {
    this.step = step;
    this.supply = supply;
  }

  /**
   * The rows of a declared table.
   *
   * @throws IllegalStateException where the step did not declare the table; so do the others
   */
  public Dataset<Row> table(Table table) {
    require(step.inputs().contains(table), table.name());
    return supply.table(table);
  }

  public <T> T get(Ingredient<T> ingredient) {
    require(step.ingredients().contains(ingredient), ingredient.id());
    return supply.value(ingredient);
  }

  public LocalDate asOf() {
    return day(Day.AS_OF);
  }

  /** The last day of all where every booking delivered counts. */
  public LocalDate knownOn() {
    return day(Day.KNOWN_ON);
  }

  private LocalDate day(Day day) {
    require(step.days().contains(day), day.name());
    return supply.day(day);
  }

  private void require(boolean declared, String what) {
    if (!declared) {
      throw new IllegalStateException("the step of %s reads %s and did not declare it"
          .formatted(step.output().name(), what));
    }
  }
}
