package vn.htx.chart.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Language;

/** Planned values over a plot: a level line across each step that has one, edged in paper so that it shows on bars. */
final class PlanLine {
  private static final Stroke EDGE = stroke(5);
  private static final Stroke LINE = stroke(2.2f);

  private final Series plan;
  private final Steps steps;

  /** Where a step lies, where the plot has some area. */
  interface Steps {
    /** From where to where along the axis. */
    double[] width(int step, Rectangle2D area);

    /** The position of a number on the value axis. */
    double height(BigDecimal number, Rectangle2D area);

    /** The label of a bar, which no line is drawn through. */
    Optional<Rectangle2D> label(int step, Rectangle2D area);
  }

  PlanLine(Series plan, Steps steps) {
    this.plan = plan;
    this.steps = steps;
  }

  private static Stroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
  }

  /** Its name in the legend, with the number where there is one only. */
  static LegendKey key(Series plan, DisplayUnit unit, Language language) {
    List<BigDecimal> numbers = plan.known().stream().distinct().toList();
    String name = plan.label().in(language);
    return new LegendKey(
        numbers.size() == 1
            ? "%s: %s".formatted(name, VietnameseFormat.shown(numbers.get(0), unit))
            : name,
        Theme.INK,
        LegendKey.Shape.LINE);
  }

  /** First all edges and then all lines, so that the steps of one plan join without a seam. */
  void draw(Graphics2D g2, Rectangle2D area) {
    List<Line2D> pieces = IntStream.range(0, plan.values().size())
        .boxed()
        .flatMap(step -> plan.values().get(step).value().stream()
            .flatMap(planned -> across(step, planned, area)))
        .toList();
    g2.setPaint(Theme.PAPER);
    g2.setStroke(EDGE);
    pieces.forEach(g2::draw);
    g2.setPaint(Theme.INK);
    g2.setStroke(LINE);
    pieces.forEach(g2::draw);
  }

  private Stream<Line2D> across(int step, BigDecimal planned, Rectangle2D area) {
    double[] width = steps.width(step, area);
    double y = steps.height(planned, area);
    return steps
        .label(step, area)
        .filter(box -> y > box.getMinY() - 2 && y < box.getMaxY() + 2)
        .map(box -> Stream.concat(
            line(width[0], box.getMinX() - 3, y), line(box.getMaxX() + 3, width[1], y)))
        .orElseGet(() -> line(width[0], width[1], y));
  }

  private static Stream<Line2D> line(double from, double to, double y) {
    return to > from ? Stream.of(new Line2D.Double(from, y, to, y)) : Stream.empty();
  }
}
