package vn.htx.page.unit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Indicator;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.UnitNames;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Selects the figures of a rug. */
final class RugFigures {

  private static final String FIGURES = """
      WITH totals AS (
        SELECT indicator_id, unit_level, unit_code, period, value, ci_low, ci_high, status
        FROM indicator_values
        WHERE sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T'),
      latest AS (
        SELECT indicator_id, max(period) AS period FROM totals WHERE unit_level = ? GROUP BY indicator_id),
      plans AS (
        SELECT indicator_id, unit_level, unit_code, period, against_value AS plan
        FROM comparisons
        WHERE against = 'plan' AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T')
      SELECT own.*, city.value AS city, plan
      FROM totals AS own SEMI JOIN latest USING (indicator_id, period)
        LEFT JOIN totals AS city
          ON city.unit_level = 'city' AND city.indicator_id = own.indicator_id AND city.period = own.period
        LEFT JOIN plans
          ON plans.indicator_id = own.indicator_id AND plans.unit_level = own.unit_level
            AND plans.unit_code = own.unit_code AND plans.period = own.period
      WHERE own.unit_level = ? AND own.unit_code <> 'unknown'""";

  private final UnitLevel level;
  private final Rug.Base base;
  private final UnitNames names;
  private final Map<Indicator, String> indicators = new LinkedHashMap<>();
  private final Map<String, Map<String, Answer.Row>> byUnit = new HashMap<>();
  private final Map<String, Answer.Row> any = new HashMap<>();

  RugFigures(DuckDbReader published, Scope scope, UnitLevel level, Rug.Base base) {
    this.level = level;
    this.base = base;
    this.names = new PublishedValues(published, scope).unitNames();
    for (Answer.Row row : published.query(FIGURES, level.code(), level.code())) {
      byUnit
          .computeIfAbsent(row.text("unit_code"), unit -> new HashMap<>())
          .put(row.text("indicator_id"), row);
      any.put(row.text("indicator_id"), row);
    }
    for (Domain domain : scope.catalog().domains()) {
      domain.indicators().stream()
          .filter(indicator -> any.containsKey(indicator.id()) && !indicator.isSum())
          .forEach(indicator -> indicators.put(indicator, domain.id()));
    }
  }

  Rug rug(Optional<String> sort) {
    return new Rug(
        level,
        base,
        indicators.entrySet().stream()
            .map(each -> column(each.getKey(), each.getValue()))
            .toList(),
        byUnit.entrySet().stream()
            .filter(unit -> indicators.keySet().stream()
                .anyMatch(indicator -> unit.getValue().containsKey(indicator.id())))
            .map(Map.Entry::getKey)
            .sorted(order(sort))
            .map(this::line)
            .toList());
  }

  private Rug.Column column(Indicator indicator, String domain) {
    NumberStyle style = NumberStyle.of(indicator);
    Answer.Row row = Optional.ofNullable(any.get(indicator.id())).orElseThrow();
    String alike = style.shown(indicator.unit().alike());
    return new Rug.Column(
        indicator.id(),
        domain,
        indicator.label(),
        indicator.unit().shown(),
        PublishedValues.periodLabel(row.text("period")),
        row.decimal("city").map(style::shown).orElse(Rug.NOT_KNOWN),
        indicator.unit().isPercent()
            ? Bilingual.of(alike.replace("%", " điểm %"), alike.replace("%", " percentage points"))
            : Bilingual.of(
                alike + " " + indicator.unit().shown().vi(),
                alike + " " + indicator.unit().shown().en()),
        indicator.polarity() != Indicator.Polarity.NEITHER);
  }

  /** By the value of an indicator, the greatest first and those without one last; else by name. */
  private Comparator<String> order(Optional<String> sort) {
    return sort.map(indicator -> Comparator.comparing(
                (String unit) -> figure(unit, indicator).flatMap(row -> row.decimal("value")),
                Comparator.comparing(
                    value -> value.orElse(null),
                    Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
            .thenComparing(names.byName()))
        .orElseGet(names::byName);
  }

  private Optional<Answer.Row> figure(String unit, String indicator) {
    return Stream.ofNullable(byUnit.get(unit))
        .flatMap(figures -> Stream.ofNullable(figures.get(indicator)))
        .findFirst();
  }

  private Rug.Line line(String unit) {
    return new Rug.Line(
        unit,
        names.name(unit),
        indicators.keySet().stream()
            .map(indicator -> figure(unit, indicator.id())
                .map(row -> cell(indicator, row))
                .orElseGet(() -> new Rug.Cell(Rug.NOT_KNOWN, Rug.Mark.NONE, false)))
            .toList());
  }

  private Rug.Cell cell(Indicator indicator, Answer.Row row) {
    Optional<BigDecimal> value = row.decimal("value");
    String shown = value.map(NumberStyle.of(indicator)::shown).orElse(Rug.NOT_KNOWN);
    ValueStatus status =
        Coded.find(ValueStatus.class, row.text("status")).orElse(ValueStatus.UNDEFINED);
    Optional<BigDecimal> other = row.decimal(base == Rug.Base.CITY ? "city" : "plan");
    return switch (status) {
      case SUPPRESSED -> new Rug.Cell(shown, Rug.Mark.WITHHELD, false);
      case NOT_COMPARABLE -> new Rug.Cell(shown, Rug.Mark.NOT_COMPARABLE, false);
      case UNDEFINED -> new Rug.Cell(shown, Rug.Mark.NONE, false);
      case FEW -> new Rug.Cell(shown, Rug.Mark.FEW, false);
      case OK ->
        value.isPresent() && other.isPresent()
            ? judged(indicator, row, value.get(), other.get(), shown)
            : new Rug.Cell(shown, value.isPresent() ? Rug.Mark.ALONE : Rug.Mark.NONE, false);
    };
  }

  private static Rug.Cell judged(
      Indicator indicator, Answer.Row row, BigDecimal value, BigDecimal other, String shown) {
    Standing standing =
        Standing.of(indicator, value, row.decimal("ci_low"), row.decimal("ci_high"), other);
    return new Rug.Cell(shown, standing.mark(), standing.isTested());
  }
}
