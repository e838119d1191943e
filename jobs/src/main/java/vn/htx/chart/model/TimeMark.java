package vn.htx.chart.model;

import java.util.List;
import java.util.Optional;
import vn.htx.model.Bilingual;

/**
 * A border between two steps of a chart over time at which something happened.
 *
 * @param step the first step that is touched; the border lies before it, so that it is 1 or more
 * @param when the day, or the first period of what is not comparable with what was before
 * @param text in a few words what happened
 * @param source of an event
 * @param interrupted of a break, the ids of the lines that end here and begin anew; empty for an event
 */
public record TimeMark(
    int step, Bilingual when, Bilingual text, Optional<Source> source, List<String> interrupted) {

  /** Where it can be read. */
  public record Source(Bilingual name, Optional<String> address) {}

  public TimeMark {
    if (step < 1) {
      throw new IllegalArgumentException("a mark lies between two steps, was before step " + step);
    }
    interrupted = List.copyOf(interrupted);
  }

  public static TimeMark event(int step, Bilingual when, Bilingual text, Source source) {
    return new TimeMark(step, when, text, Optional.of(source), List.of());
  }

  /** A break of some lines, with its reason. */
  public static TimeMark breaking(int step, Bilingual when, Bilingual reason, List<String> lines) {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a break interrupts at least one line");
    }
    return new TimeMark(step, when, reason, Optional.empty(), lines);
  }

  public boolean isBreak() {
    return !interrupted.isEmpty();
  }

  /** The day and what happened then, in a line: a break is called one. */
  public Bilingual told() {
    return isBreak()
        ? Bilingual.of(
            "Đứt chuỗi từ %s: %s".formatted(when.vi(), text.vi()),
            "Break in the series from %s: %s".formatted(when.en(), text.en()))
        : Bilingual.of(
            "%s: %s".formatted(when.vi(), text.vi()), "%s: %s".formatted(when.en(), text.en()));
  }
}
