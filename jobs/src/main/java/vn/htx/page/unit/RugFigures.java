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

      SELECT DISTINCT unit_code FROM own
      WHERE indicator_id IN (SELECT unnest(string_split(?, ',')))""";

  private static final String SORTED = """
      SELECT unit_code, value FROM indicator_values
      WHERE indicator_id = ? AND unit_level = ? AND period = ? AND sector = '_T' AND size_class = '_T'
        AND readiness_level = '_T' AND category = '_T' AND unit_code <> 'unknown'""";

  /** Of some units the figures of some indicators, each in its period. */
  private static final String FIGURES = """
      SELECT indicator_id, unit_code, value, ci_low, ci_high, status
      FROM indicator_values
      WHERE unit_level = ? AND unit_code IN (SELECT unnest(string_split(?, ',')))
        AND concat_ws('/', indicator_id, period) IN (SELECT unnest(string_split(?, ',')))
        AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T'""";

  private static final String PLANS = """
      SELECT indicator_id, unit_code, against_value AS plan
      FROM comparisons
      WHERE unit_level = ? AND unit_code IN (SELECT unnest(string_split(?, ',')))
        AND concat_ws('/', indicator_id, period) IN (SELECT unnest(string_split(?, ',')))
        AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T'
        AND against = 'plan'""";

  private static final String BETWEEN = ",";

  private final DuckDbReader published;
  private final UnitLevel level;
  private final Rug.Base base;
  private final UnitNames names;
  private final Extent extent;
  /** Of the units of the page, by indicator. */
  private final Map<String, Map<String, Answer.Row>> byUnit = new HashMap<>();
  /** The same of their plans. */
  private final Map<String, Map<String, Answer.Row>> plans = new HashMap<>();

  /**
   * What a level's rug has, whatever is chosen on it.
   *
   * @param indicators those that are compared, with their domain, in the order of their declaration
   * @param columns by indicator
   * @param units those that have a figure, by name
   */
  private record Extent(
      Map<Indicator, String> indicators, Map<String, Answer.Row> columns, List<String> units) {}

  RugFigures(DuckDbReader published, Scope scope, UnitLevel level, Rug.Base base) {
    this.published = published;
    this.level = level;
    this.base = base;
    this.names = new PublishedValues(published, scope).unitNames();
    this.extent = scope.kept().of(Extent.class, level, () -> extent(scope));
  }

  private Extent extent(Scope scope) {
    var columns = new HashMap<String, Answer.Row>();
    for (Answer.Row row : published.query(COLUMNS, level.code(), level.code())) {
      columns.put(row.text("indicator_id"), row);
    }
    var indicators = new LinkedHashMap<Indicator, String>();
    for (Domain domain : scope.catalog().domains()) {
      domain.indicators().stream()
          .filter(indicator -> columns.containsKey(indicator.id()) && !indicator.isSum())
          .forEach(indicator -> indicators.put(indicator, domain.id()));
    }
    String ids =
        indicators.keySet().stream().map(Indicator::id).collect(Collectors.joining(BETWEEN));
    List<String> units = published.query(UNITS, level.code(), level.code(), ids).rows().stream()
        .map(row -> row.text("unit_code"))
        .sorted(names.byName())
        .toList();
    return new Extent(indicators, columns, units);
  }

  Rug rug(Optional<String> sort, Optional<String> page) {
    Paged<String> units = Paged.of(sort.map(this::sorted).orElse(extent.units()), page);
    byUnit.putAll(ofPage(FIGURES, units));
    if (base == Rug.Base.PLAN) {
      plans.putAll(ofPage(PLANS, units));
    }
    return new Rug(
        level,
        base,
        extent.indicators().entrySet().stream()
            .map(each -> column(each.getKey(), each.getValue()))
            .toList(),
        units.map(this::line));
  }

  private Map<String, Map<String, Answer.Row>> ofPage(String query, Paged<String> units) {
    String periods = extent.indicators().keySet().stream()
        .flatMap(indicator -> Stream.ofNullable(extent.columns().get(indicator.id())))
        .map(column -> column.text("indicator_id") + "/" + column.text("period"))
        .collect(Collectors.joining(BETWEEN));
    var rows = new HashMap<String, Map<String, Answer.Row>>();
    published
        .query(query, level.code(), String.join(BETWEEN, units.lines()), periods)
        .forEach(row -> rows.computeIfAbsent(row.text("unit_code"), unit -> new HashMap<>())
            .put(row.text("indicator_id"), row));
    return rows;
  }

  /** By the value of an indicator, the greatest first and those without one last; else by name. */
  private List<String> sorted(String indicator) {
    var values = new HashMap<String, Optional<BigDecimal>>();
    Stream.ofNullable(extent.columns().get(indicator))
        .flatMap(column ->
            published.query(SORTED, indicator, level.code(), column.text("period")).rows().stream())
        .forEach(row -> values.put(row.text("unit_code"), row.decimal("value")));
    Comparator<String> byValue = Comparator.comparing(
        (String unit) -> values.getOrDefault(unit, Optional.empty()).orElse(null),
        Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
    return extent.units().stream().sorted(byValue).toList(); // which keeps the names' order
  }

  private Rug.Column column(Indicator indicator, String domain) {
    NumberStyle style = NumberStyle.of(indicator);
    Answer.Row row = Optional.ofNullable(extent.columns().get(indicator.id())).orElseThrow();
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

  private static Optional<Answer.Row> row(
      Map<String, Map<String, Answer.Row>> rows, String unit, String indicator) {
    return Stream.ofNullable(rows.get(unit))
        .flatMap(figures -> Stream.ofNullable(figures.get(indicator)))
        .findFirst();
  }

  private Optional<BigDecimal> other(Indicator indicator, String unit) {
    return switch (base) {
      case CITY ->
        Stream.ofNullable(extent.columns().get(indicator.id()))
            .flatMap(column -> column.decimal("city").stream())
            .findFirst();
      case PLAN -> row(plans, unit, indicator.id()).flatMap(row -> row.decimal("plan"));
    };
  }

  private Rug.Line line(String unit) {
    return new Rug.Line(
        unit,
        names.name(unit),
        extent.indicators().keySet().stream()
            .map(indicator -> row(byUnit, unit, indicator.id())
                .map(row -> cell(indicator, unit, row))
                .orElseGet(() -> new Rug.Cell(Rug.NOT_KNOWN, Rug.Mark.NONE, false)))
            .toList());
  }

  private Rug.Cell cell(Indicator indicator, String unit, Answer.Row row) {
    Optional<BigDecimal> value = row.decimal("value");
    String shown = value.map(NumberStyle.of(indicator)::shown).orElse(Rug.NOT_KNOWN);
    ValueStatus status =
        Coded.find(ValueStatus.class, row.text("status")).orElse(ValueStatus.UNDEFINED);
    Optional<BigDecimal> other = other(indicator, unit);
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
