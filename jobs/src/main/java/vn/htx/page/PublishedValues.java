package vn.htx.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Against;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** All SQL of the page, and what the sections share. */
public final class PublishedValues {
  public static final DisplayUnit PERCENT = new DisplayUnit("%", "%", 1);
  public static final DisplayUnit POINTS = new DisplayUnit("điểm", "points", 1);
  public static final DisplayUnit COOPERATIVES = new DisplayUnit("đơn vị", "units", 0);
  public static final DisplayUnit SQUARE_METRES = new DisplayUnit("m²", "m²", 2);
  public static final DisplayUnit HECTARES = new DisplayUnit("ha", "ha", 1);
  public static final DisplayUnit MILLION_DONG = new DisplayUnit("triệu đồng", "million đồng", 1);
  public static final DisplayUnit BILLION_DONG = new DisplayUnit("tỷ đồng", "billion đồng", 1);
  public static final DisplayUnit PLOTS = new DisplayUnit("thửa", "plots", 1);

  private static final String COLUMNS =
      "unit_code, period, sector, size_class, readiness_level, category, value, n, status, reason, definition_version";
  private static final String VALUES = """
      SELECT %s
      FROM indicator_values
      WHERE indicator_id = ? AND unit_level = ?
      ORDER BY unit_code, period, sector, size_class, readiness_level, category""".formatted(COLUMNS);
  private static final String PLAIN =
      "sector = '_T' AND size_class = '_T' AND readiness_level = '_T'";
  private static final String OFFERS = """
      SELECT DISTINCT unit_level, period, category
      FROM indicator_values
      WHERE indicator_id = ? AND %s
      ORDER BY unit_level, period, category""".formatted(PLAIN);
  private static final String COURSE = """
      SELECT %s
      FROM indicator_values
      WHERE indicator_id = ? AND unit_level = 'city' AND category = ? AND %s
      ORDER BY period""".formatted(COLUMNS, PLAIN);
  /** Only what differs between the rows, as there may be ten thousand. */
  private static final String SELECTED = """
      SELECT unit_code, value, n, status, reason, definition_version
      FROM indicator_values
      WHERE indicator_id = ? AND unit_level = ? AND period = ? AND category = ? AND %s
      ORDER BY unit_code""".formatted(PLAIN);

  private static final String TARGETS = """
      SELECT period, category, value
      FROM plan_values
      WHERE indicator_id = ? AND unit_level = 'city'
      ORDER BY period, category""";
  private static final String PLANS = """
      SELECT period, value
      FROM plan_values
      WHERE indicator_id = ? AND unit_level = 'city' AND category = ?
      ORDER BY period""";
  private static final String COMPARISONS = """
      SELECT against, against_period, against_value, difference, percent, verdict, status, reason
      FROM comparisons
      WHERE indicator_id = ? AND unit_level = 'city' AND period = ? AND sector = '_T' AND size_class = '_T'
        AND readiness_level = '_T' AND category = ?
      ORDER BY against""";
  private static final String UNIT_NAMES = """
      SELECT code, arg_max(name, valid_from) AS name FROM units WHERE valid_from <= ? GROUP BY code ORDER BY code""";

  private final DuckDbReader published;
  private final Scope scope;

  public PublishedValues(DuckDbReader published, Scope scope) {
    this.published = published;
    this.scope = scope;
  }

  public Scope scope() {
    return scope;
  }

  public Values city(Indicator indicator) {
    return values(indicator, UnitLevel.CITY);
  }

  public Values values(Indicator indicator, UnitLevel level) {
    return values(indicator, published.query(VALUES, indicator.id(), level.code()));
  }

  /** The city's figures of a category in every period, not broken down otherwise. */
  public Values course(Indicator indicator, String category) {
    return values(indicator, published.query(COURSE, indicator.id(), category));
  }

  /** A level's figures of a period and category, not broken down otherwise. */
  public Values values(Indicator indicator, UnitLevel level, Period period, String category) {
    var values = new ArrayList<Value>();
    published.each(
        SELECTED,
        row -> values.add(new Value(
            indicator.id(),
            row.text("unit_code"),
            period,
            Value.TOTAL,
            Value.TOTAL,
            Value.TOTAL,
            category,
            datum(row),
            row.count("n"),
            row.findText("reason").orElse(""),
            row.text("definition_version"))),
        indicator.id(),
        level.code(),
        period.code(),
        category);
    return new Values(values);
  }

  private static Values values(Indicator indicator, Answer rows) {
    List<Value> values = new ArrayList<>();
    for (Answer.Row row : rows) {
      Period.find(row.text("period"))
          .ifPresent(period -> values.add(value(indicator, row, period)));
    }
    return new Values(values);
  }

  /** Figures that an indicator has, not broken down but by its own categories. */
  public record Offer(UnitLevel level, Period period, String category) {}

  /** Every level, period and category that an indicator has figures of together. */
  public List<Offer> offers(Indicator indicator) {
    return scope
        .kept()
        .of(Offers.class, indicator.id(), () -> readOffers(indicator))
        .all();
  }

  private record Offers(List<Offer> all) {}

  private Offers readOffers(Indicator indicator) {
    var offers = new ArrayList<Offer>();
    for (Answer.Row row : published.query(OFFERS, indicator.id())) {
      Coded.find(UnitLevel.class, row.text("unit_level"))
          .ifPresent(level -> Period.find(row.text("period"))
              .ifPresent(period -> offers.add(new Offer(level, period, row.text("category")))));
    }
    return new Offers(List.copyOf(offers));
  }

  private static Value value(Indicator indicator, Answer.Row row, Period period) {
    return new Value(
        indicator.id(),
        row.text("unit_code"),
        period,
        row.text("sector"),
        row.text("size_class"),
        row.text("readiness_level"),
        row.text("category"),
        datum(row),
        row.count("n"),
        row.findText("reason").orElse(""),
        row.text("definition_version"));
  }

  private static Datum datum(Answer.Row row) {
    DatumStatus status = DatumStatus.of(row.text("status"));
    boolean unexplained = row.decimal("value").isEmpty() && status == DatumStatus.OK;
    return unexplained ? Datum.missing() : new Datum(row.decimal("value"), status);
  }

  /**
   * The planned values of the city by category, for the first of these periods that has any; empty when there is no
   * plan.
   */
  public Map<String, Datum> targets(Indicator indicator, List<String> periods) {
    if (!published.has("plan_values")) {
      return Map.of();
    }
    Map<String, Map<String, Datum>> byPeriod = new TreeMap<>();
    for (Answer.Row row : published.query(TARGETS, indicator.id())) {
      row.decimal("value")
          .ifPresent(value -> byPeriod
              .computeIfAbsent(row.text("period"), period -> new TreeMap<>())
              .put(row.text("category"), Datum.of(value)));
    }
    return periods.stream()
        .flatMap(period -> Optional.ofNullable(byPeriod.get(period)).stream())
        .findFirst()
        .orElse(Map.of());
  }

  /** The planned values of the city in a category, by the codes of their periods; empty when there is no plan. */
  public Map<String, BigDecimal> plans(Indicator indicator, String category) {
    var plans = new TreeMap<String, BigDecimal>();
    if (published.has("plan_values")) {
      for (Answer.Row row : published.query(PLANS, indicator.id(), category)) {
        row.decimal("value").ifPresent(value -> plans.put(row.text("period"), value));
      }
    }
    return plans;
  }

  /** What a figure of the city stands beside; one row for each of {@link Against}, where both are stored. */
  public Answer comparisons(Value figure) {
    return published.query(
        COMPARISONS, figure.indicator(), figure.period().code(), figure.category());
  }

  /** Why the city has no figure of an indicator: the reason of one that is undefined, else the given sentence. */
  public Bilingual whyNone(Indicator indicator, Bilingual otherwise) {
    return city(indicator).all().stream()
        .filter(Value::isUndefined)
        .map(Value::why)
        .findFirst()
        .map(PublishedValues::sentence)
        .orElse(otherwise);
  }

  /** The names of administrative units as of the page's day. */
  public UnitNames unitNames() {
    return scope.kept().of(UnitNames.class, this::readUnitNames);
  }

  private UnitNames readUnitNames() {
    var names = new TreeMap<String, String>();
    if (published.has("units")) {
      for (Answer.Row row : published.query(UNIT_NAMES, scope.asOf())) {
        names.put(row.text("code"), row.text("name"));
      }
    }
    return new UnitNames(names);
  }

  /**
   * A caption whose source line names the definition of the values, and whose notes explain missing or marked values.
   */
  public Caption caption(
      String id,
      Bilingual title,
      Optional<Bilingual> subtitle,
      DisplayUnit unit,
      Optional<Bilingual> basis,
      Bilingual origin,
      Values shown) {
    Stream<Bilingual> definitions =
        shown.all().stream().map(Value::definition).distinct().sorted().map(Bilingual::of);
    return new Caption(
        id,
        title,
        subtitle,
        unit,
        scope.asOf(),
        basis,
        Bilingual.joined("; ", Stream.concat(Stream.of(origin), definitions).toList())
            .orElse(origin),
        scope.origin(),
        reasons(shown.all()));
  }

  private static List<Bilingual> reasons(Collection<Value> values) {
    return values.stream()
        .filter(value ->
            !value.isOk() && value.datum().status() != DatumStatus.FEW /* the legend explains it */)
        .filter(value -> !value.reason().isBlank())
        .map(PublishedValues::reason)
        .distinct()
        .sorted(Comparator.comparing(Bilingual::vi))
        .limit(3)
        .map(PublishedValues::sentence)
        .toList();
  }

  private static Bilingual reason(Value value) {
    DatumStatus status = value.datum().status();
    Bilingual why = value.why();
    return Bilingual.of(status.vi() + ": " + why.vi(), status.en() + ": " + why.en());
  }

  /** The status of a figure that is marked or has no value, with its reason. */
  public static Bilingual told(String status, String reason) {
    Bilingual label = Coded.find(ValueStatus.class, status)
        .map(ValueStatus::label)
        .orElseGet(() -> Bilingual.of("Chưa biết", "Not known"));
    return reason.isBlank()
        ? label
        : Bilingual.of(
            joined(label.vi(), Bilingual.vietnameseOf(reason)),
            joined(label.en(), Bilingual.englishOf(reason)));
  }

  /** The status is not said twice where the reason begins with it. */
  private static String joined(String status, String reason) {
    boolean isSaid =
        reason.regionMatches(true /* whatever the case */, 0, status, 0, status.length());
    return isSaid ? status + reason.substring(status.length()) : "%s: %s".formatted(status, reason);
  }

  private static Bilingual sentence(Bilingual text) {
    return Bilingual.of(sentence(text.vi()), sentence(text.en()));
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".";
  }

  /** A period as shown to people: {@code 6T đầu 2026}, {@code 06/2026}, {@code 30/06/2026}, {@code 2026}. */
  public static Label label(Period period) {
    String code = period.code();
    if (code.length() == 10) {
      return Label.of(code, VietnameseFormat.shown(LocalDate.parse(code)));
    }
    if (code.length() == 7) {
      return Label.of(code, code.substring(5) + "/" + code.substring(0, 4));
    }
    if (code.indexOf('H') > 0) {
      String half = code.endsWith("1") ? "đầu" : "cuối";
      return new Label(
          code,
          "6T " + half + " " + code.substring(0, 4),
          "H" + code.charAt(5) + " " + code.substring(0, 4));
    }
    return Label.of(code, code);
  }

  /** A period by its code; the code itself where it is none. */
  public static Label periodLabel(String code) {
    return Period.find(code).map(PublishedValues::label).orElseGet(() -> Label.of(code, code));
  }

  /** The name of a code; the code itself when it has no name. */
  public static Label named(String code, Map<String, Bilingual> names) {
    return Optional.ofNullable(names.get(code))
        .map(name -> new Label(code, name.vi(), name.en()))
        .orElseGet(() -> Label.of(code, code));
  }

  public static Label named(String code, Bilingual name) {
    return new Label(code, name.vi(), name.en());
  }
}
