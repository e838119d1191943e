package vn.htx.engine;

import java.time.LocalDate;
import java.util.List;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Table;

/**
 * What a step may read: exactly what it declared. If it could read more, its table would depend on something that the
 * recipe does not contain, and a later night would reuse outdated rows.
 */
public final class StepContext {
  /** Gives access to every table, ingredient and day of a night, declared or not. */
  public interface Supply {
    List<FieldRow> rows(Table table);

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
   * All rows of a declared table, for a step over whole tables. The other methods refuse in the same way.
   *
   * @throws IllegalStateException when the step did not declare the table
   */
  public List<FieldRow> rows(Table table) {
    require(step.inputs().contains(table), table.name());
    return supply.rows(table);
  }

  public <T> T get(Ingredient<T> ingredient) {
    require(step.ingredients().contains(ingredient), ingredient.id());
    return supply.value(ingredient);
  }

  public LocalDate asOf() {
    return day(Day.AS_OF);
  }

  /** The last day whose bookings count; the greatest date there is when every delivered booking counts. */
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
