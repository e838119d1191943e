package vn.htx.chart.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import vn.htx.chart.ground.Ground;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.UnitMap;
import vn.htx.chart.model.ValueClasses;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;

/** Draws {@link UnitMap}. */
record UnitMapDrawing(UnitMap chart, Theme theme, Size size) implements Drawing {
  /** Of the line above the map that says what kind of map it is. */
  static final double HEADING = 24;

  private static final Bilingual AREAS = Bilingual.of(
      "Diện tích vòng tròn theo giá trị (area proportional to value)",
      "Area of discs proportional to value");
  private static final Bilingual CONTINUED = Bilingual.of(
      "quận, huyện cũ còn nguyên vẹn (old districts that continue)",
      "old districts that continue unchanged");
  private static final Bilingual CLASSES = Bilingual.of(
      "%s nhóm số đơn vị gần bằng nhau (quantiles), kèm số đơn vị:",
      "%s quantiles, with the number of units:");

  @Override
  public Body body() {
    boolean known = chart.units().stream().anyMatch(unit -> unit.value().value().isPresent());
    if (!known || chart.ground().isEmpty()) {
      return Body.missing(theme.language);
    }
    MapLayout layout = layout();
    return Body.of(legend(), new MapPlot(chart, layout, theme), layout.height());
  }

  private MapLayout layout() {
    return MapLayout.of(chart, size, HEADING, theme.language);
  }

  @Override
  public List<Mark> marks(Rectangle2D area) {
    MapLayout layout = layout().movedBy(area.getX(), area.getY());
    List<String> enlarged =
        layout.insets().stream().flatMap(inset -> inset.units().stream()).toList();
    return layout
        .panels()
        .flatMap(
            panel -> panel.units().stream().map(code -> mark(panel, code, layout.main(), enlarged)))
        .toList();
  }

  private Mark mark(MapPanel panel, String code, MapPanel main, List<String> enlarged) {
    Geometry pixels = panel.pixels(chart.ground().shape(code));
    boolean isRepeated = panel.equals(main) && enlarged.contains(code);
    return new Mark(code, chart.told(code, theme.language), new Area(pixels).shape(), isRepeated);
  }

  private List<LegendKey> legend() {
    var keys = new ArrayList<LegendKey>();
    if (chart.form() == UnitMap.Form.COLOURS) {
      keys.addAll(classes());
      if (occurs(DatumStatus.FEW)) {
        keys.add(LegendKey.unsure(DatumStatus.FEW, theme.language));
      }
    } else {
      keys.add(LegendKey.words(AREAS.in(theme.language)));
      if (occurs(DatumStatus.FEW)) {
        LegendKey few = LegendKey.unsure(DatumStatus.FEW, theme.language);
        keys.add(new LegendKey(few.text(), few.color(), LegendKey.Shape.DOT));
      }
    }
    Stream.of(
            DatumStatus.NOT_COMPARABLE,
            DatumStatus.SUPPRESSED,
            DatumStatus.UNDEFINED,
            DatumStatus.MISSING)
        .filter(this::occurs)
        .forEach(status -> keys.add(LegendKey.marked(status, theme.language)));
    if (!chart.ground().outlines().isEmpty()) {
      keys.add(new LegendKey(CONTINUED.in(theme.language), Theme.INK, LegendKey.Shape.OUTLINE));
    }
    return keys;
  }

  private boolean occurs(DatumStatus status) {
    Ground ground = chart.ground();
    return ground.shapes().keySet().stream().anyMatch(code -> chart.value(code).status() == status);
  }

  private List<LegendKey> classes() {
    List<ValueClasses.ValueClass> classes = chart.classes().all();
    List<Color> colors = PaletteColors.of(chart.palette(), classes.size());
    if (classes.isEmpty()) {
      return List.of();
    }
    var keys = new ArrayList<LegendKey>();
    keys.add(LegendKey.words(CLASSES.in(theme.language).formatted(classes.size())));
    IntStream.range(0, classes.size())
        .mapToObj(i -> new LegendKey(range(classes.get(i)), colors.get(i), LegendKey.Shape.SQUARE))
        .forEach(keys::add);
    return keys;
  }

  private String range(ValueClasses.ValueClass one) {
    DisplayUnit unit = chart.caption().unit();
    String least = VietnameseFormat.shown(one.least(), unit);
    String greatest = VietnameseFormat.shown(one.greatest(), unit);
    return "%s (%s)"
        .formatted(
            least.equals(greatest) ? least : least + " – " + greatest,
            VietnameseFormat.shown(one.values()));
  }
}
