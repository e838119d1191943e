package vn.htx.chart.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a chart over time shows besides its values.
 *
 * @param marks events and breaks, in the order of time; people read their numbers, from 1
 */
public record Backdrop(List<TimeMark> marks) {
  public static final Backdrop NONE = new Backdrop(List.of());

  private static final Label MARKS =
      new Label("marks", "Mốc thời gian, đứt chuỗi", "Events and breaks");

  public Backdrop {
    marks = marks.stream().sorted(Comparator.comparingInt(TimeMark::step)).toList();
  }

  /**
   * Checks that every mark lies between two steps of a chart.
   *
   * @throws IllegalArgumentException for one that does not
   */
  Backdrop within(int steps) {
    marks.stream().filter(mark -> mark.step() >= steps).findFirst().ifPresent(mark -> {
      throw new IllegalArgumentException(
          "the mark '%s' lies beyond the last of %s steps".formatted(mark.when(), steps));
    });
    return this;
  }

  /** Whether a line ends before a step and begins anew with it. */
  public boolean interrupts(String line, int step) {
    return marks.stream()
        .anyMatch(mark -> mark.step() == step && mark.interrupted().contains(line));
  }

  /** The table of the values with what is shown besides; it has a row for each step. */
  ChartTable beside(ChartTable table) {
    if (marks.isEmpty()) {
      return table;
    }
    return table.with(
        MARKS,
        IntStream.range(0, table.rows().size())
            .mapToObj(step -> marks.stream()
                .filter(mark -> mark.step() == step)
                .map(mark -> mark.told().vi())
                .collect(Collectors.joining("; ")))
            .toList());
  }
}
