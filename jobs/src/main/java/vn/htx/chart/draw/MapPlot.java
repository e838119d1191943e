package vn.htx.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.htx.chart.ground.Ground;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.UnitMap;
import vn.htx.chart.model.ValueClasses;
import vn.htx.model.Bilingual;

/** A map's panels: units coloured or with discs, the outlines of old districts, names where there is room. */
final class MapPlot extends Plot {
  private static final long serialVersionUID = 1L;
  private static final Bilingual SCHEMATIC =
      Bilingual.of("BẢN ĐỒ SƠ ĐỒ · schematic map", "SCHEMATIC MAP");
  private static final Bilingual BOUNDARIES = Bilingual.of(
      "Ranh giới do đơn vị cung cấp · boundaries as provided", "Boundaries as provided");
  private static final Stroke DASHED = new BasicStroke(
      1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);

  private final transient UnitMap map;
  private final transient MapLayout layout;
  private final transient Theme theme;
  private final transient ValueClasses classes;
  private final transient List<Color> colors;

  MapPlot(UnitMap map, MapLayout layout, Theme theme) {
    this.map = map;
    this.layout = layout;
    this.theme = theme;
    this.classes = map.classes();
    this.colors = PaletteColors.of(map.palette(), classes.all().size());
  }

  @Override
  public String getPlotType() {
    return "map";
  }

  @Override
  public void draw(
      Graphics2D g2,
      Rectangle2D area,
      @Nullable Point2D anchor,
      @Nullable PlotState state,
      @Nullable PlotRenderingInfo info) {
    MapLayout placed = layout.movedBy(area.getX(), area.getY());
    Bilingual kind = map.ground().kind() == Ground.Kind.SCHEMATIC ? SCHEMATIC : BOUNDARIES;
    new Ink(g2)
        .startingAt(kind.in(theme.language), area.getX(), area.getY() + 10, theme.mark, Theme.INK);
    ground(g2, placed.main());
    units(g2, placed.main());
    for (MapPanel inset : placed.insets()) {
      frame(g2, placed.main(), inset);
      ground(g2, inset);
      units(g2, inset);
      g2.setPaint(Theme.BASE);
      g2.setStroke(Theme.HAIR);
      g2.draw(inset.box());
    }
    if (map.form() == UnitMap.Form.DISCS) {
      Discs discs = discs();
      placed.panels().forEach(panel -> discs.draw(g2, panel));
    }
    scale(g2, placed.main());
  }

  private Discs discs() {
    return new Discs(map, theme, layout.main().box().getWidth() * 0.04);
  }

  private static void ground(Graphics2D g2, MapPanel panel) {
    g2.setPaint(Theme.PALE);
    g2.fill(panel.box());
  }

  /** The inset's title, and in the main map where it is. */
  private void frame(Graphics2D g2, MapPanel main, MapPanel inset) {
    Rectangle2D box = inset.box();
    List<String> lines = Typeface.wrap(inset.title(), theme.tiny, box.getWidth());
    double y = box.getY() - 9 - 13.0 * (lines.size() - 1);
    for (String line : lines) {
      new Ink(g2).startingAt(line, box.getX(), y, theme.tiny, Theme.INK);
      y += 13;
    }
    if (main.shows(inset.window().centre())) {
      Geometry window = main.pixels(new GeometryFactory().toGeometry(inset.window()));
      g2.setPaint(Theme.INK);
      g2.setStroke(DASHED);
      g2.draw(new Area(window).shape());
    }
  }

  private void units(Graphics2D g2, MapPanel panel) {
    for (String code : map.ground().shapes().keySet()) {
      Geometry pixels = panel.pixels(map.ground().shape(code));
      if (!pixels.isEmpty()) {
        unit(g2, panel, code, new Area(pixels));
      }
    }
    g2.setPaint(Theme.INK);
    g2.setStroke(Area.HEAVY);
    map.ground()
        .outlines()
        .values()
        .forEach(outline -> g2.draw(new Area(panel.pixels(outline.getBoundary())).shape()));
  }

  private void unit(Graphics2D g2, MapPanel panel, String code, Area area) {
    Datum value = map.value(code);
    OptionalInt position = classes.of(value);
    Optional<Color> color = map.form() == UnitMap.Form.COLOURS && position.isPresent()
        ? Optional.of(colors.get(position.getAsInt()))
        : Optional.empty();
    if (color.isPresent()) {
      area.fill(g2, color.get());
    } else {
      boolean isDisc = map.form() == UnitMap.Form.DISCS && value.status() == DatumStatus.FEW;
      area.paint(g2, isDisc ? DatumStatus.OK : value.status());
    }
    boolean isPlain = color.isPresent() || value.status() == DatumStatus.MISSING;
    if (isPlain && map.form() == UnitMap.Form.COLOURS) {
      name(g2, panel, code, area, color.map(Theme::on).orElse(Theme.INK));
    }
  }

  /** Writes the unit's name where it fits into its shape. */
  private void name(Graphics2D g2, MapPanel panel, String code, Area area, Color ink) {
    Point2D at = panel.at(map.ground().centre(code));
    List<String> lines = Typeface.wrap(map.name(code, theme.language), theme.tiny, 44);
    double width = Typeface.widest(lines, theme.tiny) + 2;
    double height = 12.0 * lines.size();
    var box = new Rectangle2D.Double(at.getX() - width / 2, at.getY() - height / 2, width, height);
    if (area.holds(box)) {
      double y = box.getY() + 6;
      for (String line : lines) {
        new Ink(g2).centredAt(line, at.getX(), y, theme.tiny, ink);
        y += 12;
      }
    }
  }

  /** A bar of a round number of kilometres at the lower left. */
  private void scale(Graphics2D g2, MapPanel panel) {
    double most = panel.box().getWidth() / 4 / panel.scale();
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double length = power * (most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1);
    double x = panel.box().getX() + 8;
    double y = panel.box().getMaxY() - 8;
    double width = length * panel.scale();
    g2.setPaint(Theme.INK);
    g2.setStroke(Theme.HAIR);
    g2.draw(new Line2D.Double(x, y, x + width, y));
    g2.draw(new Line2D.Double(x, y - 4, x, y));
    g2.draw(new Line2D.Double(x + width, y - 4, x + width, y));
    new Ink(g2)
        .startingAt(
            new TickFormat(false).format(length) + " km", x + 3, y - 9, theme.tiny, Theme.INK);
  }
}
