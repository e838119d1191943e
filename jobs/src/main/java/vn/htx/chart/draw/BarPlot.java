package vn.htx.chart.draw;

import java.math.BigDecimal;
import java.util.Collection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Series;

/** Combines a matrix, a renderer and two styled axes into a plot. */
final class BarPlot {
  private BarPlot() {}

  static CategoryPlot of(
      Matrix matrix,
      CategoryItemRenderer renderer,
      NamesAxis names,
      NumberAxis values,
      Orientation orientation,
      Theme theme) {
    CategoryPlot plot = new CategoryPlot(dataset(matrix), names, values, renderer);
    theme.style(plot);
    if (orientation == Orientation.HORIZONTAL) {
      plot.setOrientation(PlotOrientation.HORIZONTAL);
      plot.setRangeGridlinesVisible(false);
      values.setVisible(false);
    }
    return plot;
  }

  static DefaultCategoryDataset dataset(Matrix matrix) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (Series series : matrix.series()) {
      for (int c = 0; c < matrix.categories().size(); c++) {
        data.addValue(
            series.values().get(c).value().orElse(null) /* a gap */,
            series.label().id(),
            matrix.categories().get(c).label().id());
      }
    }
    return data;
  }

  /** Bars without gloss or shadow, no wider than the given share of the plot. */
  static void flat(BarRenderer renderer, LabelledBars painter, double widest) {
    renderer.setBarPainter(painter);
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setItemMargin(0.06);
    renderer.setMaximumBarWidth(widest);
  }

  /**
   * A value axis from zero (or from the least value below it), with room for labels of the given width at the far end.
   */
  static NumberAxis values(Collection<BigDecimal> shown, double labelWidth, double plotWidth) {
    double top = shown.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    double low =
        Math.min(0, shown.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
    double room = Math.min(0.7, labelWidth / Math.max(1, plotWidth));
    NumberAxis axis = new NumberAxis();
    axis.setRange(low / (1 - room), top <= 0 ? 1 : top / (1 - room));
    axis.setTickUnit(new NumberTickUnit(step((top <= 0 ? 1 : top) - low)));
    return axis;
  }

  /** A step of 1, 2 or 5 times a power of ten, such that there are about five. */
  private static double step(double span) {
    double raw = span / 5;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }

  /**
   * Writes at the base of a missing bar why it is missing; {@code room} is the width available to the words of a
   * vertical bar.
   */
  static void gap(
      Item item,
      Orientation orientation,
      DatumStatus why,
      double along,
      double base,
      double room,
      Theme theme) {
    boolean horizontal = orientation == Orientation.HORIZONTAL;
    String words = why.in(theme.language);
    boolean fits = horizontal || Typeface.width(words, theme.tiny) <= room;
    item.ink()
        .beyond(
            orientation,
            fits ? words : "–",
            along,
            base,
            horizontal ? theme.small : theme.tiny,
            Theme.MUTED);
  }
}
