package vn.htx.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import vn.htx.chart.model.DatumStatus;

/** A piece of a picture, in pixels, that is filled with a colour or marked with the status of a value. */
final class Area {
  static final Stroke HEAVY = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  /** Of hatches. Against paper and pale grey its contrast is above 3:1. */
  static final Color HATCH = new Color(0x6B7885);

  private static final Stroke THIN = new BasicStroke(0.8f);
  private static final Color EDGE = Color.WHITE;
  private static final double STEP = 5;
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private final Geometry geometry;
  private final Shape shape;

  Area(Geometry pixels) {
    this.geometry = pixels;
    this.shape = new ShapeWriter().toShape(pixels);
  }

  Area(Rectangle2D box) {
    this(polygon(box));
  }

  private static Geometry polygon(Rectangle2D box) {
    return SHAPES.toGeometry(
        new Envelope(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()));
  }

  Shape shape() {
    return shape;
  }

  /** Whether a box lies within it. */
  boolean holds(Rectangle2D box) {
    return geometry.contains(polygon(box));
  }

  void fill(Graphics2D g2, Color color) {
    g2.setPaint(color);
    g2.fill(shape);
    edge(g2, EDGE);
  }

  /** Marks the area with a status; {@link DatumStatus#OK} is a plain area under a disc. */
  void paint(Graphics2D g2, DatumStatus status) {
    g2.setPaint(
        switch (status) {
          case OK -> Theme.GRID;
          case FEW -> Theme.UNSURE;
          case NOT_COMPARABLE, SUPPRESSED, UNDEFINED, MISSING -> Theme.PAPER;
        });
    g2.fill(shape);
    g2.setPaint(HATCH);
    g2.setStroke(THIN);
    switch (status) {
      case NOT_COMPARABLE -> hatch(g2, 1);
      case SUPPRESSED -> {
        hatch(g2, 1);
        hatch(g2, -1);
      }
      case UNDEFINED -> hatch(g2, 0);
      case OK, FEW, MISSING -> {
        // a plain area
      }
    }
    edge(g2, status == DatumStatus.OK || status == DatumStatus.FEW ? EDGE : Theme.BASE);
  }

  private void edge(Graphics2D g2, Color color) {
    g2.setPaint(color);
    g2.setStroke(THIN);
    g2.draw(shape);
  }

  /**
   * Parallel lines within the area, in line with those of its neighbours.
   *
   * @param slope how far a line falls for each pixel to the right
   */
  private void hatch(Graphics2D g2, int slope) {
    Rectangle2D box = shape.getBounds2D();
    double left = slope * box.getMinX();
    double right = slope * box.getMaxX();
    var lines = new Path2D.Double();
    double first = Math.ceil((box.getMinY() - Math.max(left, right)) / STEP) * STEP;
    for (double y = first; y <= box.getMaxY() - Math.min(left, right); y += STEP) {
      LineString line = SHAPES.createLineString(new Coordinate[] {
        new Coordinate(box.getMinX(), left + y), new Coordinate(box.getMaxX(), right + y)
      });
      Geometry within = line.intersection(geometry);
      if (!within.isEmpty()) {
        lines.append(new ShapeWriter().toShape(within), false);
      }
    }
    g2.draw(lines);
  }
}
