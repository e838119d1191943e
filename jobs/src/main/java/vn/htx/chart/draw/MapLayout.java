package vn.htx.chart.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.htx.chart.ground.Ground;
import vn.htx.chart.model.UnitMap;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;

/**
 * Where the parts of a map are: the whole, the crowded part enlarged, and each unit that is far out. The insets are in
 * a corner of the whole where no unit is, else below it.
 *
 * @param main the whole without the units far out
 * @param height of all, in pixels
 */
record MapLayout(MapPanel main, List<MapPanel> insets, double height) {
  private static final double GAP = 12;
  private static final double TITLE = 18;
  /** Around the whole, in kilometres. */
  private static final double RIM = 1.5;

  private static final Bilingual ENLARGED =
      Bilingual.of("Phóng to %s lần (enlarged)", "Enlarged %s times");
  private static final Bilingual FAR = Bilingual.of("%s, cách %s km", "%s, %s km away");

  MapLayout {
    insets = List.copyOf(insets);
  }

  Stream<MapPanel> panels() {
    return Stream.concat(Stream.of(main), insets.stream());
  }

  MapLayout movedBy(double x, double y) {
    return new MapLayout(
        main.movedBy(x, y), insets.stream().map(inset -> inset.movedBy(x, y)).toList(), height);
  }

  static MapLayout of(UnitMap map, Size size, double top, Language language) {
    Ground ground = map.ground();
    SortedSet<String> far = ground.far();
    Envelope all = ground.extent();
    all.expandBy(RIM);
    double width = size.inner();
    double height = Math.min(width * all.getHeight() / all.getWidth(), width * 1.1);
    var main = new MapPanel(
        all,
        new Rectangle2D.Double(0, top, width, height),
        "",
        ground.shapes().keySet().stream().filter(code -> !far.contains(code)).toList());
    List<MapPanel> insets = insets(map, main, size, language);
    if (insets.isEmpty()) {
      return new MapLayout(main, insets, top + height);
    }
    Rectangle2D row = extent(insets);
    Rectangle2D free = corner(main, row, ground);
    return new MapLayout(
        main,
        insets.stream().map(inset -> inset.movedBy(free.getX(), free.getY())).toList(),
        Math.max(top + height, free.getMaxY()));
  }

  /** The insets in a row that begins at 0, 0. */
  private static List<MapPanel> insets(UnitMap map, MapPanel main, Size size, Language language) {
    Ground ground = map.ground();
    double side = size == Size.WIDE ? 236 : 128;
    var insets = new ArrayList<MapPanel>();
    for (Envelope window : ground.crowded()) {
      var box = new Rectangle2D.Double(next(insets), 2 * TITLE, side, side);
      double times = side / window.getWidth() / main.scale();
      insets.add(new MapPanel(
          window,
          box,
          ENLARGED.in(language).formatted(new TickFormat(false).format(Math.rint(times))),
          ground.shapes().keySet().stream()
              .filter(code -> window.contains(ground.centre(code)))
              .toList()));
    }
    for (String code : ground.far()) {
      Envelope window = ground.shape(code).getEnvelopeInternal();
      window.expandBy(Math.max(window.getWidth(), window.getHeight()) * 0.5);
      insets.add(new MapPanel(
          window,
          new Rectangle2D.Double(next(insets), 2 * TITLE, side * 0.5, side * 0.5),
          FAR.in(language)
              .formatted(
                  map.name(code, language),
                  VietnameseFormat.shown(Math.round(ground.distance(code)))),
          List.of(code)));
    }
    return insets;
  }

  private static double next(List<MapPanel> insets) {
    return insets.isEmpty() ? 0 : extent(insets).getMaxX() + GAP;
  }

  private static Rectangle2D extent(List<MapPanel> insets) {
    Rectangle2D all = new Rectangle2D.Double();
    for (MapPanel inset : insets) {
      all = all.createUnion(inset.box());
    }
    return all;
  }

  /** Where the row of insets goes: a corner of the main map that is free, else below it. */
  private static Rectangle2D corner(MapPanel main, Rectangle2D row, Ground ground) {
    Rectangle2D box = main.box();
    double right = box.getMaxX() - row.getWidth() - GAP;
    double low = box.getMaxY() - row.getHeight() - GAP;
    for (Coordinate at : List.of(
        new Coordinate(right, low),
        new Coordinate(box.getX() + GAP, low),
        new Coordinate(right, box.getY() + GAP),
        new Coordinate(box.getX() + GAP, box.getY() + GAP))) {
      Rectangle2D free = new Rectangle2D.Double(at.x, at.y, row.getWidth(), row.getHeight());
      if (isFree(main, free, ground)) {
        return free;
      }
    }
    return new Rectangle2D.Double(box.getX(), box.getMaxY() + GAP, row.getWidth(), row.getHeight());
  }

  private static boolean isFree(MapPanel main, Rectangle2D corner, Ground ground) {
    var rim = new Rectangle2D.Double(
        corner.getX() - GAP,
        corner.getY() - GAP,
        corner.getWidth() + 2 * GAP,
        corner.getHeight() + 2 * GAP);
    Geometry land = new GeometryFactory().toGeometry(main.kilometres(rim));
    return main.box().contains(corner)
        && main.units().stream().noneMatch(code -> ground.shape(code).intersects(land));
  }
}
