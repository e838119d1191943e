package vn.htx.page.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Series;
import vn.htx.model.Period;
import vn.htx.page.NumberStyle;

/**
 * The plans of an indicator beside its course: of a period itself, else of its half-year or year. Where figures count
 * what happened within a period, the plan of a longer one is not beside them: it is what they come to together.
 *
 * @param planned planned values by the codes of their periods
 */
record CoursePlan(Indicator indicator, NumberStyle style, Map<String, BigDecimal> planned) {

  /** The length of the code of a half-year; those of months and days are longer. */
  private static final int HALF_YEAR = 6;

  /** A planned value for each of these periods; empty where none has one. */
  Optional<Series> of(List<Period> periods) {
    var named = new TreeSet<String>();
    List<Datum> values = periods.stream()
        .map(period -> planOf(period)
            .map(code -> {
              named.add(code);
              return Datum.of(style.scaled(planned.getOrDefault(code, BigDecimal.ZERO)));
            })
            .orElseGet(Datum::missing))
        .toList();
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Series(name(named.size() == 1 ? " " + named.iterator().next() : ""), values));
  }

  private static Label name(String period) {
    return new Label("plan", "Kế hoạch" + period, "Plan" + period);
  }

  private Optional<String> planOf(Period period) {
    return candidates(period).filter(planned::containsKey).findFirst();
  }

  private Stream<String> candidates(Period period) {
    if (indicator.accumulates()) {
      return Stream.of(period.code());
    }
    boolean isWithinHalf = period.code().length() > HALF_YEAR;
    return Stream.of(
            Optional.of(period.code()),
            Optional.of(Period.halfOf(period.last()).code()).filter(half -> isWithinHalf),
            Optional.of(Period.year(period.last().getYear()).code()))
        .flatMap(Optional::stream);
  }

  /** The years of plans that figures of these periods come to only together, and that are not drawn for that reason. */
  List<String> notDrawn(List<Period> periods) {
    return indicator.accumulates()
        ? periods.stream()
            .map(period -> Period.year(period.last().getYear()).code())
            .distinct()
            .filter(planned::containsKey)
            .filter(year -> periods.stream().noneMatch(period -> period.code().equals(year)))
            .toList()
        : List.of();
  }

  String shown(String period) {
    return style.shown(planned.getOrDefault(period, BigDecimal.ZERO));
  }
}
