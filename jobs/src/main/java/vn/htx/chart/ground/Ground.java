package vn.htx.chart.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import vn.htx.model.Problem;

/**
 * The units of one system of boundaries as shapes on a plane, in kilometres.
 *
 * @param shapes polygons, by the unit's code
 * @param centres a point within each shape
 * @param located where units are said to be, which need not be the middle of what is drawn; only their distances from
 *     each other count
 * @param outlines old districts that the present communes continue exactly, by name
 * @param refused why the workspace's boundaries are not used, where it has any
 */
public record Ground(
    Kind kind,
    SortedMap<String, Geometry> shapes,
    SortedMap<String, Coordinate> centres,
    SortedMap<String, Coordinate> located,
    SortedMap<String, Geometry> outlines,
    List<Problem> refused) {
  /** A unit farther than this from its nearest neighbour is drawn in a map of its own, in kilometres. */
  private static final double FAR = 40;
  /** The crowded part's side, as a share of the map's longer side. */
  private static final double PART = 1 / 6.0;

  private static final int LEAST_CROWDED = 4;
  private static final int MOST_CROWDED = 2;
  /** A part is crowded that has so many times its share of the units. */
  private static final double OFTEN = 1.5;
  /** Lines keep to this distance from where they were, in kilometres: a third of a pixel of a page's map. */
  private static final double SIMPLER = 0.03;

  /** What the shapes are. */
  public enum Kind {
    /** Boundaries that the workspace brought. */
    BOUNDARIES,
    /** Cells around centres. */
    SCHEMATIC
  }

  public Ground {
    shapes = Collections.unmodifiableSortedMap(new TreeMap<>(shapes));
    centres = Collections.unmodifiableSortedMap(new TreeMap<>(centres));
    located = Collections.unmodifiableSortedMap(new TreeMap<>(located));
    outlines = Collections.unmodifiableSortedMap(new TreeMap<>(outlines));
    refused = List.copyOf(refused);
  }

  /** No unit is known where it is. */
  public static Ground none(Kind kind, List<Problem> refused) {
    return new Ground(
        kind, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), refused);
  }

  /** Cells around centres. */
  public static Ground schematic(List<SchematicCells.Site> sites, List<Problem> refused) {
    if (sites.isEmpty()) {
      return none(Kind.SCHEMATIC, refused);
    }
    return of(Kind.SCHEMATIC, SchematicCells.of(sites), refused);
  }

  /** Boundaries in kilometres. */
  public static Ground bounded(Map<String, Geometry> boundaries) {
    SortedMap<String, Geometry> shapes = new TreeMap<>(boundaries);
    Geometry[] simpler =
        CoverageSimplifier.simplify(shapes.values().toArray(Geometry[]::new), SIMPLER);
    int next = 0;
    for (Map.Entry<String, Geometry> shape : shapes.entrySet()) {
      shape.setValue(simpler[next++]);
    }
    return of(Kind.BOUNDARIES, shapes, List.of());
  }

  private static Ground of(Kind kind, SortedMap<String, Geometry> shapes, List<Problem> refused) {
    return new Ground(kind, shapes, middles(shapes), new TreeMap<>(), new TreeMap<>(), refused);
  }

  /** The centre of gravity where it lies within the shape, else a point that does. */
  private static SortedMap<String, Coordinate> middles(SortedMap<String, Geometry> shapes) {
    var middles = new TreeMap<String, Coordinate>();
    shapes.forEach((code, shape) -> middles.put(
        code,
        shape.contains(shape.getCentroid())
            ? shape.getCentroid().getCoordinate()
            : shape.getInteriorPoint().getCoordinate()));
    return middles;
  }

  /** Units made of these: the shapes of all that have the same new code become one. */
  public Ground merged(Map<String, String> into) {
    Map<String, List<Geometry>> parts = new TreeMap<>();
    shapes.forEach((code, shape) -> Optional.ofNullable(into.get(code))
        .ifPresent(
            whole -> parts.computeIfAbsent(whole, each -> new ArrayList<>()).add(shape)));
    var wholes = new TreeMap<String, Geometry>();
    parts.forEach((whole, all) -> wholes.put(whole, union(all)));
    return of(kind, wholes, refused);
  }

  /** With outlines around groups of units, by the groups' names. */
  public Ground outlined(Map<String, List<String>> groups) {
    var lines = new TreeMap<String, Geometry>();
    groups.forEach((name, codes) -> {
      List<Geometry> known = codes.stream()
          .flatMap(code -> Optional.ofNullable(shapes.get(code)).stream())
          .toList();
      if (!known.isEmpty()) {
        lines.put(name, union(known));
      }
    });
    return new Ground(kind, shapes, centres, located, lines, refused);
  }

  /** With the places of units, in kilometres; they are used where each unit has one. */
  public Ground located(Map<String, Coordinate> places) {
    return new Ground(kind, shapes, centres, new TreeMap<>(places), outlines, refused);
  }

  private static Geometry union(Collection<Geometry> parts) {
    return UnaryUnionOp.union(parts);
  }

  public boolean isEmpty() {
    return shapes.isEmpty();
  }

  /** The units that are so far out that the others would be drawn too small beside them. */
  public SortedSet<String> far() {
    return centres.keySet().stream()
        .filter(code -> centres.size() > 1 && distance(code) > FAR)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * How far a unit is from its nearest neighbour, in kilometres: between the places where they are said to be, else
   * between the middles of their shapes.
   */
  public double distance(String code) {
    SortedMap<String, Coordinate> places =
        located.keySet().containsAll(shapes.keySet()) ? located : centres;
    Coordinate place = Optional.ofNullable(places.get(code)).orElseThrow();
    return shapes.keySet().stream()
        .filter(other -> !other.equals(code))
        .flatMap(other -> Optional.ofNullable(places.get(other)).stream())
        .mapToDouble(place::distance)
        .min()
        .orElse(0);
  }

  public Coordinate centre(String code) {
    return Optional.ofNullable(centres.get(code)).orElseThrow();
  }

  public Geometry shape(String code) {
    return Optional.ofNullable(shapes.get(code)).orElseThrow();
  }

  /** What surrounds the units that are not far. */
  public Envelope extent() {
    SortedSet<String> far = far();
    var extent = new Envelope();
    shapes.forEach((code, shape) -> {
      if (!far.contains(code)) {
        extent.expandToInclude(shape.getEnvelopeInternal());
      }
    });
    return extent;
  }

  /**
   * The squares that hold the most centres, at most two that do not overlap; none where units are spread so evenly that
   * a square holds hardly more than its share of them.
   */
  public List<Envelope> crowded() {
    Envelope all = extent();
    double side = Math.max(all.getWidth(), all.getHeight()) * PART;
    double area = shapes.values().stream().mapToDouble(Geometry::getArea).sum();
    double least = Math.max(LEAST_CROWDED, OFTEN * side * side / area * centres.size());
    return centres.values().stream()
        .map(middle -> within(square(middle, side)))
        .filter(held -> held.size() >= least)
        .sorted(Comparator.comparingInt((List<Coordinate> held) -> -held.size()))
        .map(held -> square(mean(held), side))
        .reduce(
            List.of(),
            (chosen, square) ->
                chosen.size() == MOST_CROWDED || chosen.stream().anyMatch(square::intersects)
                    ? chosen
                    : Stream.concat(chosen.stream(), Stream.of(square)).toList(),
            (one, other) -> one);
  }

  private List<Coordinate> within(Envelope square) {
    return centres.values().stream().filter(square::contains).toList();
  }

  private static Envelope square(Coordinate middle, double side) {
    var square = new Envelope(middle);
    square.expandBy(side / 2);
    return square;
  }

  /** The point in the middle of some. */
  public static Coordinate mean(List<Coordinate> points) {
    return new Coordinate(
        points.stream().mapToDouble(each -> each.x).average().orElseThrow(),
        points.stream().mapToDouble(each -> each.y).average().orElseThrow());
  }
}
