package vn.htx.page.unit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Against;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.headline.Compared;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Selects the figures of units' profiles. */
final class UnitFigures {
  private static final String NOT_KNOWN = "–";

  private static final String TOTALS = """
      totals AS (
        SELECT indicator_id, unit_level, unit_code, period, value, n, ci_low, ci_high, status, reason
        FROM indicator_values
        WHERE sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T')""";

  /** The latest figure of each indicator, with the city's and the spread of the level's units in the same period. */
  private static final String LINES = """
      WITH %s,
      own AS (
        SELECT * FROM totals WHERE unit_level = ? AND unit_code = ?
        QUALIFY row_number() OVER (PARTITION BY indicator_id ORDER BY period DESC) = 1),
      level AS (
        SELECT indicator_id, max(period) AS level_period FROM totals WHERE unit_level = ? GROUP BY indicator_id),
      spread AS (
        SELECT other.indicator_id, count(*) FILTER (other.value > own.value) + 1 AS rank, count(*) AS units,
          min(other.value) AS least, quantile_cont(other.value, 0.25) AS lower, median(other.value) AS median,
          quantile_cont(other.value, 0.75) AS upper, max(other.value) AS greatest
        FROM own JOIN totals AS other USING (indicator_id, unit_level, period)
        WHERE own.status = 'ok' AND other.status = 'ok' AND other.unit_code <> 'unknown'
        GROUP BY other.indicator_id)
      SELECT own.*, level_period, city.value AS city_value, rank, units, least, lower, median, upper, greatest
      FROM own JOIN level USING (indicator_id) LEFT JOIN spread USING (indicator_id)
        LEFT JOIN totals AS city
          ON city.unit_level = 'city' AND city.indicator_id = own.indicator_id AND city.period = own.period""".formatted(TOTALS);

  private static final String BESIDE = """
      SELECT indicator_id, period, against, against_period, against_value, difference, percent, verdict, status, reason
      FROM comparisons
      WHERE unit_level = ? AND unit_code = ? AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
        AND category = '_T' AND against IN ('plan', 'year_before', 'period_before')
      ORDER BY indicator_id, period, against""";

  private static final String COURSES = """
      SELECT indicator_id, period, value, status, definition_version
      FROM indicator_values
      WHERE unit_level = ? AND unit_code = ? AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
        AND category = '_T' AND value IS NOT NULL
      ORDER BY indicator_id, period""";

  private final DuckDbReader published;
  private final PublishedValues source;
  private final UnitLevel level;

  UnitFigures(DuckDbReader published, Scope scope, UnitLevel level) {
    this.published = published;
    this.source = new PublishedValues(published, scope);
    this.level = level;
  }

  Optional<UnitProfile> profile(String code) {
    Map<String, Answer.Row> own = new HashMap<>();
    published
        .query(LINES, level.code(), code, level.code())
        .forEach(row -> own.put(row.text("indicator_id"), row));
    if (own.isEmpty()) {
      return Optional.empty();
    }
    var beside = new Beside(compared(code), courses(code));
    return Optional.of(new UnitProfile(
        level,
        code,
        source.unitNames().name(code),
        source.scope().catalog().indicators().stream()
            .filter(indicator -> own.containsKey(indicator.id()))
            .map(indicator -> line(indicator, found(own, indicator.id()).orElseThrow(), beside))
            .toList()));
  }

  /**
   * What the unit's figures stand beside.
   *
   * @param compared by what they are held against, indicator and period
   * @param courses by indicator
   */
  private record Beside(Map<String, Answer.Row> compared, Map<String, List<Answer.Row>> courses) {
    Optional<Answer.Row> against(Against against, Answer.Row figure) {
      return found(compared, key(against.code(), figure));
    }
  }

  private static Optional<Answer.Row> found(Map<String, Answer.Row> rows, String key) {
    return Optional.ofNullable(rows.get(key));
  }

  private Map<String, Answer.Row> compared(String code) {
    var compared = new HashMap<String, Answer.Row>();
    published
        .query(BESIDE, level.code(), code)
        .forEach(row -> compared.put(key(row.text("against"), row), row));
    return compared;
  }

  private Map<String, List<Answer.Row>> courses(String code) {
    return published.query(COURSES, level.code(), code).rows().stream()
        .collect(Collectors.groupingBy(row -> row.text("indicator_id")));
  }

  private static String key(String against, Answer.Row row) {
    return String.join(" ", against, row.text("indicator_id"), row.text("period"));
  }

  private UnitProfile.Line line(Indicator indicator, Answer.Row row, Beside beside) {
    NumberStyle style = NumberStyle.of(indicator);
    Optional<BigDecimal> value = row.decimal("value");
    return new UnitProfile.Line(
        indicator.id(),
        indicator.label(),
        Bilingual.of(style.unit().vi(), style.unit().en()),
        PublishedValues.periodLabel(row.text("period")),
        shown(value, style),
        value.isPresent() ? VietnameseFormat.shown(row.count("n")) : "",
        remark(row),
        Trend.of(
            style, row.text("period"), beside.courses().getOrDefault(indicator.id(), List.of())),
        beside
            .against(Against.YEAR_BEFORE, row)
            .or(() -> beside.against(Against.PERIOD_BEFORE, row))
            .map(each -> Compared.beside(indicator, style, each)),
        beside.against(Against.PLAN, row).map(each -> Compared.beside(indicator, style, each)),
        indicator.isSum() ? Optional.empty() : row.decimal("city_value").map(style::shown),
        row.number("rank").map(rank -> place(indicator, style, row, rank.longValue())));
  }

  private static UnitProfile.Place place(
      Indicator indicator, NumberStyle style, Answer.Row row, long rank) {
    String least = shown(row.decimal("least"), style);
    String greatest = shown(row.decimal("greatest"), style);
    boolean isTurned = Spine.isTurned(indicator);
    return new UnitProfile.Place(
        rank,
        row.count("units"),
        isTurned ? greatest : least,
        shown(row.decimal("median"), style),
        isTurned ? least : greatest,
        Spine.of(indicator, row));
  }

  /** Why there is no value or how it is marked, and whether other units have a later figure. */
  private static Optional<Bilingual> remark(Answer.Row row) {
    String status = row.text("status");
    String latest = row.text("level_period");
    Optional<Bilingual> marked = status.equals(ValueStatus.OK.code())
        ? Optional.empty()
        : Optional.of(PublishedValues.told(status, row.findText("reason").orElse("")));
    Optional<Bilingual> older = latest.equals(row.text("period"))
        ? Optional.empty()
        : Optional.of(PublishedValues.periodLabel(latest))
            .map(period -> Bilingual.of(
                "Số cũ: đơn vị không có số của kỳ %s như các đơn vị khác".formatted(period.vi()),
                "Older: the unit has no figure of %s, which others have".formatted(period.en())));
    return Stream.of(older, marked)
        .flatMap(Optional::stream)
        .reduce((one, other) -> Bilingual.of(
            "%s. %s".formatted(one.vi(), other.vi()), "%s. %s".formatted(one.en(), other.en())));
  }

  private static String shown(Optional<BigDecimal> value, NumberStyle style) {
    return value.map(style::shown).orElse(NOT_KNOWN);
  }
}
