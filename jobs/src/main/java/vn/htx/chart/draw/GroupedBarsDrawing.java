package vn.htx.chart.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import vn.htx.chart.model.Backdrop;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.GroupedBars;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.VietnameseFormat;

/** Draws {@link GroupedBars}. */
record GroupedBarsDrawing(GroupedBars chart, Theme theme, Size size) implements Drawing {
  @Override
  public Body body() {
    if (chart.values().empty()) {
      return Body.missing(theme.language);
    }
    return chart.orientation() == Orientation.VERTICAL ? vertical() : horizontal();
  }

  private Body vertical() {
    double slot = (size.inner() - 46.0) / categories();
    NamesAxis names = new NamesAxis(chart.values().categories(), theme, slot * 0.96);
    names.leave(0.28);
    double height = (size == Size.WIDE ? 250 : 210) + 15.0 * names.tallest();
    double barWidth = slot * 0.72 / series();
    boolean roomy = widestLabel() <= barWidth + 4;
    NumberAxis axis = BarPlot.values(known(), 22, height);
    theme.style(axis, chart.caption().unit());
    return body(
        names, axis, roomy ? LabelledBars.Place.BEYOND : LabelledBars.Place.NOWHERE, 0.12, height);
  }

  private Body horizontal() {
    NamesAxis names = new NamesAxis(chart.values().categories(), theme, size.inner() * 0.36);
    double row = Math.max(series() * 21.0, names.tallest() * 16.0) + 12;
    names.leave(12 / row);
    double plotWidth = size.inner() - names.widest() - 12;
    NumberAxis axis = BarPlot.values(chart.values().known(), widestLabel() + 12, plotWidth);
    return body(
        names, axis, LabelledBars.Place.BEYOND, 26 / (row * categories()), row * categories() + 4);
  }

  private Body body(
      NamesAxis names,
      NumberAxis axis,
      LabelledBars.Place labels,
      double widestBar,
      double height) {
    Renderers.Bars renderer = new Renderers.Bars(this::gap);
    LabelledBars.Colors colors = LabelledBars.orUnsure(chart.values(), this::color);
    BarPlot.flat(renderer, new LabelledBars(theme, colors, this::label, labels), widestBar);
    CategoryPlot plot =
        BarPlot.of(chart.values(), renderer, names, axis, chart.orientation(), theme);
    Backdrop backdrop = chart.backdrop();
    Bands bands = Bands.below(backdrop.bands(), axis.getUpperBound());
    bands.areas().forEach(area -> plot.addRangeMarker(area, Layer.BACKGROUND));
    Body body = Body.of(legend(bands), plot, height)
        .with(new TimeMarks(backdrop.marks(), (step, area) -> border(names, step, area), theme));
    boolean areLabelled = labels == LabelledBars.Place.BEYOND;
    return backdrop
        .plan()
        .map(plan -> body.with(new PlanLine(plan, new Slots(names, axis, areLabelled))))
        .orElse(body);
  }

  private List<BigDecimal> known() {
    return Stream.concat(chart.values().known().stream(), chart.backdrop().planned().stream())
        .toList();
  }

  /** Where periods are, and the labels above their bars. */
  private final class Slots implements PlanLine.Steps {
    private final NamesAxis names;
    private final NumberAxis values;
    private final boolean areLabelled;

    Slots(NamesAxis names, NumberAxis values, boolean areLabelled) {
      this.names = names;
      this.values = values;
      this.areLabelled = areLabelled;
    }

    @Override
    public double[] width(int step, Rectangle2D area) {
      double overhang = area.getWidth() / categories() * 0.06;
      return new double[] {
        names.getCategoryStart(step, categories(), area, RectangleEdge.BOTTOM) - overhang,
        names.getCategoryEnd(step, categories(), area, RectangleEdge.BOTTOM) + overhang
      };
    }

    @Override
    public double height(BigDecimal number, Rectangle2D area) {
      return values.valueToJava2D(number.doubleValue(), area, RectangleEdge.LEFT);
    }

    /** Of the only bar of a period; where there are several, no line is cut. */
    @Override
    public Optional<Rectangle2D> label(int step, Rectangle2D area) {
      if (!areLabelled || series() != 1) {
        return Optional.empty();
      }
      double width = Typeface.width(GroupedBarsDrawing.this.label(0, step), theme.value);
      double middle = names.getCategoryMiddle(step, categories(), area, RectangleEdge.BOTTOM);
      return chart
          .values()
          .at(0, step)
          .value()
          .map(value ->
              new Rectangle2D.Double(middle - width / 2, height(value, area) - 16, width, 14));
    }
  }

  /** Half way between two periods. */
  private double border(NamesAxis names, int step, Rectangle2D area) {
    double end = names.getCategoryEnd(step - 1, categories(), area, RectangleEdge.BOTTOM);
    return (end + names.getCategoryStart(step, categories(), area, RectangleEdge.BOTTOM)) / 2;
  }

  /** Writes why a bar is missing. */
  private void gap(Item bar, double along, double thickness) {
    Datum datum = chart.values().at(bar.series(), bar.category());
    if (datum.value().isEmpty()) {
      double room = series() == 1 ? bar.room() : thickness;
      BarPlot.gap(bar, chart.orientation(), datum.status(), along, bar.at(0), room, theme);
    }
  }

  private int categories() {
    return chart.values().categories().size();
  }

  private int series() {
    return chart.values().series().size();
  }

  /** A single series of debt groups has one colour for each group. */
  private Color color(int series, int category) {
    boolean byGroup = chart.palette() == Palette.RISK && series() == 1;
    return PaletteColors.at(chart.palette(), byGroup ? category : series);
  }

  private String label(int series, int category) {
    String number = text(chart.values(), series, category, chart.caption().unit());
    return chart
        .shares()
        .map(shares -> number + " (" + text(shares, series, category, GroupedBars.SHARE) + ")")
        .orElse(number);
  }

  private static String text(Matrix matrix, int series, int category, DisplayUnit unit) {
    return matrix
        .at(series, category)
        .value()
        .map(value -> VietnameseFormat.shown(value, unit))
        .orElse("–");
  }

  private double widestLabel() {
    List<String> labels = IntStream.range(0, series())
        .boxed()
        .flatMap(s -> IntStream.range(0, categories()).mapToObj(c -> label(s, c)))
        .toList();
    return Typeface.widest(labels, theme.value);
  }

  private List<LegendKey> legend(Bands bands) {
    List<Color> colors = PaletteColors.of(chart.palette(), series());
    List<LegendKey> keys = new ArrayList<>();
    for (int s = 0; series() > 1 && s < series(); s++) {
      keys.add(
          LegendKey.square(chart.values().series().get(s).label(), colors.get(s), theme.language));
    }
    chart.values().series().stream()
        .flatMap(series -> series.values().stream())
        .filter(datum -> datum.value().isPresent() && datum.status() != DatumStatus.OK)
        .map(Datum::status)
        .distinct()
        .sorted()
        .forEach(status -> keys.add(LegendKey.unsure(status, theme.language)));
    keys.addAll(bands.keys(theme.language));
    chart
        .backdrop()
        .plan()
        .ifPresent(plan -> keys.add(PlanLine.key(plan, chart.caption().unit(), theme.language)));
    return keys;
  }
}
