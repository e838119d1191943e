package vn.htx.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jfree.chart.axis.NumberAxis;

/**
 * How units spread over the bands of an index, at several dates, one panel per index. Band values are percentages of
 * the units. {@code figures} are written above the panels, before and after.
 */
public record ShareBands(Caption caption, List<Panel> panels, List<Change> figures)
    implements Chart {
  /** One index: categories are dates, series are bands from worst to best. */
  public record Panel(Label index, Matrix bands) {}

  /** One figure at the first and the last date. */
  public record Change(Label label, Datum before, Datum after, Unit unit) {
    private static String shown(Datum datum, Unit unit) {
      return datum
          .value()
          .map(value -> number(value, unit) + (unit.percent() ? "" : " " + unit.vi()))
          .orElse(datum.standing().vi());
    }

    /** A whole number stays whole: 5 plots, not 5,0. */
    private static String number(BigDecimal value, Unit unit) {
      boolean whole = value.stripTrailingZeros().scale() <= 0;
      return Numbers.shown(value, whole ? new Unit(unit.vi(), unit.en(), 0) : unit);
    }
  }

  public ShareBands {
    panels = List.copyOf(panels);
    figures = List.copyOf(figures);
    List<List<String>> bands = panels.stream()
        .map(panel ->
            panel.bands().series().stream().map(series -> series.label().id()).toList())
        .distinct()
        .toList();
    if (bands.size() != 1) {
      throw new IllegalArgumentException(
          "chart '%s': panels must share their bands, found %s".formatted(caption.id(), bands));
    }
  }

  @Override
  public ChartTable table() {
    return ChartTable.of(
        rows(), new Label("index_date", "Chỉ số, ngày", "Index, date"), caption.unit());
  }

  @Override
  public Body body(Theme theme, Size size) {
    if (panels.stream().allMatch(panel -> panel.bands().empty())) {
      return Body.none(Standing.MISSING.vi());
    }
    Matrix rows = rows();
    NamesAxis names = new NamesAxis(rows.categories(), theme, size.inner() * 0.34);
    double row = Math.max(30.0, names.tallest() * 16.0) + 12;
    names.leave(12 / row);
    NumberAxis axis = new NumberAxis();
    axis.setRange(0, 100.001);
    StackedBars.Stack stack = new StackedBars.Stack(
        rows, Palette.BANDS.take(rows.series().size()), caption.unit(), theme, size);
    Body body = stack.body(
        names, axis, Orientation.HORIZONTAL, row * rows.categories().size() + 4, List.of());
    return body.with(figures.stream().map(this::text).toList());
  }

  private String text(Change change) {
    List<Category> dates = panels.get(0).bands().categories();
    return "%s: %s (%s), %s (%s)"
        .formatted(
            change.label().vi(),
            Change.shown(change.before(), change.unit()),
            dates.get(0).label().vi(),
            Change.shown(change.after(), change.unit()),
            dates.get(dates.size() - 1).label().vi());
  }

  /** All panels under each other: "Simmons · 01/01/2025". */
  private Matrix rows() {
    List<Category> categories = new ArrayList<>();
    List<List<Datum>> values = new ArrayList<>();
    List<Series> bands = panels.get(0).bands().series();
    bands.forEach(band -> values.add(new ArrayList<>()));
    for (Panel panel : panels) {
      for (int d = 0; d < panel.bands().categories().size(); d++) {
        Category date = panel.bands().categories().get(d);
        Label name = new Label(
            panel.index().id() + "." + date.label().id(),
            panel.index().vi() + " · " + date.label().vi(),
            panel.index().en() + " · " + date.label().en());
        categories.add(new Category(name, date.n()));
        for (int b = 0; b < bands.size(); b++) {
          values.get(b).add(panel.bands().at(b, d));
        }
      }
    }
    List<Series> series = new ArrayList<>();
    for (int b = 0; b < bands.size(); b++) {
      series.add(new Series(bands.get(b).label(), values.get(b)));
    }
    return new Matrix(categories, series);
  }

  /** A date with the number of units measured then. */
  public static Category date(java.time.LocalDate date, OptionalLong n) {
    return new Category(Label.of(date.toString(), Numbers.shown(date)), n);
  }
}
