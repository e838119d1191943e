package vn.htx.chart.draw;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.htx.chart.ground.Plane;

/**
 * A part of the ground in a box of the picture, at one scale.
 *
 * @param window the part, in kilometres
 * @param box where it is drawn, in pixels
 * @param title empty for the main map
 * @param units the codes of the units in it
 */
record MapPanel(Envelope window, Rectangle2D box, String title, List<String> units) {
  private static final double TENTHS = 10;

  MapPanel {
    units = List.copyOf(units);
  }

  /** Pixels for each kilometre. */
  double scale() {
    return Math.min(box.getWidth() / window.getWidth(), box.getHeight() / window.getHeight());
  }

  MapPanel movedBy(double x, double y) {
    return new MapPanel(
        window,
        new Rectangle2D.Double(box.getX() + x, box.getY() + y, box.getWidth(), box.getHeight()),
        title,
        units);
  }

  /** Where a point is drawn, to a tenth of a pixel. */
  Point2D at(Coordinate kilometres) {
    Coordinate middle = window.centre();
    return new Point2D.Double(
        tenths(box.getCenterX() + (kilometres.x - middle.x) * scale()),
        tenths(box.getCenterY() - (kilometres.y - middle.y) * scale()));
  }

  /** The part of the ground that a rectangle of the picture shows. */
  Envelope kilometres(Rectangle2D pixels) {
    Coordinate middle = window.centre();
    return new Envelope(
        middle.x + (pixels.getMinX() - box.getCenterX()) / scale(),
        middle.x + (pixels.getMaxX() - box.getCenterX()) / scale(),
        middle.y - (pixels.getMaxY() - box.getCenterY()) / scale(),
        middle.y - (pixels.getMinY() - box.getCenterY()) / scale());
  }

  private static double tenths(double pixels) {
    return Math.rint(pixels * TENTHS) / TENTHS;
  }

  boolean shows(Coordinate kilometres) {
    return window.contains(kilometres);
  }

  /** A shape in pixels, without what lies outside the window. */
  Geometry pixels(Geometry kilometres) {
    Geometry within = window.contains(kilometres.getEnvelopeInternal())
        ? kilometres
        : OverlayNGRobust.overlay(
            kilometres, new GeometryFactory().toGeometry(window), OverlayNG.INTERSECTION);
    return Plane.moved(within, each -> {
      Point2D at = at(each);
      return new Coordinate(at.getX(), at.getY());
    });
  }
}
