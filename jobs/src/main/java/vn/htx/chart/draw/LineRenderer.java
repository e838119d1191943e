package vn.htx.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.Lines;
import vn.htx.chart.model.Series;

/** Lines with dots where a point would otherwise be invisible, and with names at their ends. */
final class LineRenderer extends XYLineAndShapeRenderer {
  private static final int DOTS_UP_TO = 13;

  private final transient Lines chart;
  private final transient List<Series> series;
  private final transient List<Color> colors;
  private final transient LineEnds ends;
  private final transient Theme theme;

  LineRenderer(Lines chart, List<Color> colors, LineEnds ends, Theme theme) {
    super(true /* lines */, true /* shapes */);
    this.chart = chart;
    this.series = chart.series();
    this.colors = colors;
    this.ends = ends;
    this.theme = theme;
    for (int s = 0; s < series.size(); s++) {
      setSeriesPaint(s, colors.get(s));
      setSeriesStroke(s, new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      setSeriesShape(s, new Ellipse2D.Double(-3, -3, 6, 6));
    }
    setDefaultShapesFilled(true);
    setDrawOutlines(false);
  }

  /** Dots on short lines, on the last point, and on a point between two gaps or breaks. */
  @Override
  public boolean getItemShapeVisible(int line, int step) {
    List<Datum> values = series.get(line).values();
    boolean alone = (unknown(values, step - 1) || isInterrupted(line, step))
        && (unknown(values, step + 1) || isInterrupted(line, step + 1));
    boolean last = ends.all().stream().anyMatch(end -> end.series() == line && end.step() == step);
    return alone || last || values.size() <= DOTS_UP_TO;
  }

  private static boolean unknown(List<Datum> values, int step) {
    return step < 0 || step >= values.size() || values.get(step).value().isEmpty();
  }

  /** Whether a line begins anew with a step. */
  private boolean isInterrupted(int line, int step) {
    return chart.backdrop().interrupts(series.get(line).label().id(), step);
  }

  /** The piece of a line that leads to a step; across a break there is none. */
  @Override
  protected void drawPrimaryLine(
      XYItemRendererState state,
      Graphics2D g2,
      XYPlot plot,
      XYDataset data,
      int pass,
      int line,
      int step,
      ValueAxis along,
      ValueAxis values,
      Rectangle2D area) {
    if (!isInterrupted(line, step)) {
      super.drawPrimaryLine(state, g2, plot, data, pass, line, step, along, values, area);
    }
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      XYItemRendererState state,
      Rectangle2D area,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis along,
      ValueAxis values,
      XYDataset data,
      int line,
      int step,
      CrosshairState crosshair,
      int pass) {
    super.drawItem(g2, state, area, info, plot, along, values, data, line, step, crosshair, pass);
    boolean lastCall =
        pass == 1 && line == series.size() - 1 && step == data.getItemCount(line) - 1;
    if (lastCall) {
      names(g2, area, plot, along, values, data);
    }
  }

  private void names(
      Graphics2D g2,
      Rectangle2D area,
      XYPlot plot,
      ValueAxis along,
      ValueAxis values,
      XYDataset data) {
    List<Double> heights = new ArrayList<>();
    double x = area.getMinX();
    for (LineEnds.End end : ends.all()) {
      heights.add(values.valueToJava2D(end.value().doubleValue(), area, plot.getRangeAxisEdge()));
      x = Math.max(
          x,
          along.valueToJava2D(
              data.getXValue(end.series(), end.step()), area, plot.getDomainAxisEdge()));
    }
    for (LineEnds.Placed placed : ends.placed(heights, area.getMinY(), area.getMaxY())) {
      Color color = colors.get(placed.end().series());
      new Ink(g2).patchedAt(placed.end().text(), x + 9, placed.y(), theme.value, color.darker());
    }
  }
}
