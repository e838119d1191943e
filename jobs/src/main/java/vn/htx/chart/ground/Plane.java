package vn.htx.chart.ground;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

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

  /** A shape in degrees as one in kilometres. */
  public Geometry of(Geometry degrees) {
    Geometry kilometres = degrees.copy();
    kilometres.apply((CoordinateFilter) each -> each.setCoordinate(at(each.x, each.y)));
    kilometres.geometryChanged();
    return kilometres;
  }
}
