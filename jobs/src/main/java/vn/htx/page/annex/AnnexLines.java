package vn.htx.page.annex;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.model.Against;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.page.NumberStyle;
import vn.htx.page.PublishedValues;
import vn.htx.page.Value;
import vn.htx.page.Values;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Makes the lines of an annex of the city's figures. */
final class AnnexLines {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int PARTS_DECIMALS = 1;
  private static final int DIVISION_DIGITS = 8;
  private static final int YEAR_LENGTH = 4;

  private static final String PLANS = """
      SELECT indicator_id, category, period, value FROM plan_values WHERE unit_level = 'city'""";

  private final PublishedValues source;
  private final Map<String, BigDecimal> plans;

  AnnexLines(PublishedValues source, DuckDbReader published) {
    this.source = source;
    this.plans = published.has("plan_values") ? plans(published) : Map.of();
  }

  private static Map<String, BigDecimal> plans(DuckDbReader published) {
    var plans = new HashMap<String, BigDecimal>();
    for (Answer.Row row : published.query(PLANS)) {
      row.decimal("value")
          .ifPresent(value -> plans.put(
              key(row.text("indicator_id"), row.text("category"), row.text("period")), value));
    }
    return plans;
  }

  private static String key(String indicator, String category, String period) {
    return String.join("/", indicator, category, period);
  }

  List<Annex.Line> of(List<Indicator> indicators) {
    var lines = new ArrayList<Annex.Line>();
    int number = 0;
    for (Indicator indicator : indicators) {
      Values all = source.city(indicator).plain();
      Optional<Period> latest = all.latest();
      if (latest.isPresent()) {
        number++;
        lines.addAll(of(indicator, all, latest.orElseThrow(), String.valueOf(number)));
      }
    }
    return lines;
  }

  /** The total, where there is one, then the categories by code. */
  private List<Annex.Line> of(Indicator indicator, Values all, Period latest, String number) {
    List<Value> figures = all.in(latest).all().stream()
        .sorted(
            Comparator.comparing((Value value) -> !isTotal(value)).thenComparing(Value::category))
        .toList();
    var lines = new ArrayList<Annex.Line>();
    if (figures.stream().noneMatch(AnnexLines::isTotal)) {
      lines.add(heading(indicator, latest, number));
    }
    int category = 0;
    for (Value figure : figures) {
      lines.add(
          isTotal(figure)
              ? line(indicator, figure, all, number, indicator.label().vi())
              : line(indicator, figure, all, number + "." + ++category, name(indicator, figure)));
    }
    return lines;
  }

  /** Stands above the categories of an indicator that has no total. */
  private static Annex.Line heading(Indicator indicator, Period latest, String number) {
    NumberStyle style = NumberStyle.of(indicator);
    return new Annex.Line(
        number,
        indicator.label().vi(),
        false,
        style.unit().vi(),
        style.unit().decimals(),
        PublishedValues.label(latest).vi(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of("theo các phân tổ dưới đây"));
  }

  private static boolean isTotal(Value value) {
    return value.category().equals(Value.TOTAL);
  }

  private String name(Indicator indicator, Value figure) {
    return indicator
        .categories()
        .flatMap(each -> each.name(figure.category(), source.scope().names()))
        .map(Bilingual::vi)
        .orElse(figure.category());
  }

  private Annex.Line line(
      Indicator indicator, Value figure, Values all, String number, String label) {
    NumberStyle style = NumberStyle.of(indicator);
    List<Answer.Row> compared = source.comparisons(figure).rows();
    Optional<Answer.Row> before = against(compared, Against.YEAR_BEFORE);
    var remarks = new ArrayList<String>();
    if (!figure.isOk()) {
      remarks.add(told(figure.datum().status().id(), figure.reason()));
    }
    Optional<BigDecimal> plan = plan(figure);
    Optional<BigDecimal> toDate = toDate(indicator, figure, all);
    before.ifPresentOrElse(
        row -> unlessCompared(indicator, row, remarks), () -> remarks.add("chưa có số cùng kỳ"));
    return new Annex.Line(
        number,
        label,
        !isTotal(figure),
        style.unit().vi(),
        style.unit().decimals(),
        PublishedValues.label(figure.period()).vi(),
        plan.map(style::scaled),
        before.flatMap(row -> row.decimal("against_value")).map(style::scaled),
        figure.datum().value().map(style::scaled),
        toDate.map(style::scaled),
        plan.flatMap(planned -> reached(figure, toDate)
            .flatMap(value ->
                part(indicator, percent(value, planned), Optional.of(value.subtract(planned))))),
        before.flatMap(row -> part(indicator, row.decimal("percent"), row.decimal("difference"))),
        remarks);
  }

  private static Optional<Answer.Row> against(List<Answer.Row> compared, Against against) {
    return compared.stream()
        .filter(row -> row.text("against").equals(against.code()))
        .findFirst();
  }

  /** Says why a figure is not compared with that of the year before. */
  private static void unlessCompared(Indicator indicator, Answer.Row row, List<String> remarks) {
    if (row.decimal("difference").isEmpty()) {
      String why = told(row.text("status"), row.findText("reason").orElse(""));
      remarks.add("so cùng kỳ: " + why);
    } else if (indicator.isSum() && row.decimal("percent").isEmpty()) {
      remarks.add("số cùng kỳ không lớn hơn 0 nên không tính %");
    }
  }

  private static String told(String status, String reason) {
    return PublishedValues.told(status, reason).vi();
  }

  /** The plan of the year that the figure's period ends in. */
  private Optional<BigDecimal> plan(Value figure) {
    String year = figure.period().code().substring(0, YEAR_LENGTH);
    return Optional.ofNullable(plans.get(key(figure.indicator(), figure.category(), year)));
  }

  /** What happened in all periods of the year so far; empty where one of them has no value. */
  private static Optional<BigDecimal> toDate(Indicator indicator, Value figure, Values all) {
    if (!indicator.accumulates()) {
      return Optional.empty();
    }
    Period period = figure.period();
    List<Value> soFar = all.all().stream()
        .filter(value -> value.category().equals(figure.category()))
        .filter(value -> value.period().code().length() == period.code().length())
        .filter(value -> value.period().first().getYear() == period.first().getYear())
        .filter(value -> value.period().compareTo(period) <= 0)
        .toList();
    boolean isWhole = soFar.stream().anyMatch(value -> value.period().first().getDayOfYear() == 1)
        && soFar.stream().allMatch(value -> value.datum().value().isPresent());
    return isWhole
        ? Optional.of(soFar.stream()
            .flatMap(value -> value.datum().value().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  /** What a year's plan is held against: the year so far, else the state at the end of the period. */
  private static Optional<BigDecimal> reached(Value figure, Optional<BigDecimal> toDate) {
    return Stream.of(toDate, figure.datum().value()).flatMap(Optional::stream).findFirst();
  }

  private static Optional<BigDecimal> percent(BigDecimal value, BigDecimal other) {
    return other.signum() <= 0
        ? Optional.empty()
        : Optional.of(value.multiply(WHOLE).divide(other, DIVISION_DIGITS, RoundingMode.HALF_UP));
  }

  /** Of numbers and amounts a part in per cent; of percentages, scores and indices the difference. */
  private static Optional<Annex.Part> part(
      Indicator indicator, Optional<BigDecimal> percent, Optional<BigDecimal> difference) {
    if (indicator.isSum()) {
      return percent.map(part -> new Annex.Part(part, Optional.empty(), PARTS_DECIMALS));
    }
    NumberStyle style = NumberStyle.of(indicator);
    String unit = style.unit().percent() ? "điểm %" : style.unit().vi();
    return difference.map(part ->
        new Annex.Part(style.scaled(part), Optional.of(unit), style.unit().decimals()));
  }
}
