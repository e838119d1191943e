package vn.htx.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.Dumbbell;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.VietnameseFormat;

/** Draws {@link Dumbbell}. */
record DumbbellDrawing(Dumbbell chart, Theme theme, Size size) implements Drawing {
  private static final int EARLIER = 0;
  private static final int LATER = 1;
  private static final double RADIUS = 6;
  private static final Stroke WAY = new BasicStroke(3f);

  @Override
  public Body body() {
    Matrix values = chart.values();
    if (values.empty()) {
      return Body.missing(theme.language);
    }
    NamesAxis names =
        new NamesAxis(values.categories(), theme, size.inner() * (size == Size.WIDE ? 0.4 : 0.46));
    double row = Math.max(24.0, names.tallest() * 16.0) + 12;
    names.setCategoryMargin(0);
    names.setLowerMargin(0);
    names.setUpperMargin(0);
    NumberAxis axis = axis(size.inner() - names.widest() - 12, widestLabel() + 16);
    theme.style(axis, chart.caption().unit());
    // The whole row is drawn when its last value is, so that the dots lie over the line.
    Renderers.Rows renderer = new Renderers.Rows(this::row);
    CategoryPlot plot = BarPlot.of(values, renderer, names, axis, Orientation.HORIZONTAL, theme);
    plot.setRangeZeroBaselineVisible(false);
    return Body.of(
        List.of(key(EARLIER), key(LATER)), plot, row * values.categories().size() + 4);
  }

  private LegendKey key(int series) {
    String name = chart.values().series().get(series).label().in(theme.language);
    return new LegendKey(name, color(series), LegendKey.Shape.DOT);
  }

  private static Color color(int series) {
    return PaletteColors.at(Palette.BEFORE_AFTER, series);
  }

  /** A scale of positions needs no zero: the axis spans the values, with room for a label on either side. */
  private NumberAxis axis(double plotWidth, double label) {
    List<BigDecimal> numbers = chart.values().known();
    double low = numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double high = numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
    double span = Math.max(high - low, Math.max(Math.abs(high), 1) * 0.02);
    double room = span * label / Math.max(plotWidth - 2 * label, plotWidth / 4);
    NumberAxis axis = new NumberAxis();
    axis.setRange(low - room, low + span + room);
    return axis;
  }

  private double widestLabel() {
    return Typeface.widest(chart.values().known().stream().map(this::shown).toList(), theme.value);
  }

  private String shown(BigDecimal value) {
    return VietnameseFormat.shown(value, chart.caption().unit());
  }

  private void row(Item item) {
    Datum earlier = chart.values().at(EARLIER, item.category());
    Datum later = chart.values().at(LATER, item.category());
    double y = item.middle();
    double left = item.area().getMinX();
    line(item.g2(), Theme.GRID, Theme.HAIR, left, item.area().getMaxX(), y);
    if (earlier.value().isEmpty() && later.value().isEmpty()) {
      item.ink()
          .startingAt(later.status().in(theme.language), left + 6, y - 8, theme.small, Theme.MUTED);
      return;
    }
    double from = item.at(earlier.value().or(later::value).orElseThrow().doubleValue());
    double to = item.at(later.value().or(earlier::value).orElseThrow().doubleValue());
    line(item.g2(), Theme.BASE, WAY, from, to, y);
    boolean rises = to >= from;
    earlier.value().ifPresent(value -> dot(item, EARLIER, from, value, Theme.MUTED, !rises));
    if (earlier.value().isEmpty() || later.value().isEmpty()) {
      lacking(item, earlier.value().isEmpty() ? EARLIER : LATER, from);
    }
    later.value().ifPresent(value -> dot(item, LATER, to, value, Theme.INK, rises));
  }

  private static void line(
      Graphics2D g2, Color color, Stroke stroke, double from, double to, double y) {
    g2.setPaint(color);
    g2.setStroke(stroke);
    g2.draw(new Line2D.Double(from, y, to, y));
  }

  /** Names the state that is missing from a row, below its only dot and inside the plot. */
  private void lacking(Item item, int series, double x) {
    String text = chart.values().series().get(series).label().in(theme.language) + ": "
        + chart.values().at(series, item.category()).status().in(theme.language);
    double width = Typeface.width(text, theme.tiny);
    double start =
        Math.min(Math.max(x - width / 2, item.area().getMinX() + 2), item.area().getMaxX() - width);
    item.ink().startingAt(text, start, item.middle() + 15, theme.tiny, Theme.MUTED);
  }

  private void dot(Item item, int series, double x, BigDecimal value, Color ink, boolean right) {
    double y = item.middle();
    item.g2().setPaint(color(series));
    item.g2().fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
    String text = shown(value);
    double start = right ? x + RADIUS + 5 : x - RADIUS - 5 - Typeface.width(text, theme.value);
    item.ink().patchedAt(text, start, y, theme.value, ink);
  }
}
