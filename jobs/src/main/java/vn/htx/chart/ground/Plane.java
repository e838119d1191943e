package vn.htx.chart.ground;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * Degrees as kilometres east and north of a point: equirectangular, true to scale at that point's latitude. Over a city
 * of 100 km the error is below 1 %.
 */
public record Plane(double longitude, double latitude) {
  private static final double KILOMETRES_PER_DEGREE = 111.195;

  public Coordinate at(double eastern, double northern) {
    return new Coordinate(
        (eastern - longitude) * KILOMETRES_PER_DEGREE * Math.cos(Math.toRadians(latitude)),
        (northern - latitude) * KILOMETRES_PER_DEGREE);
  }

  /** A new shape whose every point is moved. */
  public static Geometry moved(Geometry shape, UnaryOperator<Coordinate> move) {
    return new GeometryEditor().edit(shape, new GeometryEditor.CoordinateOperation() {
      @Override
      public Coordinate[] edit(Coordinate[] points, Geometry part) {
        return Stream.of(points).map(move).toArray(Coordinate[]::new);
      }
    });
  }

  /** A shape in degrees as one in kilometres. */
  public Geometry of(Geometry degrees) {
    return moved(degrees, each -> at(each.x, each.y));
  }
}
