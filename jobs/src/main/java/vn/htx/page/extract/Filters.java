package vn.htx.page.extract;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.page.FilterRefused;
import vn.htx.page.Scope;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * The figures that are asked for: those that have one of the values of every filter.
 *
 * @param chosen the values of the filters that choose something; all exist in the version
 */
public record Filters(Map<Filter, List<String>> chosen) {
  /** In place of periods: of each indicator and level its latest one. */
  public static final String LATEST = "latest";

  /** In place of values: every one, as if there were no filter. */
  public static final String ALL = "all";

  private static final String BETWEEN = ",";
  private static final int MOST_VALUES = 200;
  private static final int MOST_SHOWN = 60;

  public Filters {
    var copy = new EnumMap<Filter, List<String>>(Filter.class);
    chosen.forEach((filter, values) -> copy.put(filter, List.copyOf(values)));
    chosen = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads the filters of an address: names with values, several with a comma between them.
   *
   * @param allowed those that may be asked
   * @throws FilterRefused for a name or value that a version does not know
   */
  public static Filters of(
      DuckDbReader published, Scope scope, Set<Filter> allowed, Map<String, String> asked) {
    var chosen = new EnumMap<Filter, List<String>>(Filter.class);
    asked.forEach((name, text) -> {
      Filter filter = Filter.find(name)
          .filter(allowed::contains)
          .orElseThrow(() -> noSuchName(name, allowed.stream().map(Filter::id)));
      if (!text.isEmpty() && !text.equals(ALL)) {
        chosen.put(filter, values(filter, text, known(filter, published, scope)));
      }
    });
    return new Filters(chosen);
  }

  /**
   * Requires that an address has no other names than these.
   *
   * @throws FilterRefused for one that it has
   */
  public static void require(List<String> names, Map<String, String> asked) {
    asked.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
      throw noSuchName(name, names.stream());
    });
  }

  /** The values of a filter; empty where it chooses nothing. */
  public List<String> values(Filter filter) {
    return chosen.getOrDefault(filter, List.of());
  }

  /** Whether of each indicator and level its latest period is asked for. */
  boolean isLatest() {
    return values(Filter.PERIOD).equals(List.of(LATEST));
  }

  private static List<String> values(Filter filter, String text, Set<String> known) {
    List<String> values = Arrays.stream(text.split(BETWEEN, -1)).distinct().toList();
    Optional<String> unknown =
        values.stream().filter(value -> !known.contains(value)).findFirst();
    boolean isMixed = values.size() > 1 && values.contains(LATEST);
    if (unknown.isPresent() || isMixed || values.size() > MOST_VALUES) {
      throw new FilterRefused(Problem.of(
              "Bộ lọc có giá trị không có trong số liệu", "A filter has a value unknown here")
          .at("?" + filter.id())
          .found(FilterRefused.shortened(unknown.orElse(text)))
          .allowed(listed(known))
          .todo(
              "Chọn trong các giá trị đã có; nhiều giá trị cách nhau bằng dấu phẩy.",
              "Choose of the values that exist; put a comma between several."));
    }
    return values;
  }

  /** The refusal of a name that is not known. */
  public static FilterRefused noSuchName(String name, Stream<String> known) {
    return new FilterRefused(Problem.of(
            "Không có bộ lọc hay tham số tên này", "There is no filter or parameter so named")
        .at("?" + FilterRefused.shortened(name))
        .found(FilterRefused.shortened(name))
        .allowed(known.collect(Collectors.joining(", ")))
        .todo("Sửa tên trong địa chỉ.", "Mend the name in the address."));
  }

  private static Set<String> known(Filter filter, DuckDbReader published, Scope scope) {
    var known = new LinkedHashSet<String>(filter.declared(scope));
    if (filter.isOpen()) {
      String column = filter.column().id();
      for (Answer.Row row : published.query(
          "SELECT DISTINCT %1$s FROM indicator_values ORDER BY %1$s".formatted(column))) {
        known.add(row.text(column));
      }
    }
    return known;
  }

  private static String listed(Set<String> known) {
    String first = known.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
    return known.size() > MOST_SHOWN ? "%s, … (%s)".formatted(first, known.size()) : first;
  }

  /** The values of a filter as people read them. */
  public Bilingual shown(Filter filter) {
    List<String> values = values(filter);
    String listed = String.join(", ", values);
    return values.isEmpty() ? Bilingual.of("tất cả", "all") : Bilingual.of(listed, listed);
  }
}
