package vn.htx.page.crosstab;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.model.Problem;
import vn.htx.page.FilterRefused;
import vn.htx.page.NamedUnit;
import vn.htx.page.UnclearUnit;
import vn.htx.page.Value;
import vn.htx.page.unit.UnitProfile;

/**
 * What a crosstab shows of an indicator.
 *
 * @param columns empty for one column
 * @param fixed a code of every breakdown that is laid out in neither rows nor columns, units apart
 * @param unit whose figures they are; empty where units are laid out, or none has a figure
 * @param showsEmpty whether rows and columns without a figure are shown
 */
public record Layout(
    Breakdown rows,
    Optional<Breakdown> columns,
    Map<Breakdown, String> fixed,
    Optional<UnitProfile.Unit> unit,
    boolean showsEmpty) {
  public static final String INDICATOR = "indicator";
  public static final String ROWS = "rows";
  public static final String COLUMNS = "columns";
  public static final String UNIT = "unit";
  public static final String EMPTY = "empty";

  /** In place of a breakdown: no columns. */
  public static final String NONE = "none";

  static final String SHOWN = "show";
  static final String HIDDEN = "hide";

  private static final List<Breakdown> FILTERS =
      Stream.of(Breakdown.values()).filter(breakdown -> !breakdown.isOfUnits()).toList();

  public Layout {
    fixed = Collections.unmodifiableMap(new EnumMap<>(fixed));
  }

  /** The names of what can be chosen. */
  public static List<String> names() {
    return Stream.concat(
            Stream.of(INDICATOR, ROWS, COLUMNS, UNIT, EMPTY), FILTERS.stream().map(Breakdown::code))
        .toList();
  }

  /**
   * What is chosen of an indicator. A filter of a breakdown that is laid out is left aside, as a form sends all of its
   * filters.
   *
   * @param state what was chosen, by name; what is left out is chosen
   * @throws FilterRefused for a breakdown or value that the indicator does not have, or one breakdown in both places
   * @throws UnclearUnit for a name that may mean several units
   */
  static Layout of(Choices choices, Map<String, String> state) {
    Optional<String> askedColumns = Optional.ofNullable(state.get(COLUMNS));
    Optional<Breakdown> chosenRows =
        Optional.ofNullable(state.get(ROWS)).map(code -> breakdown(choices, ROWS, code));
    Optional<Breakdown> chosenColumns = askedColumns
        .filter(code -> !code.equals(NONE))
        .map(code -> breakdown(choices, COLUMNS, code));
    Breakdown rows = chosenRows.orElseGet(() -> usualRows(choices, chosenColumns));
    Optional<Breakdown> columns =
        askedColumns.isPresent() ? chosenColumns : usualColumns(choices, rows);
    if (columns.isPresent() && isSame(rows, columns.get())) {
      throw new FilterRefused(Problem.of(
              "Dòng và cột phải là hai chiều khác nhau",
              "Rows and columns must be two different breakdowns")
          .at("?%s, ?%s".formatted(ROWS, COLUMNS))
          .found("%s, %s".formatted(rows.code(), columns.get().code()))
          .allowed(others(choices, rows))
          .todo("Chọn chiều khác cho cột.", "Choose another breakdown for the columns."));
    }
    return filtered(choices, state, rows, columns);
  }

  private static Layout filtered(
      Choices choices, Map<String, String> state, Breakdown rows, Optional<Breakdown> columns) {
    Map<Breakdown, String> fixed = new EnumMap<>(Breakdown.class);
    for (Breakdown filter : FILTERS) {
      if (filter != rows && !columns.equals(Optional.of(filter))) {
        fixed.put(
            filter,
            Optional.ofNullable(state.get(filter.code()))
                .map(code -> value(choices, filter, code))
                .orElseGet(() -> usual(choices, filter)));
      }
    }
    boolean hasUnits = rows.isOfUnits() || columns.filter(Breakdown::isOfUnits).isPresent();
    return new Layout(
        rows,
        columns,
        fixed,
        hasUnits ? Optional.empty() : unit(choices, Optional.ofNullable(state.get(UNIT))),
        showsEmpty(Optional.ofNullable(state.get(EMPTY)).orElse(HIDDEN)));
  }

  /** Units of two levels are one breakdown, as a figure has one unit. */
  private static boolean isSame(Breakdown rows, Breakdown columns) {
    return rows.column() == columns.column();
  }

  private static String others(Choices choices, Breakdown rows) {
    return Stream.concat(
            choices.available().stream().filter(each -> !isSame(rows, each)).map(Breakdown::code),
            Stream.of(NONE))
        .collect(Collectors.joining(", "));
  }

  private static Breakdown breakdown(Choices choices, String place, String code) {
    return Breakdown.find(code).filter(choices.available()::contains).orElseThrow(() -> {
      boolean isKnown = Breakdown.find(code).isPresent();
      Problem problem = isKnown
          ? Problem.of(
              "Chỉ tiêu này không có số liệu chia theo chiều này",
              "The indicator has no figures by this breakdown")
          : Problem.of("Không có chiều này", "There is no such breakdown");
      return new FilterRefused(problem
          .at("?" + place)
          .found(FilterRefused.shortened(code))
          .allowed(
              choices.available().stream().map(Breakdown::code).collect(Collectors.joining(", ")))
          .todo("Chọn một chiều khác.", "Choose another breakdown."));
    });
  }

  /** A breakdown without figures in total must be laid out; otherwise the first there is. */
  private static Breakdown usualRows(Choices choices, Optional<Breakdown> columns) {
    List<Breakdown> free = choices.available().stream()
        .filter(each -> columns.isEmpty() || !isSame(each, columns.get()))
        .toList();
    return free.stream()
        .filter(each -> each == Breakdown.CATEGORY && !choices.withTotal().contains(each))
        .findFirst()
        .or(() -> free.stream().findFirst())
        .orElse(Breakdown.PERIOD);
  }

  /** Periods where there are several, else what else there is. */
  private static Optional<Breakdown> usualColumns(Choices choices, Breakdown rows) {
    if (rows == Breakdown.PERIOD) {
      return Optional.empty();
    }
    return choices.codes(Breakdown.PERIOD).size() > 1
        ? Optional.of(Breakdown.PERIOD)
        : choices.available().stream()
            .filter(each -> each == Breakdown.SIZE_CLASS || each == Breakdown.READINESS_LEVEL)
            .filter(each -> each != rows)
            .findFirst();
  }

  /** The whole where there are figures of it; else the latest period, or the first code. */
  private static String usual(Choices choices, Breakdown filter) {
    List<String> codes = choices.codes(filter);
    return choices.withTotal().contains(filter) || codes.isEmpty()
        ? Value.TOTAL
        : codes.get(filter == Breakdown.PERIOD ? codes.size() - 1 : 0);
  }

  private static String value(Choices choices, Breakdown filter, String code) {
    boolean isTotal = code.equals(Value.TOTAL) && choices.withTotal().contains(filter);
    if (!isTotal && !choices.codes(filter).contains(code)) {
      throw noSuchValue(
          filter.code(),
          code,
          Stream.concat(
              choices.withTotal().contains(filter) ? Stream.of(Value.TOTAL) : Stream.empty(),
              choices.codes(filter).stream()));
    }
    return code;
  }

  private static FilterRefused noSuchValue(String name, String code, Stream<String> known) {
    return new FilterRefused(Problem.of(
            "Chỉ tiêu này không có số liệu của giá trị trong bộ lọc",
            "The indicator has no figures of the value of a filter")
        .at("?" + name)
        .found(FilterRefused.shortened(code))
        .allowed(FilterRefused.shortened(known.collect(Collectors.joining(", "))))
        .todo("Chọn giá trị khác trong bộ lọc.", "Choose another value of the filter."));
  }

  /** The unit of a code or a name; the largest one where none is asked for. */
  private static Optional<UnitProfile.Unit> unit(Choices choices, Optional<String> asked) {
    if (asked.isEmpty()) {
      return choices.units().stream().findFirst();
    }
    String typed = asked.get();
    return Optional.of(choices.units().stream()
        .filter(unit -> unit.code().equals(typed))
        .findFirst()
        .or(() -> named(choices, typed))
        .orElseThrow(
            () -> noSuchValue(UNIT, typed, choices.units().stream().map(UnitProfile.Unit::code))));
  }

  private static Optional<UnitProfile.Unit> named(Choices choices, String typed) {
    List<UnitProfile.Unit> meant = NamedUnit.meant(choices.units(), typed);
    if (meant.size() > 1) {
      throw UnclearUnit.of(UNIT, typed, meant, UnitProfile.Unit::code);
    }
    return meant.stream().findFirst();
  }

  private static boolean showsEmpty(String asked) {
    if (!List.of(SHOWN, HIDDEN).contains(asked)) {
      throw noSuchValue(EMPTY, asked, Stream.of(SHOWN, HIDDEN));
    }
    return asked.equals(SHOWN);
  }

  /** The same of a period. */
  Layout in(String period) {
    Map<Breakdown, String> changed = new EnumMap<>(fixed);
    changed.put(Breakdown.PERIOD, period);
    return new Layout(rows, columns, changed, unit, showsEmpty);
  }

  boolean isLaidOut(Breakdown breakdown) {
    return rows == breakdown || columns.equals(Optional.of(breakdown));
  }

  /** All that is chosen, by name. */
  public Map<String, String> state(String indicator) {
    var state = new TreeMap<String, String>();
    state.put(INDICATOR, indicator);
    state.put(ROWS, rows.code());
    state.put(COLUMNS, columns.map(Breakdown::code).orElse(NONE));
    fixed.forEach((filter, code) -> state.put(filter.code(), code));
    unit.ifPresent(each -> state.put(UNIT, each.code()));
    state.put(EMPTY, showsEmpty ? SHOWN : HIDDEN);
    return state;
  }
}
