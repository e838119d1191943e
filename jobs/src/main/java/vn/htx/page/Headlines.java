package vn.htx.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Against;
import vn.htx.model.Bilingual;
import vn.htx.query.Answer;

/** Makes headlines of published figures and their comparisons. */
final class Headlines {
  private static final String NOT_KNOWN = "–";
  private static final List<Against> SHOWN =
      List.of(Against.PLAN, Against.YEAR_BEFORE, Against.PERIOD_BEFORE);

  private final CardDeclaration declared;
  private final NumberStyle style;
  private final DisplayUnit unit;

  private Headlines(CardDeclaration declared) {
    this.declared = declared;
    this.style = new NumberStyle(declared.unit(), declared.places());
    this.unit = declared.unit();
  }

  /** The latest figure that a key figure tells. */
  static Headline of(CardDeclaration declared, PublishedValues source) {
    Values all = Cards.all(declared, source).of(declared.form());
    return all.latest()
        .flatMap(period -> all.in(period).only())
        .map(figure -> of(declared, figure, source))
        .orElseGet(() -> none(declared, source));
  }

  /** A figure of the city in the words of a key figure. */
  static Headline of(CardDeclaration declared, Value figure, PublishedValues source) {
    return new Headlines(declared).headline(figure, source);
  }

  private static Headline none(CardDeclaration declared, PublishedValues source) {
    String why = source.whyNone(declared.indicator(), "Chưa có số liệu trong phiên bản này.");
    return new Headline(
        declared.indicator().id(),
        declared.category(),
        declared.label(),
        NOT_KNOWN,
        Optional.empty(),
        Optional.empty(),
        List.of(Bilingual.of(why, "No figure in this version.")),
        List.of(),
        Optional.empty());
  }

  private Headline headline(Value figure, PublishedValues source) {
    List<Headline.Beside> beside = beside(source.comparisons(figure));
    return new Headline(
        declared.indicator().id(),
        declared.category(),
        declared.label(),
        style.shown(figure),
        unit.percent() ? Optional.empty() : Optional.of(Bilingual.of(unit.vi(), unit.en())),
        Optional.of(PublishedValues.label(figure.period())),
        remarks(figure),
        beside,
        figure.datum().value().map(value -> sentence(figure, value, beside)));
  }

  private List<Bilingual> remarks(Value figure) {
    var remarks = new ArrayList<Bilingual>();
    if (figure.isOk() || figure.datum().value().isPresent()) {
      String n = VietnameseFormat.shown(figure.n());
      remarks.add(Bilingual.of(
          "n = %s %s".formatted(n, declared.counted().vi()),
          "n = %s %s".formatted(n, declared.counted().en())));
    }
    if (!figure.isOk()) {
      remarks.add(PublishedValues.told(figure.datum().status().id(), figure.reason()));
    }
    return remarks;
  }

  private List<Headline.Beside> beside(Answer comparisons) {
    var beside = new ArrayList<Headline.Beside>();
    for (Against against : SHOWN) {
      comparisons.rows().stream()
          .filter(row -> row.text("against").equals(against.code()))
          .findFirst()
          .map(row -> Compared.beside(declared.indicator(), style, row))
          .filter(each -> !isTold(each, beside))
          .ifPresent(beside::add);
    }
    return beside;
  }

  /** Whether the period before is the year before, as it is in rounds a year apart. */
  private static boolean isTold(Headline.Beside beside, List<Headline.Beside> before) {
    return beside.against() == Against.PERIOD_BEFORE
        && before.stream()
            .filter(each -> each.against() == Against.YEAR_BEFORE)
            .anyMatch(each -> each.period().equals(beside.period()));
  }

  private Bilingual sentence(Value figure, BigDecimal value, List<Headline.Beside> beside) {
    String number = style.shown(value);
    Label period = PublishedValues.label(figure.period());
    var vi = new StringBuilder(
        "%s: %s%s (%s)".formatted(declared.label().vi(), number, named(unit.vi()), period.vi()));
    var en = new StringBuilder(
        "%s: %s%s (%s)".formatted(declared.label().en(), number, named(unit.en()), period.en()));
    for (Headline.Beside each : beside) {
      each.change().ifPresent(change -> {
        Bilingual told = clause(each, change);
        vi.append(", ").append(told.vi());
        en.append(", ").append(told.en());
      });
    }
    return Bilingual.of(vi.append('.').toString(), en.append('.').toString());
  }

  private String named(String name) {
    return unit.percent() ? "" : " " + name;
  }

  /** One comparison within a sentence. */
  private static Bilingual clause(Headline.Beside beside, Headline.Change change) {
    boolean isPlan = beside.against() == Against.PLAN;
    boolean isLevel = change.direction() == Headline.Direction.LEVEL;
    boolean isUp = change.direction() == Headline.Direction.UP;
    if (isPlan) {
      return isLevel
          ? Bilingual.of(
              "bằng kế hoạch " + beside.period().vi(),
              "equal to the plan of " + beside.period().en())
          : Bilingual.of(
              "%s kế hoạch %s %s"
                  .formatted(
                      isUp ? "cao hơn" : "thấp hơn",
                      beside.period().vi(),
                      change.amount().vi()),
              "%s %s the plan of %s"
                  .formatted(
                      change.amount().en(),
                      isUp ? "above" : "below",
                      beside.period().en()));
    }
    String before = beside.against() == Against.YEAR_BEFORE ? "cùng kỳ" : "kỳ trước";
    return isLevel
        ? Bilingual.of(
            "không đổi so với %s %s".formatted(before, beside.period().vi()),
            "unchanged from " + beside.period().en())
        : Bilingual.of(
            "%s %s so với %s %s"
                .formatted(
                    isUp ? "tăng" : "giảm",
                    change.amount().vi(),
                    before,
                    beside.period().vi()),
            "%s %s from %s"
                .formatted(
                    isUp ? "up" : "down", change.amount().en(), beside.period().en()));
  }
}
