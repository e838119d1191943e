package vn.htx.page;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Backdrop;
import vn.htx.chart.model.BarsWithTarget;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.Dumbbell;
import vn.htx.chart.model.GroupedBars;
import vn.htx.chart.model.Lines;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.NoData;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.StackedBars;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.model.Period;

/** The published figures that a declared chart selects, and the chart made of them. */
final class SelectedFigures {
  private final ChartDeclaration declared;
  private final Selection selection;
  private final PublishedValues source;
  /** Of all indicators, in total and in every breakdown. */
  private final Values all;
  /** Those of them in the selection's dimensions. */
  private final Values inDimensions;
  /** Those that tell the numbers beside the categories, where another indicator does. */
  private final Optional<Values> counts;
  /** The periods that have figures in the selection's dimensions, the earliest first. */
  private final List<Period> known;
  /** The figures in the selection's dimensions and periods, without codes that are not shown. */
  private final Values shown;

  private SelectedFigures(ChartDeclaration declared, PublishedValues source) {
    this.declared = declared;
    this.selection = declared.selection();
    this.source = source;
    this.all = new Values(selection.indicators().stream()
        .flatMap(indicator -> figures(indicator).all().stream())
        .toList());
    this.inDimensions = narrowed(all, selection.dimensions());
    this.counts = selection
        .counted()
        .filter(indicator -> !indicator.equals(selection.first()))
        .map(indicator -> narrowed(figures(indicator), selection.dimensions()));
    this.known = inDimensions.periods();
    List<Period> chosen = chosen();
    this.shown = inDimensions
        .where(value -> chosen.contains(value.period()))
        .where(selection.along()::shows);
  }

  static SelectedFigures of(ChartDeclaration declared, PublishedValues source) {
    return new SelectedFigures(declared, source);
  }

  private Values figures(Indicator indicator) {
    Values values = source.city(indicator);
    return selection.form().map(values::of).orElse(values);
  }

  /** The figures that are broken down by these dimensions and by no other. */
  private static Values narrowed(Values values, Set<Dimension> dimensions) {
    return values.where(value -> Stream.of(Dimension.values())
        .filter(Dimension::hasTotal)
        .allMatch(dimension -> dimension.isTotal(value) != dimensions.contains(dimension)));
  }

  private List<Period> chosen() {
    int count = known.size();
    return switch (selection.periods()) {
      case ALL -> known;
      case LATEST -> known.subList(Math.max(0, count - 1), count);
      case LAST_TWO -> known.subList(Math.max(0, count - 2), count);
    };
  }

  private Optional<Period> latest() {
    return shown.latest();
  }

  Chart chart() {
    Caption caption = source.caption(
        declared.id(),
        declared.title(),
        Bilingual.joined(
            "",
            declared.words().subtitle().stream()
                .flatMap(phrase -> filled(phrase).stream())
                .toList()),
        declared.unit(),
        declared.words().basis().flatMap(this::filled),
        declared.words().source(),
        shown);
    Map<String, Datum> plan = plan();
    List<Axis.Named> categories = categories(plan);
    if (categories.isEmpty() || isTooLittle(plan)) {
      return new NoData(
          caption,
          source.whyNone(
              selection.first(),
              filled(declared.words().none()).orElse(declared.words().none())));
    }
    return drawn(caption, categories, plan);
  }

  private Chart drawn(Caption caption, List<Axis.Named> categories, Map<String, Datum> plan) {
    ChartDeclaration.Kind kind = declared.kind();
    if (kind instanceof ChartDeclaration.Stacks stacks) {
      return stacked(caption, categories, stacks);
    }
    if (kind instanceof ChartDeclaration.Months) {
      return months(caption);
    }
    if (kind instanceof ChartDeclaration.EarlierAndLater) {
      return new Dumbbell(caption, selection.along().label(), matrix(categories));
    }
    if (kind instanceof ChartDeclaration.AgainstPlan against) {
      return new BarsWithTarget(
          caption,
          selection.along().label(),
          shownCategories(categories),
          series(categories).get(0),
          new Series(
              against.plan(),
              categories.stream()
                  .map(each -> scaled(plan.getOrDefault(each.code(), Datum.missing())))
                  .toList()));
    }
    var bars = (ChartDeclaration.Bars) kind;
    var drawn = new GroupedBars(
        caption, selection.along().label(), matrix(categories), bars.palette(), bars.orientation());
    boolean isCourse = selection.along().dimension() == Dimension.PERIOD
        && bars.orientation() == Orientation.VERTICAL;
    return isCourse ? drawn.before(marks(periods(categories))) : drawn;
  }

  private static List<Period> periods(List<Axis.Named> codes) {
    return codes.stream().flatMap(each -> Period.find(each.code()).stream()).toList();
  }

  private Backdrop marks(List<Period> steps) {
    return CourseMarks.of(source.scope(), selection.indicators(), steps, lines());
  }

  private List<CourseMarks.Line> lines() {
    return selection
        .by()
        .map(axis -> named(axis).stream()
            .map(each -> new CourseMarks.Line(
                each.label(),
                shown.where(value -> axis.dimension().code(value).equals(each.code()))))
            .toList())
        .orElseGet(() -> List.of(new CourseMarks.Line(selection.single(), shown)));
  }

  private List<Axis.Named> categories(Map<String, Datum> plan) {
    var codes = new LinkedHashSet<String>();
    shown.all().forEach(value -> codes.add(selection.along().dimension().code(value)));
    codes.addAll(plan.keySet());
    return selection.along().named(codes, source.scope());
  }

  /** Whether there is nothing to compare, or nothing known to hold against a plan. */
  private boolean isTooLittle(Map<String, Datum> plan) {
    if (declared.kind() instanceof ChartDeclaration.EarlierAndLater) {
      return chosen().size() < 2;
    }
    return declared.kind() instanceof ChartDeclaration.AgainstPlan
        && plan.isEmpty()
        && shown.where(value -> !value.isUndefined()).isEmpty();
  }

  /** The plan for the latest period, else for its half-year, else for its year. */
  private Map<String, Datum> plan() {
    return declared.kind() instanceof ChartDeclaration.AgainstPlan
        ? latest()
            .map(period -> source.targets(
                selection.first(),
                List.of(
                    period.code(),
                    Period.halfOf(period.last()).code(),
                    Period.year(period.last().getYear()).code())))
            .orElse(Map.of())
        : Map.of();
  }

  private Matrix matrix(List<Axis.Named> categories) {
    return new Matrix(shownCategories(categories), series(categories));
  }

  private List<Category> shownCategories(List<Axis.Named> categories) {
    return categories.stream()
        .map(each -> new Category(each.label(), counted(each.code())))
        .toList();
  }

  private OptionalLong counted(String code) {
    if (selection.counted().isEmpty()) {
      return OptionalLong.empty();
    }
    if (counts.isPresent()) {
      Values others = counts.get();
      return along(latest().map(others::in).orElse(others), code)
          .datum()
          .value()
          .map(count -> OptionalLong.of(count.longValue()))
          .orElse(OptionalLong.empty());
    }
    // when a figure is withheld, so is the number of its observations
    return along(shown, code)
        .only()
        .filter(value -> value.datum().value().isPresent())
        .map(value -> OptionalLong.of(value.n()))
        .orElse(OptionalLong.empty());
  }

  private List<Series> series(List<Axis.Named> categories) {
    return selection
        .by()
        .map(axis -> named(axis).stream()
            .map(each -> new Series(
                each.label(),
                categories.stream()
                    .map(category -> scaled(along(shown, category.code())
                        .where(value -> axis.dimension().code(value).equals(each.code()))
                        .datum()))
                    .toList()))
            .toList())
        .orElseGet(() -> List.of(new Series(
            selection.single(),
            categories.stream()
                .map(category -> scaled(along(shown, category.code()).datum()))
                .toList())));
  }

  /** The codes of the series: of a list all, since colours go by position. */
  private List<Axis.Named> named(Axis axis) {
    return axis.names() instanceof Axis.Listed listed
        ? listed.all()
        : axis.named(
            shown.all().stream()
                .map(axis.dimension()::code)
                .collect(Collectors.toCollection(LinkedHashSet::new)),
            source.scope());
  }

  private Values along(Values values, String code) {
    return values.where(value -> selection.along().dimension().code(value).equals(code));
  }

  private Datum scaled(Datum datum) {
    return new Datum(
        datum.value().map(value -> value.movePointLeft(selection.places())), datum.status());
  }

  private Chart stacked(
      Caption caption, List<Axis.Named> categories, ChartDeclaration.Stacks stacks) {
    List<Series> pieces = series(categories).stream()
        .filter(each -> !each.label().id().equals(stacks.unlessNone())
            || each.known().stream().anyMatch(value -> value.signum() > 0))
        .toList();
    Values totals = narrowed(all, Set.of(selection.along().dimension()))
        .where(value -> latest().equals(Optional.of(value.period())));
    return new StackedBars(
        caption,
        selection.along().label(),
        new Matrix(shownCategories(categories), pieces),
        stacks.palette(),
        stacks.orientation(),
        stacks.mode(),
        stacks
            .totals()
            .map(name -> new Series(
                name,
                categories.stream()
                    .map(each -> scaled(along(totals, each.code()).datum()))
                    .toList())));
  }

  private Chart months(Caption caption) {
    YearMonth first = YearMonth.from(known.get(0).last());
    YearMonth last = YearMonth.from(known.get(known.size() - 1).last());
    List<Axis.Named> months = Stream.iterate(
            first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(month -> Axis.Named.of(PublishedValues.label(Period.month(month))))
        .toList();
    return Lines.months(caption, first, series(months)).before(marks(periods(months)));
  }

  /** A phrase with its place filled in; empty when nothing is known of it. */
  private Optional<Bilingual> filled(Bilingual phrase) {
    return filled(phrase.vi(), Language.VI)
        .flatMap(vi -> filled(phrase.en(), Language.EN).map(en -> Bilingual.of(vi, en)));
  }

  private Optional<String> filled(String phrase, Language language) {
    int from = phrase.indexOf('{');
    if (from < 0) {
      return Optional.of(phrase);
    }
    int to = phrase.indexOf('}', from);
    return known(phrase.substring(from + 1, to), language)
        .map(text -> phrase.substring(0, from) + text + phrase.substring(to + 1));
  }

  private Optional<String> known(String place, Language language) {
    return switch (place) {
      case "period" -> latest().map(period -> PublishedValues.label(period).in(language));
      case "periods" -> Optional.of(String.valueOf(known.size()));
      case "total" -> total().map(this::text);
      case "n" -> total().or(this::anyOfLatest).map(value -> text(value.n()));
      default -> notShown(place.substring("of ".length())).map(this::text);
    };
  }

  private String text(Value value) {
    return Values.shown(scaled(value.datum()), declared.unit());
  }

  private static String text(long count) {
    return VietnameseFormat.shown(count);
  }

  /** The figure of the first indicator over all categories, of the latest period shown. */
  private Optional<Value> total() {
    Values totals = narrowed(all, Set.of())
        .where(value -> Dimension.INDICATOR.code(value).equals(selection.first().id()));
    return latest().flatMap(period -> totals.in(period).only());
  }

  private Optional<Value> anyOfLatest() {
    return latest().flatMap(period -> shown.in(period).only());
  }

  /** The figure of a code along the axis that is not shown. */
  private Optional<Value> notShown(String code) {
    return latest().flatMap(period -> along(inDimensions.in(period), code).only());
  }
}
