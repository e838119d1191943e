package vn.htx.page.crosstab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Indicator;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.FilterRefused;
import vn.htx.page.NumberStyle;
import vn.htx.page.Value;
import vn.htx.page.indicator.IndicatorPage;
import vn.htx.page.unit.UnitProfile;
import vn.htx.query.DuckDbReader;

/**
 * An indicator's figures by a breakdown in rows and another one in columns, of one code of every other.
 *
 * @param state all that is chosen, by name
 * @param form what can be chosen
 * @param corner the breakdown in rows
 * @param across the breakdown in columns; empty where there is one column
 * @param columns with the total and the cumulative one last
 * @param lines without the total
 * @param total of the columns; empty where there is none
 * @param hiddenLines how many have no figure and are left out; likewise columns
 */
public record Crosstab(
    Indicator indicator,
    Map<String, String> state,
    Form form,
    Breakdown corner,
    Optional<Breakdown> across,
    List<Column> columns,
    List<Line> lines,
    Optional<Line> total,
    int hiddenLines,
    int hiddenColumns) {
  /** Up to so many columns a table can be read. */
  public static final int MOST_COLUMNS = 150;

  public Crosstab {
    state = Map.copyOf(state);
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /**
   * What can be chosen.
   *
   * @param filters of the breakdowns that are laid out in neither rows nor columns
   * @param units by level, to choose one of; none where units are laid out
   * @param unit the chosen one
   */
  public record Form(
      List<IndicatorPage.Choice> rows,
      List<IndicatorPage.Choice> columns,
      List<Filter> filters,
      List<UnitProfile.Unit> units,
      Optional<UnitProfile.Unit> unit,
      boolean showsEmpty) {
    public Form {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      filters = List.copyOf(filters);
      units = List.copyOf(units);
    }

    /** The units of a level. */
    public List<UnitProfile.Unit> units(UnitLevel level) {
      return units.stream().filter(each -> each.level() == level).toList();
    }
  }

  /** A filter with its codes, of which one is chosen. */
  public record Filter(Breakdown of, List<IndicatorPage.Choice> choices) {
    public Filter {
      choices = List.copyOf(choices);
    }

    /** The name of the chosen code. */
    public Bilingual chosen() {
      return choices.stream()
          .filter(IndicatorPage.Choice::isChosen)
          .map(IndicatorPage.Choice::label)
          .findFirst()
          .orElseThrow();
    }
  }

  /** What a column is. */
  public enum Kind {
    CODE,
    TOTAL,
    CUMULATIVE
  }

  /**
   * A column.
   *
   * @param code {@code _T} of the total
   */
  public record Column(String code, Bilingual label, Kind kind) {}

  /**
   * A row.
   *
   * @param code {@code _T} of the total
   * @param profile the level of a unit that has a profile
   * @param cells in the order of the columns
   */
  public record Line(String code, Bilingual label, Optional<UnitLevel> profile, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** Whether an indicator has figures of more than single cooperatives. */
  public static boolean isShown(Indicator indicator) {
    return indicator.levels().stream().anyMatch(level -> level != UnitLevel.COOPERATIVE);
  }

  /** The indicator that is asked for, the first one where none is; empty where there is no such one. */
  public static Optional<Indicator> indicator(Catalog catalog, Optional<String> asked) {
    return catalog.indicators().stream()
        .filter(Crosstab::isShown)
        .filter(indicator -> asked.map(indicator.id()::equals).orElse(true))
        .findFirst();
  }

  /** What a published cell's figure is the figure of, by the names that addresses give it; the total is left out. */
  public Map<String, String> figure(Line line, Column column) {
    var figure = new TreeMap<String, String>();
    Stream.of(Breakdown.values())
        .filter(breakdown -> !breakdown.isOfUnits())
        .forEach(breakdown -> Optional.ofNullable(state.get(breakdown.code()))
            .ifPresent(code -> figure.put(breakdown.code(), code)));
    form.unit().ifPresent(unit -> ofUnit(figure, unit.level(), unit.code()));
    laidOut(figure, corner, line.code());
    across.ifPresent(breakdown -> laidOut(figure, breakdown, column.code()));
    figure.values().removeIf(Value.TOTAL::equals);
    return figure;
  }

  private static void laidOut(Map<String, String> figure, Breakdown breakdown, String code) {
    breakdown
        .level()
        .map(level -> code.equals(Value.TOTAL) ? UnitLevel.CITY : level)
        .ifPresentOrElse(
            level -> ofUnit(figure, level, code), () -> figure.put(breakdown.code(), code));
  }

  private static void ofUnit(Map<String, String> figure, UnitLevel level, String code) {
    figure.put("level", level.code());
    figure.put("unit", level == UnitLevel.CITY ? Value.TOTAL : code);
  }

  /** How its values are written. */
  public String shown(Cell cell) {
    return cell.value().map(NumberStyle.of(indicator)::shown).orElse("–");
  }

  /** Why cells have no value, each reason once, in the order in which they are met. */
  public List<Bilingual> reasons() {
    return Stream.concat(lines.stream(), total.stream())
        .flatMap(line -> line.cells().stream())
        .filter(cell -> cell.value().isEmpty() || cell.state() == Cell.State.NOT_COMPARABLE)
        .flatMap(cell -> cell.why().stream())
        .distinct()
        .toList();
  }

  /** The states that cells have, to explain their marks. */
  public List<Cell.State> states() {
    return Stream.concat(lines.stream(), total.stream())
        .flatMap(line -> line.cells().stream())
        .map(Cell::state)
        .filter(state -> state != Cell.State.OK)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether a filter chooses less than the whole. */
  public static boolean isPart(Filter filter) {
    return filter.choices().stream()
        .anyMatch(choice -> choice.isChosen() && !choice.code().equals(Value.TOTAL));
  }

  /**
   * The crosstab of a version.
   *
   * @param asked what was chosen, by name
   * @throws FilterRefused for a breakdown or value that the indicator does not have
   */
  public static Crosstab of(DuckDbReader published, Choices choices, Map<String, String> asked) {
    return new CrosstabFigures(published, choices, asked).crosstab();
  }
}
