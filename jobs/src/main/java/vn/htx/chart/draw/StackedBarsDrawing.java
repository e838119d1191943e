package vn.htx.chart.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.StackedBars;
import vn.htx.chart.model.VietnameseFormat;

/** Draws {@link StackedBars}. */
record StackedBarsDrawing(StackedBars chart, Theme theme, Size size) implements Drawing {
  @Override
  public Body body() {
    if (chart.values().empty()) {
      return Body.missing(theme.language);
    }
    return chart.orientation() == Orientation.VERTICAL ? vertical() : horizontal();
  }

  private Body vertical() {
    List<Category> categories = chart.values().categories();
    double height = size == Size.WIDE ? 290 : 250;
    double slot = (size.inner() - 50.0) / categories.size();
    NamesAxis names = new NamesAxis(categories, theme, slot * 0.96);
    names.leave(0.36);
    return stack().body(names, axis(24, height), height + 15.0 * names.tallest());
  }

  private Body horizontal() {
    List<Category> categories = chart.values().categories();
    NamesAxis names = new NamesAxis(categories, theme, size.inner() * 0.34);
    double row = Math.max(26.0, names.tallest() * 16.0) + 10;
    names.leave(10 / row);
    double plotWidth = size.inner() - names.widest() - 12;
    double room = Typeface.widest(totals(), theme.strong);
    return stack()
        .body(names, axis(room == 0 ? 0 : room + 12, plotWidth), row * categories.size() + 4);
  }

  private Stack stack() {
    return new Stack(
        chart.values(),
        PaletteColors.of(chart.palette(), chart.values().series().size()),
        chart.caption().unit(),
        chart.orientation(),
        totals(),
        theme);
  }

  private NumberAxis axis(double labelWidth, double plotWidth) {
    double given = chart.totals().isPresent() ? labelWidth : 0;
    NumberAxis axis = BarPlot.values(sums(), given, plotWidth);
    if (chart.mode() == StackedBars.Mode.SHARE) {
      axis.setRange(0, 100 / (1 - given / plotWidth) + 0.001);
      axis.setTickUnit(new NumberTickUnit(20));
    }
    theme.style(axis, chart.caption().unit());
    return axis;
  }

  private List<BigDecimal> sums() {
    return IntStream.range(0, chart.values().categories().size())
        .mapToObj(c -> chart.values().known(c).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .toList();
  }

  private List<String> totals() {
    return chart
        .totals()
        .map(series -> series.values().stream()
            .map(datum -> datum
                .value()
                .map(value -> VietnameseFormat.shown(value, chart.caption().unit()))
                .orElse(""))
            .toList())
        .orElse(List.of());
  }
}
