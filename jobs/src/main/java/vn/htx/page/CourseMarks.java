package vn.htx.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Backdrop;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.TimeMark;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Annotation;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;

/**
 * What is marked along a course of figures: dates that explain them, and breaks between figures that follow different
 * definitions or that are published as not comparable.
 */
public final class CourseMarks {
  private final List<Period> steps;
  private final List<Line> lines;

  /** A line of a chart and the figures that it is drawn of, at most one of each period. */
  public record Line(Label name, Values figures) {}

  /** A break of one line. */
  private record Break(int step, Bilingual reason, Label line) {}

  private CourseMarks(List<Period> steps, List<Line> lines) {
    this.steps = steps;
    this.lines = lines;
  }

  /**
   * The marks of a chart.
   *
   * @param steps the periods along the axis, the earliest first; a date stands before the first of them that ends on
   *     that day or later, and is left out where that is the chart's first or there is none
   */
  public static Backdrop of(
      Scope scope, List<? extends Indicator> indicators, List<Period> steps, List<Line> lines) {
    var marks = new CourseMarks(steps, lines);
    return new Backdrop(Stream.concat(
            scope.annotations().of(scope.catalog(), indicators).stream()
                .sorted(Comparator.comparing(Annotation::first))
                .flatMap(each -> marks.event(each).stream()),
            marks.breaks().stream())
        .toList());
  }

  private Optional<TimeMark> event(Annotation annotation) {
    return IntStream.range(0, steps.size())
        .filter(step -> !steps.get(step).last().isBefore(annotation.first()))
        .boxed()
        .findFirst()
        .filter(step -> step > 0)
        .map(step -> TimeMark.event(
            step,
            day(annotation),
            annotation.text(),
            new TimeMark.Source(
                annotation.source(), annotation.address().map(address -> address.toString()))));
  }

  private static Bilingual day(Annotation annotation) {
    String first = VietnameseFormat.shown(annotation.first());
    String days = annotation
        .last()
        .map(last -> "%s–%s".formatted(first, VietnameseFormat.shown(last)))
        .orElse(first);
    return Bilingual.of(days, days);
  }

  private List<TimeMark> breaks() {
    List<Break> all = lines.stream().flatMap(line -> breaks(line).stream()).toList();
    return all.stream()
        .collect(Collectors.groupingBy(each -> each.step() + " " + each.reason()))
        .values()
        .stream()
        .map(this::together)
        .sorted(Comparator.comparing(mark -> mark.text().vi()))
        .toList();
  }

  /** Breaks of several lines at one border for one reason; where other lines go on, these are named. */
  private TimeMark together(List<Break> same) {
    Bilingual reason = same.get(0).reason();
    boolean isOfAll = same.size() == lines.size();
    return TimeMark.breaking(
        same.get(0).step(),
        PublishedValues.label(steps.get(same.get(0).step())).bilingual(),
        isOfAll
            ? reason
            : Bilingual.of(
                "%s: %s".formatted(names(same, Label::vi), reason.vi()),
                "%s: %s".formatted(names(same, Label::en), reason.en())),
        same.stream().map(each -> each.line().id()).toList());
  }

  private static String names(List<Break> breaks, Function<Label, String> language) {
    return breaks.stream()
        .map(each -> language.apply(each.line()))
        .collect(Collectors.joining(", "));
  }

  private List<Break> breaks(Line line) {
    var breaks = new ArrayList<Break>();
    Optional<Value> before = Optional.empty();
    for (int step = 0; step < steps.size(); step++) {
      Optional<Value> now = line.figures().in(steps.get(step)).only();
      if (now.isPresent()) {
        int at = step;
        before
            .flatMap(earlier -> reason(earlier, now.get()))
            .ifPresent(reason -> breaks.add(new Break(at, reason, line.name())));
        before = now;
      }
    }
    return breaks;
  }

  /** Why two figures that follow each other are not compared; empty where they may be. */
  private static Optional<Bilingual> reason(Value earlier, Value later) {
    if (!earlier.definition().equals(later.definition())) {
      return Optional.of(Bilingual.of(
          "định nghĩa đổi từ %s sang %s".formatted(earlier.definition(), later.definition()),
          "the definition changed from %s to %s"
              .formatted(earlier.definition(), later.definition())));
    }
    boolean isMarked = isMarked(earlier) || isMarked(later);
    boolean isSame =
        isMarked(earlier) == isMarked(later) && earlier.reason().equals(later.reason());
    return isMarked && !isSame
        ? Optional.of((isMarked(later) ? later : earlier).why())
        : Optional.empty();
  }

  private static boolean isMarked(Value value) {
    return value.datum().status() == DatumStatus.NOT_COMPARABLE;
  }
}
