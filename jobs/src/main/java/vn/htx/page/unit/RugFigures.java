package vn.htx.page.unit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Indicator;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;
import vn.htx.page.NumberStyle;
import vn.htx.page.Paged;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.UnitNames;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Selects the figures of a rug. */
final class RugFigures {
  private static final String TOTALS = """
      WITH totals AS (
        SELECT indicator_id, unit_level, unit_code, period, value, ci_low, ci_high, status
        FROM indicator_values
        WHERE sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T'),
      latest AS (
        SELECT indicator_id, max(period) AS period FROM totals WHERE unit_level = ? GROUP BY indicator_id),
      own AS (
        SELECT totals.* FROM totals SEMI JOIN latest USING (indicator_id, period)
        WHERE unit_level = ? AND unit_code <> 'unknown')""";

  /** The indicators that units have figures of in the latest period, with the city's of the same period. */
  private static final String COLUMNS = TOTALS + """

      SELECT DISTINCT own.indicator_id, own.period, city.value AS city
      FROM own LEFT JOIN totals AS city
        ON city.unit_level = 'city' AND city.indicator_id = own.indicator_id AND city.period = own.period""";

  private static final String UNITS = TOTALS + """

      SELECT unit_code, max(CASE WHEN indicator_id = ? THEN value END) AS value FROM own
      WHERE indicator_id IN (SELECT unnest(string_split(?, ',')))
      GROUP BY unit_code""";

  private static final String FIGURES = TOTALS + """
      ,
      plans AS (
        SELECT indicator_id, unit_level, unit_code, period, against_value AS plan
        FROM comparisons
        WHERE against = 'plan' AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T')
      SELECT own.*, city.value AS city, plan
      FROM own
        LEFT JOIN totals AS city
          ON city.unit_level = 'city' AND city.indicator_id = own.indicator_id AND city.period = own.period
        LEFT JOIN plans
          ON plans.indicator_id = own.indicator_id AND plans.unit_level = own.unit_level
            AND plans.unit_code = own.unit_code AND plans.period = own.period
      WHERE own.unit_code IN (SELECT unnest(string_split(?, ',')))""";

  private static final String BETWEEN = ",";

  private final DuckDbReader published;
  private final UnitLevel level;
  private final Rug.Base base;
  private final UnitNames names;
  private final Map<Indicator, String> indicators = new LinkedHashMap<>();
  private final Map<String, Answer.Row> columns = new HashMap<>();
  /** Of the units of the page, by indicator. */
  private final Map<String, Map<String, Answer.Row>> byUnit = new HashMap<>();

  RugFigures(DuckDbReader published, Scope scope, UnitLevel level, Rug.Base base) {
    this.published = published;
    this.level = level;
    this.base = base;
    this.names = new PublishedValues(published, scope).unitNames();
    for (Answer.Row row : published.query(COLUMNS, level.code(), level.code())) {
      columns.put(row.text("indicator_id"), row);
    }
    for (Domain domain : scope.catalog().domains()) {
      domain.indicators().stream()
          .filter(indicator -> columns.containsKey(indicator.id()) && !indicator.isSum())
          .forEach(indicator -> indicators.put(indicator, domain.id()));
    }
  }

  Rug rug(Optional<String> sort, Optional<String> page) {
    Paged<String> units = Paged.of(units(sort), page);
    published
        .query(FIGURES, level.code(), level.code(), String.join(BETWEEN, units.lines()))
        .forEach(row -> byUnit
            .computeIfAbsent(row.text("unit_code"), unit -> new HashMap<>())
            .put(row.text("indicator_id"), row));
    return new Rug(
        level,
        base,
        indicators.entrySet().stream()
            .map(each -> column(each.getKey(), each.getValue()))
            .toList(),
        units.map(this::line));
  }

  /** By the value of an indicator, the greatest first and those without one last; else by name. */
  private List<String> units(Optional<String> sort) {
    String ids =
        indicators.keySet().stream().map(Indicator::id).collect(Collectors.joining(BETWEEN));
    var values = new HashMap<String, Optional<BigDecimal>>();
    published
        .query(UNITS, level.code(), level.code(), sort.orElse(""), ids)
        .forEach(row -> values.put(row.text("unit_code"), row.decimal("value")));
    Comparator<String> byValue = Comparator.comparing(
        (String unit) -> values.getOrDefault(unit, Optional.empty()).orElse(null),
        Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
    return values.keySet().stream()
        .sorted(byValue.thenComparing(names.byName()))
        .toList();
  }

  private Rug.Column column(Indicator indicator, String domain) {
    NumberStyle style = NumberStyle.of(indicator);
    Answer.Row row = Optional.ofNullable(columns.get(indicator.id())).orElseThrow();
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
