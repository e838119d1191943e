package vn.htx.page.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.chart.model.Label;
import vn.htx.model.Period;
import vn.htx.model.ValueStatus;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.query.Answer;

/**
 * The course of a figure, small. Figures of different definitions, and those that are not comparable with the ones
 * before, are not joined.
 *
 * @param lines each of at least one point
 * @param first the period of the first figure, which is {@code from} as shown to people
 */
public record Trend(List<List<Point>> lines, Label first, String from) {
  private static final int WIDE = 100;
  private static final int HIGH = 20;
  private static final int DAY = 10;
  private static final int MONTH = 7;

  public Trend {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** From 0 at the left to 100, and from 0 at the top to 20. */
  public record Point(int x, int y) {}

  /** A figure of the course, rounded to what is shown. */
  private record Step(Period period, BigDecimal value, boolean isJoined) {}

  /**
   * Of the figures of one indicator and unit, by period; empty of fewer than two of the latest one's kind. A figure of
   * a day that has no other day has the months.
   *
   * @param rows with {@code period, value, status, definition_version}; all have a value
   */
  static Optional<Trend> of(NumberStyle style, String latest, List<Answer.Row> rows) {
    List<Step> alike = steps(style, rows, latest.length());
    List<Step> steps =
        alike.size() < 2 && latest.length() == DAY ? steps(style, rows, MONTH) : alike;
    return steps.size() < 2 ? Optional.empty() : Optional.of(drawn(style, steps));
  }

  private static List<Step> steps(NumberStyle style, List<Answer.Row> rows, int length) {
    var steps = new ArrayList<Step>();
    Optional<Answer.Row> before = Optional.empty();
    for (Answer.Row row : rows) {
      Optional<Period> period =
          Period.find(row.text("period")).filter(each -> each.code().length() == length);
      if (period.isPresent()) {
        boolean isJoined = before.map(earlier -> isComparable(earlier, row)).orElse(false);
        steps.add(
            new Step(period.get(), rounded(style, row.decimal("value").orElseThrow()), isJoined));
        before = Optional.of(row);
      }
    }
    return steps;
  }

  /** To what people read: a change that they do not see in the numbers is no slope either. */
  private static BigDecimal rounded(NumberStyle style, BigDecimal value) {
    return value.setScale(style.unit().decimals() - style.places(), RoundingMode.HALF_UP);
  }

  private static boolean isComparable(Answer.Row earlier, Answer.Row later) {
    return earlier.text("definition_version").equals(later.text("definition_version"))
        && !later.text("status").equals(ValueStatus.NOT_COMPARABLE.code());
  }

  private static Trend drawn(NumberStyle style, List<Step> steps) {
    Step first = steps.get(0);
    Step last = steps.get(steps.size() - 1);
    var days = new Scale(day(first), day(last), WIDE);
    var values = new Scale(
        steps.stream().map(Step::value).reduce(BigDecimal::max).orElseThrow(),
        steps.stream().map(Step::value).reduce(BigDecimal::min).orElseThrow(),
        HIGH);
    var lines = new ArrayList<List<Point>>();
    for (Step step : steps) {
      if (!step.isJoined()) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(new Point(days.place(day(step)), values.place(step.value())));
    }
    return new Trend(lines, PublishedValues.label(first.period()), style.shown(first.value()));
  }

  private static BigDecimal day(Step step) {
    return BigDecimal.valueOf(step.period().last().toEpochDay());
  }

  /** From one value at 0 to another at the end; in the middle where both are one. */
  private record Scale(BigDecimal start, BigDecimal end, int length) {
    int place(BigDecimal value) {
      return start.compareTo(end) == 0
          ? length / 2
          : value
              .subtract(start)
              .multiply(BigDecimal.valueOf(length))
              .divide(end.subtract(start), 0, RoundingMode.HALF_UP)
              .intValue();
    }
  }

  /** The last figure's point. */
  public Point end() {
    List<Point> line = lines.get(lines.size() - 1);
    return line.get(line.size() - 1);
  }
}
