package vn.htx.page.headline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Against;
import vn.htx.model.Bilingual;
import vn.htx.page.CardDeclaration;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.page.Value;
import vn.htx.page.Values;
import vn.htx.query.Answer;

/** Makes headlines of published figures and their comparisons. */
public final class Headlines {
  private static final Bilingual NO_FIGURE =
      Bilingual.of("Chưa có số liệu trong phiên bản này.", "No figure in this version.");
  private static final String NOT_KNOWN = "–";
  private static final List<Against> SHOWN =
      List.of(Against.PLAN, Against.YEAR_BEFORE, Against.PERIOD_BEFORE);

  private final Told told;
  private final NumberStyle style;
  private final DisplayUnit unit;

  private Headlines(Told told) {
    this.told = told;
    this.style = told.style();
    this.unit = told.style().unit();
  }

  /**
   * What a headline tells.
   *
   * @param category of the indicator's breakdown; {@link Value#TOTAL} for none
   * @param counted what n counts
   */
  public record Told(
      Indicator indicator, Bilingual label, String category, NumberStyle style, Bilingual counted) {
    static Told of(CardDeclaration declared) {
      return new Told(
          declared.indicator(),
          declared.label(),
          declared.category(),
          new NumberStyle(declared.unit(), declared.places()),
          declared.counted());
    }
  }

  /** The latest figure that a key figure tells. */
  public static Headline of(CardDeclaration declared, PublishedValues source) {
    Values all = declared.figures(source).of(declared.form());
    return all.latest()
        .flatMap(period -> all.in(period).only())
        .map(figure -> of(Told.of(declared), figure, source))
        .orElseGet(() -> none(declared, source));
  }

  /** A figure of the city. */
  public static Headline of(Told told, Value figure, PublishedValues source) {
    return new Headlines(told).headline(figure, source);
  }

  private static Headline none(CardDeclaration declared, PublishedValues source) {
    return new Headline(
        declared.indicator().id(),
        declared.category(),
        declared.label(),
        NOT_KNOWN,
        Optional.empty(),
        Optional.empty(),
        List.of(source.whyNone(declared.indicator(), NO_FIGURE)),
        List.of(),
        Optional.empty());
  }

  private Headline headline(Value figure, PublishedValues source) {
    List<Headline.Beside> beside = beside(source.comparisons(figure));
    return new Headline(
        told.indicator().id(),
        told.category(),
        told.label(),
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
          "n = %s %s".formatted(n, told.counted().vi()),
          "n = %s %s".formatted(n, told.counted().en())));
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
          .map(row -> Compared.beside(told.indicator(), style, row))
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
        "%s: %s%s (%s)".formatted(told.label().vi(), number, named(unit.vi()), period.vi()));
    var en = new StringBuilder(
        "%s: %s%s (%s)".formatted(told.label().en(), number, named(unit.en()), period.en()));
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
