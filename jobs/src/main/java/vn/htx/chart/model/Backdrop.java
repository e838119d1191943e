package vn.htx.chart.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.htx.model.Language;

/**
 * What a chart over time shows besides its values.
 *
 * @param marks events and breaks, in the order of time; people read their numbers, from 1
 * @param plan the planned value of each step; a step may have none
 * @param bands ranges of the value axis, the lowest first
 */
public record Backdrop(List<TimeMark> marks, Optional<Series> plan, List<ValueBand> bands) {
  public static final Backdrop NONE = new Backdrop(List.of(), Optional.empty(), List.of());

  private static final Label MARKS =
      new Label("marks", "Mốc thời gian, đứt chuỗi", "Events and breaks");
  private static final Label BAND = new Label("band", "Dải", "Band");

  public Backdrop {
    marks = marks.stream().sorted(Comparator.comparingInt(TimeMark::step)).toList();
    plan = plan.filter(series -> !series.empty());
    bands = List.copyOf(bands);
  }

  /** Events and breaks alone. */
  public Backdrop(List<TimeMark> marks) {
    this(marks, Optional.empty(), List.of());
  }

  /** The same with planned values and bands. */
  public Backdrop with(Optional<Series> planned, List<ValueBand> ranges) {
    return new Backdrop(marks, planned, ranges);
  }

  /**
   * Checks that every mark lies between two steps of a chart, and that the plan has a value or none for each.
   *
   * @throws IllegalArgumentException for one that does not
   */
  Backdrop within(int steps) {
    marks.stream().filter(mark -> mark.step() >= steps).findFirst().ifPresent(mark -> {
      throw new IllegalArgumentException(
          "the mark '%s' lies beyond the last of %s steps".formatted(mark.when().vi(), steps));
    });
    plan.filter(series -> series.values().size() != steps).ifPresent(series -> {
      throw new IllegalArgumentException(
          "a plan of %s values for %s steps".formatted(series.values().size(), steps));
    });
    return this;
  }

  /** Whether a line ends before a step and begins anew with it. */
  public boolean interrupts(String line, int step) {
    return marks.stream()
        .anyMatch(mark -> mark.step() == step && mark.interrupted().contains(line));
  }

  /** The planned values that are known. */
  public List<BigDecimal> planned() {
    return plan.map(Series::known).orElse(List.of());
  }

  /** The table of the values with what is shown besides; it has a row for each step. */
  ChartTable beside(ChartTable table, List<Series> series, DisplayUnit unit, Language language) {
    ChartTable all = plan.map(planned -> table.with(
            ChartTable.number(planned.label()),
            planned.values().stream()
                .map(value -> ChartTable.Cell.value(value, unit, language))
                .toList()))
        .orElse(table);
    if (!bands.isEmpty() && series.size() == 1) {
      all = all.with(
          ChartTable.text(BAND),
          series.get(0).values().stream()
              .map(value -> ChartTable.Cell.text(
                  value.value().map(number -> band(number, language)).orElse("")))
              .toList());
    }
    return marks.isEmpty()
        ? all
        : all.with(
            ChartTable.text(MARKS),
            IntStream.range(0, table.rows().size())
                .mapToObj(step -> ChartTable.Cell.text(told(step, language)))
                .toList());
  }

  private String band(BigDecimal value, Language language) {
    return bands.stream()
        .filter(band -> band.holds(value))
        .findFirst()
        .map(band -> band.label().in(language))
        .orElse("");
  }

  private String told(int step, Language language) {
    return marks.stream()
        .filter(mark -> mark.step() == step)
        .map(mark -> mark.told().in(language))
        .collect(Collectors.joining("; "));
  }
}
