package vn.htx.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.Layer;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.RankedBars;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;

/** Draws {@link RankedBars}. */
record RankedBarsDrawing(RankedBars chart, Theme theme, Size size) implements Drawing {
  private static final Bilingual HIGHEST = Bilingual.of(" đơn vị cao nhất", " highest units");
  private static final Bilingual LOWEST = Bilingual.of(" đơn vị thấp nhất", " lowest units");
  private static final Bilingual NOT_RANKED = Bilingual.of(
      "ít quan sát, không xếp hạng (few observations, not ranked)", "few observations, not ranked");
  private static final Bilingual SILENT =
      Bilingual.of("Chưa có số liệu: %s đơn vị", "Units without data: %s");
  private static final Bilingual WITHHELD =
      Bilingual.of("Được che: %s đơn vị", "Units withheld: %s");

  @Override
  public Body body() {
    List<RankedBars.DrawnRow> rows = chart.drawn();
    if (rows.isEmpty()) {
      return Body.missing(theme.language);
    }
    Matrix matrix = matrix(rows);
    List<String> labels = rows.stream().map(this::label).toList();
    NamesAxis names = new NamesAxis(matrix.categories(), theme, size.inner() * 0.48);
    double height = Math.max(14.0, names.tallest() * 15.0) + 8;
    names.leave(8 / height);
    NumberAxis axis = BarPlot.values(
        matrix.known(),
        Typeface.widest(labels, theme.value) + 12,
        size.inner() - names.widest() - 12);
    BarRenderer renderer = new BarRenderer();
    LabelledBars painter = new LabelledBars(
        theme,
        (s, c) -> color(rows.get(c).place()),
        (s, c) -> labels.get(c),
        LabelledBars.Place.BEYOND);
    BarPlot.flat(renderer, painter, 18 / (height * rows.size()));
    CategoryPlot plot = BarPlot.of(matrix, renderer, names, axis, Orientation.HORIZONTAL, theme);
    chart
        .average()
        .flatMap(all -> all.value().value())
        .ifPresent(value -> plot.addRangeMarker(line(value), Layer.BACKGROUND));
    return Body.of(legend(rows), plot, height * rows.size() + 4).with(silent());
  }

  private Matrix matrix(List<RankedBars.DrawnRow> rows) {
    DisplayUnit unit = chart.caption().unit();
    return new Matrix(
        rows.stream().map(row -> Category.of(row.name())).toList(),
        List.of(new Series(
            new Label("value", unit.vi(), unit.en()),
            rows.stream().map(RankedBars.DrawnRow::value).toList())));
  }

  private List<LegendKey> legend(List<RankedBars.DrawnRow> rows) {
    RankedBars.Limits limits = chart.limits();
    List<LegendKey> keys = new ArrayList<>();
    if (rows.stream().anyMatch(row -> row.place() == RankedBars.Place.BOTTOM)) {
      keys.add(new LegendKey(
          limits.top() + say(HIGHEST), color(RankedBars.Place.TOP), LegendKey.Shape.SQUARE));
      keys.add(new LegendKey(
          limits.bottom() + say(LOWEST), color(RankedBars.Place.BOTTOM), LegendKey.Shape.SQUARE));
    }
    if (rows.stream().anyMatch(row -> row.place() == RankedBars.Place.FEW)) {
      keys.add(new LegendKey(say(NOT_RANKED), Theme.UNSURE, LegendKey.Shape.SQUARE));
    }
    chart
        .average()
        .ifPresent(all -> keys.add(new LegendKey(
            all.label().in(theme.language) + ": "
                + all.value()
                    .value()
                    .map(value -> VietnameseFormat.shown(value, chart.caption().unit()))
                    .orElse(all.value().status().in(theme.language)),
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

  /** A figure that is withheld is there all the same. */
  private List<String> silent() {
    return Stream.of(
            counted(SILENT, chart.silent() - chart.withheld()), counted(WITHHELD, chart.withheld()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> counted(Bilingual words, long units) {
    return units == 0
        ? Optional.empty()
        : Optional.of(say(words).formatted(VietnameseFormat.shown(units)));
  }

  private String say(Bilingual words) {
    return words.in(theme.language);
  }

  private String label(RankedBars.DrawnRow row) {
    return row.bar()
        .flatMap(bar -> bar.value()
            .value()
            .map(value -> VietnameseFormat.shown(value, chart.caption().unit()) + count(bar)))
        .orElse("");
  }

  private static String count(RankedBars.Bar bar) {
    return bar.n().isPresent() ? "  (n = " + VietnameseFormat.shown(bar.n().getAsLong()) + ")" : "";
  }

  private static Color color(RankedBars.Place place) {
    return switch (place) {
      case TOP -> PaletteColors.at(Palette.CATEGORICAL, 0);
      case BOTTOM -> PaletteColors.at(Palette.CATEGORICAL, 1);
      case FEW, GAP -> Theme.UNSURE;
    };
  }
}
