package vn.htx.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.Matrix;

/** Paints flat bars with their values beyond the end, or inside where a stacked piece has room for it. */
final class LabelledBars implements BarPainter {
  /** Where the value of a bar is written. */
  enum Place {
    BEYOND,
    INSIDE,
    NOWHERE
  }

  /** The text at a bar. */
  interface Labels {
    String at(int series, int category);
  }

  /** The colour of a bar. */
  interface Colors {
    Color at(int series, int category);
  }

  private static final double HALF_GAP = 0.5;

  private final Theme theme;
  private final Colors colors;
  private final Labels labels;
  private final Place place;

  LabelledBars(Theme theme, Colors colors, Labels labels, Place place) {
    this.theme = theme;
    this.colors = colors;
    this.labels = labels;
    this.place = place;
  }

  /** The given colours, and grey for a value that is marked or missing. */
  static Colors orUnsure(Matrix matrix, Colors colors) {
    return (series, category) -> matrix.at(series, category).status() == DatumStatus.OK
        ? colors.at(series, category)
        : Theme.UNSURE;
  }

  @Override
  public void paintBar(
      Graphics2D g2,
      BarRenderer renderer,
      int row,
      int column,
      RectangularShape bar,
      RectangleEdge base) {
    Color fill = colors.at(row, column);
    g2.setPaint(fill);
    if (place == Place.INSIDE) {
      fillApart(g2, bar, base);
    } else {
      g2.fill(bar);
    }
    String label = labels.at(row, column);
    switch (place) {
      case BEYOND -> beyond(g2, bar, base, label);
      case INSIDE -> inside(g2, bar, label, Theme.on(fill));
      case NOWHERE -> {}
    }
  }

  @Override
  public void paintBarShadow(
      Graphics2D g2,
      BarRenderer renderer,
      int row,
      int column,
      RectangularShape bar,
      RectangleEdge base,
      boolean peg) {
    // No shadow: bars are flat.
  }

  /** Leaves a thin white line between the pieces of a stack. */
  private static void fillApart(Graphics2D g2, RectangularShape bar, RectangleEdge base) {
    boolean horizontal = RectangleEdge.LEFT.equals(base) || RectangleEdge.RIGHT.equals(base);
    double w = horizontal ? Math.max(0, bar.getWidth() - 2 * HALF_GAP) : bar.getWidth();
    double h = horizontal ? bar.getHeight() : Math.max(0, bar.getHeight() - 2 * HALF_GAP);
    g2.fill(new java.awt.geom.Rectangle2D.Double(
        bar.getX() + (horizontal ? HALF_GAP : 0), bar.getY() + (horizontal ? 0 : HALF_GAP), w, h));
  }

  private void beyond(Graphics2D g2, RectangularShape bar, RectangleEdge base, String label) {
    Ink ink = new Ink(g2);
    if (RectangleEdge.LEFT.equals(base)) {
      ink.patchedAt(label, bar.getMaxX() + 6, bar.getCenterY(), theme.value, Theme.INK);
    } else if (RectangleEdge.RIGHT.equals(base)) {
      ink.endingAt(label, bar.getMinX() - 6, bar.getCenterY(), theme.value, Theme.INK);
    } else {
      ink.centredAt(label, bar.getCenterX(), bar.getMinY() - 9, theme.value, Theme.INK);
    }
  }

  private void inside(Graphics2D g2, RectangularShape bar, String label, Color color) {
    boolean fits =
        Typeface.width(label, theme.value) + 6 <= bar.getWidth() && bar.getHeight() >= 15;
    if (fits) {
      new Ink(g2).centredAt(label, bar.getCenterX(), bar.getCenterY(), theme.value, color);
    }
  }
}
