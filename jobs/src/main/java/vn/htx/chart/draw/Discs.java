package vn.htx.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.UnitMap;
import vn.htx.chart.model.VietnameseFormat;

/** Discs whose area is proportional to the values of units; a negative one is a ring. */
record Discs(UnitMap map, Theme theme, double largest) {
  static final Color COLOR = PaletteColors.at(Palette.CATEGORICAL, 0);

  private static final int ALPHA = 190;

  /** The radius of a value's disc, in pixels. */
  double radius(double value) {
    double greatest = greatest();
    return greatest == 0 ? 0 : largest * Math.sqrt(Math.abs(value) / greatest);
  }

  private double greatest() {
    return map.units().stream()
        .flatMap(unit -> unit.value().value().stream())
        .mapToDouble(value -> Math.abs(value.doubleValue()))
        .max()
        .orElse(0);
  }

  /** The discs of a panel's units, the large ones below. */
  void draw(Graphics2D g2, MapPanel panel) {
    List<String> units = new ArrayList<>(panel.units());
    units.removeIf(code -> map.value(code).value().isEmpty() || !fits(panel, code));
    units.sort(Comparator.comparingDouble((String code) -> -Math.abs(value(code))));
    units.forEach(code -> disc(g2, panel.at(map.ground().centre(code)), code));
    if (panel.title().isEmpty()) {
      key(g2, panel.box());
    }
  }

  /** Whether the whole disc is within the panel: one that is not stands in the main map alone. */
  private boolean fits(MapPanel panel, String code) {
    return panel
        .box()
        .contains(disc(panel.at(map.ground().centre(code)), value(code)).getFrame());
  }

  private Ellipse2D disc(Point2D at, double value) {
    double radius = radius(value);
    return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
  }

  private double value(String code) {
    return map.value(code).value().orElseThrow().doubleValue();
  }

  private void disc(Graphics2D g2, Point2D at, String code) {
    double value = value(code);
    Ellipse2D disc = disc(at, value);
    boolean isFew = map.value(code).status() == DatumStatus.FEW;
    Color color = isFew ? Theme.UNSURE : COLOR;
    if (value > 0) {
      g2.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(), ALPHA));
      g2.fill(disc);
    }
    g2.setStroke(Theme.HAIR);
    g2.setPaint(value > 0 ? isFew ? Theme.MUTED : Theme.PAPER : color);
    g2.draw(disc);
  }

  /** The greatest value's disc and that of about a quarter of it, one in the other, at the upper left. */
  private void key(Graphics2D g2, Rectangle2D box) {
    double bottom = box.getY() + 8 + 2 * largest;
    double middle = box.getX() + 8 + largest;
    DisplayUnit unit = map.caption().unit();
    for (double share : List.of(1.0, 0.25)) {
      BigDecimal value =
          BigDecimal.valueOf(greatest() * share).setScale(unit.decimals(), RoundingMode.HALF_UP);
      double radius = radius(value.doubleValue());
      g2.setPaint(Theme.INK);
      g2.setStroke(Theme.HAIR);
      g2.draw(disc(new Point2D.Double(middle, bottom - radius), value.doubleValue()));
      new Ink(g2)
          .startingAt(
              VietnameseFormat.shown(value, unit),
              middle + largest + 6,
              bottom - 2 * radius + 5,
              theme.tiny,
              Theme.INK);
    }
  }
}
