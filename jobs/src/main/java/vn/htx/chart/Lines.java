package vn.htx.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Lines over months or years, one step after the other from {@code first}; every series has a value for every step. A
 * step whose value is not known is a gap in the line, never bridged and never zero.
 */
public record Lines(Caption caption, TimeAxis time, int first, List<Series> series)
    implements Chart {
  public Lines {
    series = List.copyOf(series);
    if (series.stream().mapToInt(one -> one.values().size()).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "chart '%s': every line needs a value for every step".formatted(caption.id()));
    }
  }

  /** Lines over months, from the month of the first value. */
  public static Lines months(Caption caption, YearMonth first, List<Series> series) {
    return new Lines(caption, TimeAxis.MONTH, TimeAxis.position(first), series);
  }

  private int steps() {
    return series.isEmpty() ? 0 : series.get(0).values().size();
  }

  @Override
  public ChartTable table() {
    Label name = time == TimeAxis.MONTH
        ? new Label("month", "Tháng", "Month")
        : new Label("year", "Năm", "Year");
    List<Category> categories = IntStream.range(first, first + steps())
        .mapToObj(
            at -> new Category(Label.of(time.plain(at), time.shown(at)), OptionalLong.empty()))
        .toList();
    return ChartTable.of(new Matrix(categories, series), name, caption.unit());
  }

  @Override
  public Body body(Theme theme, Size size) {
    if (series.stream().allMatch(Series::empty)) {
      return Body.none(Standing.MISSING.vi());
    }
    double height = size == Size.WIDE ? 300 : 260;
    LineEnds ends = new LineEnds(series, caption.unit(), theme);
    NumberAxis along = along((ends.width() + 14) / (size.inner() - 50.0));
    NumberAxis values = BarPlot.values(numbers(), 14, height);
    theme.style(values, caption.unit());
    LineRenderer renderer = new LineRenderer(series, colors(), ends);
    XYPlot plot = new XYPlot(data(), along, values, renderer);
    theme.style(plot);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Theme.BASE);
    plot.setRangeZeroBaselineStroke(Theme.HAIR);
    return Body.of(List.of() /* names stand at the lines */, plot, height);
  }

  private List<Color> colors() {
    return Palette.CATEGORICAL.take(series.size());
  }

  private List<BigDecimal> numbers() {
    return series.stream()
        .flatMap(one -> one.values().stream())
        .flatMap(datum -> datum.value().stream())
        .toList();
  }

  private XYSeriesCollection data() {
    XYSeriesCollection data = new XYSeriesCollection();
    for (Series one : series) {
      XYSeries line = new XYSeries(one.label().id());
      for (int i = 0; i < one.values().size(); i++) {
        // Boxed on purpose: null is a gap, an absent step would be bridged.
        line.add(Integer.valueOf(first + i), one.values().get(i).value().orElse(null));
      }
      data.addSeries(line);
    }
    return data;
  }

  private NumberAxis along(double room) {
    NumberAxis axis = new NumberAxis();
    double last = first + Math.max(1, steps() - 1);
    double pad = (last - first) * 0.015 + 0.05;
    axis.setRange(first - pad, last + pad + (last - first) * room / (1 - room));
    TickUnits units = new TickUnits();
    time.ticks().forEach(step -> units.add(new StepUnit(step, time, (int) last)));
    axis.setStandardTickUnits(units);
    return axis;
  }

  /** A tick that writes its month or year, and nothing beyond the last step. */
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
