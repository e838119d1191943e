package vn.htx.measure;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.FactFigures;
import vn.htx.catalog.common.Facts;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.engine.Day;
import vn.htx.engine.NewRow;
import vn.htx.engine.Step;
import vn.htx.engine.StepContext;

/** The facts of a version and what is told of them, kept with it so that every figure can be traced and made again. */
public final class FactTables {
  private static final String SEPARATOR = ",";

  private FactTables() {}

  /**
   * The queries of facts with a version's rules and day in them.
   *
   * @param datasets the delivered datasets that a table is made of, itself included
   */
  public static Step facts(List<Fact> facts, Function<Table, Stream<Table>> datasets) {
    return Step.of(Facts.TABLE)
        .with(facts.stream()
            .flatMap(fact -> fact.ingredients().stream())
            .distinct()
            .toArray(Ingredient<?>[]::new))
        .on(facts.stream().flatMap(fact -> fact.days().stream()).distinct().toArray(Day[]::new))
        .whole(step -> facts.stream().map(fact -> row(fact, step, datasets)));
  }

  private static NewRow row(Fact fact, StepContext step, Function<Table, Stream<Table>> datasets) {
    return NewRow.of(Facts.TABLE)
        .set(Facts.FACT, fact.id())
        .set(Facts.OBSERVED, fact.observed().code())
        .set(Facts.QUERY, fact.query().apply(step).strip())
        .set(Facts.TABLES, names(fact.inputs().stream()))
        .set(Facts.DATASETS, names(fact.inputs().stream().flatMap(datasets)));
  }

  private static String names(Stream<Table> tables) {
    return String.join(
        SEPARATOR, tables.map(Table::name).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Which fact each indicator is told of, by level and breakdown. */
  public static Step figures(List<Fact> facts) {
    return Step.of(FactFigures.TABLE).whole(step -> facts.stream().flatMap(FactTables::rows));
  }

  private static Stream<NewRow> rows(Fact fact) {
    return fact.cells().told().stream()
        .flatMap(told -> told.levels().stream()
            .map(level -> NewRow.of(FactFigures.TABLE)
                .set(FactFigures.INDICATOR_ID, told.indicator().id())
                .set(FactFigures.UNIT_LEVEL, level)
                .set(FactFigures.BREAKDOWN, breakdown(told))
                .set(FactFigures.FACT, fact.id())
                .set(FactFigures.UNIT_COLUMN, Cells.column(level))));
  }

  private static String breakdown(Cells.Told told) {
    return told.by().isEmpty()
        ? Cell.TOTAL
        : told.by().stream()
            .sorted()
            .map(IndicatorValues::id)
            .collect(Collectors.joining(SEPARATOR));
  }
}
