package vn.htx.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;

/** Lying bars of what was reached, each with a mark where the plan (kế hoạch) stands; a category may lack either. */
public record BarsWithTarget(
    Caption caption, Label categoryName, List<Category> categories, Series actual, Series target)
    implements Chart {
  public BarsWithTarget {
    categories = List.copyOf(categories);
  }

  @Override
  public ChartTable table() {
    return ChartTable.of(
        new Matrix(categories, List.of(actual, target)), categoryName, caption.unit());
  }

  @Override
  public Body body(Theme theme, Size size) {
    Matrix reached = new Matrix(categories, List.of(actual));
    if (reached.empty() && target.empty()) {
      return Body.none(Standing.MISSING.vi());
    }
    Color color = Palette.MOVEMENT.color(0);
    NamesAxis names = new NamesAxis(categories, theme, size.inner() * 0.34);
    double row = Math.max(30.0, names.tallest() * 16.0) + 14;
    names.setCategoryMargin(0);
    double plotWidth = size.inner() - names.widest() - 12;
    double label = labels().stream()
        .mapToDouble(text -> Typeface.width(text, theme.value))
        .max()
        .orElse(0);
    NumberAxis axis = BarPlot.values(numbers(), label + 14, plotWidth);
    TargetRenderer renderer = new TargetRenderer(reached, target, labels(), theme);
    BarPlot.flat(
        renderer,
        new LabelledBars(
            theme,
            LabelledBars.bySeries(reached, List.of(color)),
            (s, c) -> "",
            LabelledBars.Place.NOWHERE));
    renderer.setMaximumBarWidth(22 / (row * categories.size()));
    List<LegendKey> legend = List.of(
        LegendKey.square(actual.label(), color),
        new LegendKey(target.label().vi(), Theme.INK, LegendKey.Shape.TICK));
    return Body.of(
        legend,
        BarPlot.of(reached, renderer, names, axis, Orientation.HORIZONTAL, theme),
        row * categories.size() + 4);
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int c = 0; c < categories.size(); c++) {
      Datum reached = actual.values().get(c);
      String number = shown(reached.value()).orElse(reached.standing().vi());
      labels.add(shown(target.values().get(c).value())
          .map(plan -> number + " / KH " + plan)
          .orElse(number));
    }
    return labels;
  }

  private Optional<String> shown(Optional<BigDecimal> value) {
    return value.map(number -> Numbers.shown(number, caption.unit()));
  }

  private List<BigDecimal> numbers() {
    return Stream.of(actual, target)
        .flatMap(series -> series.values().stream())
        .flatMap(datum -> datum.value().stream())
        .toList();
  }
}
