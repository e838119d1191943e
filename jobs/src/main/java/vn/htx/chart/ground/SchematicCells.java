package vn.htx.chart.ground;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Shapes for units of which only the centre is known: to each belongs the land that is nearer to its centre than to any
 * other (Voronoi). Land is within a rounded hull of the centres.
 */
public final class SchematicCells {
  private static final GeometryFactory SHAPES = new GeometryFactory();
  /** Gaps between units up to twice as wide are land, in kilometres. */
  private static final double CLOSED = 2;

  private static final double APART = 0.05;

  private final List<Site> sites;

  /**
   * Where a unit is, in kilometres.
   *
   * @param radius of a disc as large as the unit
   */
  public record Site(String code, Coordinate centre, double radius) {}

  private SchematicCells(List<Site> sites) {
    this.sites = List.copyOf(sites);
  }

  /** The cell of each unit, by code. Cells cover the hull and do not overlap. */
  public static SortedMap<String, Geometry> of(List<Site> sites) {
    return new SchematicCells(apart(sites)).cells();
  }

  /**
   * The land: a disc around each centre, gaps between neighbours closed, without holes. A unit that is far from all
   * others is an island.
   */
  static Geometry hull(List<Site> sites) {
    List<Geometry> discs = sites.stream()
        .map(site -> SHAPES.createPoint(site.centre()).buffer(site.radius()))
        .toList();
    return withoutHoles(UnaryUnionOp.union(discs).buffer(CLOSED).buffer(-CLOSED));
  }

  /** Units at the very same point stand a little beside each other. */
  private static List<Site> apart(List<Site> sites) {
    Set<Coordinate> taken = new HashSet<>();
    return sites.stream()
        .map(site -> {
          Coordinate free = site.centre().copy();
          while (!taken.add(free)) {
            free = new Coordinate(free.x + APART, free.y);
          }
          return new Site(site.code(), free, site.radius());
        })
        .toList();
  }

  private SortedMap<String, Geometry> cells() {
    Geometry hull = hull(sites);
    Envelope all = hull.getEnvelopeInternal();
    all.expandBy(Math.max(all.getWidth(), all.getHeight()) + 1);
    var builder = new VoronoiDiagramBuilder();
    builder.setSites(sites.stream().map(Site::centre).toList());
    builder.setClipEnvelope(all);
    Geometry diagram = builder.getSubdivision().getVoronoiDiagram(SHAPES); // not clipped yet
    Map<Coordinate, Geometry> around = new HashMap<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      around.put((Coordinate) diagram.getGeometryN(i).getUserData(), diagram.getGeometryN(i));
    }
    var cells = new TreeMap<String, Geometry>();
    for (Site site : sites) {
      Geometry whole = around.getOrDefault(site.centre(), hull);
      cells.put(site.code(), OverlayNGRobust.overlay(whole, hull, OverlayNG.INTERSECTION));
    }
    return cells;
  }

  static Geometry withoutHoles(Geometry land) {
    List<?> polygons = PolygonExtracter.getPolygons(land);
    return UnaryUnionOp.union(polygons.stream()
        .map(Polygon.class::cast)
        .map(polygon -> (Geometry) SHAPES.createPolygon(polygon.getExteriorRing()))
        .toList());
  }
}
