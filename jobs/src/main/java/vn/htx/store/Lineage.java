package vn.htx.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Which tables of a lake were made from which, read from their recipes. */
public final class Lineage {
  private static final String TABLE = "table.";
  private static final String PATH = "path";

  private final Map<Ref, StoredTable> tables = new HashMap<>();

  private Lineage(Collection<StoredTable> stored) {
    stored.forEach(table -> tables.put(table.ref(), table));
  }

  /** The lineage of all tables that exist now. */
  public static Lineage of(Lake lake) throws IOException {
    return new Lineage(lake.stored());
  }

  /** A table by name and fingerprint. */
  public record Ref(String table, String fingerprint) {
    @Override
    public String toString() {
      return table + "/" + fingerprint;
    }
  }

  /** The tables that a recipe names directly; several of one name when there is one for each file. */
  static List<Ref> inputs(StoredTable table) {
    return table.ingredients().entrySet().stream()
        .filter(each -> each.getKey().startsWith(TABLE))
        .map(each -> new Ref(table(each.getKey()), each.getValue()))
        .toList();
  }

  /**
   * {@code parcels} for {@code table.parcels} and for {@code table.parcels@parcels/2026.csv}; names of tables contain
   * no @.
   */
  private static String table(String ingredient) {
    int at = ingredient.indexOf('@');
    return ingredient.substring(TABLE.length(), at < 0 ? ingredient.length() : at);
  }

  /** Tables with a matching ingredient and all tables made from them; a table comes before those it was made from. */
  public List<StoredTable> madeFrom(BiPredicate<String, String> ingredient) {
    var depths = new HashMap<Ref, Integer>();
    var found = new ArrayList<Ref>();
    for (Ref each : tables.keySet()) {
      if (depth(each, ingredient, depths) >= 0) {
        found.add(each);
      }
    }
    found.sort(Comparator.<Ref>comparingInt(each -> depths.getOrDefault(each, -1))
        .reversed()
        .thenComparing(Ref::toString));
    return found.stream().map(tables::get).toList();
  }

  /** All tables made from a table, without that table itself. */
  public List<StoredTable> madeFrom(Ref table) {
    return madeFrom((name, value) -> name.startsWith(TABLE)
        && table(name).equals(table.table())
        && value.equals(table.fingerprint()));
  }

  /** All tables made from a file of the inbox. */
  public List<StoredTable> madeFromFile(String path) {
    return madeFrom((name, value) -> name.equals(PATH) ? value.equals(path) : isOf(name, path));
  }

  private static boolean isOf(String ingredient, String path) {
    return ingredient.startsWith(TABLE)
        && ingredient.endsWith("@" + path)
        && ingredient.indexOf('@') == ingredient.length() - path.length() - 1;
  }

  /** The paths of all inbox files that a table was made from. */
  public SortedSet<String> files() {
    var files = new TreeSet<String>();
    for (StoredTable table : tables.values()) {
      Optional.ofNullable(table.ingredients().get(PATH)).ifPresent(files::add);
    }
    return files;
  }

  /** The versions that name one of the given tables, in the order of their ids. */
  public static List<String> versionsWith(List<StoredTable> some, Versions versions)
      throws IOException {
    var refs = some.stream().map(StoredTable::ref).collect(Collectors.toSet());
    var ids = new ArrayList<String>();
    for (String id : versions.list()) {
      if (versions.manifest(id).tables().entrySet().stream()
          .anyMatch(each -> refs.contains(new Ref(each.getKey(), each.getValue().fingerprint())))) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** The greatest number of tables between a table and the ingredient; -1 when it was not made from it. */
  private int depth(Ref ref, BiPredicate<String, String> ingredient, Map<Ref, Integer> known) {
    Integer before = known.get(ref);
    Optional<StoredTable> table = Optional.ofNullable(tables.get(ref));
    if (before != null || table.isEmpty()) {
      return before == null ? -1 : before;
    }
    int deepest = inputs(table.get()).stream()
        .mapToInt(input -> depth(input, ingredient, known))
        .max()
        .orElse(-1);
    boolean itself = table.get().ingredients().entrySet().stream()
        .anyMatch(each -> ingredient.test(each.getKey(), each.getValue()));
    int depth = deepest >= 0 ? deepest + 1 : itself ? 0 : -1;
    known.put(ref, depth);
    return depth;
  }
}
