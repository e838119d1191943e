package vn.htx.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Series;

/** Lying bars with a plan mark across each and one label beyond both. */
final class TargetRenderer extends BarRenderer {
  private static final double OVERHANG = 5;

  private final transient Matrix matrix;
  private final transient Series target;
  private final List<String> labels;
  private final transient Theme theme;

  TargetRenderer(Matrix matrix, Series target, List<String> labels, Theme theme) {
    this.matrix = matrix;
    this.target = target;
    this.labels = labels;
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
    super.drawItem(g2, state, area, plot, names, values, data, row, column, pass);
    double middle =
        names.getCategoryMiddle(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
    double end = at(matrix.at(0, column), values, area, plot);
    double plan = at(target.values().get(column), values, area, plot);
    if (target.values().get(column).value().isPresent()) {
      double half = state.getBarWidth() / 2 + OVERHANG;
      g2.setPaint(Theme.INK);
      g2.fill(new Rectangle2D.Double(plan - 1.25, middle - half, 2.5, 2 * half));
    }
    new Ink(g2)
        .startingAt(labels.get(column), Math.max(end, plan) + 8, middle, theme.value, Theme.INK);
  }

  private static double at(Datum datum, ValueAxis values, Rectangle2D area, CategoryPlot plot) {
    double value = datum.value().map(BigDecimal::doubleValue).orElse(0.0);
    return values.valueToJava2D(value, area, plot.getRangeAxisEdge());
  }
}
