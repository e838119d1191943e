package vn.htx.page.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.page.CodeNames;
import vn.htx.page.PublishedValues;
import vn.htx.page.Value;

/** The levels, periods and categories that an indicator has figures of, and those that are chosen. */
final class IndicatorChoices {
  private final PublishedValues source;
  private final Indicator indicator;
  private final List<PublishedValues.Offer> offers;
  private final UnitLevel level;
  private final String category;
  private final Optional<Period> period;

  /**
   * Chooses what is asked for, else the finest level, the total and the latest period that there are figures of.
   *
   * @throws IndicatorPage.NoSuchFigures when the indicator has no figures of a level, period or category at all; that
   *     it has none of the three together is no error, since forms send choices of before with a new one
   */
  IndicatorChoices(PublishedValues source, Indicator indicator, IndicatorPage.Asked asked) {
    this.source = source;
    this.indicator = indicator;
    this.offers = source.offers(indicator);
    this.level = asked.level().map(this::level).orElseGet(this::usualLevel);
    this.category = asked
        .category()
        .map(code -> known("category", code, PublishedValues.Offer::category))
        .orElseGet(() -> categories(ofLevel()).findFirst().orElse(Value.TOTAL));
    this.period = asked
        .period()
        .map(code -> known("period", code, offer -> offer.period().code()))
        .flatMap(Period::find)
        .or(() -> periods().findFirst());
  }

  static List<IndicatorPage.Offered> offered(PublishedValues source, Indicator indicator) {
    var asked = new IndicatorPage.Asked(Optional.empty(), Optional.empty(), Optional.empty());
    var usual = new IndicatorChoices(source, indicator, asked);
    return usual
        .levels()
        .flatMap(level -> {
          List<String> categories = categories(usual.of(level)).toList();
          if (categories.isEmpty() && level == usual.level) {
            categories = List.of(usual.category);
          }
          String first = categories.stream().findFirst().orElse(Value.TOTAL);
          return categories.stream()
              .map(category -> new IndicatorPage.Offered(
                  level, category, level == usual.level, category.equals(first)));
        })
        .toList();
  }

  UnitLevel level() {
    return level;
  }

  String category() {
    return category;
  }

  /** Empty where the indicator has no figures of the level and category, and no period is asked for. */
  Optional<Period> period() {
    return period;
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

  private String known(String what, String code, Function<PublishedValues.Offer, String> part) {
    return offers.stream()
        .map(part)
        .filter(code::equals)
        .findFirst()
        .orElseThrow(() -> new IndicatorPage.NoSuchFigures(what, code));
  }

  private Stream<PublishedValues.Offer> ofLevel() {
    return of(level);
  }

  private Stream<PublishedValues.Offer> of(UnitLevel one) {
    return offers.stream().filter(offer -> offer.level() == one);
  }

  /** The total first. */
  private static Stream<String> categories(Stream<PublishedValues.Offer> offers) {
    return offers
        .map(PublishedValues.Offer::category)
        .distinct()
        .sorted(Comparator.comparing((String code) -> !code.equals(Value.TOTAL))
            .thenComparing(Comparator.naturalOrder()));
  }

  /** Of the level and category, the latest first. */
  private Stream<Period> periods() {
    return ofLevel()
        .filter(offer -> offer.category().equals(category))
        .map(PublishedValues.Offer::period)
        .distinct()
        .sorted(Comparator.reverseOrder());
  }

  List<IndicatorPage.Choice> levelChoices() {
    return levels()
        .map(each -> new IndicatorPage.Choice(each.code(), each.label(), each == level))
        .toList();
  }

  /** The periods of the level and category, and the chosen one. */
  List<IndicatorPage.Choice> periodChoices() {
    return Stream.concat(periods(), period.stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(each -> new IndicatorPage.Choice(
            each.code(), PublishedValues.label(each).bilingual(), period.equals(Optional.of(each))))
        .toList();
  }

  /** The categories of the level and of the city, and the chosen one. */
  List<IndicatorPage.Choice> categoryChoices() {
    return categories(offers.stream()
            .filter(offer -> offer.level() == level
                || offer.level() == UnitLevel.CITY
                || offer.category().equals(category)))
        .map(code -> new IndicatorPage.Choice(code, named(code), code.equals(category)))
        .toList();
  }

  /** The name of a category, as a rule file or a domain defines it; else its code. */
  private Bilingual named(String code) {
    return new CodeNames(source.scope())
        .find(indicator, IndicatorValues.CATEGORY, code)
        .orElseGet(() -> Bilingual.of(code, code));
  }

  /** The indicator's name, with the category where one is chosen. */
  Bilingual title() {
    Bilingual name = named(category);
    return category.equals(Value.TOTAL)
        ? indicator.label()
        : Bilingual.of(
            indicator.label().vi() + ": " + name.vi(), indicator.label().en() + ": " + name.en());
  }
}
