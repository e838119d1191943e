package vn.htx.app;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import vn.htx.catalog.Crosswalk;
import vn.htx.catalog.Notices;
import vn.htx.catalog.Rejected;
import vn.htx.catalog.RejectedAnswers;
import vn.htx.catalog.RowAccounting;
import vn.htx.catalog.Survey;
import vn.htx.catalog.Table;
import vn.htx.catalog.Units;
import vn.htx.config.Contract;
import vn.htx.config.Workspace;
import vn.htx.ingest.InboxFile;
import vn.htx.model.Sha256;
import vn.htx.place.CrosswalkPair;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;
import vn.htx.table.Schemas;
import vn.htx.validate.Deliveries;
import vn.htx.validate.QualityTables;
import vn.htx.validate.Settle;

/** The tables that ingest makes: reference data, the clean datasets, and what was rejected, remarked and counted. */
final class IngestTables {
  private final Configuration configuration;
  private final RunInputs inputs;
  private final ParsedFiles parsed;
  private final Supplier<SparkTables> spark;
  private final Map<String, Deliveries.Plan> plans = new LinkedHashMap<>();
  private final Map<String, Settle.Settled> settled = new ConcurrentHashMap<>();

  IngestTables(
      Configuration configuration,
      RunInputs inputs,
      ParsedFiles parsed,
      Supplier<SparkTables> spark) {
    this.configuration = configuration;
    this.inputs = inputs;
    this.parsed = parsed;
    this.spark = spark;
    for (Contract contract : configuration.contracts().all()) {
      plans.put(
          contract.table().name(),
          Deliveries.plan(
              contract, parsed.files(contract), parsed.summaries(contract), inputs.asOfDay()));
    }
  }

  /** The tables of this stage, in order. */
  static List<String> names(Configuration configuration) {
    var names = new ArrayList<String>(List.of(Units.TABLE.name(), Crosswalk.TABLE.name()));
    configuration
        .contracts()
        .all()
        .forEach(contract -> names.add(contract.table().name()));
    List.of(Rejected.TABLE, RejectedAnswers.TABLE, RowAccounting.TABLE, Notices.TABLE)
        .forEach(table -> names.add(table.name()));
    return names;
  }

  void addTo(Pipeline pipeline) {
    var reference = Map.of(
        "reference",
        configuration.fingerprint(Workspace.Configuration.REFERENCE),
        "code",
        inputs.code());
    pipeline.add(Units.TABLE, List.of(), reference, from -> units());
    pipeline.add(Crosswalk.TABLE, List.of(), reference, from -> crosswalk());
    var everything = new TreeMap<String, String>();
    for (Contract contract : configuration.contracts().all()) {
      Map<String, String> ingredients = ingredients(contract);
      everything.putAll(ingredients);
      pipeline.add(
          contract.table(), List.of(), ingredients, from -> settled(contract).clean());
    }
    everything.put("strays", Sha256.of(strays().toString()));
    pipeline.add(Rejected.TABLE, List.of(), everything, from -> all(Settle.Settled::rejected));
    pipeline.add(
        RejectedAnswers.TABLE, List.of(), everything, from -> settled(survey()).rejectedAnswers());
    pipeline.add(
        RowAccounting.TABLE, List.of(), everything, from -> all(Settle.Settled::rowAccounting));
    pipeline.add(
        Notices.TABLE,
        List.of(),
        everything,
        from -> all(Settle.Settled::notices)
            .unionByName(QualityTables.notices(session(), Deliveries.strays(strays()))));
  }

  /** What a clean dataset is made of: its files, what was decided about them, and the files its references look into. */
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

  /** A dataset is settled once, whichever of its tables is asked for first; different ones side by side. */
  private Settle.Settled settled(Contract contract) {
    return settled.computeIfAbsent(
        contract.table().name(),
        name -> Settle.settle(
            session(),
            contract,
            plan(contract),
            parsed.rows(contract, spark.get()),
            keys(contract)));
  }

  private Map<String, Dataset<Row>> keys(Contract contract) {
    var keys = new HashMap<String, Dataset<Row>>();
    for (Contract.ForeignKey reference : contract.foreignKeys()) {
      keys.put(
          "%s.%s".formatted(reference.target().name(), reference.targetField().id()),
          reference.target().layer() == Table.Layer.REFERENCE ? codes() : keysOf(reference));
    }
    return keys;
  }

  private Dataset<Row> keysOf(Contract.ForeignKey reference) {
    Contract target = configuration.contracts().of(reference.target());
    return Settle.keys(
        target, plan(target), parsed.rows(target, spark.get()), reference.targetField());
  }

  /** Every unit code there is or was. */
  private Dataset<Row> codes() {
    return units().select(Schemas.col(Units.CODE).as("key"));
  }

  /** What was decided about a dataset's files, in short. */
  private static String decided(Deliveries.Plan plan) {
    return Sha256.of(plan.files() + " " + plan.rowsUntil() + " " + plan.notices())
        .substring(0, 32);
  }

  private Dataset<Row> all(Function<Settle.Settled, Dataset<Row>> part) {
    return configuration.contracts().all().stream()
        .map(contract -> part.apply(settled(contract)))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private Deliveries.Plan plan(Contract contract) {
    return Objects.requireNonNull(plans.get(contract.table().name()));
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

  private SparkSession session() {
    return spark.get().session();
  }

  private Dataset<Row> units() {
    List<Row> rows = ReferenceFiles.units(configuration.file("reference/units")).stream()
        .map(IngestTables::row)
        .toList();
    return session().createDataFrame(rows, Schemas.of(Units.TABLE));
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

  private Dataset<Row> crosswalk() {
    List<Row> rows = ReferenceFiles.crosswalk(configuration.file("reference/crosswalk")).stream()
        .map(IngestTables::row)
        .toList();
    return session().createDataFrame(rows, Schemas.of(Crosswalk.TABLE));
  }

  private static Row row(CrosswalkPair pair) {
    return RowFactory.create(pair.oldCode(), pair.newCode(), pair.oldDistrictCode(), pair.whole());
  }
}
