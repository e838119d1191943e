package vn.htx.app;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.Table;
import vn.htx.config.Contract;
import vn.htx.query.Published;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.StoredTable;
import vn.htx.store.TableWriter;
import vn.htx.validate.CrossRow;
import vn.htx.validate.CrossRowCounts;
import vn.htx.validate.Remarks;

/**
 * What the rules over many rows found, in two small tables a dataset: {@code faults_<dataset>} and
 * {@code counts_<dataset>}. Those that are missing are made together, by one plan each.
 */
final class CrossRowTables {
  private final List<CrossRow.Subject> subjects;
  private final Map<String, Map<String, String>> ingredients;
  private final ParsedFiles parsed;
  private final Lake lake;
  private final Supplier<SparkTables> spark;
  private final Supplier<Dataset<Row>> codes;
  private boolean stand;
  private Optional<Map<String, CrossRowCounts>> counted = Optional.empty();

  /**
   * Knows what is to be made, and makes nothing.
   *
   * @param ingredients of each dataset's faults, by its name
   * @param codes every unit code there is or was, in one column
   */
  CrossRowTables(
      List<CrossRow.Subject> subjects,
      Map<String, Map<String, String>> ingredients,
      ParsedFiles parsed,
      Lake lake,
      Supplier<SparkTables> spark,
      Supplier<Dataset<Row>> codes) {
    this.subjects = subjects;
    this.ingredients = ingredients;
    this.parsed = parsed;
    this.lake = lake;
    this.spark = spark;
    this.codes = codes;
  }

  /** What a table depends on that is made with a dataset's faults: all that they are made of, and they. */
  Map<String, String> ingredients(Contract contract) {
    var all = new TreeMap<>(own(contract));
    for (Recipe recipe : List.of(faults(contract), counts(contract))) {
      all.put("table." + recipe.subject(), recipe.fingerprint());
    }
    return all;
  }

  private Recipe faults(Contract contract) {
    return Recipe.of("faults_" + contract.table().name(), own(contract));
  }

  private Map<String, String> own(Contract contract) {
    return Optional.ofNullable(ingredients.get(contract.table().name())).orElseThrow();
  }

  private Recipe counts(Contract contract) {
    Recipe faults = faults(contract);
    return Recipe.of(
        "counts_" + contract.table().name(),
        Map.of("table." + faults.subject(), faults.fingerprint()));
  }

  /** The faults of some datasets, {@link CrossRow#FAULTS}. */
  Dataset<Row> faults(Collection<Contract> contracts) {
    ensure();
    return read(contracts);
  }

  private Dataset<Row> read(Collection<Contract> contracts) {
    List<StoredTable> stored =
        contracts.stream().map(contract -> stored(faults(contract))).toList();
    return spark.get().writer().read(stored, CrossRow.FAULTS);
  }

  /** What was counted in one dataset. */
  CrossRowCounts counted(Contract contract) {
    return Optional.ofNullable(counted().get(contract.table().name()))
        .orElseGet(() -> CrossRowCounts.of(contract, List.of()));
  }

  private synchronized Map<String, CrossRowCounts> counted() {
    ensure();
    Map<String, CrossRowCounts> all = counted.orElseGet(this::readCounts);
    counted = Optional.of(all);
    return all;
  }

  private Map<String, CrossRowCounts> readCounts() {
    var views = Map.of("faults", files(this::faults), "counts", files(this::counts));
    Map<String, Contract> contracts = subjects.stream()
        .map(CrossRow.Subject::contract)
        .collect(Collectors.toMap(contract -> contract.table().name(), Function.identity()));
    try (Published tables = Published.over(views)) {
      return tables.query(CrossRowCounts.sql(subjects)).rows().stream()
          .collect(Collectors.groupingBy(
              row -> row.text("dataset"),
              Collectors.mapping(row -> (Remarks.Line) row::find, Collectors.toList())))
          .entrySet()
          .stream()
          .collect(Collectors.toMap(
              Map.Entry::getKey,
              each -> CrossRowCounts.of(
                  Optional.ofNullable(contracts.get(each.getKey())).orElseThrow(),
                  each.getValue())));
    }
  }

  private List<Path> files(Function<Contract, Recipe> recipe) {
    return subjects.stream()
        .flatMap(subject -> lake.files(stored(recipe.apply(subject.contract()))).stream())
        .toList();
  }

  private StoredTable stored(Recipe recipe) {
    return lake.find(recipe)
        .orElseThrow(
            () -> new IllegalStateException("%s was not made".formatted(recipe.subject())));
  }

  /** Makes what is missing, once: looking for the tables is a file read each. */
  private synchronized void ensure() {
    if (stand) {
      return;
    }
    make(
        this::faults,
        CrossRow.FAULTS,
        missing -> CrossRow.faults(
            missing,
            targets(missing),
            parsed.rows(
                contracts(missing, targets(missing)), CrossRow.columns(missing), spark.get()),
            codes.get()));
    make(
        this::counts,
        CrossRow.COUNTS,
        missing -> CrossRow.counts(
            missing,
            parsed.rows(contracts(missing, List.of()), List.of(), spark.get()),
            read(contracts(missing, List.of()))));
    stand = true;
  }

  private void make(
      Function<Contract, Recipe> recipe,
      StructType schema,
      Function<List<CrossRow.Subject>, Dataset<Row>> rows) {
    List<CrossRow.Subject> missing = subjects.stream()
        .filter(subject -> lake.find(recipe.apply(subject.contract())).isEmpty())
        .toList();
    if (missing.isEmpty()) {
      return;
    }
    Map<String, TableWriter.Share> shares = missing.stream()
        .map(CrossRow.Subject::contract)
        .collect(Collectors.toMap(
            contract -> contract.table().name(),
            contract -> new TableWriter.Share(recipe.apply(contract), schema)));
    spark
        .get()
        .writer()
        .writeApart(
            shares, rows.apply(missing).sortWithinPartitions(col("dataset")).javaRDD());
  }

  /** The datasets that some datasets' foreign keys look into. */
  private List<CrossRow.Subject> targets(List<CrossRow.Subject> of) {
    Set<Table> tables = of.stream()
        .flatMap(subject -> subject.contract().foreignKeys().stream())
        .map(Contract.ForeignKey::target)
        .collect(Collectors.toSet());
    return subjects.stream()
        .filter(subject -> tables.contains(subject.contract().table()))
        .toList();
  }

  private static Set<Contract> contracts(
      List<CrossRow.Subject> some, List<CrossRow.Subject> others) {
    var contracts = new LinkedHashSet<Contract>();
    some.forEach(subject -> contracts.add(subject.contract()));
    others.forEach(subject -> contracts.add(subject.contract()));
    return contracts;
  }
}
