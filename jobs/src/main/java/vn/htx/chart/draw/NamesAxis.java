package vn.htx.chart.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.VietnameseFormat;

/**
 * A category axis that wraps every name without shortening it and writes n below it; the library's own axis cuts long
 * names off.
 */
final class NamesAxis extends CategoryAxis {
  private final transient Map<String, Category> names = new HashMap<>();
  private final transient Theme theme;
  private final double limit;

  NamesAxis(List<Category> categories, Theme theme, double limit) {
    categories.forEach(category -> names.put(category.label().id(), category));
    this.theme = theme;
    this.limit = limit;
  }

  @Override
  @SuppressWarnings("rawtypes")
  protected TextBlock createLabel(Comparable key, float width, RectangleEdge edge, Graphics2D g2) {
    TextBlock block = new TextBlock();
    block.setLineAlignment(
        RectangleEdge.LEFT.equals(edge) ? HorizontalAlignment.RIGHT : HorizontalAlignment.CENTER);
    Category category = names.get(key.toString());
    if (category != null) {
      lines(category)
          .forEach(line -> block.addLine(new TextLine(line.text(), line.font(), line.ink())));
    }
    return block;
  }

  private List<Line> lines(Category category) {
    List<Line> lines = new java.util.ArrayList<>();
    Typeface.wrap(category.label().in(theme.language), theme.text, limit)
        .forEach(text -> lines.add(new Line(text, theme.text, Theme.INK)));
    category
        .n()
        .ifPresent(
            n -> lines.add(new Line("n = " + VietnameseFormat.shown(n), theme.tiny, Theme.MUTED)));
    return lines;
  }

  /** Leaves a share of each category's width empty, half of it on either side, so that no name leaves the plot. */
  void leave(double share) {
    int count = names.size();
    setCategoryMargin(share * (count - 1) / count);
    setLowerMargin(share / (2 * count));
    setUpperMargin(share / (2 * count));
  }

  /** The number of lines of the tallest name. */
  int tallest() {
    return names.values().stream().mapToInt(name -> lines(name).size()).max().orElse(1);
  }

  /** The width of the widest name in pixels. */
  double widest() {
    return names.values().stream()
        .flatMap(name -> lines(name).stream())
        .mapToDouble(line -> Typeface.width(line.text(), line.font()))
        .max()
        .orElse(0);
  }

  private record Line(String text, Font font, java.awt.Color ink) {}
}
