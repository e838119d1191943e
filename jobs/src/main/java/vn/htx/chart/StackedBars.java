package vn.htx.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * Bars of stacked pieces: a bar per category, a piece per series. With {@link Mode#SHARE} the values are percentages
 * and the axis runs from 0 to 100; a category whose pieces are suppressed stays short rather than being stretched.
 * {@code totals} is written at the end of each bar.
 */
public record StackedBars(
    Caption caption,
    Label categoryName,
    Matrix values,
    Palette palette,
    Orientation orientation,
    Mode mode,
    Optional<Series> totals)
    implements Chart {
  /** What the pieces add up to. */
  public enum Mode {
    AMOUNT,
    SHARE
  }

  public StackedBars {
    totals.ifPresent(given -> {
      if (given.values().size() != values.categories().size()) {
        throw new IllegalArgumentException(
            "chart '%s': one total per category".formatted(caption.id()));
      }
    });
  }

  @Override
  public ChartTable table() {
    ChartTable table = ChartTable.of(values, categoryName, caption.unit());
    return totals
        .map(given -> table.beside(ChartTable.of(
            new Matrix(values.categories(), List.of(given)), categoryName, caption.unit())))
        .orElse(table);
  }

  @Override
  public Body body(Theme theme, Size size) {
    if (values.empty()) {
      return Body.none(Standing.MISSING.vi());
    }
    Stack stack =
        new Stack(values, palette.take(values.series().size()), caption.unit(), theme, size);
    return orientation == Orientation.VERTICAL ? standing(stack) : lying(stack);
  }

  private Body standing(Stack stack) {
    double height = stack.size() == Size.WIDE ? 290 : 250;
    double slot = (stack.size().inner() - 50.0) / values.categories().size();
    NamesAxis names = new NamesAxis(values.categories(), stack.theme(), slot * 0.96);
    names.leave(0.36);
    return stack.body(
        names, axis(stack, 24, height), orientation, height + 15.0 * names.tallest(), totalTexts());
  }

  private Body lying(Stack stack) {
    NamesAxis names =
        new NamesAxis(values.categories(), stack.theme(), stack.size().inner() * 0.34);
    double row = Math.max(26.0, names.tallest() * 16.0) + 10;
    names.leave(10 / row);
    double plotWidth = stack.size().inner() - names.widest() - 12;
    double room = totalTexts().stream()
        .mapToDouble(text -> Typeface.width(text, stack.theme().strong))
        .max()
        .orElse(0);
    return stack.body(
        names,
        axis(stack, room == 0 ? 0 : room + 12, plotWidth),
        orientation,
        row * values.categories().size() + 4,
        totalTexts());
  }

  private NumberAxis axis(Stack stack, double labelWidth, double plotWidth) {
    NumberAxis axis = BarPlot.values(sums(), totals.isPresent() ? labelWidth : 0, plotWidth);
    if (mode == Mode.SHARE) {
      double room = totals.isPresent() ? labelWidth / plotWidth : 0;
      axis.setRange(0, 100 / (1 - room) + 0.001);
      axis.setTickUnit(new NumberTickUnit(20));
    }
    stack.theme().style(axis, caption.unit());
    return axis;
  }

  private List<BigDecimal> sums() {
    return IntStream.range(0, values.categories().size())
        .mapToObj(c -> values.series().stream()
            .flatMap(series -> series.values().get(c).value().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .toList();
  }

  private List<String> totalTexts() {
    return totals
        .map(given -> given.values().stream()
            .map(datum ->
                datum.value().map(value -> Numbers.shown(value, caption.unit())).orElse(""))
            .toList())
        .orElse(List.of());
  }

  /** Shared by the two directions and by {@link ShareBands}. */
  record Stack(Matrix values, List<Color> colors, Unit unit, Theme theme, Size size) {
    Body body(
        NamesAxis names,
        NumberAxis axis,
        Orientation orientation,
        double height,
        List<String> totals) {
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
}
