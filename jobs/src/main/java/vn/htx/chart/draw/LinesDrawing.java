package vn.htx.chart.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Lines;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.TimeAxis;

/** Draws {@link Lines}. */
record LinesDrawing(Lines chart, Theme theme, Size size) implements Drawing {
  @Override
  public Body body() {
    List<Series> series = chart.series();
    if (series.stream().allMatch(Series::empty)) {
      return Body.missing(theme.language);
    }
    double height = size == Size.WIDE ? 300 : 260;
    LineEnds ends = new LineEnds(series, chart.caption().unit(), theme);
    NumberAxis along = along((ends.width() + 14) / (size.inner() - 50.0));
    DisplayUnit unit = chart.caption().unit();
    NumberAxis values = BarPlot.values(known(), 14, height);
    Bands bands = Bands.below(chart.backdrop().bands(), values.getUpperBound());
    theme.style(values, unit);
    List<Color> colors = PaletteColors.of(Palette.CATEGORICAL, series.size());
    XYPlot plot = new XYPlot(data(), along, values, new LineRenderer(chart, colors, ends, theme));
    theme.style(plot);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Theme.BASE);
    plot.setRangeZeroBaselineStroke(Theme.HAIR);
    bands.areas().forEach(area -> plot.addRangeMarker(area, Layer.BACKGROUND));
    List<LegendKey> legend =
        new ArrayList<>(bands.keys(theme.language)); // names are written at the lines
    chart.backdrop().plan().ifPresent(plan -> legend.add(PlanLine.key(plan, unit, theme.language)));
    var widths = new Widths(plot, chart);
    Body body = Body.of(legend, plot, height)
        .with(new TimeMarks(
            chart.backdrop().marks(), (step, area) -> widths.at(step - 0.5, area), theme));
    return chart
        .backdrop()
        .plan()
        .map(plan -> body.with(new PlanLine(plan, widths)))
        .orElse(body);
  }

  /** A month is as wide as from one point to the next, but ends with the last point, beside which the name stands. */
  private record Widths(XYPlot plot, Lines chart) implements PlanLine.Steps {
    @Override
    public double[] width(int step, Rectangle2D area) {
      double end = step + 1 < chart.steps() ? step + 0.5 : step + 0.1;
      return new double[] {at(Math.max(-0.1, step - 0.5), area), at(end, area)};
    }

    private double at(double step, Rectangle2D area) {
      return plot.getDomainAxis()
          .valueToJava2D(chart.first() + step, area, plot.getDomainAxisEdge());
    }

    @Override
    public double height(BigDecimal number, Rectangle2D area) {
      return plot.getRangeAxis().valueToJava2D(number.doubleValue(), area, plot.getRangeAxisEdge());
    }

    @Override
    public Optional<Rectangle2D> label(int step, Rectangle2D area) {
      return Optional.empty();
    }
  }

  private List<BigDecimal> known() {
    return Stream.concat(
            chart.series().stream().flatMap(one -> one.known().stream()),
            chart.backdrop().planned().stream())
        .toList();
  }

  private XYSeriesCollection data() {
    XYSeriesCollection data = new XYSeriesCollection();
    for (Series one : chart.series()) {
      XYSeries line = new XYSeries(one.label().id());
      for (int i = 0; i < one.values().size(); i++) {
        // Boxed on purpose: null makes a gap, while a step left out would be bridged.
        line.add(Integer.valueOf(chart.first() + i), one.values().get(i).value().orElse(null));
      }
      data.addSeries(line);
    }
    return data;
  }

  private NumberAxis along(double room) {
    NumberAxis axis = new NumberAxis();
    int first = chart.first();
    double last = first + Math.max(1, chart.steps() - 1);
    double pad = (last - first) * 0.015 + 0.05;
    axis.setRange(first - pad, last + pad + (last - first) * room / (1 - room));
    TickUnits units = new TickUnits();
    distances(chart.time())
        .forEach(step -> units.add(new StepUnit(step, chart.time(), (int) last)));
    axis.setStandardTickUnits(units);
    return axis;
  }

  /** Readable distances between ticks. */
  private static List<Integer> distances(TimeAxis time) {
    return switch (time) {
      case MONTH -> List.of(1, 2, 3, 6, 12, 24, 60);
      case YEAR -> List.of(1, 2, 5, 10);
    };
  }

  /** A tick that is labelled with its month or year and is not drawn beyond the last step. */
  private static final class StepUnit extends NumberTickUnit {
    private final TimeAxis time;
    private final int last;

    StepUnit(int step, TimeAxis time, int last) {
      super(step);
      this.time = time;
      this.last = last;
    }

    @Override
    public String valueToString(double value) {
      return value > last + 0.5 ? "" : time.shown((int) Math.rint(value));
    }

    @Override
    public boolean equals(Object other) {
      return super.equals(other)
          && other instanceof StepUnit step
          && step.time == time
          && step.last == last;
    }

    @Override
    public int hashCode() {
      return 31 * super.hashCode() + time.hashCode();
    }
  }
}
