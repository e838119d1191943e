package vn.htx.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;

/** One value while it is drawn: the positions of its series and category, and the areas and axes that place it. */
record Item(
    Graphics2D g2,
    Rectangle2D area,
    CategoryPlot plot,
    CategoryAxis names,
    ValueAxis values,
    int series,
    int category) {
  /** The middle of the category on the category axis. */
  double middle() {
    return names.getCategoryMiddle(category, categories(), area, plot.getDomainAxisEdge());
  }

  /** The position of a number on the value axis. */
  double at(double number) {
    return values.valueToJava2D(number, area, plot.getRangeAxisEdge());
  }

  /** The width of one category. */
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
