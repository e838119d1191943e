package vn.htx.page.compare;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.model.ValueStatus;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.unit.Rug;
import vn.htx.page.unit.Standing;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Selects the figures of a comparison. */
final class ComparedUnits {
  private static final Bilingual NO_FIGURE = Bilingual.of("Chưa có số liệu", "No figure");

  /** Of each chosen unit and indicator the latest figure, with the city's of the same period. */
  private static final String FIGURES = """
      WITH totals AS (
        SELECT indicator_id, unit_level, unit_code, period, value, ci_low, ci_high, n, status, reason
        FROM indicator_values
        WHERE sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T'),
      own AS (
        SELECT * FROM totals
        WHERE unit_level = ? AND unit_code IN (SELECT unnest(string_split(?, ',')))
        QUALIFY row_number() OVER (PARTITION BY indicator_id, unit_code ORDER BY period DESC) = 1)
      SELECT own.*, city.value AS city, city.n AS city_n, city.status AS city_status, city.reason AS city_reason
      FROM own LEFT JOIN totals AS city
        ON city.unit_level = 'city' AND city.indicator_id = own.indicator_id AND city.period = own.period""";

  private final Scope scope;
  private final LevelUnits level;
  private final List<Comparison.Unit> units;
  /** By indicator, then by unit. */
  private final Map<String, Map<String, Answer.Row>> figures = new HashMap<>();

  ComparedUnits(
      DuckDbReader published, Scope scope, LevelUnits level, List<Comparison.Unit> units) {
    this.scope = scope;
    this.level = level;
    this.units = units;
    if (!units.isEmpty()) {
      String codes = units.stream().map(Comparison.Unit::code).collect(Collectors.joining(","));
      published
          .query(FIGURES, level.level().code(), codes)
          .forEach(row -> figures
              .computeIfAbsent(row.text("indicator_id"), each -> new HashMap<>())
              .put(row.text("unit_code"), row));
    }
  }

  Comparison comparison() {
    return new Comparison(
        level.level(),
        units,
        level.units().stream().filter(unit -> !units.contains(unit)).toList(),
        scope.catalog().domains().stream()
            .map(this::family)
            .filter(family -> !family.lines().isEmpty())
            .toList(),
        units.stream().findFirst().map(first -> NearUnits.of(level, scope, first)));
  }

  private Comparison.Family family(Domain domain) {
    return new Comparison.Family(
        domain.id(),
        domain.indicators().stream()
            .flatMap(indicator ->
                Stream.ofNullable(figures.get(indicator.id())).map(rows -> line(indicator, rows)))
            .toList());
  }

  private Comparison.Line line(Indicator indicator, Map<String, Answer.Row> rows) {
    NumberStyle style = NumberStyle.of(indicator);
    Answer.Row latest = rows.values().stream()
        .max(Comparator.comparing((Answer.Row row) -> row.text("period")))
        .orElseThrow();
    String period = latest.text("period");
    Optional<BigDecimal> best = best(indicator, rows, period);
    return new Comparison.Line(
        indicator.id(),
        indicator.label(),
        indicator.unit().shown(),
        PublishedValues.periodLabel(period),
        isJudged(indicator) ? Optional.of(indicator.polarity().label()) : Optional.empty(),
        indicator.isSum(),
        units.stream()
            .map(unit -> Optional.ofNullable(rows.get(unit.code()))
                .map(row -> cell(indicator, row, period, best))
                .orElseGet(ComparedUnits::missing))
            .toList(),
        latest
            .findText("city_status")
            .map(status -> city(style, latest, status))
            .orElseGet(ComparedUnits::missing));
  }

  private static Comparison.Cell city(NumberStyle style, Answer.Row row, String status) {
    Optional<BigDecimal> value = row.decimal("city");
    return new Comparison.Cell(
        value.map(style::shown).orElse(Comparison.NOT_KNOWN),
        value.isPresent() ? VietnameseFormat.shown(row.count("city_n")) : "",
        Optional.empty(),
        remark(status, row.findText("city_reason")),
        Optional.empty(),
        false);
  }

  private static Optional<Bilingual> remark(String status, Optional<String> reason) {
    return status.equals(ValueStatus.OK.code())
        ? Optional.empty()
        : Optional.of(PublishedValues.told(status, reason.orElse("")));
  }

  private static boolean isJudged(Indicator indicator) {
    return indicator.polarity() != Indicator.Polarity.NEITHER;
  }

  /** Of figures of the period that can be ranked and are not all the same; a sum is large where the unit is. */
  private static Optional<BigDecimal> best(
      Indicator indicator, Map<String, Answer.Row> rows, String period) {
    List<BigDecimal> ranked = rows.values().stream()
        .filter(row -> isOk(row) && row.text("period").equals(period))
        .flatMap(row -> row.decimal("value").stream())
        .sorted()
        .toList();
    boolean isOne = ranked.isEmpty() || ranked.get(0).compareTo(ranked.get(ranked.size() - 1)) == 0;
    if (indicator.isSum() || isOne) {
      return Optional.empty();
    }
    return switch (indicator.polarity()) {
      case MORE_IS_BETTER -> Optional.of(ranked.get(ranked.size() - 1));
      case LESS_IS_BETTER -> Optional.of(ranked.get(0));
      case NEITHER -> Optional.empty();
    };
  }

  private static boolean isOk(Answer.Row row) {
    return row.text("status").equals(ValueStatus.OK.code());
  }

  private static Comparison.Cell missing() {
    return new Comparison.Cell(
        Comparison.NOT_KNOWN,
        "",
        Optional.empty(),
        Optional.of(NO_FIGURE),
        Optional.empty(),
        false);
  }

  private static Comparison.Cell cell(
      Indicator indicator, Answer.Row row, String period, Optional<BigDecimal> best) {
    Optional<BigDecimal> value = row.decimal("value");
    boolean isOfPeriod = row.text("period").equals(period);
    return new Comparison.Cell(
        value.map(NumberStyle.of(indicator)::shown).orElse(Comparison.NOT_KNOWN),
        value.isPresent() ? VietnameseFormat.shown(row.count("n")) : "",
        isOfPeriod
            ? Optional.empty()
            : Optional.of(PublishedValues.periodLabel(row.text("period"))),
        remark(row.text("status"), row.findText("reason")),
        isOk(row) && value.isPresent()
            ? mark(indicator, row, value.orElseThrow())
            : Optional.empty(),
        isOk(row)
            && isOfPeriod
            && best.isPresent()
            && value.isPresent()
            && value.get().compareTo(best.get()) == 0);
  }

  private static Optional<Rug.Mark> mark(Indicator indicator, Answer.Row row, BigDecimal value) {
    if (indicator.isSum() || !isJudged(indicator)) {
      return Optional.empty();
    }
    return row.decimal("city")
        .map(city -> Standing.of(
                indicator, value, row.decimal("ci_low"), row.decimal("ci_high"), city)
            .mark());
  }
}
