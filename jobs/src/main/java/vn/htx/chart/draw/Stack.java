package vn.htx.chart.draw;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Numbers;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Unit;

/** Bars of stacked pieces, however their axes are laid out; {@code totals} stand at the bars' ends, or there are none. */
record Stack(
    Matrix values,
    List<Color> colors,
    Unit unit,
    Orientation orientation,
    List<String> totals,
    Theme theme) {
  Body body(NamesAxis names, NumberAxis axis, double height) {
    StackRenderer renderer = new StackRenderer(values, theme, orientation, totals);
    LabelledBars painter =
        new LabelledBars(theme, (s, c) -> colors.get(s), this::label, LabelledBars.Place.INSIDE);
    BarPlot.flat(renderer, painter);
    renderer.setMaximumBarWidth(orientation == Orientation.VERTICAL ? 0.18 : 1);
    List<LegendKey> legend = IntStream.range(0, values.series().size())
        .mapToObj(s -> LegendKey.square(values.series().get(s).label(), colors.get(s)))
        .toList();
    return Body.of(legend, BarPlot.of(values, renderer, names, axis, orientation, theme), height);
  }

  private String label(int series, int category) {
    return values
        .at(series, category)
        .value()
        .map(value -> Numbers.shown(value, unit))
        .orElse("");
  }
}
