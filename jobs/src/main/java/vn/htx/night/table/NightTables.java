package vn.htx.night.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.ProtectedSums;
import vn.htx.config.Workspace;
import vn.htx.domain.DomainSlice;
import vn.htx.engine.Day;
import vn.htx.engine.Step;
import vn.htx.engine.StepContext;
import vn.htx.measure.Disclosure;
import vn.htx.measure.Fact;
import vn.htx.measure.FactTables;
import vn.htx.measure.FigureComparisons;
import vn.htx.measure.PlannedValues;
import vn.htx.measure.UndeliveredData;
import vn.htx.measure.WithheldFigures;
import vn.htx.measure.WithheldSums;
import vn.htx.model.DataOrigin;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.RunInputs;
import vn.htx.place.Places;
import vn.htx.place.ReferenceFiles;
import vn.htx.store.Lake;
import vn.htx.store.ReadRows;
import vn.htx.store.SqlEngine;
import vn.htx.store.SqlQuery;

/** The tables of a night: those of ingest, those of each domain's steps, and the marts made of them. */
public final class NightTables {
  /** Every booking delivered is known. */
  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private final Configuration configuration;
  private final RunInputs inputs;
  private final Map<Ingredient<?>, Object> values;
  private final Pipeline pipeline = new Pipeline();

  private NightTables(Configuration configuration, RunInputs inputs) {
    Workspace workspace = configuration.workspace();
    this.configuration = configuration;
    this.inputs = inputs;
    this.values = new HashMap<>(configuration.rules());
    values.put(
        Disclosure.SETTING,
        new Disclosure(
            workspace.isSynthetic() ? DataOrigin.SYNTHETIC : DataOrigin.REAL,
            workspace.fewBelow(),
            workspace.suppressBelow()));
    values.put(
        Places.FILES,
        Places.of(
            ReferenceFiles.units(configuration.file("reference/units")),
            ReferenceFiles.crosswalk(configuration.file("reference/crosswalk"))));
  }

  /**
   * Every table of the night; every inbox file must be parsed already, since deliveries are decided by what is in them.
   */
  public static Pipeline of(
      Configuration configuration, RunInputs inputs, ParsedFiles parsed, Lake lake, SqlEngine sql) {
    var tables = new NightTables(configuration, inputs);
    List<DomainSlice> domains = configuration.domains().all();
    var ingest = new IngestTables(configuration, inputs, parsed, lake, sql);
    ingest.addTo(tables.pipeline, tables::add);
    tables.values.put(UndeliveredData.SETTING, ingest.undelivered());
    for (DomainSlice domain : domains) {
      for (Step step : domain.steps()) {
        if (!tables.pipeline.names().contains(step.output().name())) {
          tables.add(step);
        }
      }
    }
    Stream.of(outputs(domains, Step::makesParts)).map(WithheldSums::step).forEach(tables::add);
    tables.add(marts(domains));
    tables.add(PlannedValues.step());
    List<Fact> facts =
        domains.stream().flatMap(domain -> domain.facts().stream()).toList();
    tables.add(FactTables.facts(facts, tables::datasets));
    tables.add(FactTables.figures(facts));
    tables.add(FigureComparisons.step(configuration.catalog().indicators()));
    return tables.pipeline;
  }

  /**
   * The figures of all domains in one table, without those that nobody delivered the data for, and without those that
   * would tell of few persons.
   */
  private static Step marts(List<DomainSlice> domains) {
    Table[] figures = outputs(domains, Step::makesFigures);
    Table[] parts = outputs(domains, Step::makesParts);
    List<Indicator> indicators = domains.stream()
        .flatMap(domain -> domain.declared().indicators().stream())
        .toList();
    return Step.of(IndicatorValues.TABLE)
        .from(figures)
        .from(Stream.of(parts).map(ProtectedSums::of).toArray(Table[]::new))
        .with(UndeliveredData.SETTING, Disclosure.SETTING)
        .on(Day.AS_OF)
        .whole(step -> WithheldFigures.apply(
            step.get(UndeliveredData.SETTING)
                .withoutFigures(
                    Stream.of(figures).flatMap(each -> step.rows(each).stream()).toList(),
                    indicators,
                    step.asOf(),
                    step.get(Disclosure.SETTING)),
            indicators,
            Stream.of(parts)
                .collect(
                    Collectors.toMap(Table::name, part -> step.rows(ProtectedSums.of(part))))));
  }

  /** The delivered datasets that a table is made of, itself included. */
  private Stream<Table> datasets(Table table) {
    return table.layer() == Table.Layer.CLEAN
        ? Stream.of(table)
        : configuration.domains().all().stream()
            .flatMap(domain -> domain.steps().stream())
            .filter(step -> step.output().equals(table))
            .limit(1)
            .flatMap(step -> step.inputs().stream())
            .flatMap(this::datasets)
            .distinct();
  }

  private static Table[] outputs(List<DomainSlice> domains, Predicate<Step> which) {
    return domains.stream()
        .flatMap(domain -> domain.steps().stream())
        .filter(which)
        .map(Step::output)
        .toArray(Table[]::new);
  }

  private void add(Step step) {
    add(step, Map.of(), Map.of());
  }

  /**
   * Adds a step.
   *
   * @param views that its query has beside its inputs
   * @param made what these views depend on
   */
  private void add(Step step, Map<String, SqlQuery.View> views, Map<String, String> made) {
    var ingredients = new TreeMap<>(made);
    step.ingredients().forEach(each -> ingredients.put(each.id(), fingerprint(each)));
    if (step.days().contains(Day.AS_OF)) {
      ingredients.put("as_of", inputs.asOf());
    }
    if (step.days().contains(Day.KNOWN_ON)) {
      ingredients.put("known_on", inputs.knownOn());
    }
    ingredients.put("code", inputs.code());
    pipeline.add(step.output(), step.inputs(), ingredients, work(step, views));
  }

  private String fingerprint(Ingredient<?> ingredient) {
    return ingredient.files().isEmpty()
        ? ingredient.among(values).toString()
        : configuration.fingerprint(ingredient);
  }

  private Task.Step work(Step step, Map<String, SqlQuery.View> views) {
    if (step.work() instanceof Step.Query query) {
      return new Task.Queried(lake -> Optional.of(queried(step, query, views, lake)));
    }
    if (step.work() instanceof Step.Whole whole) {
      return new Task.Made(lake -> whole
          .function()
          .apply(new StepContext(
              step, new Everything(table -> ReadRows.of(table, pipeline.files(table, lake))))));
    }
    var groups = (Step.Groups) step.work();
    return new Task.Grouped(() ->
        groups.grouping().apply(new StepContext(step, new Everything(NightTables::readByEngine))));
  }

  private SqlQuery queried(
      Step step, Step.Query query, Map<String, SqlQuery.View> more, Lake lake) {
    String sql =
        query.sql().apply(new StepContext(step, new Everything(NightTables::readByEngine)));
    var views = new HashMap<>(pipeline.views(step.inputs(), lake));
    views.putAll(more);
    return SqlQuery.of(sql, step.output().key(), views);
  }

  private static List<FieldRow> readByEngine(Table table) {
    throw new IllegalStateException("an engine reads %s for this step".formatted(table.name()));
  }

  /** All that any step may declare. */
  private final class Everything implements StepContext.Supply {
    private final Function<Table, List<FieldRow>> rows;

    Everything(Function<Table, List<FieldRow>> rows) {
      this.rows = rows;
    }

    @Override
    public List<FieldRow> rows(Table table) {
      return rows.apply(table);
    }

    @Override
    public <T> T value(Ingredient<T> ingredient) {
      return ingredient.among(values);
    }

    @Override
    public LocalDate day(Day day) {
      return switch (day) {
        case AS_OF -> inputs.asOfDay();
        case KNOWN_ON -> inputs.knownOnDay().orElse(END_OF_TIME);
      };
    }
  }
}
