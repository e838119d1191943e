package vn.htx.chart.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import vn.htx.chart.model.BarsWithTarget;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;

/** Draws {@link BarsWithTarget}. */
record BarsWithTargetDrawing(BarsWithTarget chart, Theme theme, Size size) implements Drawing {
  private static final double OVERHANG = 5;
  private static final Bilingual PLAN = Bilingual.of(" / KH ", " / plan ");

  @Override
  public Body body() {
    Matrix reached = new Matrix(chart.categories(), List.of(chart.actual()));
    if (reached.empty() && chart.target().empty()) {
      return Body.missing(theme.language);
    }
    Color color = PaletteColors.at(Palette.MOVEMENT, 0);
    NamesAxis names = new NamesAxis(chart.categories(), theme, size.inner() * 0.34);
    double row = Math.max(30.0, names.tallest() * 16.0) + 14;
    names.setCategoryMargin(0);
    double plotWidth = size.inner() - names.widest() - 12;
    List<String> labels = labels();
    NumberAxis axis = BarPlot.values(known(), Typeface.widest(labels, theme.value) + 14, plotWidth);
    Renderers.Bars renderer = new Renderers.Bars((bar, along, thickness) -> {
      double end = plan(bar, thickness);
      bar.ink()
          .startingAt(labels.get(bar.category()), end + 8, bar.middle(), theme.value, Theme.INK);
    });
    LabelledBars painter = new LabelledBars(
        theme,
        LabelledBars.orUnsure(reached, (s, c) -> color),
        (s, c) -> "",
        LabelledBars.Place.NOWHERE);
    BarPlot.flat(renderer, painter, 22 / (row * chart.categories().size()));
    List<LegendKey> legend = List.of(
        LegendKey.square(chart.actual().label(), color, theme.language),
        new LegendKey(chart.target().label().in(theme.language), Theme.INK, LegendKey.Shape.TICK));
    return Body.of(
        legend,
        BarPlot.of(drawn(reached), renderer, names, axis, Orientation.HORIZONTAL, theme),
        row * chart.categories().size() + 4);
  }

  /**
   * The bars, of no length where none is known: of a plot without any number the library draws nothing, and the plan
   * would be lost too.
   */
  private static Matrix drawn(Matrix reached) {
    return reached.empty()
        ? new Matrix(
            reached.categories(),
            reached.series().stream()
                .map(series -> new Series(
                    series.label(),
                    series.values().stream().map(value -> Datum.of(0)).toList()))
                .toList())
        : reached;
  }

  /** Draws the plan's mark across a bar and returns where both have ended. */
  private double plan(Item bar, double thickness) {
    Optional<BigDecimal> planned = chart.target().values().get(bar.category()).value();
    Optional<BigDecimal> reached = chart.actual().values().get(bar.category()).value();
    double mark = bar.at(planned.map(BigDecimal::doubleValue).orElse(0.0));
    if (planned.isPresent()) {
      double half = thickness / 2 + OVERHANG;
      bar.g2().setPaint(Theme.INK);
      bar.g2().fill(new Rectangle2D.Double(mark - 1.25, bar.middle() - half, 2.5, 2 * half));
    }
    return Math.max(mark, bar.at(reached.map(BigDecimal::doubleValue).orElse(0.0)));
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int c = 0; c < chart.categories().size(); c++) {
      Datum reached = chart.actual().values().get(c);
      String number = shown(reached.value()).orElse(reached.status().in(theme.language));
      labels.add(shown(chart.target().values().get(c).value())
          .map(plan -> number + PLAN.in(theme.language) + plan)
          .orElse(number));
    }
    return labels;
  }

  private Optional<String> shown(Optional<BigDecimal> value) {
    return value.map(number -> VietnameseFormat.shown(number, chart.caption().unit()));
  }

  private List<BigDecimal> known() {
    return Stream.of(chart.actual(), chart.target())
        .flatMap(series -> series.known().stream())
        .toList();
  }
}
