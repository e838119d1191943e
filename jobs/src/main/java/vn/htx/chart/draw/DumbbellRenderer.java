package vn.htx.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.CategoryDataset;
import vn.htx.chart.model.Dumbbell;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Numbers;
import vn.htx.chart.model.Unit;

/** Draws a whole row of a {@link Dumbbell} when its later state comes up, so that dots lie over the line. */
final class DumbbellRenderer extends LineAndShapeRenderer {
  private static final double RADIUS = 6;

  private final transient Matrix matrix;
  private final transient List<Color> colors;
  private final transient Unit unit;
  private final transient Theme theme;

  DumbbellRenderer(Matrix matrix, List<Color> colors, Unit unit, Theme theme) {
    this.matrix = matrix;
    this.colors = colors;
    this.unit = unit;
    this.theme = theme;
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      CategoryItemRendererState state,
      Rectangle2D area,
      CategoryPlot plot,
      CategoryAxis names,
      ValueAxis values,
      CategoryDataset data,
      int row,
      int column,
      int pass) {
    if (row != 1 || pass != 0) {
      return;
    }
    double y =
        names.getCategoryMiddle(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
    g2.setPaint(Theme.GRID);
    g2.setStroke(Theme.HAIR);
    g2.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
    Optional<BigDecimal> earlier = matrix.at(0, column).value();
    Optional<BigDecimal> later = matrix.at(1, column).value();
    if (earlier.isEmpty() && later.isEmpty()) {
      new Ink(g2)
          .startingAt(
              matrix.at(1, column).standing().vi(),
              area.getMinX() + 6,
              y - 8,
              theme.small,
              Theme.MUTED);
      return;
    }
    double from = x(earlier.or(() -> later).orElseThrow(), values, area, plot);
    double to = x(later.or(() -> earlier).orElseThrow(), values, area, plot);
    g2.setPaint(Theme.BASE);
    g2.setStroke(new BasicStroke(3f));
    g2.draw(new Line2D.Double(from, y, to, y));
    boolean rises = to >= from;
    earlier.ifPresent(value -> dot(g2, from, y, colors.get(0), value, Theme.MUTED, !rises));
    if (earlier.isEmpty() || later.isEmpty()) {
      lacking(g2, area, earlier.isEmpty() ? 0 : 1, column, from, y + 15);
    }
    later.ifPresent(value -> dot(g2, to, y, colors.get(1), value, Theme.INK, rises));
  }

  /** Names the state that a row lacks, beneath its only dot and inside the plot. */
  private void lacking(
      Graphics2D g2, Rectangle2D area, int series, int column, double x, double y) {
    String text = matrix.series().get(series).label().vi() + ": "
        + matrix.at(series, column).standing().vi();
    double width = Typeface.width(text, theme.tiny);
    double start = Math.min(Math.max(x - width / 2, area.getMinX() + 2), area.getMaxX() - width);
    new Ink(g2).startingAt(text, start, y, theme.tiny, Theme.MUTED);
  }

  private void dot(
      Graphics2D g2, double x, double y, Color color, BigDecimal value, Color ink, boolean right) {
    g2.setPaint(color);
    g2.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
    String text = Numbers.shown(value, unit);
    if (right) {
      new Ink(g2).patchedAt(text, x + RADIUS + 5, y, theme.value, ink);
    } else {
      new Ink(g2)
          .patchedAt(text, x - RADIUS - 5 - Typeface.width(text, theme.value), y, theme.value, ink);
    }
  }

  private static double x(BigDecimal value, ValueAxis values, Rectangle2D area, CategoryPlot plot) {
    return values.valueToJava2D(value.doubleValue(), area, plot.getRangeAxisEdge());
  }
}
