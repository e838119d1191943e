package vn.htx.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Period;

/** Makes key figures from published values. */
final class Cards {
  private Cards() {}

  static PageData.Card card(String section, CardDeclaration declared, PublishedValues source) {
    DisplayUnit unit = declared.unit();
    Values shown = shown(declared, source);
    List<Period> periods = shown.periods();
    if (periods.isEmpty()) {
      return new PageData.Card(
          section,
          declared.label(),
          "–",
          unit.vi(),
          source.whyNone(declared.indicator(), "Chưa có số liệu trong phiên bản này."));
    }
    Period last = periods.get(periods.size() - 1);
    Optional<Value> now = shown.in(last).only();
    List<String> context = new ArrayList<>();
    context.add(PublishedValues.label(last).vi());
    if (periods.size() > 1) {
      Period before = periods.get(periods.size() - 2);
      context.add(PublishedValues.label(before).vi() + ": "
          + shown
              .in(before)
              .only()
              .map(value -> Values.shown(value.scaled(declared.places()), unit))
              .orElse("–"));
    }
    now.ifPresent(value -> context.addAll(observations(value, declared.counted().vi())));
    return new PageData.Card(
        section,
        declared.label(),
        now.map(value -> Values.shown(value.scaled(declared.places()), unit)).orElse("–"),
        unit.vi().equals("%") ? "" : unit.vi(),
        String.join(" · ", context));
  }

  private static Values shown(CardDeclaration declared, PublishedValues source) {
    Values all = declared.figures(source);
    return declared.before() == CardDeclaration.Before.PERIOD
        ? all.of(declared.form())
        : thisAndLastYear(all, declared.form());
  }

  /** The latest figure, and that of the month's end a year before it. */
  private static Values thisAndLastYear(Values all, Values.Form form) {
    Values months = all.of(Values.Form.MONTH);
    Optional<Period> last = all.of(form).latest().or(months::latest);
    Optional<Period> before =
        last.map(day -> Period.month(YearMonth.from(day.last()).minusYears(1)));
    return new Values(Stream.of(before.map(months::in), last.map(all::in))
        .flatMap(Optional::stream)
        .flatMap(values -> values.all().stream())
        .toList());
  }

  /** How many observations a key figure has and how it is marked; why there is none. */
  private static List<String> observations(Value value, String counted) {
    if (value.isUndefined()) {
      return List.of(value.whyVi());
    }
    String n = "n = " + VietnameseFormat.shown(value.n()) + " " + counted;
    return value.isOk() ? List.of(n) : List.of(n, value.datum().status().vi());
  }
}
