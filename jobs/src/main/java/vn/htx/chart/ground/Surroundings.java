package vn.htx.chart.ground;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import vn.htx.model.Problem;

/**
 * How the units of one system lie to each other.
 *
 * @param centres of units whose centre is known, in kilometres on a plane
 * @param borders the units that each unit borders on; empty where no list of them is known
 * @param refused why a list that is there is not used
 */
public record Surroundings(
    SortedMap<String, Coordinate> centres,
    Optional<SortedMap<String, SortedSet<String>>> borders,
    List<Problem> refused) {
  /** Nothing is known. */
  public static final Surroundings NONE =
      new Surroundings(new TreeMap<>(), Optional.empty(), List.of());

  public Surroundings {
    centres = Collections.unmodifiableSortedMap(new TreeMap<>(centres));
    borders = borders.map(TreeMap::new).map(Collections::unmodifiableSortedMap);
    refused = List.copyOf(refused);
  }

  /** Between the centres of two units, in kilometres; empty where one is not known. */
  public OptionalDouble kilometres(String one, String other) {
    return Optional.ofNullable(centres.get(one))
        .flatMap(from -> Optional.ofNullable(centres.get(other)).map(from::distance))
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  /** The units that one borders on, none for an island; empty where no list is known. */
  public Optional<SortedSet<String>> bordering(String code) {
    return borders.map(all -> all.getOrDefault(code, Collections.emptySortedSet()));
  }

  /** Both ways of pairs of units. */
  public static SortedMap<String, SortedSet<String>> bothWays(List<List<String>> pairs) {
    var borders = new TreeMap<String, SortedSet<String>>();
    for (List<String> pair : pairs) {
      borders.computeIfAbsent(pair.get(0), code -> new TreeSet<>()).add(pair.get(1));
      borders.computeIfAbsent(pair.get(1), code -> new TreeSet<>()).add(pair.get(0));
    }
    return borders;
  }
}
