package vn.htx.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;

/**
 * Bars side by side: a group per category, a colour per series. {@code shares}, where given, has the same categories
 * and series and is written in brackets behind each value, as a percentage. One series has no legend.
 */
public record GroupedBars(
    Caption caption,
    Label categoryName,
    Matrix values,
    Palette palette,
    Orientation orientation,
    Optional<Matrix> shares)
    implements Chart {
  private static final Unit SHARE = new Unit("%", "%", 1);

  public GroupedBars {
    shares.ifPresent(given -> {
      if (given.series().size() != values.series().size()
          || given.categories().size() != values.categories().size()) {
        throw new IllegalArgumentException(
            "chart '%s': shares must have the shape of the values".formatted(caption.id()));
      }
    });
  }

  public GroupedBars(
      Caption caption,
      Label categoryName,
      Matrix values,
      Palette palette,
      Orientation orientation) {
    this(caption, categoryName, values, palette, orientation, Optional.empty());
  }

  @Override
  public ChartTable table() {
    ChartTable table = ChartTable.of(values, categoryName, caption.unit());
    return shares
        .map(given -> table.beside(ChartTable.of(named(given), categoryName, SHARE)))
        .orElse(table);
  }

  private static Matrix named(Matrix given) {
    return new Matrix(
        given.categories(),
        given.series().stream()
            .map(series -> new Series(
                new Label(
                    series.label().id() + "_share",
                    series.label().vi() + ", tỷ trọng",
                    series.label().en() + ", share"),
                series.values()))
            .toList());
  }

  @Override
  public Body body(Theme theme, Size size) {
    if (values.empty()) {
      return Body.none(Standing.MISSING.vi());
    }
    return orientation == Orientation.VERTICAL ? standing(theme, size) : lying(theme, size);
  }

  private Body standing(Theme theme, Size size) {
    int categories = values.categories().size();
    double slot = (size.inner() - 46.0) / categories;
    NamesAxis names = new NamesAxis(values.categories(), theme, slot * 0.96);
    names.leave(0.28);
    double height = (size == Size.WIDE ? 250 : 210) + 15.0 * names.tallest();
    double barWidth = slot * 0.72 / values.series().size();
    boolean roomy = widestLabel(theme) <= barWidth + 4;
    NumberAxis axis = BarPlot.values(numbers(), 22, height);
    theme.style(axis, caption.unit());
    BarsRenderer renderer = new BarsRenderer(values, theme, orientation);
    BarPlot.flat(
        renderer, painter(theme, roomy ? LabelledBars.Place.BEYOND : LabelledBars.Place.NOWHERE));
    renderer.setMaximumBarWidth(0.12);
    return Body.of(legend(), BarPlot.of(values, renderer, names, axis, orientation, theme), height);
  }

  private Body lying(Theme theme, Size size) {
    NamesAxis names = new NamesAxis(values.categories(), theme, size.inner() * 0.36);
    int bars = values.series().size();
    double row = Math.max(bars * 21.0, names.tallest() * 16.0) + 12;
    names.leave(12 / row);
    double plotWidth = size.inner() - names.widest() - 12;
    NumberAxis axis = BarPlot.values(numbers(), widestLabel(theme) + 12, plotWidth);
    BarsRenderer renderer = new BarsRenderer(values, theme, orientation);
    BarPlot.flat(renderer, painter(theme, LabelledBars.Place.BEYOND));
    renderer.setMaximumBarWidth(26 / (row * values.categories().size()));
    return Body.of(
        legend(),
        BarPlot.of(values, renderer, names, axis, orientation, theme),
        row * values.categories().size() + 4);
  }

  private LabelledBars painter(Theme theme, LabelledBars.Place place) {
    return new LabelledBars(theme, this::color, this::label, place);
  }

  /** Grey where the value does not stand alone; one series of debt groups has a colour per group. */
  private Color color(int series, int category) {
    if (values.at(series, category).standing() != Standing.OK) {
      return Theme.UNSURE;
    }
    boolean byGroup = palette == Palette.RISK && values.series().size() == 1;
    return byGroup ? palette.color(category) : palette.color(series);
  }

  private String label(int series, int category) {
    String number = text(values, series, category, caption.unit());
    return shares
        .map(given -> number + " (" + text(given, series, category, SHARE) + ")")
        .orElse(number);
  }

  private static String text(Matrix matrix, int series, int category, Unit unit) {
    return matrix
        .at(series, category)
        .value()
        .map(value -> Numbers.shown(value, unit))
        .orElse("–");
  }

  private double widestLabel(Theme theme) {
    double widest = 0;
    for (int s = 0; s < values.series().size(); s++) {
      for (int c = 0; c < values.categories().size(); c++) {
        widest = Math.max(widest, Typeface.width(label(s, c), theme.value));
      }
    }
    return widest;
  }

  private List<BigDecimal> numbers() {
    return values.series().stream()
        .flatMap(series -> series.values().stream())
        .flatMap(datum -> datum.value().stream())
        .toList();
  }

  private List<LegendKey> legend() {
    List<Color> colors = palette.take(values.series().size());
    List<LegendKey> keys = new ArrayList<>();
    for (int s = 0; values.series().size() > 1 && s < values.series().size(); s++) {
      keys.add(LegendKey.square(values.series().get(s).label(), colors.get(s)));
    }
    values.series().stream()
        .flatMap(series -> series.values().stream())
        .filter(datum -> datum.value().isPresent() && datum.standing() != Standing.OK)
        .map(Datum::standing)
        .distinct()
        .sorted()
        .forEach(standing -> keys.add(LegendKey.unsure(standing)));
    return keys;
  }
}
