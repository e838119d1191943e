package vn.htx.chart.model;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import vn.htx.model.Language;

/**
 * Lines over months or years; {@code first} is the position of the first step, and every series has a value for every
 * step. A value that is not known leaves a gap in the line; it is neither bridged nor drawn as zero. Nor is a line
 * drawn across a break.
 */
public record Lines(
    Caption caption, TimeAxis time, int first, List<Series> series, Backdrop backdrop)
    implements Chart {
  public Lines {
    series = List.copyOf(series);
    if (series.stream().mapToInt(one -> one.values().size()).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "chart '%s': every line needs a value for every step".formatted(caption.id()));
    }
    backdrop.within(series.isEmpty() ? 0 : series.get(0).values().size());
  }

  /** Lines over months, starting with the month of the first value. */
  public static Lines months(Caption caption, YearMonth first, List<Series> series) {
    return new Lines(caption, TimeAxis.MONTH, TimeAxis.position(first), series, Backdrop.NONE);
  }

  /** The same lines before a backdrop. */
  public Lines before(Backdrop given) {
    return new Lines(caption, time, first, series, given);
  }

  /** The number of steps of every line. */
  public int steps() {
    return series.isEmpty() ? 0 : series.get(0).values().size();
  }

  @Override
  public ChartTable table(Language language) {
    Label name = time == TimeAxis.MONTH
        ? new Label("month", "Tháng", "Month")
        : new Label("year", "Năm", "Year");
    List<Category> categories = IntStream.range(first, first + steps())
        .mapToObj(
            at -> new Category(Label.of(time.plain(at), time.shown(at)), OptionalLong.empty()))
        .toList();
    return backdrop.beside(
        ChartTable.of(new Matrix(categories, series), name, caption.unit(), language),
        series,
        caption.unit(),
        language);
  }
}
