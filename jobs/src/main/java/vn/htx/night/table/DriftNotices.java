package vn.htx.night.table;

import java.nio.file.Path;
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
import java.util.stream.Stream;
import vn.htx.config.Contract;
import vn.htx.engine.ResultRow;
import vn.htx.engine.Schemas;
import vn.htx.ingest.source.InboxFile;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.SqlEngine;
import vn.htx.store.SqlQuery;
import vn.htx.store.StoredTable;
import vn.htx.validate.check.Notice;
import vn.htx.validate.dataset.ComparedFileColumn;
import vn.htx.validate.dataset.Deliveries;
import vn.htx.validate.dataset.Drift;
import vn.htx.validate.dataset.ParsedSchema;
import vn.htx.validate.dataset.Spread;
import vn.htx.validate.dataset.SpreadColumn;

/**
 * Remarks on what changed sharply between the newest deliveries of each series. The distributions that are compared
 * stand in a table for each dataset, which is made when first asked and never again while its files and code are the
 * same.
 */
final class DriftNotices {
  private final Map<Contract, List<Drift.DeliveryPair>> pairs = new LinkedHashMap<>();
  private final ParsedFiles parsed;
  private final String code;
  private final Lake lake;
  private final SqlEngine sql;
  private Optional<Map<Contract, List<Notice>>> found = Optional.empty();

  /** Knows what is to be compared, and compares nothing. */
  DriftNotices(
      List<Contract> contracts,
      Function<Contract, Deliveries.Plan> plans,
      ParsedFiles parsed,
      String code,
      Lake lake,
      SqlEngine sql) {
    for (Contract contract : contracts) {
      pairs.put(contract, Drift.pairs(contract, plans.apply(contract), parsed.data(contract)));
    }
    this.parsed = parsed;
    this.code = code;
    this.lake = lake;
    this.sql = sql;
  }

  /** What the notices depend on beside their dataset's files. */
  Map<String, String> ingredients() {
    var ingredients = new TreeMap<String, String>();
    pairs.keySet().stream()
        .filter(contract -> !compared(contract).isEmpty())
        .map(this::recipe)
        .forEach(recipe -> ingredients.put("table." + recipe.subject(), recipe.fingerprint()));
    return ingredients;
  }

  /** The notices of one dataset. */
  synchronized List<Notice> of(Contract contract) {
    Map<Contract, List<Notice>> all = found.orElseGet(this::find);
    found = Optional.of(all);
    return all.getOrDefault(contract, List.of());
  }

  /** Of all datasets at once: opening files one by one costs more than reading them. */
  private Map<Contract, List<Notice>> find() {
    List<Path> remarks = pairs.entrySet().stream()
        .flatMap(each -> parsed.remarks(each.getKey(), ofAny(each.getValue())).stream())
        .toList();
    if (remarks.isEmpty()) {
      return Map.of();
    }
    List<Path> spreads = pairs.keySet().stream()
        .filter(contract -> !compared(contract).isEmpty())
        .flatMap(contract -> lake.files(spread(contract)).stream())
        .toList();
    var views = new TreeMap<>(Map.of("remarks", remarks));
    if (!spreads.isEmpty()) {
      views.put("spread", spreads);
    }
    try (DuckDbReader tables = DuckDbReader.over(views)) {
      List<ResultRow> columns = ResultRows.of(tables.query(Drift.COLUMNS));
      List<ResultRow> spread = spreads.isEmpty()
          ? List.of()
          : ResultRows.of(tables.query("SELECT * FROM spread ORDER BY ALL"));
      var all = new LinkedHashMap<Contract, List<Notice>>();
      pairs.forEach((contract, of) -> all.put(contract, notices(contract, of, columns, spread)));
      return all;
    }
  }

  private static List<Notice> notices(
      Contract contract,
      List<Drift.DeliveryPair> pairs,
      List<ResultRow> columns,
      List<ResultRow> spread) {
    var notices = new ArrayList<Notice>();
    List<Drift.DeliveryPair> compared = Spread.compared(contract, pairs);
    for (Drift.DeliveryPair pair : pairs) {
      notices.addAll(Drift.columns(contract, pair, columns));
      if (compared.contains(pair)) {
        notices.addAll(Spread.notices(contract, pair, spread));
      }
    }
    return notices;
  }

  private List<Drift.DeliveryPair> compared(Contract contract) {
    return Spread.compared(contract, Objects.requireNonNull(pairs.get(contract)));
  }

  private static Predicate<InboxFile> ofAny(List<Drift.DeliveryPair> pairs) {
    Set<String> paths = pairs.stream()
        .flatMap(pair -> Stream.of(pair.earlier(), pair.later()))
        .collect(Collectors.toSet());
    return file -> paths.contains(file.path());
  }

  private StoredTable spread(Contract contract) {
    Recipe recipe = recipe(contract);
    List<Drift.DeliveryPair> compared = compared(contract);
    var views = Map.of(
        ParsedSchema.rowsView(contract.table()),
        parsed.view(contract, ofAny(compared)),
        Spread.FILES_VIEW,
        SqlQuery.View.listed(
            Schemas.rows(Spread.files(compared)), Schemas.of(ComparedFileColumn.FIELDS)));
    return lake.find(recipe)
        .orElseGet(() -> sql.write(
            recipe,
            Schemas.of(SpreadColumn.FIELDS),
            SqlQuery.of(Spread.sql(contract), SpreadColumn.FIELDS, views)));
  }

  private Recipe recipe(Contract contract) {
    List<Drift.DeliveryPair> compared = compared(contract);
    var ingredients = parsed.rowsIngredients(contract, ofAny(compared));
    ingredients.put("pairs", compared.toString());
    ingredients.put("code", code);
    return Recipe.of(Spread.table(contract.table()), ingredients);
  }
}
