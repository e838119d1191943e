package vn.htx.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.data.category.CategoryDataset;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Series;

/** Stacked bars with totals at their ends; an empty stack says why. */
final class StackRenderer extends StackedBarRenderer {
  private final transient Matrix matrix;
  private final transient Theme theme;
  private final Orientation orientation;
  private final List<String> totals;

  StackRenderer(Matrix matrix, Theme theme, Orientation orientation, List<String> totals) {
    this.matrix = matrix;
    this.theme = theme;
    this.orientation = orientation;
    this.totals = totals;
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
    super.drawItem(g2, state, area, plot, names, values, data, row, column, pass);
    if (pass != 1 || row != matrix.series().size() - 1) {
      return;
    }
    double along =
        names.getCategoryMiddle(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
    double sum = 0;
    boolean any = false;
    for (Series series : matrix.series()) {
      var value = series.values().get(column).value();
      any |= value.isPresent();
      sum += value.map(Number::doubleValue).orElse(0.0);
    }
    double end = values.valueToJava2D(sum, area, plot.getRangeAxisEdge());
    if (!any) {
      double room = area.getWidth() / data.getColumnCount();
      BarPlot.gap(g2, theme, orientation, matrix.at(0, column).standing().vi(), along, end, room);
    } else if (!totals.isEmpty()) {
      total(g2, totals.get(column), along, end);
    }
  }

  private void total(Graphics2D g2, String text, double along, double end) {
    Ink ink = new Ink(g2);
    if (orientation == Orientation.HORIZONTAL) {
      ink.startingAt(text, end + 6, along, theme.strong, Theme.INK);
    } else {
      ink.centredAt(text, along, end - 10, theme.strong, Theme.INK);
    }
  }
}
