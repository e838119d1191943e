package vn.htx.app.site;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.htx.chart.ground.Ground;
import vn.htx.chart.ground.Grounds;
import vn.htx.chart.ground.Plane;
import vn.htx.chart.ground.SchematicCells;
import vn.htx.chart.ground.Surroundings;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.model.UnitLevel;
import vn.htx.night.input.PageConfiguration;
import vn.htx.night.input.PageFiles;
import vn.htx.place.Border;
import vn.htx.place.Borders;
import vn.htx.place.Centre;
import vn.htx.place.Places;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;
import vn.htx.place.boundary.BoundaryFile;

/** Where the units of a workspace are: from its boundaries, else around their centres. */
final class MapGrounds {
  /** Longitude and latitude of the country, for a list of units without centres. */
  private static final Envelope COUNTRY = new Envelope(102, 118, 6, 24);
  /** Around the centres, in degrees: more than the largest commune's radius. */
  private static final double RIM = 0.25;
  /** In kilometres, of a unit whose area is not known. */
  private static final double USUAL_RADIUS = 3;
  /** A disc of a unit's own area leaves gaps that no neighbour fills. */
  private static final double LARGER = 1.05;

  private final Map<String, Unit> communes;
  private final List<Unit> units;
  private final Places places;
  private final List<Centre> centres;
  private final Optional<Path> boundaries;
  private final Optional<Path> neighbours;

  private MapGrounds(PageConfiguration configuration) {
    this.units = ReferenceFiles.units(configuration.file("reference/units"));
    this.places =
        Places.of(units, ReferenceFiles.crosswalk(configuration.file("reference/crosswalk")));
    Collection<String> present = places.communes();
    this.communes = units.stream()
        .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.validTo().isEmpty())
        .filter(unit -> present.contains(unit.code()))
        .collect(Collectors.toMap(Unit::code, unit -> unit));
    this.centres =
        configuration
            .find(PageFiles.CENTRES)
            .map(ReferenceFiles::centres)
            .orElse(List.of())
            .stream()
            .filter(centre -> communes.containsKey(centre.code()))
            .toList();
    this.boundaries = configuration.find(PageFiles.BOUNDARIES);
    this.neighbours = configuration.find(PageFiles.NEIGHBOURS);
  }

  /** Reads nothing until a map, or what lies around a unit, is asked for. */
  static Grounds of(PageConfiguration configuration) {
    return new Grounds(
        () -> new MapGrounds(configuration).both(), () -> new MapGrounds(configuration).lying());
  }

  private Grounds.Lying lying() {
    if (centres.isEmpty()) {
      return new Grounds.Lying(borders(new TreeMap<>()), Surroundings.NONE);
    }
    SortedMap<String, Coordinate> middles = middles();
    return new Grounds.Lying(
        borders(middles), new Surroundings(ofDistricts(middles), Optional.empty(), List.of()));
  }

  /** Where the communes are by the list of centres, in kilometres. */
  private SortedMap<String, Coordinate> middles() {
    var middles = new TreeMap<String, Coordinate>();
    if (!centres.isEmpty()) {
      Plane plane = plane(degrees());
      centres.forEach(
          centre -> middles.put(centre.code(), plane.at(centre.longitude(), centre.latitude())));
    }
    return middles;
  }

  /** An old district's centre is the mean of those of the communes that are mainly made of it. */
  private SortedMap<String, Coordinate> ofDistricts(SortedMap<String, Coordinate> middles) {
    var parts = new TreeMap<String, List<Coordinate>>();
    middles.forEach((commune, middle) -> places
        .mainDistrict(commune)
        .ifPresent(district ->
            parts.computeIfAbsent(district, each -> new ArrayList<>()).add(middle)));
    var districts = new TreeMap<String, Coordinate>();
    parts.forEach((district, all) -> districts.put(district, Ground.mean(all)));
    return districts;
  }

  /** With the list of neighbours, where there is one without faults. */
  private Surroundings borders(SortedMap<String, Coordinate> middles) {
    if (neighbours.isEmpty()) {
      return new Surroundings(middles, Optional.empty(), List.of());
    }
    try {
      List<Border> pairs = Borders.checked(neighbours.get(), new TreeSet<>(communes.keySet()));
      return new Surroundings(
          middles,
          Optional.of(Surroundings.bothWays(
              pairs.stream().map(pair -> List.of(pair.one(), pair.other())).toList())),
          List.of());
    } catch (HtxException wrong) {
      return new Surroundings(middles, Optional.empty(), wrong.problems());
    }
  }

  private List<Coordinate> degrees() {
    return centres.stream()
        .map(centre -> new Coordinate(centre.longitude(), centre.latitude()))
        .toList();
  }

  private Grounds.Both both() {
    Ground ground = ground();
    var districts = new TreeMap<String, String>();
    communes
        .keySet()
        .forEach(
            code -> places.mainDistrict(code).ifPresent(district -> districts.put(code, district)));
    var exact = new TreeMap<String, List<String>>();
    districts.forEach((commune, district) -> {
      if (places.continues(district)) {
        exact.computeIfAbsent(district, each -> new ArrayList<>()).add(commune);
      }
    });
    SortedMap<String, Coordinate> middles = middles();
    return new Grounds.Both(
        ground.outlined(exact).located(middles),
        ground
            .merged(districts)
            .located(ofDistricts(middles))
            .outlined(
                exact.keySet().stream().collect(Collectors.toMap(district -> district, List::of))));
  }

  private Ground ground() {
    if (boundaries.isEmpty()) {
      return schematic(List.of());
    }
    try {
      Map<String, Geometry> degrees =
          BoundaryFile.read(boundaries.get(), new TreeSet<>(communes.keySet()), box());
      Plane plane = plane(degrees.values().stream()
          .map(shape -> shape.getCentroid().getCoordinate())
          .toList());
      return Ground.bounded(degrees.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, each -> plane.of(each.getValue()))));
    } catch (HtxException broken) {
      return schematic(broken.problems());
    }
  }

  private Ground schematic(List<Problem> refused) {
    if (centres.isEmpty()) {
      return Ground.none(Ground.Kind.SCHEMATIC, refused);
    }
    Plane plane = plane(degrees());
    return Ground.schematic(
        centres.stream()
            .map(centre -> new SchematicCells.Site(
                centre.code(), plane.at(centre.longitude(), centre.latitude()), radius(centre)))
            .toList(),
        refused);
  }

  private double radius(Centre centre) {
    return Optional.ofNullable(communes.get(centre.code()))
        .flatMap(Unit::areaKm2)
        .map(BigDecimal::doubleValue)
        .map(area -> LARGER * Math.sqrt(area / Math.PI))
        .orElse(USUAL_RADIUS);
  }

  private static Plane plane(List<Coordinate> degrees) {
    return new Plane(
        degrees.stream().mapToDouble(each -> each.x).average().orElseThrow(),
        degrees.stream().mapToDouble(each -> each.y).average().orElseThrow());
  }

  private Envelope box() {
    var box = new Envelope();
    centres.forEach(centre -> box.expandToInclude(centre.longitude(), centre.latitude()));
    if (box.isNull()) {
      return COUNTRY;
    }
    box.expandBy(RIM);
    return box;
  }
}
