package vn.htx.page.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.GroupedBars;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Lines;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.RankedBars;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.page.Figures;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.page.UnitNames;
import vn.htx.page.Value;
import vn.htx.page.Values;
import vn.htx.page.headline.Headline;
import vn.htx.page.headline.Headlines;

/** Selects the figures of an indicator's page. */
final class IndicatorFigures {
  private static final Bilingual COUNTED = Bilingual.of("quan sát", "observations");
  private static final Bilingual ALL = Bilingual.of("Tất cả", "All");
  private static final Label CITY = PublishedValues.named("city", UnitNames.CITY);
  private static final RankedBars.Limits MOST_RANKED = new RankedBars.Limits(12, 12, 6);
  private static final String CATEGORY = "category";

  private final PublishedValues source;
  private final Indicator indicator;
  private final NumberStyle style;
  private final UnitLevel level;
  private final String category;
  private final Optional<Period> period;
  /** Of the city and the chosen level, in every period and category. */
  private final Values city;

  private final Values ofLevel;
  private final UnitNames names;

  IndicatorFigures(PublishedValues source, Indicator indicator, IndicatorPage.Asked asked) {
    this.source = source;
    this.indicator = indicator;
    this.style = NumberStyle.of(indicator);
    this.level = asked.level().map(this::level).orElseGet(this::usualLevel);
    this.city = source.city(indicator).plain();
    this.ofLevel =
        level == UnitLevel.CITY ? city : source.values(indicator, level).plain();
    this.names = source.unitNames();
    this.category = chosen(CATEGORY, asked.category(), categories(), 0);
    List<String> periods =
        inCategory(ofLevel).periods().stream().map(Period::code).toList();
    this.period = periods.isEmpty() && asked.period().isEmpty()
        ? Optional.empty()
        : Period.find(chosen("period", asked.period(), periods, periods.size() - 1));
  }

  /** Units that planners compare; a cooperative is found in lists. */
  private Stream<UnitLevel> levels() {
    return indicator.levels().stream().filter(each -> each != UnitLevel.COOPERATIVE);
  }

  private UnitLevel usualLevel() {
    return levels().findFirst().orElse(UnitLevel.CITY);
  }

  private UnitLevel level(String code) {
    return levels()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IndicatorPage.NoSuchFigures("level", code));
  }

  private static String chosen(String what, Optional<String> asked, List<String> known, int usual) {
    return asked
        .map(code -> known.stream()
            .filter(code::equals)
            .findFirst()
            .orElseThrow(() -> new IndicatorPage.NoSuchFigures(what, code)))
        .orElseGet(() -> known.isEmpty() ? Value.TOTAL : known.get(usual));
  }

  /** The codes of the indicator's own breakdown, the total first. */
  private List<String> categories() {
    return Stream.concat(city.all().stream(), ofLevel.all().stream())
        .map(Value::category)
        .distinct()
        .sorted(Comparator.comparing((String code) -> !code.equals(Value.TOTAL))
            .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private Values inCategory(Values values) {
    return values.where(value -> value.category().equals(category));
  }

  IndicatorPage page() {
    return new IndicatorPage(
        Figures.definition(indicator),
        IndicatorPage.polarity(indicator.polarity()),
        levels()
            .map(each -> new IndicatorPage.Choice(each.code(), each.label(), each == level))
            .toList(),
        inCategory(ofLevel).periods().stream()
            .sorted(Comparator.reverseOrder())
            .map(each -> new IndicatorPage.Choice(
                each.code(),
                bilingual(PublishedValues.label(each)),
                period.equals(Optional.of(each))))
            .toList(),
        categories().stream()
            .map(code -> new IndicatorPage.Choice(code, named(code), code.equals(category)))
            .toList(),
        inCategoryAndPeriod(city).only().map(this::headline),
        overTime(),
        ranked(),
        units());
  }

  private Values inCategoryAndPeriod(Values values) {
    return period.map(inCategory(values)::in).orElse(new Values(List.of()));
  }

  private static Bilingual bilingual(Label label) {
    return Bilingual.of(label.vi(), label.en());
  }

  /** The name of a category, as a rule file or a domain defines it; else its code. */
  private Bilingual named(String code) {
    return code.equals(Value.TOTAL)
        ? ALL
        : indicator
            .categories()
            .flatMap(categories -> categories.name(code, source.scope().names()))
            .orElseGet(() -> Bilingual.of(code, code));
  }

  private Headline headline(Value figure) {
    var told = new Headlines.Told(indicator, title(), category, style, COUNTED);
    return Headlines.of(told, figure, source);
  }

  /** The indicator's name, with the category where one is chosen. */
  private Bilingual title() {
    Bilingual name = named(category);
    return category.equals(Value.TOTAL)
        ? indicator.label()
        : Bilingual.of(
            indicator.label().vi() + ": " + name.vi(), indicator.label().en() + ": " + name.en());
  }

  /** The city's figures in all periods of the chosen one's kind. */
  private Optional<Chart> overTime() {
    Values shown = period
        .map(chosen -> inCategory(city)
            .where(value -> value.period().code().length() == chosen.code().length()))
        .orElse(new Values(List.of()));
    List<Period> periods = shown.periods();
    if (periods.size() < 2) {
      return Optional.empty();
    }
    Caption caption = caption("course", "toàn thành phố", "city", shown);
    boolean isMonths = periods.get(0).code().length() == Values.Form.MONTH.length();
    return Optional.of(isMonths ? months(caption, periods, shown) : bars(caption, periods, shown));
  }

  private Chart months(Caption caption, List<Period> periods, Values shown) {
    YearMonth first = YearMonth.from(periods.get(0).last());
    YearMonth last = YearMonth.from(periods.get(periods.size() - 1).last());
    List<Period> all = Stream.iterate(
            first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(Period::month)
        .toList();
    return Lines.months(caption, first, List.of(series(all, shown)));
  }

  private Chart bars(Caption caption, List<Period> periods, Values shown) {
    return new GroupedBars(
        caption,
        new Label("period", "Kỳ", "Period"),
        new Matrix(
            periods.stream()
                .map(each -> Category.of(PublishedValues.label(each)))
                .toList(),
            List.of(series(periods, shown))),
        Palette.CATEGORICAL,
        Orientation.VERTICAL);
  }

  private Series series(List<Period> periods, Values shown) {
    return new Series(
        CITY,
        periods.stream()
            .map(each -> shown
                .in(each)
                .only()
                .map(value -> value.scaled(style.places()))
                .orElseGet(Datum::missing))
            .toList());
  }

  private Optional<Chart> ranked() {
    Values shown = inCategoryAndPeriod(ofLevel).where(Value::isPlaced);
    boolean canRank = shown.all().stream().anyMatch(Value::isOk);
    if (level == UnitLevel.CITY || !canRank) {
      return Optional.empty();
    }
    return Optional.of(new RankedBars(
        caption("units", level.label().vi(), level.label().en(), shown),
        PublishedValues.named(level.code(), level.label()),
        shown.all().stream()
            .map(value -> new RankedBars.Bar(
                Label.of(value.unit(), name(value)), value.scaled(style.places()), counted(value)))
            .toList(),
        MOST_RANKED,
        inCategoryAndPeriod(city)
            .only()
            .map(value -> new RankedBars.Average(CITY, value.scaled(style.places())))));
  }

  /** Where a figure is withheld, so is the number of its observations. */
  private static OptionalLong counted(Value value) {
    return value.datum().value().isPresent() ? OptionalLong.of(value.n()) : OptionalLong.empty();
  }

  private Caption caption(String kind, String vi, String en, Values shown) {
    Bilingual title = title();
    return source.caption(
        indicator.id() + "_" + kind,
        Bilingual.of(title.vi() + " – " + vi, title.en() + " – " + en),
        period.map(each -> PublishedValues.label(each).vi()).orElse(""),
        style.unit(),
        "",
        indicator.source(),
        shown);
  }

  private List<IndicatorPage.UnitFigure> units() {
    return inCategoryAndPeriod(ofLevel).all().stream()
        .sorted(inOrder())
        .map(value -> new IndicatorPage.UnitFigure(
            level,
            value.isPlaced(),
            value.unit(),
            name(value),
            style.shown(value),
            counted(value).isPresent() ? VietnameseFormat.shown(value.n()) : "",
            value.isOk()
                ? Optional.empty()
                : Optional.of(PublishedValues.told(value.datum().status().id(), value.reason()))))
        .toList();
  }

  /**
   * The greatest value first; what is of few observations is not ranked and follows by name, then what is not known.
   */
  private Comparator<Value> inOrder() {
    return Comparator.comparing((Value value) -> value.datum().value().isEmpty())
        .thenComparing(IndicatorFigures::isFew)
        .thenComparing(
            value -> isFew(value) ? BigDecimal.ZERO : value.datum().value().orElse(BigDecimal.ZERO),
            Comparator.reverseOrder())
        .thenComparing(Value::unit, names.byName());
  }

  private static boolean isFew(Value value) {
    return value.datum().status() == DatumStatus.FEW;
  }

  private String name(Value value) {
    return level == UnitLevel.CITY ? UnitNames.CITY.vi() : names.name(value.unit());
  }
}
