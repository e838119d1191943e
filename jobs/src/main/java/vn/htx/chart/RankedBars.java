package vn.htx.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.Layer;

/**
 * Units in order of a value, most first; equal values by id. Only the first {@code top} and the last {@code bottom} are
 * drawn when there are more. Units of few observations stand below, grey and without a rank, by name, so that their
 * order is not read as a rank; units without a value are counted, not drawn. {@code average} is a dashed line, so that
 * a reader sees who is beyond it.
 */
public record RankedBars(
    Caption caption, Label unitName, List<Bar> bars, Limits limits, Optional<Average> average)
    implements Chart {
  /** One unit; {@code n} is what stands behind its value. */
  public record Bar(Label unit, Datum value, OptionalLong n) {}

  /** The value of all units together, and its name. */
  public record Average(Label label, Datum value) {}

  /** How many rows of each kind are drawn at most. */
  public record Limits(int top, int bottom, int few) {}

  public RankedBars {
    bars = List.copyOf(bars);
    Matrix.unique("unit", bars.stream().map(bar -> bar.unit().id()).toList());
  }

  @Override
  public ChartTable table() {
    List<ChartTable.Column> columns = List.of(
        new ChartTable.Column(
            new Label("rank", "Hạng", "Rank"),
            ChartTable.Kind.NUMBER,
            ChartTable.Audience.EVERYONE),
        ChartTable.machine(unitName.id(), ChartTable.Kind.TEXT),
        ChartTable.text(unitName.id() + "_name", unitName.vi(), unitName.en()),
        ChartTable.number(new Label("value", caption.unit().vi(), caption.unit().en())),
        ChartTable.number(new Label("n", "n", "n")),
        ChartTable.machine("status", ChartTable.Kind.TEXT));
    List<List<ChartTable.Cell>> rows = drawn().stream()
        .filter(row -> row.bar().isPresent())
        .map(row -> cells(row.rank(), row.bar().orElseThrow()))
        .toList();
    return new ChartTable(columns, rows);
  }

  private List<ChartTable.Cell> cells(OptionalInt rank, Bar bar) {
    return List.of(
        ChartTable.Cell.count(
            rank.isPresent() ? OptionalLong.of(rank.getAsInt()) : OptionalLong.empty()),
        ChartTable.Cell.text(bar.unit().id()),
        ChartTable.Cell.text(bar.unit().vi()),
        ChartTable.Cell.value(bar.value(), caption.unit()),
        ChartTable.Cell.count(bar.n()),
        ChartTable.Cell.text(bar.value().standing().id()));
  }

  @Override
  public Body body(Theme theme, Size size) {
    List<Row> rows = drawn();
    if (rows.isEmpty()) {
      return Body.none(Standing.MISSING.vi());
    }
    List<Category> categories =
        rows.stream().map(row -> Category.of(row.name())).toList();
    Series values = new Series(
        new Label("value", caption.unit().vi(), caption.unit().en()),
        rows.stream().map(Row::value).toList());
    Matrix matrix = new Matrix(categories, List.of(values));
    NamesAxis names = new NamesAxis(categories, theme, size.inner() * 0.48);
    double height = Math.max(14.0, names.tallest() * 15.0) + 8;
    names.leave(8 / height);
    double label = rows.stream()
        .mapToDouble(row -> Typeface.width(label(row), theme.value))
        .max()
        .orElse(0);
    NumberAxis axis = BarPlot.values(numbers(rows), label + 12, size.inner() - names.widest() - 12);
    BarRenderer renderer = new BarRenderer();
    LabelledBars painter = new LabelledBars(
        theme,
        (s, c) -> color(rows.get(c)),
        (s, c) -> label(rows.get(c)),
        LabelledBars.Place.BEYOND);
    BarPlot.flat(renderer, painter);
    renderer.setMaximumBarWidth(18 / (height * rows.size()));
    CategoryPlot plot = BarPlot.of(matrix, renderer, names, axis, Orientation.HORIZONTAL, theme);
    average
        .flatMap(all -> all.value().value())
        .ifPresent(value -> plot.addRangeMarker(line(value), Layer.BACKGROUND));
    return Body.of(legend(rows), plot, height * rows.size() + 4).with(silent());
  }

  private List<LegendKey> legend(List<Row> rows) {
    List<LegendKey> keys = new ArrayList<>();
    if (rows.stream().anyMatch(row -> row.place() == Place.BOTTOM)) {
      keys.add(new LegendKey(
          limits.top() + " đơn vị cao nhất", color(Place.TOP), LegendKey.Shape.SQUARE));
      keys.add(new LegendKey(
          limits.bottom() + " đơn vị thấp nhất", color(Place.BOTTOM), LegendKey.Shape.SQUARE));
    }
    if (rows.stream().anyMatch(row -> row.place() == Place.FEW)) {
      keys.add(new LegendKey(
          "ít quan sát, không xếp hạng (few observations, not ranked)",
          Theme.UNSURE,
          LegendKey.Shape.SQUARE));
    }
    average.ifPresent(all -> keys.add(new LegendKey(
        all.label().vi() + ": "
            + all.value()
                .value()
                .map(value -> Numbers.shown(value, caption.unit()))
                .orElse(all.value().standing().vi()),
        Theme.INK,
        LegendKey.Shape.DASH)));
    return keys;
  }

  private static ValueMarker line(BigDecimal value) {
    ValueMarker marker = new ValueMarker(value.doubleValue());
    marker.setPaint(Theme.INK);
    marker.setAlpha(1f);
    marker.setStroke(new BasicStroke(
        1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f));
    return marker;
  }

  private List<String> silent() {
    long silent = bars.stream().filter(bar -> bar.value().value().isEmpty()).count();
    return silent == 0
        ? List.of()
        : List.of("Chưa có số liệu: " + Numbers.shown(silent) + " đơn vị");
  }

  private String label(Row row) {
    return row.bar()
        .flatMap(bar ->
            bar.value().value().map(value -> Numbers.shown(value, caption.unit()) + count(bar)))
        .orElse("");
  }

  private static String count(Bar bar) {
    return bar.n().isPresent() ? "  (n = " + Numbers.shown(bar.n().getAsLong()) + ")" : "";
  }

  private static Color color(Row row) {
    return color(row.place());
  }

  private static Color color(Place place) {
    return switch (place) {
      case TOP -> Palette.CATEGORICAL.color(0);
      case BOTTOM -> Palette.CATEGORICAL.color(1);
      case FEW, GAP -> Theme.UNSURE;
    };
  }

  private static List<BigDecimal> numbers(List<Row> rows) {
    return rows.stream().flatMap(row -> row.value().value().stream()).toList();
  }

  private enum Place {
    TOP,
    BOTTOM,
    FEW,
    GAP
  }

  /** One line of the picture: a unit, or the words that stand for those left out. */
  private record Row(Label name, Optional<Bar> bar, OptionalInt rank, Place place) {
    Datum value() {
      return bar.map(Bar::value).orElse(Datum.missing());
    }
  }

  private static Comparator<Bar> byName() {
    Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
    return Comparator.comparing((Bar bar) -> bar.unit().vi(), vietnamese)
        .thenComparing(bar -> bar.unit().id());
  }

  private List<Row> drawn() {
    Comparator<Bar> order = Comparator.comparing(
            (Bar bar) -> bar.value().value().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
        .thenComparing(bar -> bar.unit().id());
    List<Bar> ranked = standing(Standing.OK).sorted(order).toList();
    List<Bar> few = standing(Standing.FEW).sorted(byName()).toList();
    List<Row> rows = new ArrayList<>();
    boolean all = ranked.size() <= limits.top() + limits.bottom();
    for (int i = 0; i < ranked.size(); i++) {
      boolean top = all || i < limits.top();
      if (top || i >= ranked.size() - limits.bottom()) {
        rows.add(ranked(ranked.get(i), i + 1, top ? Place.TOP : Place.BOTTOM));
      } else if (i == limits.top()) {
        rows.add(gap("between", ranked.size() - limits.top() - limits.bottom(), "đơn vị ở giữa"));
      }
    }
    few.stream()
        .limit(limits.few())
        .forEach(
            bar -> rows.add(new Row(bar.unit(), Optional.of(bar), OptionalInt.empty(), Place.FEW)));
    if (few.size() > limits.few()) {
      rows.add(gap("few", few.size() - limits.few(), "đơn vị khác ít quan sát"));
    }
    return rows;
  }

  private java.util.stream.Stream<Bar> standing(Standing standing) {
    return bars.stream().filter(bar -> bar.value().standing() == standing);
  }

  private static Row ranked(Bar bar, int rank, Place place) {
    Label name = new Label(
        bar.unit().id(), rank + ". " + bar.unit().vi(), rank + ". " + bar.unit().en());
    return new Row(name, Optional.of(bar), OptionalInt.of(rank), place);
  }

  private static Row gap(String id, int count, String words) {
    return new Row(
        Label.of("gap." + id, "… " + Numbers.shown(count) + " " + words),
        Optional.empty(),
        OptionalInt.empty(),
        Place.GAP);
  }
}
