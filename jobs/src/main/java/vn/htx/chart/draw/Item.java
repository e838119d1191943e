package vn.htx.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;

/** One value of a plot while it is drawn, by the positions of its series and category, and where it lies. */
record Item(
    Graphics2D g2,
    Rectangle2D area,
    CategoryPlot plot,
    CategoryAxis names,
    ValueAxis values,
    int series,
    int category) {
  /** The middle of the category, along the names. */
  double middle() {
    return names.getCategoryMiddle(category, categories(), area, plot.getDomainAxisEdge());
  }

  /** Where a number lies, along the values. */
  double at(double number) {
    return values.valueToJava2D(number, area, plot.getRangeAxisEdge());
  }

  /** The width that one of the categories has. */
  double room() {
    return area.getWidth() / categories();
  }

  Ink ink() {
    return new Ink(g2);
  }

  private int categories() {
    return plot.getDataset().getColumnCount();
  }
}
