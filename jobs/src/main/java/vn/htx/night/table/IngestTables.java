package vn.htx.night.table;

import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Crosswalk;
import vn.htx.catalog.common.DoubtfulLinks;
import vn.htx.catalog.common.Notices;
import vn.htx.catalog.common.Rejected;
import vn.htx.catalog.common.RejectedAnswers;
import vn.htx.catalog.common.RowAccounting;
import vn.htx.catalog.common.Skipped;
import vn.htx.catalog.common.Survey;
import vn.htx.catalog.common.Units;
import vn.htx.config.Contract;
import vn.htx.config.Workspace;
import vn.htx.domain.DeliveryRemarks;
import vn.htx.domain.Remark;
import vn.htx.engine.ListedRow;
import vn.htx.engine.ResultRow;
import vn.htx.engine.Schemas;
import vn.htx.engine.Step;
import vn.htx.ingest.source.InboxFile;
import vn.htx.measure.UndeliveredData;
import vn.htx.model.Sha256;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.RunInputs;
import vn.htx.place.CrosswalkPair;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.SqlEngine;
import vn.htx.store.SqlQuery;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.Notice;
import vn.htx.validate.dataset.CleanSql;
import vn.htx.validate.dataset.CrossRow;
import vn.htx.validate.dataset.Deliveries;
import vn.htx.validate.dataset.Delivery;
import vn.htx.validate.dataset.QualityTables;

/** The tables that ingest makes: reference data, the clean datasets, and what was rejected, remarked and counted. */
public final class IngestTables {
  private final Configuration configuration;
  private final RunInputs inputs;
  private final ParsedFiles parsed;
  private final Map<String, Deliveries.Plan> plans = new LinkedHashMap<>();
  private final CrossRowTables crossRow;
  private final DriftNotices drift;
  private final Lake lake;

  IngestTables(
      Configuration configuration, RunInputs inputs, ParsedFiles parsed, Lake lake, SqlEngine sql) {
    this.configuration = configuration;
    this.inputs = inputs;
    this.parsed = parsed;
    this.lake = lake;
    for (Contract contract : configuration.contracts().all()) {
      plans.put(
          contract.table().name(),
          Deliveries.plan(
              contract,
              parsed.files(contract),
              parsed.summaries(contract),
              inputs.asOfDay(),
              parsed.review().exclusions()));
    }
    List<Contract> contracts = configuration.contracts().all();
    var ingredients = new TreeMap<String, Map<String, String>>();
    contracts.forEach(contract -> ingredients.put(contract.table().name(), ingredients(contract)));
    this.crossRow = new CrossRowTables(
        contracts.stream().map(this::subject).toList(),
        ingredients,
        parsed,
        lake,
        sql,
        this::codes);
    this.drift = new DriftNotices(contracts, this::plan, parsed, inputs.code(), lake, sql);
  }

  /** The tables of this stage, in order. */
  public static List<String> names(Configuration configuration) {
    var names = new ArrayList<String>(List.of(Units.TABLE.name(), Crosswalk.TABLE.name()));
    configuration
        .contracts()
        .all()
        .forEach(contract -> names.add(contract.table().name()));
    List.of(Rejected.TABLE, RejectedAnswers.TABLE, Skipped.TABLE, DoubtfulLinks.TABLE)
        .forEach(table -> names.add(table.name()));
    preparing(configuration).forEach(step -> names.add(step.output().name()));
    remarks(configuration).forEach(each -> names.add(each.step().output().name()));
    List.of(RowAccounting.TABLE, Notices.TABLE).forEach(table -> names.add(table.name()));
    return names;
  }

  /** Adds a domain's step to the pipeline, where it may have views of delivered rows beside its inputs. */
  interface Adding {
    void add(Step step, Map<String, SqlQuery.View> views, Map<String, String> ingredients);
  }

  /** @param steps adds a domain's step to the same pipeline */
  void addTo(Pipeline pipeline, Adding steps) {
    pipeline.add(Units.TABLE, List.of(), reference(), new Task.Listed(this::units));
    pipeline.add(Crosswalk.TABLE, List.of(), reference(), new Task.Listed(this::crosswalk));
    var everything = new TreeMap<String, String>();
    for (Contract contract : configuration.contracts().all()) {
      Map<String, String> ingredients = crossRow.ingredients(contract);
      everything.putAll(ingredients);
      pipeline.add(
          contract.table(), List.of(), ingredients, new Task.Queried(lakeOfRun -> clean(contract)));
    }
    everything.put("strays", Sha256.of(strays().toString()));
    if (!inputs.review().isEmpty()) {
      everything.put("review", Sha256.of(inputs.review().toString()));
    }
    pipeline.add(
        Rejected.TABLE,
        List.of(),
        everything,
        new Task.Queried(lakeOfRun -> ofAll(Rejected.TABLE, CleanSql::rejected)));
    pipeline.add(
        RejectedAnswers.TABLE,
        List.of(),
        everything,
        new Task.Queried(
            lakeOfRun -> query(RejectedAnswers.TABLE, survey(), CleanSql::rejectedAnswers)));
    pipeline.add(
        Skipped.TABLE,
        List.of(),
        everything,
        new Task.Queried(lakeOfRun -> ofAll(Skipped.TABLE, CleanSql::skipped)));
    pipeline.add(DoubtfulLinks.TABLE, List.of(), everything, new Task.Listed(this::linkQuestions));
    pipeline.add(
        RowAccounting.TABLE,
        List.of(),
        everything,
        new Task.Listed(() -> Schemas.rows(all(
            contract -> QualityTables.accounting(plan(contract), crossRow.counted(contract))))));
    preparing(configuration).forEach(step -> steps.add(step, Map.of(), Map.of()));
    List<DeliveryRemarks> remarks = remarks(configuration);
    remarks.forEach(each -> steps.add(each.step(), delivered(each), deliveredIngredients(each)));
    List<Table> judged = remarks.stream().map(each -> each.step().output()).toList();
    everything.putAll(drift.ingredients());
    everything.put("as_of", inputs.asOf());
    pipeline.add(Notices.TABLE, judged, everything, new Task.Listed(() -> notices(pipeline)));
  }

  /** The datasets of which no delivery counts on the as-of day. */
  UndeliveredData undelivered() {
    return new UndeliveredData(
        withoutDelivery(plan -> plan.files().isEmpty()),
        withoutDelivery(plan -> !plan.files().isEmpty()));
  }

  private List<String> withoutDelivery(Predicate<Deliveries.Plan> which) {
    return plans.values().stream()
        .filter(plan -> plan.used().isEmpty())
        .filter(which)
        .map(Deliveries.Plan::dataset)
        .toList();
  }

  private Map<String, String> reference() {
    return Map.of(
        "reference",
        configuration.fingerprint(Workspace.Configuration.REFERENCE),
        "code",
        inputs.code());
  }

  private Optional<SqlQuery> clean(Contract contract) {
    return query(
        contract.table(), contract, subject -> CleanSql.clean(subject, crossRow.counted(contract)));
  }

  private Optional<SqlQuery> query(
      Table table, Contract contract, Function<CrossRow.Subject, String> sql) {
    CrossRow.Subject subject = subject(contract);
    return subject.hasFiles()
        ? Optional.of(SqlQuery.of(sql.apply(subject), table.key(), crossRow.views(subject)))
        : Optional.empty();
  }

  /** The rows of all datasets, one dataset after the other. */
  private Optional<SqlQuery> ofAll(Table table, Function<CrossRow.Subject, String> sql) {
    List<SqlQuery> queries = configuration.contracts().all().stream()
        .flatMap(contract -> query(table, contract, sql).stream())
        .toList();
    var views = new TreeMap<String, SqlQuery.View>();
    queries.forEach(query -> views.putAll(query.views()));
    return queries.isEmpty()
        ? Optional.empty()
        : Optional.of(SqlQuery.of(
            CleanSql.together(queries.stream().map(SqlQuery::sql).toList()), table.key(), views));
  }

  private static List<DeliveryRemarks> remarks(Configuration configuration) {
    return configuration.domains().all().stream()
        .flatMap(domain -> domain.remarks().stream())
        .toList();
  }

  /** The steps of what domains read when they look at deliveries, as far as it is no dataset. */
  private static List<Step> preparing(Configuration configuration) {
    Set<Table> read = remarks(configuration).stream()
        .flatMap(remarks -> remarks.step().inputs().stream())
        .collect(Collectors.toSet());
    return configuration.domains().all().stream()
        .flatMap(domain -> domain.steps().stream())
        .filter(step -> read.contains(step.output()))
        .toList();
  }

  /** All rows delivered, of days to come too. */
  private Map<String, SqlQuery.View> delivered(DeliveryRemarks remarks) {
    var views = new TreeMap<String, SqlQuery.View>();
    remarks
        .delivered()
        .forEach((name, table) ->
            views.put(name, parsed.view(configuration.contracts().of(table), file -> true)));
    return views;
  }

  private Map<String, String> deliveredIngredients(DeliveryRemarks remarks) {
    var ingredients = new TreeMap<String, String>();
    remarks
        .delivered()
        .values()
        .forEach(table -> ingredients.putAll(
            parsed.rowsIngredients(configuration.contracts().of(table), file -> true)));
    return ingredients;
  }

  private List<Notice> said(DeliveryRemarks asked, Pipeline pipeline) {
    Table found = asked.step().output();
    try (DuckDbReader rows = DuckDbReader.over(Map.of(found.name(), pipeline.files(found, lake)))) {
      List<ResultRow> lines =
          ResultRows.of(rows.query(asked.step().inOrder("SELECT * FROM " + found.name())));
      return asked.remarks().apply(lines).stream()
          .map(IngestTables::notice)
          .sorted(Notice.ORDER)
          .toList();
    }
  }

  private static Notice notice(Remark remark) {
    BoundRule rule = BoundRule.of(remark.rule().of(remark.dataset()));
    return new Notice(
        remark.dataset(),
        remark.file(),
        remark.sheet(),
        rule.id(),
        remark.column(),
        rule.severity(),
        remark.occurrences(),
        remark.firstRow(),
        remark.found(),
        rule.vi(),
        rule.en());
  }

  private List<Row> notices(Pipeline pipeline) {
    Catalog catalog = configuration.catalog();
    var notices = new ArrayList<>(all(contract -> QualityTables.notices(
        catalog, contract, plan(contract), crossRow.counted(contract), parsed.notices(contract))));
    notices.addAll(all(contract -> QualityTables.notices(catalog, drift.of(contract))));
    remarks(configuration)
        .forEach(asked -> notices.addAll(QualityTables.notices(catalog, said(asked, pipeline))));
    notices.addAll(QualityTables.notices(catalog, Deliveries.strays(strays())));
    notices.addAll(QualityTables.notices(catalog, ReviewRemarks.of(parsed, inputs, configuration)));
    return Schemas.rows(notices);
  }

  /**
   * What a clean dataset is made of: its files, what was decided about them, and the files its references look into.
   */
  private Map<String, String> ingredients(Contract contract) {
    var ingredients = new TreeMap<>(parsed.ingredients(contract));
    ingredients.put("deliveries." + contract.table().name(), decided(plan(contract)));
    for (Contract.ForeignKey reference : contract.foreignKeys()) {
      if (reference.target().layer() == Table.Layer.REFERENCE) {
        ingredients.put("reference", configuration.fingerprint(Workspace.Configuration.REFERENCE));
      } else {
        Contract target = configuration.contracts().of(reference.target());
        ingredients.putAll(parsed.ingredients(target));
        ingredients.put("deliveries." + target.table().name(), decided(plan(target)));
      }
    }
    ingredients.put("code", inputs.code());
    return ingredients;
  }

  /** What was decided about a dataset's files, in short. */
  private static String decided(Deliveries.Plan plan) {
    return Sha256.of(plan.files() + " " + plan.rowsUntil() + " " + plan.notices())
        .substring(0, 32);
  }

  private List<ListedRow> all(Function<Contract, List<ListedRow>> part) {
    return configuration.contracts().all().stream()
        .flatMap(contract -> part.apply(contract).stream())
        .toList();
  }

  private CrossRow.Subject subject(Contract contract) {
    return new CrossRow.Subject(contract, plan(contract));
  }

  private Deliveries.Plan plan(Contract contract) {
    return Objects.requireNonNull(plans.get(contract.table().name()));
  }

  private List<Row> linkQuestions() {
    Set<String> used = plans.values().stream()
        .flatMap(plan -> plan.used().stream())
        .map(Delivery::file)
        .collect(Collectors.toSet());
    return parsed.linkQuestions(file -> used.contains(file.path()));
  }

  private Contract survey() {
    return configuration.contracts().of(Survey.TABLE);
  }

  /** Files that lie in no dataset's folder. */
  private List<InboxFile> strays() {
    List<String> datasets = configuration.contracts().all().stream()
        .map(contract -> contract.table().name())
        .toList();
    return inputs.files().stream()
        .filter(file -> !datasets.contains(file.dataset()))
        .toList();
  }

  /** Every unit code there is or was. */
  private List<String> codes() {
    return ReferenceFiles.units(configuration.file("reference/units")).stream()
        .map(Unit::code)
        .distinct()
        .toList();
  }

  private List<Row> units() {
    return ReferenceFiles.units(configuration.file("reference/units")).stream()
        .map(IngestTables::row)
        .toList();
  }

  private static Row row(Unit unit) {
    return RowFactory.create(
        unit.code(),
        Date.valueOf(unit.validFrom()),
        unit.validTo().map(Date::valueOf).orElse(null),
        unit.name(),
        unit.level().code(),
        unit.parentCode().orElse(null),
        unit.areaKm2().orElse(null),
        unit.population().orElse(null),
        unit.continues().orElse(null));
  }

  private List<Row> crosswalk() {
    return ReferenceFiles.crosswalk(configuration.file("reference/crosswalk")).stream()
        .map(IngestTables::row)
        .toList();
  }

  private static Row row(CrosswalkPair pair) {
    return RowFactory.create(pair.oldCode(), pair.newCode(), pair.oldDistrictCode(), pair.whole());
  }
}
