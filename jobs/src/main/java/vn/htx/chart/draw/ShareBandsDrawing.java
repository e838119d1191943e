package vn.htx.chart.draw;

import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.ShareBands;
import vn.htx.chart.model.VietnameseFormat;

/** Draws {@link ShareBands}. */
record ShareBandsDrawing(ShareBands chart, Theme theme, Size size) implements Drawing {
  @Override
  public Body body() {
    Matrix rows = chart.rows();
    if (rows.empty()) {
      return Body.missing(theme.language);
    }
    NamesAxis names = new NamesAxis(rows.categories(), theme, size.inner() * 0.34);
    double row = Math.max(30.0, names.tallest() * 16.0) + 12;
    names.leave(12 / row);
    NumberAxis axis = new NumberAxis();
    axis.setRange(0, 100.001);
    Stack stack = new Stack(
        rows,
        PaletteColors.of(Palette.BANDS, rows.series().size()),
        chart.caption().unit(),
        Orientation.HORIZONTAL,
        List.of(),
        theme);
    return stack
        .body(names, axis, row * rows.categories().size() + 4)
        .with(chart.figures().stream().map(this::text).toList());
  }

  private String text(ShareBands.Change change) {
    List<Category> dates = chart.panels().get(0).bands().categories();
    return "%s: %s (%s), %s (%s)"
        .formatted(
            change.label().in(theme.language),
            shown(change.before(), change.unit()),
            dates.get(0).label().in(theme.language),
            shown(change.after(), change.unit()),
            dates.get(dates.size() - 1).label().in(theme.language));
  }

  private String shown(Datum datum, DisplayUnit unit) {
    return datum
        .value()
        .map(value -> number(value, unit) + (unit.percent() ? "" : " " + unit.in(theme.language)))
        .orElse(datum.status().in(theme.language));
  }

  /** Whole numbers are written without decimals: 5 plots, not 5,0. */
  private static String number(BigDecimal value, DisplayUnit unit) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    return VietnameseFormat.shown(value, whole ? new DisplayUnit(unit.vi(), unit.en(), 0) : unit);
  }
}
