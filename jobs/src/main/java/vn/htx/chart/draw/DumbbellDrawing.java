package vn.htx.chart.draw;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import vn.htx.chart.model.Dumbbell;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Numbers;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;

/** Draws {@link Dumbbell}. */
record DumbbellDrawing(Dumbbell chart, Theme theme, Size size) implements Drawing {
  @Override
  public Body body() {
    Matrix values = chart.values();
    if (values.empty()) {
      return Body.missing();
    }
    List<Color> colors = PaletteColors.of(Palette.BEFORE_AFTER, 2);
    NamesAxis names =
        new NamesAxis(values.categories(), theme, size.inner() * (size == Size.WIDE ? 0.4 : 0.46));
    double row = Math.max(24.0, names.tallest() * 16.0) + 12;
    names.setCategoryMargin(0);
    names.setLowerMargin(0);
    names.setUpperMargin(0);
    NumberAxis axis = axis(size.inner() - names.widest() - 12, widestLabel() + 16);
    theme.style(axis, chart.caption().unit());
    DumbbellRenderer renderer =
        new DumbbellRenderer(values, colors, chart.caption().unit(), theme);
    CategoryPlot plot = BarPlot.of(values, renderer, names, axis, Orientation.HORIZONTAL, theme);
    plot.setRangeZeroBaselineVisible(false);
    List<LegendKey> legend = List.of(
        new LegendKey(values.series().get(0).label().vi(), colors.get(0), LegendKey.Shape.DOT),
        new LegendKey(values.series().get(1).label().vi(), colors.get(1), LegendKey.Shape.DOT));
    return Body.of(legend, plot, row * values.categories().size() + 4);
  }

  /** Dots need no zero: the axis spans what is there, with room for a label on either side. */
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
    List<String> labels = chart.values().known().stream()
        .map(value -> Numbers.shown(value, chart.caption().unit()))
        .toList();
    return Typeface.widest(labels, theme.value);
  }
}
