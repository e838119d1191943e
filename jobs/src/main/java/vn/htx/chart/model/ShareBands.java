package vn.htx.chart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.htx.model.Language;

/**
 * How units are distributed over the bands of an index on several dates, one panel for each index. Values are
 * percentages of the units. {@code figures} are written above the panels with their first and last value.
 */
public record ShareBands(Caption caption, List<Panel> panels, List<Change> figures)
    implements Chart {
  /** One index; categories are dates, series are bands from worst to best. */
  public record Panel(Label index, Matrix bands) {}

  /** One figure on the first and on the last date. */
  public record Change(Label label, Datum before, Datum after, DisplayUnit unit) {}

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
  public ChartTable table(Language language) {
    return ChartTable.of(
        rows(), new Label("index_date", "Chỉ số, ngày", "Index, date"), caption.unit(), language);
  }

  /** The rows of all panels one below the other, named like "Simmons · 01/01/2025". */
  public Matrix rows() {
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
    return new Category(Label.of(date.toString(), VietnameseFormat.shown(date)), n);
  }
}
