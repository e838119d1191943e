package vn.htx.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Orientation;

/** Bars side by side that say why where a bar is missing. */
final class BarsRenderer extends BarRenderer {
  private final transient Matrix matrix;
  private final transient Theme theme;
  private final Orientation orientation;

  BarsRenderer(Matrix matrix, Theme theme, Orientation orientation) {
    this.matrix = matrix;
    this.theme = theme;
    this.orientation = orientation;
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
    if (data.getValue(row, column) != null || row >= matrix.series().size()) {
      return;
    }
    PlotOrientation way = plot.getOrientation();
    double start = calculateBarW0(plot, way, area, names, state, row, column);
    double along = start + state.getBarWidth() / 2;
    double base = values.valueToJava2D(0, area, plot.getRangeAxisEdge());
    double room = matrix.series().size() == 1
        ? area.getWidth() / matrix.categories().size()
        : state.getBarWidth();
    BarPlot.gap(g2, theme, orientation, matrix.at(row, column).standing().vi(), along, base, room);
  }
}
