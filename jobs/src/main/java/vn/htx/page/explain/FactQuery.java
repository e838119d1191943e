package vn.htx.page.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.page.CodeNames;
import vn.htx.page.NumberStyle;
import vn.htx.page.Scope;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** The observations of one figure, read by the fact's query over the version's tables. */
final class FactQuery {
  private static final int LINES = 100;
  private static final int SOURCES = 200;
  private static final String SEPARATOR = ",";

  /** What the observations of a fact about loans are called there. */
  private static final String LOAN = "loan";

  /** Where cooperatives have their names. */
  private static final String PROFILES = "cooperative_profile";

  /** How far two ways of adding up may be apart: floating-point noise. */
  private static final double NOISE = 1e-9;

  private static final String FILES = """
      SELECT dataset, source_file, source_sheet, state, rows_read, rows_clean, rows_rejected
      FROM row_accounting
      WHERE list_contains(string_split(?, ','), dataset) AND state IN ('used', 'left_out')
      ORDER BY dataset, source_file, source_sheet
      LIMIT %s""".formatted(SOURCES);

  private final DuckDbReader tables;
  private final Scope scope;
  private final Indicator indicator;
  private final FigureKey key;
  private final Answer.Row fact;
  private final MeasureSql measure;
  private final List<Condition> conditions;
  private final NumberStyle style;

  /** What a column must be. */
  record Condition(String column, String code) {}

  /**
   * Reads a fact.
   *
   * @param key of the figure
   * @param fact the row of its table, with the column of the unit
   */
  FactQuery(
      DuckDbReader tables,
      Scope scope,
      Indicator indicator,
      FigureKey key,
      Answer.Row fact,
      MeasureSql measure,
      List<Condition> conditions) {
    this.tables = tables;
    this.scope = scope;
    this.indicator = indicator;
    this.key = key;
    this.fact = fact;
    this.measure = measure;
    this.conditions = List.copyOf(conditions);
    this.style = NumberStyle.of(indicator);
  }

  /** Why the observations cannot be read: a table of the version was erased or pruned. */
  Optional<Bilingual> missing() {
    return Stream.concat(names("tables"), Stream.of(PROFILES))
        .filter(table -> !tables.has(table))
        .findFirst()
        .map(FactQuery::gone);
  }

  private static Bilingual gone(String table) {
    return Bilingual.of(
        "Bảng %s của phiên bản này không còn, nên không xem được các quan sát.".formatted(table),
        "Table %s of this version is gone, so the observations cannot be shown.".formatted(table));
  }

  private Stream<String> names(String column) {
    return fact.findText(column).stream()
        .flatMap(text -> Stream.of(text.split(SEPARATOR, -1)))
        .filter(name -> !name.isEmpty());
  }

  /**
   * The observations.
   *
   * @param published the figure's value
   */
  Explanation.Trace trace(Optional<BigDecimal> published, int asked) {
    boolean canList = isListed();
    Answer.Row total =
        ask("SELECT %s AS value, %s AS observations, %s AS listed, count(*) AS counted FROM cell"
                .formatted(
                    measure.value(), measure.observations(), canList ? "count(observation)" : "0"))
            .only();
    long listed = total.count("listed");
    int pages = (int) Math.max(1, (listed + LINES - 1) / LINES);
    int page = Math.min(Math.max(1, asked), pages);
    return new Explanation.Trace(
        fact.text("fact"),
        observed(),
        fact.text("observed").equals(LOAN),
        published.flatMap(value -> again(value, total)),
        measure.columns().stream().map(MeasureSql.Column::name).toList(),
        canList ? lines(page) : List.of(),
        listed,
        persons(total, listed),
        page,
        pages,
        sources(),
        new MissingRows(tables, scope, key, datasets()).missing(),
        fact.text("query"));
  }

  /** Observations that are not listed; of a fact whose rows are accounts of communes there are none to count. */
  private static long persons(Answer.Row total, long listed) {
    return total.count("counted") - listed;
  }

  /** Whether the fact names its observations. */
  private boolean isListed() {
    return tables
        .query("SELECT * FROM (%s) LIMIT 0".formatted(fact.text("query")))
        .columns()
        .contains("observation");
  }

  private Optional<Explanation.Again> again(BigDecimal published, Answer.Row total) {
    return total
        .number("value")
        .map(value -> new Explanation.Again(
            withUnit(style, BigDecimal.valueOf(value)),
            total.decimal("observations").map(ExplainedFigure::plain).orElse("0"),
            Math.abs(value - published.doubleValue())
                <= NOISE * Math.max(1, Math.abs(published.doubleValue()))));
  }

  static Bilingual withUnit(NumberStyle style, BigDecimal value) {
    String number = style.shown(value);
    return style.unit().percent()
        ? ExplainedFigure.same(number)
        : Bilingual.of(
            number + " " + style.unit().vi(), number + " " + style.unit().en());
  }

  private Bilingual observed() {
    return switch (fact.text("observed")) {
      case "cooperative" -> Bilingual.of("hợp tác xã", "cooperatives");
      case LOAN -> Bilingual.of("khoản vay", "loans");
      case "arrangement" -> Bilingual.of("thỏa thuận đất", "land arrangements");
      case "holding" -> Bilingual.of("hộ có đất", "holdings");
      case "commune" -> Bilingual.of("xã và ngày giao số liệu", "communes and delivery dates");
      default -> Bilingual.of("quan sát", "observations");
    };
  }

  private Answer ask(String select, Object... more) {
    String cell = Stream.concat(
            Stream.of("observed = 1", measure.counts()),
            conditions.stream().map(condition -> Sql.name(condition.column()) + " = ?"))
        .collect(Collectors.joining(" AND "));
    var parameters = new ArrayList<Object>();
    conditions.forEach(condition -> parameters.add(condition.code()));
    parameters.addAll(List.of(more));
    return tables.query(
        "WITH fact AS (%s), cell AS (SELECT * FROM fact WHERE %s) %s"
            .formatted(fact.text("query"), cell, select),
        parameters.toArray());
  }

  /** The greatest first. */
  private List<Explanation.Line> lines(int page) {
    List<MeasureSql.Column> columns = measure.columns();
    String shown = IntStream.range(0, columns.size())
        .mapToObj(i -> ", %s AS shown_%s".formatted(columns.get(i).sql(), i))
        .collect(Collectors.joining());
    String order = IntStream.range(0, columns.size())
        .mapToObj("shown_%s DESC NULLS LAST, "::formatted)
        .collect(Collectors.joining());
    return ask("""
            SELECT cooperative, observation, name%s
            FROM cell LEFT JOIN (SELECT coop_id, name FROM %s) p ON coop_id = cooperative
            WHERE observation IS NOT NULL
            ORDER BY %sname, observation
            LIMIT ? OFFSET ?""".formatted(shown, PROFILES, order), LINES, (page - 1) * LINES).rows().stream()
        .map(row -> line(row, columns))
        .toList();
  }

  private Explanation.Line line(Answer.Row row, List<MeasureSql.Column> columns) {
    String cooperative = row.findText("cooperative").orElse("");
    return new Explanation.Line(
        cooperative,
        row.findText("name").orElse(cooperative.isEmpty() ? "–" : cooperative),
        row.findText("observation").filter(id -> !id.equals(cooperative)),
        IntStream.range(0, columns.size())
            .mapToObj(i -> cell(columns.get(i).kind(), row, "shown_" + i))
            .toList());
  }

  private Bilingual cell(MeasureSql.Kind kind, Answer.Row row, String column) {
    return switch (kind) {
      case STORED -> ExplainedFigure.same(row.decimal(column).map(style::shown).orElse("–"));
      case PLAIN ->
        ExplainedFigure.same(row.decimal(column).map(ExplainedFigure::plain).orElse("–"));
      case CATEGORY -> {
        String code = row.findText(column).orElse("–");
        yield new CodeNames(scope)
            .find(indicator, IndicatorValues.CATEGORY, code)
            .orElseGet(() -> ExplainedFigure.same(code));
      }
    };
  }

  private List<Explanation.Source> sources() {
    return tables.query(FILES, datasets()).rows().stream().map(this::source).toList();
  }

  private String datasets() {
    return names("datasets").collect(Collectors.joining(SEPARATOR));
  }

  /** The file and sheet of a row. */
  static String place(Answer.Row row) {
    String sheet = row.text("source_sheet");
    return sheet.isEmpty() ? row.text("source_file") : row.text("source_file") + " [" + sheet + "]";
  }

  private Explanation.Source source(Answer.Row row) {
    return new Explanation.Source(
        scope
            .catalog()
            .find(row.text("dataset"))
            .map(Table::label)
            .orElseGet(() -> ExplainedFigure.same(row.text("dataset"))),
        place(row),
        row.text("state").equals("used"),
        row.count("rows_read"),
        row.count("rows_clean"),
        row.count("rows_rejected"));
  }
}
