package vn.htx.page.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Measure;
import vn.htx.catalog.Sql;
import vn.htx.catalog.common.FactFigures;
import vn.htx.catalog.common.Facts;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;
import vn.htx.page.CodeNames;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.UnitNames;
import vn.htx.page.Value;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Selects what made a figure. */
final class ExplainedFigure {
  private static final Bilingual WITHHELD = Bilingual.of(
      "Số này được che, nên không nói gì thêm về các quan sát của nó.",
      "This figure is withheld, so nothing more is told of its observations.");
  private static final Bilingual OTHER_WAY = Bilingual.of(
      "Chỉ tiêu này không được cộng từ các quan sát.",
      "This indicator is not added up from observations.");
  private static final Bilingual OLDER = Bilingual.of(
      "Phiên bản này được làm trước khi câu truy vấn được lưu cùng số liệu; hãy xem phiên bản mới hơn.",
      "This version was made before queries were kept with figures; see a later one.");

  private static final String ROW = """
      SELECT value, numerator, denominator, n, ci_low, ci_high, interval_kind, status, reason, definition_version
      FROM indicator_values
      WHERE indicator_id = ? AND %s""".formatted(FigureKey.columns().stream()
      .map(ExplainedFigure::condition)
      .collect(Collectors.joining(" AND ")));
  private static final String FACT = """
      SELECT fact, observed, query, tables, datasets, unit_column
      FROM fact_figures JOIN facts USING (fact)
      WHERE indicator_id = ? AND unit_level = ? AND breakdown = ?""";

  /** There is one city. */
  private static String condition(IndicatorValues column) {
    String condition = Sql.name(column) + " = ?";
    return column == IndicatorValues.UNIT_CODE
        ? "(unit_level = %s OR %s)".formatted(Sql.text(UnitLevel.CITY.code()), condition)
        : condition;
  }

  private final DuckDbReader tables;
  private final Scope scope;
  private final Indicator indicator;
  private final FigureKey key;
  private final NumberStyle style;

  ExplainedFigure(DuckDbReader tables, Scope scope, Indicator indicator, FigureKey key) {
    this.tables = tables;
    this.scope = scope;
    this.indicator = indicator;
    this.key = key;
    this.style = NumberStyle.of(indicator);
  }

  Optional<Explanation> explained(int page) {
    List<Object> asked = new ArrayList<>(List.of(indicator.id()));
    FigureKey.columns().forEach(column -> asked.add(key.code(column)));
    return tables.query(ROW, asked.toArray()).rows().stream()
        .findFirst()
        .map(row -> explained(row, page));
  }

  private Explanation explained(Answer.Row row, int page) {
    ValueStatus status = Coded.find(ValueStatus.class, row.text("status")).orElseThrow();
    Optional<FactQuery> fact = status == ValueStatus.SUPPRESSED ? Optional.empty() : fact();
    Optional<Bilingual> why = fact.isPresent()
        ? fact.flatMap(FactQuery::missing)
        : Optional.of(status == ValueStatus.SUPPRESSED ? WITHHELD : whyNoFact());
    return new Explanation(
        indicator,
        key,
        unitName(),
        PublishedValues.periodLabel(key.code(IndicatorValues.PERIOD)).bilingual(),
        breakdowns(),
        published(row, status),
        status == ValueStatus.OK
            ? Optional.empty()
            : Optional.of(
                PublishedValues.told(status.code(), row.findText("reason").orElse(""))),
        row.text("definition_version"),
        why.isPresent()
            ? Optional.empty()
            : fact.map(each -> each.trace(row.decimal("value"), page)),
        why);
  }

  private Bilingual whyNoFact() {
    return tables.has(Facts.TABLE.name()) ? OTHER_WAY : OLDER;
  }

  /** What stands in the figure's row, as far as there is any. */
  private List<Explanation.Named> published(Answer.Row row, ValueStatus status) {
    var named = new ArrayList<Explanation.Named>();
    named.add(new Explanation.Named(
        IndicatorValues.VALUE.column().label(),
        row.decimal("value")
            .map(value -> FactQuery.withUnit(style, value))
            .orElseGet(() -> same("–"))));
    row.decimal("numerator")
        .ifPresent(number -> named.add(told(IndicatorValues.NUMERATOR, plain(number))));
    row.decimal("denominator")
        .ifPresent(number -> named.add(told(IndicatorValues.DENOMINATOR, plain(number))));
    if (status != ValueStatus.SUPPRESSED) {
      named.add(told(IndicatorValues.N, VietnameseFormat.shown(row.count("n"))));
    }
    row.decimal("ci_low")
        .ifPresent(low -> named.add(new Explanation.Named(
            Bilingual.of("Khoảng", "Interval"),
            same("%s – %s (%s)"
                .formatted(
                    style.shown(low),
                    row.decimal("ci_high").map(style::shown).orElse("–"),
                    row.findText("interval_kind").orElse("–"))))));
    return named;
  }

  private static Explanation.Named told(Field column, String value) {
    return new Explanation.Named(column.column().label(), same(value));
  }

  static Bilingual same(String text) {
    return Bilingual.of(text, text);
  }

  static String plain(BigDecimal number) {
    return VietnameseFormat.format(number.stripTrailingZeros().scale() > 0 ? 2 : 0, false)
        .format(number);
  }

  private String unitName() {
    String code = key.code(IndicatorValues.UNIT_CODE);
    return key.code(IndicatorValues.UNIT_LEVEL).equals(UnitLevel.CITY.code())
        ? UnitNames.CITY.vi()
        : new PublishedValues(tables, scope).unitNames().name(code);
  }

  private List<Explanation.Named> breakdowns() {
    return FigureKey.BREAKDOWNS.stream()
        .filter(column -> !key.code(column).equals(Value.TOTAL))
        .map(column ->
            new Explanation.Named(column.column().label(), named(column, key.code(column))))
        .toList();
  }

  private Bilingual named(IndicatorValues column, String code) {
    return new CodeNames(scope).find(indicator, column, code).orElseGet(() -> same(code));
  }

  private Optional<FactQuery> fact() {
    if (!tables.has(Facts.TABLE.name()) || !tables.has(FactFigures.TABLE.name())) {
      return Optional.empty();
    }
    List<IndicatorValues> by = grouped();
    String breakdown = by.isEmpty()
        ? Value.TOTAL
        : by.stream().map(IndicatorValues::id).collect(Collectors.joining(","));
    return tables
        .query(FACT, indicator.id(), key.code(IndicatorValues.UNIT_LEVEL), breakdown)
        .rows()
        .stream()
        .findFirst()
        .flatMap(row -> MeasureSql.of(indicator, key.code(IndicatorValues.CATEGORY))
            .map(measure ->
                new FactQuery(tables, scope, indicator, key, row, measure, conditions(row, by))));
  }

  /** The breakdowns that the fact has columns of: of shares the category is made by the measure. */
  private List<IndicatorValues> grouped() {
    boolean isShare =
        indicator.measure().filter(measure -> measure instanceof Measure.Shares).isPresent();
    return FigureKey.BREAKDOWNS.stream()
        .filter(column -> !key.code(column).equals(Value.TOTAL))
        .filter(column -> !(isShare && column == IndicatorValues.CATEGORY))
        .toList();
  }

  /** What an observation's columns must be, by their names. */
  private List<FactQuery.Condition> conditions(Answer.Row fact, List<IndicatorValues> by) {
    return Stream.of(
            Stream.of(new FactQuery.Condition("period", key.code(IndicatorValues.PERIOD))),
            fact.findText("unit_column").stream()
                .map(
                    column -> new FactQuery.Condition(column, key.code(IndicatorValues.UNIT_CODE))),
            by.stream().map(column -> new FactQuery.Condition(column.id(), key.code(column))))
        .flatMap(conditions -> conditions)
        .toList();
  }
}
