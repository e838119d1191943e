package vn.htx.page.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.ground.Ground;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.UnitMap;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.UnitNames;
import vn.htx.page.Value;
import vn.htx.page.Values;
import vn.htx.page.indicator.IndicatorPage;
import vn.htx.query.DuckDbReader;

/** Selects the figures of an indicator's map. */
final class MapFigures {
  private static final Bilingual NO_LEVEL = Bilingual.of(
      "Chỉ tiêu này không có số của xã hay của quận, huyện cũ nên không có bản đồ.",
      "This indicator has no figures of communes or old districts, hence no map.");
  private static final Bilingual OTHER_LEVEL = Bilingual.of(
      "Bản đồ vẽ xã, phường, đặc khu hoặc quận, huyện cũ; chọn một trong hai cấp đó.",
      "A map shows communes or old districts; choose one of these levels.");
  private static final Bilingual NO_FIGURE = Bilingual.of(
      "Không có giá trị nào được công bố cho lựa chọn này; bảng bên dưới nói vì sao.",
      "No value is published for this choice; the table below says why.");
  private static final Bilingual NO_ROW = Bilingual.of(
      "Cấp này không có số cho kỳ và nhóm đang chọn; hãy chọn kỳ hoặc nhóm khác.",
      "This level has no figures of the chosen period and category; choose others.");
  private static final Bilingual NO_CENTRES = Bilingual.of(
      "Không biết các đơn vị nằm ở đâu: thiếu reference/centres.csv và reference/boundaries.geojson.",
      "It is not known where the units are: there is neither reference/centres.csv nor reference/boundaries.geojson.");
  private static final Bilingual CELLS = Bilingual.of(
      "Mỗi ô là phần đất gần trung tâm của đơn vị hơn trung tâm mọi đơn vị khác, không phải địa giới hành chính; "
          + "trung tâm lấy từ bộ dữ liệu mở vietnamadminunits, không chính thức.",
      "Each cell is the land closer to the centre of its unit than to that of any other, not an administrative area; "
          + "centres are from the open, unofficial data set vietnamadminunits.");
  private static final Bilingual DISTRICTS = Bilingual.of(
      "Quận, huyện cũ vẽ bằng các xã mới có phần lớn xã cũ thuộc về nó: hình gần đúng, trừ nơi viền đậm.",
      "Old districts are drawn from the new communes that mostly lie in them: approximate, except where outlined.");

  private final DuckDbReader published;
  private final PublishedValues source;
  private final Indicator indicator;
  private final NumberStyle style;
  private final UnitNames names;

  MapFigures(DuckDbReader published, Scope scope, Indicator indicator) {
    this.published = published;
    this.source = new PublishedValues(published, scope);
    this.indicator = indicator;
    this.style = NumberStyle.of(indicator);
    this.names = source.unitNames();
  }

  MapPage page(IndicatorPage.Asked asked) {
    List<UnitLevel> levels = MapPage.levels(indicator);
    Optional<String> code = asked.level().or(() -> levels.stream().findFirst().map(Coded::code));
    IndicatorPage page = IndicatorPage.of(
        published,
        source.scope(),
        indicator,
        new IndicatorPage.Asked(code, asked.period(), asked.category(), asked.page()));
    Optional<UnitLevel> level =
        levels.stream().filter(each -> Optional.of(each.code()).equals(code)).findFirst();
    Optional<Ground> ground = level.flatMap(source.scope().grounds()::of);
    Values shown = level.map(of -> shown(page, of)).orElse(Values.NONE);
    Optional<UnitMap> map = ground
        .filter(known -> !known.isEmpty())
        .map(known -> map(page, level.orElseThrow(), known, shown))
        .filter(drawn ->
            drawn.units().stream().anyMatch(unit -> unit.value().value().isPresent()));
    return new MapPage(
        page,
        indicators(),
        levels.stream()
            .map(each -> new IndicatorPage.Choice(
                each.code(), each.label(), Optional.of(each).equals(level)))
            .toList(),
        map,
        shown.all().stream().map(Value::unit).collect(Collectors.toSet()),
        map.isPresent() ? Optional.empty() : Optional.of(why(ground, levels, page)),
        ground.map(Ground::refused).orElse(List.of()));
  }

  private static Bilingual why(
      Optional<Ground> ground, List<UnitLevel> levels, IndicatorPage page) {
    Bilingual noFigure = page.units().lines().isEmpty() ? NO_ROW : NO_FIGURE;
    return ground
        .map(known -> known.isEmpty() ? NO_CENTRES : noFigure)
        .orElse(levels.isEmpty() ? NO_LEVEL : OTHER_LEVEL);
  }

  private List<IndicatorPage.Choice> indicators() {
    return source.scope().catalog().indicators().stream()
        .filter(each -> MapPage.isMapped(each) || each.id().equals(indicator.id()))
        .map(each ->
            new IndicatorPage.Choice(each.id(), each.label(), each.id().equals(indicator.id())))
        .toList();
  }

  /** The figures of the units that are known. */
  private Values shown(IndicatorPage page, UnitLevel level) {
    String category = chosen(page.categories()).map(IndicatorPage.Choice::code).orElse(Value.TOTAL);
    return chosen(page.periods())
        .flatMap(each -> Period.find(each.code()))
        .map(each -> source.values(indicator, level, each, category))
        .orElse(Values.NONE)
        .where(Value::isPlaced);
  }

  private UnitMap map(IndicatorPage page, UnitLevel level, Ground ground, Values shown) {
    Optional<IndicatorPage.Choice> period = chosen(page.periods());
    Optional<IndicatorPage.Choice> category = chosen(page.categories());
    return new UnitMap(
        caption(level, ground, period, category, shown),
        PublishedValues.named(level.code(), level.label()),
        ground,
        indicator.isSum() ? UnitMap.Form.DISCS : UnitMap.Form.COLOURS,
        palette(),
        units(ground, shown));
  }

  private static Optional<IndicatorPage.Choice> chosen(List<IndicatorPage.Choice> choices) {
    return choices.stream().filter(IndicatorPage.Choice::isChosen).findFirst();
  }

  /** The units with figures, and those of the ground without. */
  private List<UnitMap.Unit> units(Ground ground, Values shown) {
    Set<String> told = new TreeSet<>(shown.all().stream().map(Value::unit).toList());
    Stream<UnitMap.Unit> known = shown.all().stream()
        .map(value -> new UnitMap.Unit(
            names.label(value.unit()), value.scaled(style.places()), counted(value)));
    Stream<UnitMap.Unit> silent = ground.shapes().keySet().stream()
        .filter(code -> !told.contains(code))
        .map(code -> new UnitMap.Unit(names.label(code), Datum.missing(), OptionalLong.empty()));
    return Stream.concat(known, silent)
        .sorted(Comparator.comparing(unit -> unit.label().id(), names.byName()))
        .toList();
  }

  /** Where a figure is withheld, so is the number of its observations. */
  private static OptionalLong counted(Value value) {
    return value.datum().value().isPresent() ? OptionalLong.of(value.n()) : OptionalLong.empty();
  }

  private Palette palette() {
    return switch (indicator.polarity()) {
      case MORE_IS_BETTER -> Palette.GOOD;
      case LESS_IS_BETTER -> Palette.BAD;
      case NEITHER -> Palette.NEUTRAL;
    };
  }

  private Caption caption(
      UnitLevel level,
      Ground ground,
      Optional<IndicatorPage.Choice> period,
      Optional<IndicatorPage.Choice> category,
      Values shown) {
    Optional<Bilingual> part =
        category.filter(each -> !each.code().equals(Value.TOTAL)).map(IndicatorPage.Choice::label);
    Caption caption = source.caption(
        indicator.id() + "_map",
        Bilingual.of(
            indicator.label().vi() + part.map(each -> ": " + each.vi()).orElse(""),
            indicator.label().en() + part.map(each -> ": " + each.en()).orElse("")),
        Bilingual.joined(
            " · ",
            Stream.concat(
                    Stream.of(level.label()), period.map(IndicatorPage.Choice::label).stream())
                .toList()),
        style.unit(),
        Optional.empty(),
        indicator.source(),
        shown);
    Caption districts = level == UnitLevel.OLD_DISTRICT ? caption.with(DISTRICTS) : caption;
    return ground.kind() == Ground.Kind.SCHEMATIC ? districts.with(CELLS) : districts;
  }
}
