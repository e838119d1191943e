package vn.htx.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.htx.catalog.Indicators;
import vn.htx.chart.Category;
import vn.htx.chart.Chart;
import vn.htx.chart.Dumbbell;
import vn.htx.chart.Label;
import vn.htx.chart.Matrix;
import vn.htx.chart.NoData;
import vn.htx.chart.Numbers;
import vn.htx.chart.Orientation;
import vn.htx.chart.Palette;
import vn.htx.chart.RankedBars;
import vn.htx.chart.Series;
import vn.htx.chart.StackedBars;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;

/** How ready cooperatives are for digital work, in which pillars, and where. */
final class ReadinessSection {
  private static final String ORIGIN = "Khảo sát mức độ sẵn sàng số (survey)";
  private static final String NO_ROUND =
      "Chưa có đợt khảo sát nào được tính điểm trong phiên bản này.";
  private static final RankedBars.Limits LIMITS = new RankedBars.Limits(10, 10, 5);
  private static final String UNKNOWN_UNIT = "unknown";

  private final Source source;

  ReadinessSection(Source source) {
    this.source = source;
  }

  PageData.Section section() {
    return new PageData.Section(
        "readiness",
        Bilingual.of("Mức độ sẵn sàng số", "Digital readiness"),
        Bilingual.of(
            "Hợp tác xã đang ở mức nào, mạnh yếu ở trụ cột nào, và ở đâu.",
            "Which level cooperatives are at, in which pillars they are strong or weak, and where."),
        List.of(levels(), pillars(), communes()));
  }

  List<PageData.Card> cards() {
    return List.of(
        source.card(
            "readiness",
            Indicators.READINESS_MEAN.label(),
            source.city(Indicators.READINESS_MEAN).of(Values.Form.HALF_YEAR).totals(),
            Source.POINTS,
            0,
            "HTX"),
        source.card(
            "readiness",
            Indicators.READINESS_PANEL_CHANGE.label(),
            source
                .city(Indicators.READINESS_PANEL_CHANGE)
                .of(Values.Form.HALF_YEAR)
                .totals(),
            Source.POINTS,
            0,
            "HTX"));
  }

  private Chart levels() {
    Values shares =
        source.city(Indicators.READINESS_LEVEL_SHARE).of(Values.Form.HALF_YEAR).byCategory();
    List<Period> rounds = shares.periods();
    var caption = source.caption(
        "readiness_levels_by_round",
        Bilingual.of(
            "Cơ cấu hợp tác xã theo mức sẵn sàng số qua các đợt",
            "Cooperatives by readiness level and round"),
        "Tỷ trọng số HTX có điểm trong đợt",
        Source.PERCENT,
        basis(shares),
        ORIGIN,
        shares);
    if (rounds.isEmpty()) {
      return new NoData(caption, NO_ROUND);
    }
    List<Category> categories = rounds.stream()
        .map(round -> new Category(
            Source.label(round),
            shares
                .in(round)
                .only()
                .map(value -> OptionalLong.of(value.n()))
                .orElse(OptionalLong.empty())))
        .toList();
    List<Series> levels = codes(shares)
        .map(code -> new Series(
            Source.named(code, source.scope().levels()),
            rounds.stream()
                .map(round -> shares
                    .in(round)
                    .where(value -> value.category().equals(code))
                    .datum())
                .toList()))
        .toList();
    return new StackedBars(
        caption,
        new Label("round", "Đợt", "Round"),
        new Matrix(categories, levels),
        Palette.LEVELS,
        Orientation.VERTICAL,
        StackedBars.Mode.SHARE,
        Optional.empty());
  }

  private Chart pillars() {
    Values means =
        source.city(Indicators.READINESS_PILLAR_MEAN).of(Values.Form.HALF_YEAR).byCategory();
    List<Period> rounds = means.periods();
    Values shown = new Values(rounds.stream()
        .skip(Math.max(0, rounds.size() - 2))
        .flatMap(round -> means.in(round).all().stream())
        .toList());
    var caption = source.caption(
        "readiness_pillars",
        Bilingual.of(
            "Điểm theo trụ cột: đợt mới nhất so với đợt trước",
            "Pillars: the latest round against the one before"),
        "Điểm bình quân 0–100 của các HTX có điểm trong từng đợt",
        Source.POINTS,
        basis(shown),
        ORIGIN,
        shown);
    if (rounds.size() < 2) {
      return new NoData(
          caption,
          "Cần ít nhất hai đợt khảo sát để so sánh; phiên bản này có " + rounds.size() + " đợt.");
    }
    List<String> codes = codes(shown).toList();
    List<Series> series = rounds.subList(rounds.size() - 2, rounds.size()).stream()
        .map(round -> new Series(
            Source.label(round),
            codes.stream()
                .map(code -> shown
                    .in(round)
                    .where(value -> value.category().equals(code))
                    .datum())
                .toList()))
        .toList();
    return new Dumbbell(
        caption,
        new Label("pillar", "Trụ cột", "Pillar"),
        new Matrix(
            codes.stream()
                .map(code -> Category.of(Source.named(code, source.scope().pillars())))
                .toList(),
            series));
  }

  private Chart communes() {
    Values means = source
        .values(Indicators.READINESS_MEAN, UnitLevel.COMMUNE)
        .of(Values.Form.HALF_YEAR)
        .totals();
    Optional<Period> round = means.latest();
    Values shown = round
        .map(means::in)
        .orElse(new Values(List.of()))
        .where(value -> !value.unit().equals(UNKNOWN_UNIT));
    Values city = round
        .map(source.city(Indicators.READINESS_MEAN).totals()::in)
        .orElse(new Values(List.of()));
    var caption = source.caption(
        "communes_ranked",
        Bilingual.of(
            "Điểm sẵn sàng số bình quân theo xã, phường, đặc khu",
            "Mean readiness score by commune"),
        round
            .map(period ->
                "Đợt " + Source.label(period).vi() + "; điểm 0–100" + unplaced(means.in(period)))
            .orElse(""),
        Source.POINTS,
        basis(city),
        ORIGIN,
        city);
    if (shown.isEmpty()) {
      return new NoData(caption, NO_ROUND);
    }
    Map<String, String> names = source.unitNames();
    List<RankedBars.Bar> bars = shown.all().stream()
        .map(value -> new RankedBars.Bar(
            Label.of(value.unit(), names.getOrDefault(value.unit(), "Mã " + value.unit())),
            value.datum(),
            OptionalLong.of(value.n())))
        .toList();
    return new RankedBars(
        caption,
        new Label("commune", "Xã, phường, đặc khu", "Commune"),
        bars,
        LIMITS,
        Optional.of(
            new RankedBars.Average(new Label("city", "Toàn thành phố", "City"), city.datum())));
  }

  private static String unplaced(Values round) {
    return round
        .where(value -> value.unit().equals(UNKNOWN_UNIT))
        .only()
        .map(value -> "; " + Numbers.shown(value.n()) + " HTX chưa rõ xã không có trong hình")
        .orElse("");
  }

  private static Stream<String> codes(Values values) {
    return values.all().stream().map(Value::category).distinct().sorted();
  }

  /** n of the latest round. */
  private static String basis(Values values) {
    return values
        .latest()
        .flatMap(round -> values.in(round).only())
        .map(value -> "n = " + Numbers.shown(value.n()) + " HTX (đợt mới nhất)")
        .orElse("");
  }
}
