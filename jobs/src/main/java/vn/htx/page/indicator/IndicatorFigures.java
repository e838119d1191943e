package vn.htx.page.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Backdrop;
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
import vn.htx.page.CourseMarks;
import vn.htx.page.NumberStyle;
import vn.htx.page.PageData;
import vn.htx.page.Paged;
import vn.htx.page.PublishedValues;
import vn.htx.page.UnitNames;
import vn.htx.page.Value;
import vn.htx.page.Values;
import vn.htx.page.headline.Headline;
import vn.htx.page.headline.Headlines;

/** Selects the figures of an indicator's page. */
final class IndicatorFigures {
  private static final Bilingual COUNTED = Bilingual.of("quan sát", "observations");
  private static final Bilingual OF_CITY = Bilingual.of("toàn thành phố", "city");
  private static final Label CITY = PublishedValues.named("city", UnitNames.CITY);
  private static final RankedBars.Limits MOST_RANKED = new RankedBars.Limits(12, 12, 6);

  private final PublishedValues source;
  private final Indicator indicator;
  private final NumberStyle style;
  private final IndicatorPage.Asked asked;
  private final IndicatorChoices chosen;
  /** Of the city in the chosen category, in every period. */
  private final Values city;

  /** Of the chosen level in the chosen category and period. */
  private final Values ofLevel;

  private final CoursePlan plan;

  private final UnitNames names;

  IndicatorFigures(PublishedValues source, Indicator indicator, IndicatorPage.Asked asked) {
    this.source = source;
    this.indicator = indicator;
    this.style = NumberStyle.of(indicator);
    this.asked = asked;
    this.chosen = new IndicatorChoices(source, indicator, asked);
    this.city = source.course(indicator, chosen.category());
    this.ofLevel = chosen
        .period()
        .map(period -> source.values(indicator, chosen.level(), period, chosen.category()))
        .orElse(Values.NONE);
    this.plan = new CoursePlan(indicator, style, source.plans(indicator, chosen.category()));
    this.names = source.unitNames();
  }

  IndicatorPage page() {
    return new IndicatorPage(
        PageData.Definition.of(indicator),
        indicator.polarity().label(),
        chosen.levelChoices(),
        chosen.periodChoices(),
        chosen.categoryChoices(),
        cityInPeriod().only().map(this::headline),
        overTime(),
        source.scope().annotations().refused(),
        ranked(),
        Paged.of(ofLevel.all().stream().sorted(inOrder()).toList(), asked.page())
            .map(this::unit));
  }

  private Values cityInPeriod() {
    return chosen.period().map(city::in).orElse(Values.NONE);
  }

  private Headline headline(Value figure) {
    var told = new Headlines.Told(indicator, chosen.title(), chosen.category(), style, COUNTED);
    return Headlines.of(told, figure, source);
  }

  /** The city's figures in all periods of the chosen one's kind. */
  private Optional<Chart> overTime() {
    Values shown = chosen
        .period()
        .map(period ->
            city.where(value -> value.period().code().length() == period.code().length()))
        .orElse(Values.NONE);
    List<Period> periods = shown.periods();
    if (periods.size() < 2) {
      return Optional.empty();
    }
    Caption caption = caption("course", OF_CITY, shown);
    for (String year : plan.notDrawn(periods)) {
      caption = caption.with(notDrawn(year));
    }
    boolean isMonths = periods.get(0).code().length() == Values.Form.MONTH.length();
    return Optional.of(isMonths ? months(caption, periods, shown) : bars(caption, periods, shown));
  }

  private Bilingual notDrawn(String year) {
    String planned = plan.shown(year);
    return Bilingual.of(
        "Kế hoạch cả năm %s: %s, không vẽ cạnh số của từng kỳ.".formatted(year, planned),
        "The plan for the whole of %s is %s; it is not drawn beside figures of single periods."
            .formatted(year, planned));
  }

  private Chart months(Caption caption, List<Period> periods, Values shown) {
    YearMonth first = YearMonth.from(periods.get(0).last());
    YearMonth last = YearMonth.from(periods.get(periods.size() - 1).last());
    List<Period> all = Stream.iterate(
            first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(Period::month)
        .toList();
    return Lines.months(caption, first, List.of(series(all, shown))).before(backdrop(all, shown));
  }

  private Backdrop backdrop(List<Period> periods, Values shown) {
    boolean isTotal = chosen.category().equals(Value.TOTAL);
    return CourseMarks.of(
            source.scope(), List.of(indicator), periods, List.of(new CourseMarks.Line(CITY, shown)))
        .with(
            plan.of(periods),
            isTotal ? source.scope().bands().getOrDefault(indicator.id(), List.of()) : List.of());
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
            Orientation.VERTICAL)
        .before(backdrop(periods, shown));
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
    Values shown = ofLevel.where(Value::isPlaced);
    boolean canRank = shown.all().stream().anyMatch(Value::isOk);
    if (chosen.level() == UnitLevel.CITY || !canRank) {
      return Optional.empty();
    }
    return Optional.of(RankedBars.of(
        caption("units", chosen.level().label(), shown),
        PublishedValues.named(chosen.level().code(), chosen.level().label()),
        shown.all().stream()
            .map(value -> new RankedBars.Bar(
                names.label(value.unit()), value.scaled(style.places()), counted(value)))
            .toList(),
        MOST_RANKED,
        cityInPeriod()
            .only()
            .map(value -> new RankedBars.Average(CITY, value.scaled(style.places())))));
  }

  /** Where a figure is withheld, so is the number of its observations. */
  private static OptionalLong counted(Value value) {
    return value.datum().value().isPresent() ? OptionalLong.of(value.n()) : OptionalLong.empty();
  }

  private Caption caption(String kind, Bilingual of, Values shown) {
    return source.caption(
        indicator.id() + "_" + kind,
        Bilingual.joined(" – ", List.of(chosen.title(), of)).orElse(of),
        chosen.period().map(each -> PublishedValues.label(each).bilingual()),
        style.unit(),
        Optional.empty(),
        indicator.source(),
        shown);
  }

  private IndicatorPage.UnitFigure unit(Value value) {
    return new IndicatorPage.UnitFigure(
        chosen.level(),
        value.isPlaced(),
        value.unit(),
        name(value),
        style.shown(value),
        counted(value).isPresent() ? VietnameseFormat.shown(value.n()) : "",
        value.isOk()
            ? Optional.empty()
            : Optional.of(PublishedValues.told(value.datum().status().id(), value.reason())));
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
    return chosen.level() == UnitLevel.CITY ? UnitNames.CITY.vi() : names.name(value.unit());
  }
}
