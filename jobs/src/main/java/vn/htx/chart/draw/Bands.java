package vn.htx.chart.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.IntervalMarker;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.ValueBand;
import vn.htx.model.Language;

/** Bands of the value axis: pale areas behind the values, named with their limits in the legend. */
record Bands(List<ValueBand> all, double top) {
  /** How much of a colour is paper. */
  private static final double PALE = 0.72;

  /**
   * The bands that a plot shows.
   *
   * @param top the greatest number on the value axis
   */
  static Bands below(List<ValueBand> all, double top) {
    return new Bands(
        all.stream().filter(band -> band.from().doubleValue() < top).toList(), top);
  }

  List<IntervalMarker> areas() {
    List<Color> colors = colors();
    var areas = new ArrayList<IntervalMarker>();
    for (int i = 0; i < all.size(); i++) {
      var area = new IntervalMarker(
          all.get(i).from().doubleValue(),
          Math.min(top, all.get(i).to().doubleValue()),
          colors.get(i));
      area.setOutlinePaint(null);
      area.setAlpha(1);
      areas.add(area);
    }
    return areas;
  }

  List<LegendKey> keys(Language language) {
    List<Color> colors = colors();
    var keys = new ArrayList<LegendKey>();
    for (int i = 0; i < all.size(); i++) {
      keys.add(new LegendKey(all.get(i).label().in(language), colors.get(i), LegendKey.Shape.BAND));
    }
    return keys;
  }

  private List<Color> colors() {
    return PaletteColors.of(Palette.LEVELS, all.size()).stream()
        .map(Bands::pale)
        .toList();
  }

  static Color pale(Color color) {
    return new Color(pale(color.getRed()), pale(color.getGreen()), pale(color.getBlue()));
  }

  private static int pale(int channel) {
    return (int) Math.round(channel + (255 - channel) * PALE);
  }
}
