package vn.htx.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/**
 * The cells of one fact: what is added up of its observations by unit, period and breakdown, and which indicators are
 * told of it. A fact is a query with
 *
 * <ul>
 *   <li>{@code period}, and the units {@code commune_code}, {@code old_district_code} or {@code coop_id} of the levels
 *       that the indicators reach: null where an observation is in no cell of that level;
 *   <li>{@code observed}: 1, or 0 in a row that only announces a cell, so that it exists without an observation;
 *   <li>the breakdowns, named like the columns of {@code indicator_values}, and the columns of the measures.
 * </ul>
 */
public final class Cells {
  static final String OBSERVED = "observed";

  private static final List<IndicatorValues> KEY = List.of(
      IndicatorValues.UNIT_LEVEL,
      IndicatorValues.UNIT_CODE,
      IndicatorValues.PERIOD,
      IndicatorValues.SECTOR,
      IndicatorValues.SIZE_CLASS,
      IndicatorValues.READINESS_LEVEL,
      IndicatorValues.CATEGORY);
  private static final List<IndicatorValues> BREAKDOWNS = KEY.subList(3, KEY.size());

  private final Table table;
  private final List<Told> told;

  private Cells(Table table, List<Told> told) {
    this.table = table;
    this.told = List.copyOf(told);
  }

  /** An indicator in one kind of breakdown: by sector, by sector and size, or, by nothing, in total. */
  record Told(Indicator indicator, List<UnitLevel> levels, Set<IndicatorValues> by)
      implements Serializable {
    Told {
      levels = List.copyOf(levels);
      by = Set.copyOf(by);
    }

    boolean isOf(Cell cell) {
      return levels.contains(cell.level()) && by.equals(cell.by());
    }
  }

  public static Declaration of(String name) {
    return new Declaration(name);
  }

  /** Builds the declaration of the cells of a fact. */
  public static final class Declaration {
    private final String name;
    private final List<Told> told = new ArrayList<>();
    private final List<Field> carried = new ArrayList<>();

    private Declaration(String name) {
      this.name = name;
    }

    /** Tells indicators on each level that they reach, by these breakdowns; by none in total. */
    public Declaration tell(List<? extends Indicator> indicators, IndicatorValues... by) {
      indicators.forEach(
          indicator -> told.add(new Told(indicator, indicator.levels(), Set.of(by))));
      return this;
    }

    /** Tells indicators by these breakdowns in the city only. */
    public Declaration tellOfCity(List<? extends Indicator> indicators, IndicatorValues... by) {
      indicators.forEach(
          indicator -> told.add(new Told(indicator, List.of(UnitLevel.CITY), Set.of(by))));
      return this;
    }

    /** Keeps columns that are the same in all observations of a cell. */
    public Declaration carrying(Field... fields) {
      carried.addAll(List.of(fields));
      return this;
    }

    public Cells declared() {
      var fields = new LinkedHashMap<String, Field>();
      KEY.forEach(key -> fields.put(key.id(), key));
      fields.put(OBSERVED, CellColumn.OBSERVED);
      told.stream()
          .flatMap(each -> each.indicator().measure().stream())
          .flatMap(measure -> CellColumn.of(measure).stream())
          .forEach(column -> fields.put(column.id(), column));
      carried.forEach(field -> fields.put(field.id(), CellColumn.carried(field)));
      return new Cells(
          new Table(
              name,
              Table.Layer.WIDE,
              Bilingual.of("Ô số liệu", "Cells"),
              "What is added up of the observations of one cell.",
              List.copyOf(fields.values()),
              List.copyOf(KEY)),
          told);
    }
  }

  public Table table() {
    return table;
  }

  List<Told> told() {
    return told;
  }

  /** The cells of a fact, given as a query; SQL of both engines. */
  public String sql(String fact) {
    List<String> grouped = grouped();
    return """
        WITH fact AS (
        %s),
        grouped AS (
          SELECT %s
          FROM fact f
          GROUP BY GROUPING SETS (%s))
        SELECT %s
        FROM grouped g
        WHERE %s""".formatted(
            fact.stripTrailing(),
            Stream.of(
                    Stream.of("f.period AS period"),
                    grouped.stream().map("f.%1$s AS %1$s, GROUPING(f.%1$s) AS all_%1$s"::formatted),
                    aggregates())
                .flatMap(columns -> columns)
                .collect(Collectors.joining(",\n    ")),
            groupings().stream()
                .map(columns ->
                    columns.stream().map("f."::concat).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", ")),
            Stream.concat(keys(), added().map(column -> "g." + Sql.name(column)))
                .collect(Collectors.joining(",\n  ")),
            Stream.concat(
                    Stream.of("g.period IS NOT NULL"),
                    grouped.stream().map("(g.all_%1$s = 1 OR g.%1$s IS NOT NULL)"::formatted))
                .collect(Collectors.joining(" AND ")));
  }

  private Stream<String> keys() {
    return Stream.concat(
        Stream.of(
            unit(level -> Sql.text(level.code())) + " AS unit_level",
            unit(level -> column(level).map("g."::concat).orElse(Sql.text(Places.CITY)))
                + " AS unit_code",
            "g.period AS period"),
        BREAKDOWNS.stream()
            .map(breakdown -> grouped().contains(breakdown.id())
                ? "CASE WHEN g.all_%1$s = 0 THEN g.%1$s ELSE '%2$s' END AS %1$s"
                    .formatted(breakdown.id(), Cell.TOTAL)
                : "'%s' AS %s".formatted(Cell.TOTAL, breakdown.id())));
  }

  /** Something of the level that a group is of. */
  private String unit(Function<UnitLevel, String> of) {
    List<UnitLevel> within = levels().filter(level -> column(level).isPresent()).toList();
    return within.isEmpty()
        ? of.apply(UnitLevel.CITY)
        : within.stream()
            .map(level ->
                "WHEN g.all_%s = 0 THEN %s".formatted(column(level).orElseThrow(), of.apply(level)))
            .collect(Collectors.joining(
                " ", "CASE ", " ELSE %s END".formatted(of.apply(UnitLevel.CITY))));
  }

  private Stream<CellColumn> added() {
    return table.fields().stream().filter(CellColumn.class::isInstance).map(CellColumn.class::cast);
  }

  private Stream<String> aggregates() {
    return added().map(column -> "%s AS %s".formatted(column.sql(), Sql.name(column)));
  }

  private Set<List<String>> groupings() {
    var groupings = new LinkedHashSet<List<String>>();
    for (Told each : told) {
      for (UnitLevel level : each.levels()) {
        groupings.add(Stream.of(
                Stream.of(IndicatorValues.PERIOD.id()),
                column(level).stream(),
                BREAKDOWNS.stream().filter(each.by()::contains).map(IndicatorValues::id))
            .flatMap(columns -> columns)
            .toList());
      }
    }
    return groupings;
  }

  /** The columns that some groups are made by, besides the period. */
  private List<String> grouped() {
    return groupings().stream()
        .flatMap(List::stream)
        .filter(column -> !column.equals(IndicatorValues.PERIOD.id()))
        .distinct()
        .toList();
  }

  private Stream<UnitLevel> levels() {
    return told.stream().flatMap(each -> each.levels().stream()).distinct();
  }

  /** The fact's column of a level's unit; the city has none. */
  static Optional<String> column(UnitLevel level) {
    return switch (level) {
      case COMMUNE -> Optional.of("commune_code");
      case OLD_DISTRICT -> Optional.of("old_district_code");
      case COOPERATIVE -> Optional.of("coop_id");
      case CITY -> Optional.empty();
    };
  }
}
