package vn.htx.chart.draw;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
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
      return Body.missing();
    }
    double height = size == Size.WIDE ? 300 : 260;
    LineEnds ends = new LineEnds(series, chart.caption().unit(), theme);
    NumberAxis along = along((ends.width() + 14) / (size.inner() - 50.0));
    NumberAxis values = BarPlot.values(known(), 14, height);
    theme.style(values, chart.caption().unit());
    List<Color> colors = PaletteColors.of(Palette.CATEGORICAL, series.size());
    XYPlot plot = new XYPlot(data(), along, values, new LineRenderer(chart, colors, ends, theme));
    theme.style(plot);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Theme.BASE);
    plot.setRangeZeroBaselineStroke(Theme.HAIR);
    return Body.of(List.of() /* the names are written at the lines */, plot, height)
        .with(new TimeMarks(
            chart.backdrop().marks(),
            (step, area) ->
                along.valueToJava2D(chart.first() + step - 0.5, area, plot.getDomainAxisEdge()),
            theme));
  }

  private List<BigDecimal> known() {
    return chart.series().stream().flatMap(one -> one.known().stream()).toList();
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
