package vn.htx.night.table;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.Field;
import vn.htx.config.Contract;
import vn.htx.engine.ResultRow;
import vn.htx.engine.Schemas;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.SqlEngine;
import vn.htx.store.SqlQuery;
import vn.htx.store.StoredTable;
import vn.htx.store.TableWriter;
import vn.htx.validate.dataset.CrossRow;
import vn.htx.validate.dataset.CrossRowCounts;
import vn.htx.validate.dataset.FaultColumn;
import vn.htx.validate.dataset.ParsedSchema;
import vn.htx.validate.dataset.RemarkColumn;
import vn.htx.validate.dataset.RowCountColumn;
import vn.htx.validate.dataset.UsedDeliveries;
import vn.htx.validate.dataset.UsedDeliveryColumn;

/**
 * What the rules over many rows find: a table of faults and one of counts for each dataset, made when first asked and
 * never again while its files and code are the same.
 */
final class CrossRowTables {
  private final List<CrossRow.Subject> subjects;
  private final Map<String, Map<String, String>> ingredients;
  private final ParsedFiles parsed;
  private final Lake lake;
  private final SqlEngine sql;
  private final Supplier<List<String>> codes;
  private Optional<Map<String, CrossRowCounts>> counted = Optional.empty();

  /**
   * Knows what is to be made, and makes nothing.
   *
   * @param ingredients of each dataset's faults, by its name
   * @param codes every unit code there is or was
   */
  CrossRowTables(
      List<CrossRow.Subject> subjects,
      Map<String, Map<String, String>> ingredients,
      ParsedFiles parsed,
      Lake lake,
      SqlEngine sql,
      Supplier<List<String>> codes) {
    this.subjects = subjects;
    this.ingredients = ingredients;
    this.parsed = parsed;
    this.lake = lake;
    this.sql = sql;
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
    return Recipe.of(CrossRow.faultsView(contract.table()), own(contract));
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

  /** The views that a dataset's queries name: its rows, its deliveries, its remarks and its faults. */
  Map<String, SqlQuery.View> views(CrossRow.Subject subject) {
    counted();
    Contract contract = subject.contract();
    var views = parsedViews(subject);
    views.put(
        ParsedSchema.remarksView(contract.table()),
        new SqlQuery.View(parsed.remarks(contract, file -> true), Schemas.of(RemarkColumn.FIELDS)));
    views.put(CrossRow.faultsView(contract.table()), faultsOf(contract));
    return views;
  }

  private Map<String, SqlQuery.View> parsedViews(CrossRow.Subject subject) {
    Contract contract = subject.contract();
    var views = new HashMap<String, SqlQuery.View>();
    views.put(ParsedSchema.rowsView(contract.table()), parsed.view(contract, file -> true));
    views.put(
        UsedDeliveries.view(contract.table()),
        SqlQuery.View.listed(
            Schemas.rows(UsedDeliveries.rows(subject)), Schemas.of(UsedDeliveryColumn.FIELDS)));
    return views;
  }

  private SqlQuery.View faultsOf(Contract contract) {
    return new SqlQuery.View(lake.files(stored(faults(contract))), Schemas.of(FaultColumn.FIELDS));
  }

  /** What was counted in one dataset. */
  CrossRowCounts counted(Contract contract) {
    return Optional.ofNullable(counted().get(contract.table().name())).orElseThrow();
  }

  private synchronized Map<String, CrossRowCounts> counted() {
    Map<String, CrossRowCounts> all = counted.orElseGet(() -> {
      subjects.forEach(this::make);
      return readCounts();
    });
    counted = Optional.of(all);
    return all;
  }

  private Map<String, CrossRowCounts> readCounts() {
    var views = Map.of("faults", files(this::faults), "counts", files(this::counts));
    try (DuckDbReader tables = DuckDbReader.over(views)) {
      List<ResultRow> lines = ResultRows.of(tables.query(CrossRowCounts.sql(subjects)));
      var all = new HashMap<String, CrossRowCounts>();
      for (CrossRow.Subject subject : subjects) {
        Contract contract = subject.contract();
        all.put(contract.table().name(), CrossRowCounts.of(contract, lines));
      }
      return all;
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

  private void make(CrossRow.Subject subject) {
    Contract contract = subject.contract();
    if (lake.find(faults(contract)).isPresent() && lake.find(counts(contract)).isPresent()) {
      return;
    }
    var views = new HashMap<String, SqlQuery.View>();
    CrossRow.lookedInto(subject, subjects).forEach(each -> views.putAll(parsedViews(each)));
    make(
        subject,
        faults(contract),
        FaultColumn.FIELDS,
        () -> CrossRow.faults(subject, subjects, codes.get()),
        views);
    views.put(CrossRow.faultsView(contract.table()), faultsOf(contract));
    make(subject, counts(contract), RowCountColumn.FIELDS, () -> CrossRow.counts(subject), views);
  }

  private void make(
      CrossRow.Subject subject,
      Recipe recipe,
      List<Field> fields,
      Supplier<String> query,
      Map<String, SqlQuery.View> views) {
    if (lake.find(recipe).isPresent()) {
      return;
    }
    StructType schema = Schemas.of(fields);
    if (subject.hasFiles()) {
      sql.write(recipe, schema, SqlQuery.of(query.get(), fields, views));
    } else {
      TableWriter.listed(lake, recipe, schema, List.of());
    }
  }
}
