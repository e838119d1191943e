package vn.htx.page.indicator;

import java.util.List;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Chart;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.PageData;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.headline.Headline;
import vn.htx.query.DuckDbReader;

/**
 * One indicator: its figure of the city, its course, its units beside each other, and its definition.
 *
 * @param polarity which way is good, in words
 * @param levels the unit levels to choose from, with the chosen one marked; likewise the others
 * @param headline the city's figure in the chosen period
 * @param overTime empty where there is only one period
 * @param ranked empty where the city is chosen, or nothing can be ranked
 * @param units of the chosen level: ranked ones, the greatest value first; then those of few observations, then those
 *     without a value, by name
 */
public record IndicatorPage(
    PageData.Definition definition,
    Bilingual polarity,
    List<Choice> levels,
    List<Choice> periods,
    List<Choice> categories,
    Optional<Headline> headline,
    Optional<Chart> overTime,
    Optional<Chart> ranked,
    List<UnitFigure> units) {
  public IndicatorPage {
    levels = List.copyOf(levels);
    periods = List.copyOf(periods);
    categories = List.copyOf(categories);
    units = List.copyOf(units);
  }

  /** What of an indicator is asked for, as codes; what is left out is chosen: the finest level, the latest period. */
  public record Asked(Optional<String> level, Optional<String> period, Optional<String> category) {}

  /** One of several to choose from. */
  public record Choice(String code, Bilingual label, boolean isChosen) {}

  /**
   * The figure of one unit, as shown to people.
   *
   * @param hasProfile false where the unit of observations is not known
   * @param n empty where the figure is withheld
   * @param remark why there is no value, or how it is marked; empty where neither is the case
   */
  public record UnitFigure(
      UnitLevel level,
      boolean hasProfile,

      String code,
      String name,
      String value,
      String n,
      Optional<Bilingual> remark) {}

  /**
   * The page of a version; empty where the indicator has no such figures.
   *
   * @throws NoSuchFigures when a level, period or category is asked for that the indicator does not have
   */
  public static IndicatorPage of(
      DuckDbReader published, Scope scope, Indicator indicator, Asked asked) {
    return new IndicatorFigures(new PublishedValues(published, scope), indicator, asked).page();
  }

  /** Which way is good, in words. */
  public static Bilingual polarity(Indicator.Polarity polarity) {
    return switch (polarity) {
      case MORE_IS_BETTER -> Bilingual.of("Cao hơn là tốt hơn", "More is better");
      case LESS_IS_BETTER -> Bilingual.of("Thấp hơn là tốt hơn", "Less is better");
      case NEITHER ->
        Bilingual.of("Không đánh giá cao hay thấp là tốt", "Neither way is judged good");
    };
  }

  /** An indicator has no figures of what was asked for. */
  public static final class NoSuchFigures extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchFigures(String what, String asked) {
      super("no %s '%s'".formatted(what, asked));
    }
  }
}
