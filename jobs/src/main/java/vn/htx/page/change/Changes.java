package vn.htx.page.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Label;
import vn.htx.model.Bilingual;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * How the figures of two versions differ, by indicator and level; those of the catalog come first, in its order.
 *
 * @param lines one for each indicator and level at which some figure differs
 */
public record Changes(List<Line> lines) {
  /** The names by which {@link vn.htx.query.ReaderPool} opens the two versions. */
  public static final String EARLIER = RevisedFigures.EARLIER;

  public static final String LATER = RevisedFigures.LATER;

  public Changes {
    lines = List.copyOf(lines);
  }

  /**
   * The figures of an indicator at a level that differ.
   *
   * @param level code of {@link vn.htx.model.UnitLevel}
   * @param changed those that stand in both versions; likewise new ones and those that are gone
   * @param withheld those that are protected, or the neighbour of one that is; only that they differ is told
   * @param largest the greatest change of those that may be told
   */
  public record Line(
      String indicator,
      Bilingual label,
      String level,
      long changed,
      long added,
      long gone,
      long withheld,
      Optional<Largest> largest) {
    public long all() {
      return changed + added + gone + withheld;
    }
  }

  /** The greatest change, as shown to people. */
  public record Largest(
      Bilingual unit,
      Label period,
      Optional<Bilingual> breakdown,
      String before,
      String after,
      Bilingual difference) {}

  /** What differs between the versions of a pair. */
  public static Changes of(DuckDbReader pair, Scope scope, Function<String, String> unitNames) {
    var figures = new RevisedFigures(pair);
    return of(figures, figures.indicators(), Optional.empty(), scope, unitNames);
  }

  /** The same of some indicators at one level. */
  public static Changes of(
      DuckDbReader pair,
      Scope scope,
      Function<String, String> unitNames,
      List<String> indicators,
      String level) {
    return of(new RevisedFigures(pair), indicators, Optional.of(level), scope, unitNames);
  }

  private static Changes of(
      RevisedFigures figures,
      List<String> indicators,
      Optional<String> level,
      Scope scope,
      Function<String, String> unitNames) {
    var words = new RevisionWords(scope, unitNames);
    var lines = new ArrayList<Line>();
    for (String indicator : inOrder(indicators, scope)) {
      figures.counts(indicator, level).forEach(row -> lines.add(words.line(indicator, row)));
    }
    return new Changes(lines);
  }

  private static List<String> inOrder(List<String> ids, Scope scope) {
    List<Indicator> known = scope.catalog().indicators();
    Map<String, Integer> places = IntStream.range(0, known.size())
        .boxed()
        .collect(Collectors.toMap(place -> known.get(place).id(), place -> place));
    return ids.stream()
        .sorted(Comparator.comparing((String id) -> places.getOrDefault(id, known.size()))
            .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Of these only some indicator, some level, or all where one is not asked for. */
  public Changes where(Optional<String> indicator, Optional<String> level) {
    return new Changes(lines.stream()
        .filter(line -> indicator.map(line.indicator()::equals).orElse(true))
        .filter(line -> level.map(line.level()::equals).orElse(true))
        .toList());
  }

  /** How many figures differ. */
  public long all() {
    return lines.stream().mapToLong(Line::all).sum();
  }

  /**
   * Some of the figures that differ, in the order of the lines.
   *
   * @param offset how many are passed over
   */
  public List<Revision> revisions(
      DuckDbReader pair, Scope scope, Function<String, String> unitNames, long offset, long limit) {
    var words = new RevisionWords(scope, unitNames);
    var found = new ArrayList<Revision>();
    each(pair, offset, limit, (indicator, row) -> found.add(words.revision(indicator, row)));
    return found;
  }

  /** Reads some of the figures that differ, each with the id of its indicator, in the order of the lines. */
  void each(DuckDbReader pair, long offset, long limit, BiConsumer<String, Answer.Row> reader) {
    var figures = new RevisedFigures(pair);
    long before = offset;
    long[] left = {limit};
    for (Map.Entry<String, List<Line>> each : byIndicator().entrySet()) {
      long all = each.getValue().stream().mapToLong(Line::all).sum();
      if (before < all && left[0] > 0) {
        figures.each(each.getKey(), level(each.getValue()), left[0], before, row -> {
          left[0]--;
          reader.accept(each.getKey(), row);
        });
      }
      before = Math.max(0, before - all);
    }
  }

  private Map<String, List<Line>> byIndicator() {
    return lines.stream()
        .collect(Collectors.groupingBy(Line::indicator, LinkedHashMap::new, Collectors.toList()));
  }

  /** The level of lines of one level; empty where there are several, which are then all that differ. */
  private static Optional<String> level(List<Line> ofIndicator) {
    return ofIndicator.size() == 1 ? Optional.of(ofIndicator.get(0).level()) : Optional.empty();
  }

  /** What units are called, by code, in a version. */
  public static Function<String, String> unitNames(DuckDbReader published, Scope scope) {
    return new PublishedValues(published, scope).unitNames()::name;
  }
}
