package vn.htx.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.awt.ShapeReader;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.htx.chart.model.DatumStatus;

/** A piece of a picture, in pixels, that is filled with a colour or marked with the status of a value. */
final class Area {
  static final Stroke HEAVY = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  /** Of hatches. Against paper and pale grey its contrast is above 3:1. */
  static final Color HATCH = new Color(0x6B7885);

  private static final Stroke THIN = new BasicStroke(0.8f);
  private static final Color EDGE = Color.WHITE;
  private static final double STEP = 5;
  private static final double FLATNESS = 0.2;
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private final Geometry geometry;
  private final Shape shape;

  Area(Geometry pixels) {
    this.geometry = pixels;
    this.shape = new ShapeWriter().toShape(pixels);
  }

  Area(Rectangle2D box) {
    this(ShapeReader.read(box, FLATNESS, SHAPES));
  }

  Shape shape() {
    return shape;
  }

  /** Whether a box lies within it. */
  boolean holds(Rectangle2D box) {
    return geometry.contains(ShapeReader.read(box, FLATNESS, SHAPES));
  }

  void fill(Graphics2D g2, Color color) {
    g2.setPaint(color);
    g2.fill(shape);
    edge(g2, EDGE);
  }

  /** Marks the area with a status; {@link DatumStatus#OK} is a plain area under a disc. */
  void paint(Graphics2D g2, DatumStatus status) {
    g2.setPaint(status == DatumStatus.OK || status == DatumStatus.FEW ? Theme.GRID : Theme.PAPER);
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
      case FEW -> dots(g2);
      case OK, MISSING -> {
        // a plain area
      }
    }
    edge(g2, status == DatumStatus.OK ? EDGE : HATCH);
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
    double first = Math.ceil((box.getMinY() - Math.max(left, right)) / STEP) * STEP;
    for (double y = first; y <= box.getMaxY() - Math.min(left, right); y += STEP) {
      LineString line = SHAPES.createLineString(new Coordinate[] {
        new Coordinate(box.getMinX(), left + y), new Coordinate(box.getMaxX(), right + y)
      });
      Geometry within = line.intersection(geometry);
      if (!within.isEmpty()) {
        g2.draw(new ShapeWriter().toShape(within));
      }
    }
  }

  private void dots(Graphics2D g2) {
    Rectangle2D box = shape.getBounds2D();
    PreparedGeometry within = PreparedGeometryFactory.prepare(geometry);
    double firstX = Math.floor(box.getMinX() / STEP) * STEP;
    for (double y = Math.floor(box.getMinY() / STEP) * STEP; y < box.getMaxY(); y += STEP) {
      for (double x = firstX; x < box.getMaxX(); x += STEP) {
        if (within.contains(SHAPES.createPoint(new Coordinate(x, y)))) {
          g2.fill(new Ellipse2D.Double(x - 0.9, y - 0.9, 1.8, 1.8));
        }
      }
    }
  }
}
