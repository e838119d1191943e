package vn.htx.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.data.category.CategoryDataset;

/**
 * The library's renderers, extended: each passes what it has just drawn to the drawing, which adds labels and marks to
 * it.
 */
final class Renderers {
  private Renderers() {}

  /**
   * Called for a bar, or for a missing one; {@code along} is its middle on the category axis and {@code thickness} its
   * width.
   */
  interface Notes {
    void draw(Item bar, double along, double thickness);
  }

  /** Bars side by side. */
  static final class Bars extends BarRenderer {
    private final transient Notes notes;

    Bars(Notes notes) {
      this.notes = notes;
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
      double start = calculateBarW0(plot, plot.getOrientation(), area, names, state, row, column);
      notes.draw(
          new Item(g2, area, plot, names, values, row, column),
          start + state.getBarWidth() / 2,
          state.getBarWidth());
    }
  }

  /** Stacked bars; only the last piece of each stack is passed on. */
  static final class Stacks extends StackedBarRenderer {
    private static final int PASS_OF_BARS = 1;

    private final transient Consumer<Item> ends;

    Stacks(Consumer<Item> ends) {
      this.ends = ends;
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
      if (pass == PASS_OF_BARS && row == data.getRowCount() - 1) {
        ends.accept(new Item(g2, area, plot, names, values, row, column));
      }
    }
  }

  /** Draws nothing itself; only the last value of each category is passed on. */
  static final class Rows extends AbstractCategoryItemRenderer {
    private final transient Consumer<Item> rows;

    Rows(Consumer<Item> rows) {
      this.rows = rows;
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
      if (row == data.getRowCount() - 1) {
        rows.accept(new Item(g2, area, plot, names, values, row, column));
      }
    }
  }
}
