package vn.htx.chart.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import vn.htx.chart.model.TimeMark;

/**
 * Events and breaks over a plot: a thin line at each border and its number in a strip above the plot, so that neither
 * covers a value or another number. The words stand below the plot.
 */
final class TimeMarks {
  /** The height of the strip in pixels. */
  static final double STRIP = 22;

  private static final double RADIUS = 7.5;
  private static final double APART = 2 * RADIUS + 2;
  private static final Stroke DASHES = new BasicStroke(
      1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);

  private final List<TimeMark> marks;
  private final Borders borders;
  private final Theme theme;

  /** Where the border before a step is, where the plot has this area. */
  interface Borders {
    double before(int step, Rectangle2D area);
  }

  TimeMarks(List<TimeMark> marks, Borders borders, Theme theme) {
    this.marks = marks;
    this.borders = borders;
    this.theme = theme;
  }

  List<TimeMark> all() {
    return marks;
  }

  /** Leaves the strip free above a plot. */
  static void makeRoom(Plot plot) {
    RectangleInsets usual = plot.getInsets();
    plot.setInsets(new RectangleInsets(
        usual.getTop() + STRIP, usual.getLeft(), usual.getBottom(), usual.getRight()));
  }

  void draw(Graphics2D g2, Rectangle2D area) {
    double[] numbers = numbers(area);
    double middle = area.getMinY() - STRIP / 2;
    for (int i = 0; i < marks.size(); i++) {
      TimeMark mark = marks.get(i);
      double x = borders.before(mark.step(), area);
      g2.setPaint(mark.isBreak() ? Theme.INK : Theme.MUTED);
      if (mark.isBreak() || !isBreak(mark.step())) {
        g2.setStroke(mark.isBreak() ? DASHES : Theme.HAIR);
        g2.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
      }
      g2.setStroke(Theme.HAIR);
      g2.draw(new Line2D.Double(x, area.getMinY(), numbers[i], middle));
    }
    for (int i = 0; i < marks.size(); i++) {
      number(g2, i, numbers[i], middle);
    }
  }

  /** Where a series breaks, the border is that of the break, whatever else happened there. */
  private boolean isBreak(int step) {
    return marks.stream().anyMatch(mark -> mark.step() == step && mark.isBreak());
  }

  /** The middles of the numbers: at their borders, moved apart where these lie close together. */
  private double[] numbers(Rectangle2D area) {
    double[] middles = new double[marks.size()];
    double least = area.getMinX() + RADIUS;
    for (int i = 0; i < middles.length; i++) {
      middles[i] = Math.max(least, borders.before(marks.get(i).step(), area));
      least = middles[i] + APART;
    }
    double most = area.getMaxX() - RADIUS;
    for (int i = middles.length - 1; i >= 0 && middles[i] > most; i--) {
      middles[i] = most;
      most -= APART;
    }
    return middles;
  }

  /** The number of a mark: white in a disc, that of a break in a square. */
  void number(Graphics2D g2, int index, double x, double y) {
    var box = new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    boolean isBreak = marks.get(index).isBreak();
    g2.setPaint(isBreak ? Theme.INK : Theme.MUTED);
    g2.fill(isBreak ? box : new Ellipse2D.Double(box.x, box.y, box.width, box.height));
    new Ink(g2).centredAt(Integer.toString(index + 1), x, y, theme.mark, Theme.PAPER);
  }
}
