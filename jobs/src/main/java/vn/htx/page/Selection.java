package vn.htx.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Label;

/**
 * The figures of the city that a chart shows: of which indicators, in which periods, along which dimension, and in
 * which colours. In every other dimension figures are totals.
 *
 * @param form of the periods; empty for any
 * @param along the axis of categories
 * @param by what the series are; empty for one
 * @param single the name of the series where there is one
 * @param places by how many the decimal point is shifted, as from đồng to million đồng
 * @param counted whose figures stand beside the categories as their numbers: empty for no number, the first indicator
 *     for its observations, another for its values
 */
public record Selection(
    List<? extends Indicator> indicators,
    Optional<Values.Form> form,
    Periods periods,
    Axis along,
    Optional<Axis> by,
    Label single,
    int places,
    Optional<Indicator> counted) {
  /** Which of the periods that have figures. */
  public enum Periods {
    LATEST,
    LAST_TWO,
    ALL
  }

  public Selection {
    indicators = List.copyOf(indicators);
  }

  /** The latest figures of an indicator, whatever the form of their period, along an axis. */
  public static Selection latest(Indicator indicator, Axis along) {
    return new Selection(
        List.of(indicator),
        Optional.empty(),
        Periods.LATEST,
        along,
        Optional.empty(),
        PublishedValues.named(indicator.id(), indicator.label()),
        0,
        Optional.empty());
  }

  /** All figures of some indicators. */
  public static Selection all(List<? extends Indicator> indicators, Axis along) {
    return new Selection(
        indicators,
        Optional.empty(),
        Periods.ALL,
        along,
        Optional.empty(),
        PublishedValues.named(indicators.get(0).id(), indicators.get(0).label()),
        0,
        Optional.empty());
  }

  public Selection in(Values.Form given) {
    return new Selection(
        indicators, Optional.of(given), periods, along, by, single, places, counted);
  }

  public Selection of(Periods given) {
    return new Selection(indicators, form, given, along, by, single, places, counted);
  }

  public Selection by(Axis series) {
    return new Selection(
        indicators, form, periods, along, Optional.of(series), single, places, counted);
  }

  public Selection named(Label name) {
    return new Selection(indicators, form, periods, along, by, name, places, counted);
  }

  public Selection scaled(int given) {
    return new Selection(indicators, form, periods, along, by, single, given, counted);
  }

  /** Writes a number beside each category. */
  public Selection counting(Indicator indicator) {
    return new Selection(
        indicators, form, periods, along, by, single, places, Optional.of(indicator));
  }

  Indicator first() {
    return indicators.get(0);
  }

  /** The dimensions in which figures are not totals. */
  Set<Dimension> dimensions() {
    return by.map(series -> Set.of(along.dimension(), series.dimension()))
        .orElseGet(() -> Set.of(along.dimension()));
  }
}
