package vn.htx.page.crosstab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Sql;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.UnitLevel;
import vn.htx.page.FilterRefused;
import vn.htx.page.UnitNames;
import vn.htx.page.Value;
import vn.htx.page.indicator.IndicatorPage;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Selects the figures of a crosstab. */
final class CrosstabFigures {
  private static final Bilingual TOTAL = Bilingual.of("Tổng cộng", "Total");
  /** Of figures that are not added up: one of all together, as published. */
  private static final Bilingual OVERALL =
      Bilingual.of("Chung (không phải tổng)", "Overall (no sum)");

  private static final Bilingual ALL_PERIODS = Bilingual.of("Tổng các kỳ", "All periods");
  private static final Bilingual TO_DATE =
      Bilingual.of("Lũy kế từ đầu năm", "Cumulative from January");
  private static final Bilingual VALUE = IndicatorValues.VALUE.column().label();
  private static final Bilingual NO_COLUMNS = Bilingual.of("Không chia cột", "One column");
  private static final String ONLY = "value";

  private final DuckDbReader published;
  private final Choices choices;
  private final Indicator indicator;
  private final Sums sums;
  private final Layout layout;
  /** Published figures by the code of their row, then of their column. */
  private final Map<String, Map<String, Cell>> figures = new HashMap<>();
  /** The codes that are laid out and may be added up: of periods those with figures, else all. */
  private final List<String> rowCodes;

  private final List<String> columnCodes;

  CrosstabFigures(DuckDbReader published, Choices choices, Map<String, String> asked) {
    this.published = published;
    this.choices = choices;
    this.indicator = choices.indicator();
    this.sums = new Sums(indicator);
    this.layout = withPeriod(Layout.of(choices, asked), asked);
    for (Answer.Row row : figures(layout, "*")) {
      figures
          .computeIfAbsent(code(Optional.of(layout.rows()), row), code -> new HashMap<>())
          .put(code(layout.columns(), row), Cell.of(row));
    }
    this.rowCodes = codes(layout.rows(), figures.keySet().stream());
    this.columnCodes = layout
        .columns()
        .map(breakdown ->
            codes(breakdown, figures.values().stream().flatMap(cells -> cells.keySet().stream())))
        .orElse(List.of(ONLY));
  }

  /** The latest period in which there are figures of what is chosen, where none was asked for. */
  private Layout withPeriod(Layout chosen, Map<String, String> asked) {
    if (chosen.isLaidOut(Breakdown.PERIOD) || asked.containsKey(Breakdown.PERIOD.code())) {
      return chosen;
    }
    var known = new TreeSet<String>();
    figures(chosen, "period").forEach(row -> known.add(row.text("period")));
    return choices.codes(Breakdown.PERIOD).stream()
        .filter(known::contains)
        .reduce((earlier, later) -> later)
        .map(chosen::in)
        .orElse(chosen);
  }

  /**
   * The figures of a layout alone, with the totals of what is laid out.
   *
   * @param read every column, or {@code period} for the periods of such figures, whichever they are
   */
  private Answer figures(Layout of, String read) {
    boolean ofAnyPeriod = !read.equals("*");
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<Object>();
    conditions.add("indicator_id = ?");
    parameters.add(indicator.id());
    Optional<UnitLevel> laidOut = Stream.concat(Stream.of(of.rows()), of.columns().stream())
        .flatMap(breakdown -> breakdown.level().stream())
        .findFirst();
    if (laidOut.isPresent()) {
      conditions.add("unit_level IN (?, 'city')");
      parameters.add(laidOut.get().code());
    } else {
      conditions.add("unit_level = ? AND unit_code = ?");
      parameters.add(of.unit().map(unit -> unit.level().code()).orElse(""));
      parameters.add(of.unit().map(unit -> unit.code()).orElse(""));
    }
    of.fixed().forEach((breakdown, code) -> {
      if (!(ofAnyPeriod && breakdown == Breakdown.PERIOD)) {
        conditions.add(Sql.name(breakdown.column()) + " = ?");
        parameters.add(code);
      }
    });
    String columns = ofAnyPeriod
        ? "DISTINCT period"
        : "unit_level, unit_code, period, sector, size_class, readiness_level, category, value, status, reason";
    return published.query(
        "SELECT %s FROM indicator_values WHERE %s"
            .formatted(columns, String.join(" AND ", conditions)),
        parameters.toArray());
  }

  /** The city is the whole of all units. */
  private static String code(Optional<Breakdown> laidOut, Answer.Row row) {
    if (laidOut.isEmpty()) {
      return ONLY;
    }
    Breakdown breakdown = laidOut.get();
    return breakdown.isOfUnits() && row.text("unit_level").equals(UnitLevel.CITY.code())
        ? Value.TOTAL
        : row.text(breakdown.column().id());
  }

  private List<String> codes(Breakdown breakdown, Stream<String> present) {
    List<String> all = choices.codes(breakdown);
    if (breakdown != Breakdown.PERIOD) {
      return all;
    }
    var known = present.collect(Collectors.toSet());
    return all.stream().filter(known::contains).toList();
  }

  Crosstab crosstab() {
    List<Crosstab.Column> columns = columns();
    List<String> shownRows = shown(layout.rows(), rowCodes, this::hasRow);
    int allColumns =
        layout.columns().map(breakdown -> choices.codes(breakdown).size()).orElse(1);
    return new Crosstab(
        indicator,
        layout.state(indicator.id()),
        form(),
        layout.rows(),
        layout.columns(),
        columns,
        shownRows.stream().map(code -> line(code, columns)).toList(),
        hasTotal(layout.rows(), figures.containsKey(Value.TOTAL))
            ? Optional.of(line(Value.TOTAL, columns))
            : Optional.empty(),
        choices.codes(layout.rows()).size() - shownRows.size(),
        allColumns
            - (int) columns.stream()
                .filter(column -> column.kind() == Crosstab.Kind.CODE)
                .count());
  }

  private List<Crosstab.Column> columns() {
    if (layout.columns().isEmpty()) {
      return withToDate(List.of(new Crosstab.Column(ONLY, VALUE, Crosstab.Kind.CODE)));
    }
    Breakdown breakdown = layout.columns().get();
    List<Crosstab.Column> columns = shown(breakdown, columnCodes, this::hasColumn).stream()
        .map(code -> new Crosstab.Column(code, choices.name(breakdown, code), Crosstab.Kind.CODE))
        .collect(Collectors.toCollection(ArrayList::new));
    if (columns.size() > Crosstab.MOST_COLUMNS) {
      throw new FilterRefused(
          Problem.of("Nhiều cột quá, không đọc được", "There are too many columns to read")
              .at("?" + Layout.COLUMNS)
              .found(String.valueOf(columns.size()))
              .allowed("1–" + Crosstab.MOST_COLUMNS)
              .todo("Đặt chiều này ở dòng.", "Lay this breakdown out in rows."));
    }
    boolean isPublished =
        figures.values().stream().anyMatch(cells -> cells.containsKey(Value.TOTAL));
    if (hasTotal(breakdown, isPublished)) {
      columns.add(new Crosstab.Column(Value.TOTAL, totalOf(breakdown), Crosstab.Kind.TOTAL));
    }
    return withToDate(columns);
  }

  private List<Crosstab.Column> withToDate(List<Crosstab.Column> columns) {
    boolean hasToDate =
        layout.isLaidOut(Breakdown.PERIOD) && sums.mayAdd(Breakdown.PERIOD) && !columns.isEmpty();
    return hasToDate
        ? Stream.concat(
                columns.stream(),
                Stream.of(
                    new Crosstab.Column("to_date", toDateOf(columns), Crosstab.Kind.CUMULATIVE)))
            .toList()
        : columns;
  }

  /** Beside periods in rows each row's; beside those in columns the last one's. */
  private Bilingual toDateOf(List<Crosstab.Column> columns) {
    if (layout.rows() == Breakdown.PERIOD) {
      return TO_DATE;
    }
    return columns.stream()
        .filter(column -> column.kind() == Crosstab.Kind.CODE)
        .reduce((earlier, later) -> later)
        .map(last -> Bilingual.of(
            "Lũy kế từ đầu năm đến " + last.label().vi(),
            "Cumulative from January to " + last.label().en()))
        .orElse(TO_DATE);
  }

  /** What is published as the whole, or may be added up to it. */
  private boolean hasTotal(Breakdown breakdown, boolean isPublished) {
    return isPublished || (sums.mayAdd(breakdown) && !figures.isEmpty());
  }

  private Bilingual totalOf(Breakdown breakdown) {
    if (breakdown == Breakdown.PERIOD) {
      return ALL_PERIODS;
    }
    if (breakdown.isOfUnits()) {
      return UnitNames.CITY;
    }
    return indicator.isSum() ? TOTAL : OVERALL;
  }

  private List<String> shown(Breakdown breakdown, List<String> codes, Predicate<String> hasFigure) {
    return layout.showsEmpty()
        ? choices.codes(breakdown)
        : codes.stream().filter(hasFigure).toList();
  }

  private boolean hasRow(String code) {
    return figures.containsKey(code);
  }

  private boolean hasColumn(String code) {
    return figures.values().stream().anyMatch(cells -> cells.containsKey(code));
  }

  private Crosstab.Line line(String code, List<Crosstab.Column> columns) {
    Breakdown rows = layout.rows();
    return new Crosstab.Line(
        code,
        code.equals(Value.TOTAL) ? totalOf(rows) : choices.name(rows, code),
        rows.level().filter(level -> !code.equals(Value.TOTAL) && !code.equals(Value.UNKNOWN_UNIT)),
        columns.stream()
            .map(column -> column.kind() == Crosstab.Kind.CUMULATIVE
                ? toDate(code)
                : cell(code, column.code()))
            .toList());
  }

  /** A published figure; else what others may be added up to, of a total alone. */
  private Cell cell(String row, String column) {
    Optional<Cell> stored = Optional.ofNullable(figures.get(row)).map(cells -> cells.get(column));
    if (stored.isPresent()) {
      return stored.get();
    }
    boolean isTotalRow = row.equals(Value.TOTAL);
    boolean isTotalColumn = column.equals(Value.TOTAL);
    if (isTotalRow && isTotalColumn) {
      Cell across = acrossColumns(row);
      return across.value().isPresent() ? across : downRows(column);
    }
    if (isTotalRow) {
      return downRows(column);
    }
    return isTotalColumn ? acrossColumns(row) : Cell.NONE;
  }

  private Cell acrossColumns(String row) {
    return sums.total(layout.columns().orElseThrow(), columnCodes, code -> cell(row, code));
  }

  private Cell downRows(String column) {
    return sums.total(layout.rows(), rowCodes, code -> cell(code, column));
  }

  private Cell toDate(String row) {
    if (layout.rows() == Breakdown.PERIOD) {
      String whole = layout.columns().isPresent() ? Value.TOTAL : ONLY;
      return row.equals(Value.TOTAL)
          ? Cell.NONE
          : sums.toDate(row, rowCodes, code -> cell(code, whole));
    }
    return columnCodes.isEmpty()
        ? Cell.NONE
        : sums.toDate(
            columnCodes.get(columnCodes.size() - 1), columnCodes, code -> cell(row, code));
  }

  private Crosstab.Form form() {
    List<Breakdown> available = choices.available();
    Stream<IndicatorPage.Choice> none = Stream.of(
        new IndicatorPage.Choice(Layout.NONE, NO_COLUMNS, layout.columns().isEmpty()));
    return new Crosstab.Form(
        available.stream()
            .map(each -> new IndicatorPage.Choice(each.code(), each.label(), each == layout.rows()))
            .toList(),
        Stream.concat(
                available.stream()
                    .map(each -> new IndicatorPage.Choice(
                        each.code(), each.label(), layout.columns().equals(Optional.of(each)))),
                none)
            .toList(),
        layout.fixed().entrySet().stream()
            .filter(each -> !choices.codes(each.getKey()).isEmpty())
            .map(each -> filter(each.getKey(), each.getValue()))
            .toList(),
        layout.unit().isPresent() ? choices.units() : List.of(),
        layout.unit(),
        layout.showsEmpty());
  }

  private Crosstab.Filter filter(Breakdown breakdown, String chosen) {
    Stream<String> total =
        choices.withTotal().contains(breakdown) ? Stream.of(Value.TOTAL) : Stream.empty();
    return new Crosstab.Filter(
        breakdown,
        Stream.concat(total, choices.codes(breakdown).stream())
            .map(code ->
                new IndicatorPage.Choice(code, choices.name(breakdown, code), code.equals(chosen)))
            .toList());
  }
}
