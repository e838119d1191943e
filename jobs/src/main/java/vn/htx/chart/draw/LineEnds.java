package vn.htx.chart.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.VietnameseFormat;

/** The name and last value of each line, written at its end and moved apart where lines end close together. */
final class LineEnds {
  private static final double APART = 15;

  /** The last known point of a line. */
  record End(int series, int step, BigDecimal value, String text) {}

  /** An end and the height at which its text is written. */
  record Placed(End end, double y) {}

  private final List<End> ends = new ArrayList<>();
  private final double width;

  LineEnds(List<Series> series, DisplayUnit unit, Theme theme) {
    for (int s = 0; s < series.size(); s++) {
      List<Datum> values = series.get(s).values();
      for (int i = values.size() - 1; i >= 0; i--) {
        Optional<BigDecimal> value = values.get(i).value();
        if (value.isPresent()) {
          ends.add(new End(
              s,
              i,
              value.get(),
              series.get(s).label().in(theme.language) + ": "
                  + VietnameseFormat.shown(value.get(), unit)));
          break;
        }
      }
    }
    width = Typeface.widest(ends.stream().map(End::text).toList(), theme.value);
  }

  double width() {
    return width;
  }

  List<End> all() {
    return List.copyOf(ends);
  }

  /**
   * Moves heights apart so that they keep their order and a least distance; they are given and returned in the order of
   * {@link #all()}.
   */
  List<Placed> placed(List<Double> heights, double top, double bottom) {
    List<Placed> sorted = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      sorted.add(new Placed(ends.get(i), heights.get(i)));
    }
    sorted.sort(Comparator.comparingDouble(Placed::y));
    List<Placed> placed = new ArrayList<>();
    double lowest = top + 6 - APART;
    for (Placed one : sorted) {
      lowest = Math.max(one.y(), lowest + APART);
      placed.add(new Placed(one.end(), lowest));
    }
    double limit = bottom - 8;
    for (int i = placed.size() - 1; i >= 0 && placed.get(i).y() > limit; i--) {
      placed.set(i, new Placed(placed.get(i).end(), limit));
      limit -= APART;
    }
    return placed;
  }
}
