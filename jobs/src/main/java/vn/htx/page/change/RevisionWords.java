package vn.htx.page.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Sector;
import vn.htx.model.SizeClass;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.UnitNames;
import vn.htx.page.Value;
import vn.htx.query.Answer;

/** Rows of {@link RevisedFigures} in words and as people write numbers. */
final class RevisionWords {
  private static final String NONE = "–";
  private static final NumberStyle PLAIN = new NumberStyle(new DisplayUnit("", "", 4), 0);
  private static final Bilingual UNSEEN =
      Bilingual.of("nhỏ hơn mức làm tròn", "smaller than what is shown");

  private final Scope scope;
  private final Function<String, String> unitNames;

  RevisionWords(Scope scope, Function<String, String> unitNames) {
    this.scope = scope;
    this.unitNames = unitNames;
  }

  Changes.Line line(String indicator, Answer.Row row) {
    return new Changes.Line(
        indicator,
        label(indicator),
        row.text("unit_level"),
        row.count("changed"),
        row.count("added"),
        row.count("gone"),
        row.count("withheld"),
        largest(indicator, row));
  }

  private Optional<Changes.Largest> largest(String indicator, Answer.Row row) {
    NumberStyle style = style(indicator);
    Optional<BigDecimal> before = row.decimal("value_before");
    Optional<BigDecimal> after = row.decimal("value_after");
    return before.isEmpty() || after.isEmpty()
        ? Optional.empty()
        : difference(before, after, style)
            .map(difference -> new Changes.Largest(
                unit(row),
                PublishedValues.periodLabel(row.text("period")),
                breakdown(indicator, row),
                style.shown(before.get()),
                style.shown(after.get()),
                difference));
  }

  Revision revision(String indicator, Answer.Row row) {
    String level = row.text("unit_level");
    return new Revision(
        indicator,
        indicator(indicator).isPresent(),
        label(indicator),
        level,
        levelLabel(level),
        row.text("unit_code"),
        unit(row),
        PublishedValues.periodLabel(row.text("period")),
        breakdown(indicator, row),
        row.flag("withheld") ? Optional.empty() : Optional.of(told(style(indicator), row)));
  }

  private static Revision.Told told(NumberStyle style, Answer.Row row) {
    return new Revision.Told(
        switch (row.text("kind")) {
          case "new" -> Bilingual.of("mới", "new");
          case "gone" -> Bilingual.of("không còn", "gone");
          default -> Bilingual.of("đổi", "changed");
        },
        shown(row, "before", style),
        shown(row, "after", style),
        difference(row.decimal("value_before"), row.decimal("value_after"), style),
        counted(row));
  }

  /** A value with its mark; a dash where there is none. */
  private static Bilingual shown(Answer.Row row, String side, NumberStyle style) {
    String number = row.decimal("value_" + side).map(style::shown).orElse(NONE);
    Optional<Bilingual> mark = row.findText("status_" + side)
        .filter(status -> !status.equals(ValueStatus.OK.code()))
        .map(status -> PublishedValues.told(status, ""));
    return Bilingual.of(
        number + mark.map(each -> " (%s)".formatted(each.vi())).orElse(""),
        number + mark.map(each -> " (%s)".formatted(each.en())).orElse(""));
  }

  private static Optional<Bilingual> difference(
      Optional<BigDecimal> before, Optional<BigDecimal> after, NumberStyle style) {
    if (before.isEmpty() || after.isEmpty() || before.get().compareTo(after.get()) == 0) {
      return Optional.empty();
    }
    if (style.shown(before.get()).equals(style.shown(after.get()))) {
      return Optional.of(UNSEEN);
    }
    DisplayUnit unit = style.unit();
    BigDecimal difference = after.get().subtract(before.get()).movePointLeft(style.places());
    String number = (difference.signum() > 0 ? "+" : "")
        + VietnameseFormat.format(unit.decimals(), false).format(difference);
    return Optional.of(
        unit.percent()
            ? Bilingual.of(number + " điểm %", number + " percentage points")
            : Bilingual.of(number + " " + unit.vi(), number + " " + unit.en()));
  }

  private static Optional<Bilingual> counted(Answer.Row row) {
    Optional<Long> before = row.number("n_before").map(Double::longValue);
    Optional<Long> after = row.number("n_after").map(Double::longValue);
    return before.isEmpty() || after.isEmpty() || before.equals(after)
        ? Optional.empty()
        : Optional.of("n: %s → %s"
                .formatted(
                    VietnameseFormat.shown(before.get()), VietnameseFormat.shown(after.get())))
            .map(text -> Bilingual.of(text, text));
  }

  private Optional<Indicator> indicator(String id) {
    return scope.catalog().indicator(id);
  }

  /** An indicator that the program no longer has is called by its id. */
  private Bilingual label(String id) {
    return indicator(id).map(Indicator::label).orElseGet(() -> Bilingual.of(id, id));
  }

  private NumberStyle style(String id) {
    return indicator(id).map(NumberStyle::of).orElse(PLAIN);
  }

  static Bilingual levelLabel(String code) {
    return Coded.find(UnitLevel.class, code)
        .map(UnitLevel::label)
        .orElseGet(() -> Bilingual.of(code, code));
  }

  /** What a row's unit is called; a cooperative by its id. */
  Bilingual unit(Answer.Row row) {
    String code = row.text("unit_code");
    String name = unitNames.apply(code);
    return switch (row.text("unit_level")) {
      case "city" -> UnitNames.CITY;
      case "cooperative" -> Bilingual.of(code, code);
      default -> Bilingual.of(name, name);
    };
  }

  /** The names of what a figure is broken down by; empty where it is of all. */
  private Optional<Bilingual> breakdown(String indicator, Answer.Row row) {
    var names = new ArrayList<Bilingual>();
    named(row, IndicatorValues.SECTOR, code -> Coded.find(Sector.class, code).map(Coded::label))
        .ifPresent(names::add);
    named(
            row,
            IndicatorValues.SIZE_CLASS,
            code -> Coded.find(SizeClass.class, code).map(Coded::label))
        .ifPresent(names::add);
    named(
            row,
            IndicatorValues.READINESS_LEVEL,
            code ->
                Optional.ofNullable(scope.names(IndicatorValues.READINESS_LEVEL).get(code)))
        .ifPresent(names::add);
    named(
            row,
            IndicatorValues.CATEGORY,
            code -> indicator(indicator)
                .flatMap(Indicator::categories)
                .flatMap(categories -> categories.name(code, scope.names())))
        .ifPresent(names::add);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Bilingual.of(joined(names, Bilingual::vi), joined(names, Bilingual::en)));
  }

  private static Optional<Bilingual> named(
      Answer.Row row, Field column, Function<String, Optional<Bilingual>> names) {
    return Optional.of(row.text(column.id()))
        .filter(code -> !code.equals(Value.TOTAL))
        .map(code -> names.apply(code).orElseGet(() -> Bilingual.of(code, code)));
  }

  private static String joined(List<Bilingual> names, Function<Bilingual, String> language) {
    return names.stream().map(language).collect(Collectors.joining(" · "));
  }
}
