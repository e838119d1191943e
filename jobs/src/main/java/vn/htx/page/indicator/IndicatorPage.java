package vn.htx.page.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Chart;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.UnitLevel;
import vn.htx.page.PageData;
import vn.htx.page.Paged;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.Value;
import vn.htx.page.headline.Headline;
import vn.htx.query.DuckDbReader;

/**
 * One indicator: its figure of the city, its course, its units beside each other, and its definition.
 *
 * @param polarity which way is good, in words
 * @param levels the unit levels to choose from, with the chosen one marked; likewise the others
 * @param headline the city's figure in the chosen period
 * @param overTime empty where there is only one period
 * @param refused why no dates can be marked on the course; empty where they can
 * @param ranked empty where the city is chosen, or nothing can be ranked
 * @param units a page of those of the chosen level: ranked ones, the greatest value first; then those of few
 *     observations, then those without a value, by name
 */
public record IndicatorPage(
    PageData.Definition definition,
    Bilingual polarity,
    List<Choice> levels,
    List<Choice> periods,
    List<Choice> categories,
    Optional<Headline> headline,
    Optional<Chart> overTime,
    List<Problem> refused,
    Optional<Chart> ranked,
    Paged<UnitFigure> units) {
  public IndicatorPage {
    levels = List.copyOf(levels);
    periods = List.copyOf(periods);
    categories = List.copyOf(categories);
    refused = List.copyOf(refused);
  }

  /** What is chosen, by the names of filters; the units' table shows these figures. */
  public Map<String, String> chosen() {
    var chosen = new TreeMap<String, String>();
    chosen.put("indicator", definition.id());
    chosen(levels).ifPresent(code -> chosen.put("level", code));
    chosen(periods).ifPresent(code -> chosen.put("period", code));
    chosen(categories).ifPresent(code -> chosen.put("category", code));
    Stream.of("sector", "size_class", "readiness_level")
        .forEach(breakdown -> chosen.put(breakdown, Value.TOTAL));
    return chosen;
  }

  private static Optional<String> chosen(List<Choice> choices) {
    return choices.stream().filter(Choice::isChosen).map(Choice::code).findFirst();
  }

  /**
   * What of an indicator is asked for, as codes; what is left out is chosen: the finest level, the latest period.
   *
   * @param page of the units' table
   */
  public record Asked(
      Optional<String> level,
      Optional<String> period,
      Optional<String> category,
      Optional<String> page) {
    /** What an address asks for. */
    public static Asked of(Map<String, String> state) {
      return new Asked(
          Optional.ofNullable(state.get("level")),
          Optional.ofNullable(state.get("period")),
          Optional.ofNullable(state.get("category")),
          Optional.ofNullable(state.get(Paged.PAGE)));
    }

    /** The first page. */
    public Asked(Optional<String> level, Optional<String> period, Optional<String> category) {
      this(level, period, category, Optional.empty());
    }
  }

  /** One of several to choose from. */
  public record Choice(String code, Bilingual label, boolean isChosen) {}

  /** The codes that are chosen of each, without totals, as a file is named by them. */
  public static Stream<String> chosen(Stream<List<Choice>> choices) {
    return choices
        .flatMap(List::stream)
        .filter(Choice::isChosen)
        .map(Choice::code)
        .filter(code -> !code.equals(Value.TOTAL));
  }

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
   * @throws vn.htx.page.NoSuchPage for a page of its units past the end
   */
  public static IndicatorPage of(
      DuckDbReader published, Scope scope, Indicator indicator, Asked asked) {
    return new IndicatorFigures(new PublishedValues(published, scope), indicator, asked).page();
  }

  /**
   * A level and category that an indicator has figures of.
   *
   * @param isUsualLevel whether it is shown where no level is asked for
   * @param isUsualCategory whether it is shown at this level where no category is asked for
   */
  public record Offered(
      UnitLevel level, String category, boolean isUsualLevel, boolean isUsualCategory) {}

  /** The levels and categories that an indicator has figures of together, and the usual ones whatever they have. */
  public static List<Offered> offered(DuckDbReader published, Scope scope, Indicator indicator) {
    return IndicatorChoices.offered(new PublishedValues(published, scope), indicator);
  }

  /** An indicator has no figures of what was asked for. */
  public static final class NoSuchFigures extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchFigures(String what, String asked) {
      super("no %s '%s'".formatted(what, asked));
    }
  }
}
