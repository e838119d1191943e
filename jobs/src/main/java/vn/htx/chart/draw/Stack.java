package vn.htx.chart.draw;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.VietnameseFormat;

/** Stacked bars, vertical or horizontal; {@code totals} are written at the ends of the bars and may be absent. */
record Stack(
    Matrix values,
    List<Color> colors,
    DisplayUnit unit,
    Orientation orientation,
    List<String> totals,
    Theme theme) {
  Body body(NamesAxis names, NumberAxis axis, double height) {
    Renderers.Stacks renderer = new Renderers.Stacks(this::end);
    LabelledBars painter =
        new LabelledBars(theme, (s, c) -> colors.get(s), this::label, LabelledBars.Place.INSIDE);
    BarPlot.flat(renderer, painter, orientation == Orientation.VERTICAL ? 0.18 : 1);
    List<LegendKey> legend = IntStream.range(0, values.series().size())
        .mapToObj(
            s -> LegendKey.square(values.series().get(s).label(), colors.get(s), theme.language))
        .toList();
    return Body.of(legend, BarPlot.of(values, renderer, names, axis, orientation, theme), height);
  }

  /** Writes the total of a bar beyond its end, or why there is no bar. */
  private void end(Item piece) {
    List<BigDecimal> pieces = values.known(piece.category());
    double sum = 0;
    for (BigDecimal one : pieces) {
      sum += one.doubleValue();
    }
    double end = piece.at(sum);
    if (pieces.isEmpty()) {
      DatumStatus why = values.at(0, piece.category()).status();
      BarPlot.gap(piece, orientation, why, piece.middle(), end, piece.room(), theme);
    } else if (!totals.isEmpty()) {
      String total = totals.get(piece.category());
      piece.ink().beyond(orientation, total, piece.middle(), end, theme.strong, Theme.INK);
    }
  }

  private String label(int series, int category) {
    return values
        .at(series, category)
        .value()
        .map(value -> VietnameseFormat.shown(value, unit))
        .orElse("");
  }
}
