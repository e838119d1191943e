package vn.htx.domain.readiness.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.Dumbbell;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.NoData;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.RankedBars;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.StackedBars;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.domain.readiness.data.ReadinessIndicators;
import vn.htx.domain.readiness.data.ReadinessPillars;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.page.PageData;
import vn.htx.page.PublishedValues;
import vn.htx.page.Value;
import vn.htx.page.Values;

/** The section on digital readiness: overall, by pillar, and by place. */
public final class ReadinessSection {
  private static final String ORIGIN = "Khảo sát mức độ sẵn sàng số (survey)";
  private static final String NO_ROUND =
      "Chưa có đợt khảo sát nào được tính điểm trong phiên bản này.";
  private static final String TOO_FEW =
      "Xã, phường: quá ít quan sát để xếp hạng (dưới %s HTX mỗi đơn vị).";
  /** Fewer communes than this are not worth ranking. */
  private static final int RANKED_AT_LEAST = 5;

  private final PublishedValues source;

  public ReadinessSection(PublishedValues source) {
    this.source = source;
  }

  public PageData.Section section() {
    return new PageData.Section(
        "readiness",
        Bilingual.of("Mức độ sẵn sàng số", "Digital readiness"),
        Bilingual.of(
            "Hợp tác xã đang ở mức nào, mạnh yếu ở trụ cột nào, và ở đâu.",
            "Which level cooperatives are at, in which pillars they are strong or weak, and where."),
        List.of(levels(), pillars(), places()));
  }

  public List<PageData.Card> cards() {
    return List.of(
        source.card(
            "readiness",
            ReadinessIndicators.READINESS_MEAN,
            ReadinessIndicators.READINESS_MEAN.label(),
            source
                .city(ReadinessIndicators.READINESS_MEAN)
                .of(Values.Form.HALF_YEAR)
                .totals(),
            PublishedValues.POINTS,
            0,
            "HTX"),
        source.card(
            "readiness",
            ReadinessIndicators.READINESS_PANEL_CHANGE,
            ReadinessIndicators.READINESS_PANEL_CHANGE.label(),
            source
                .city(ReadinessIndicators.READINESS_PANEL_CHANGE)
                .of(Values.Form.HALF_YEAR)
                .totals(),
            PublishedValues.POINTS,
            0,
            "HTX"));
  }

  private Chart levels() {
    Values shares = source
        .city(ReadinessIndicators.READINESS_LEVEL_SHARE)
        .of(Values.Form.HALF_YEAR)
        .byCategory();
    List<Period> rounds = shares.periods();
    var caption = source.caption(
        "readiness_levels_by_round",
        Bilingual.of(
            "Cơ cấu hợp tác xã theo mức sẵn sàng số qua các đợt",
            "Cooperatives by readiness level and round"),
        "Tỷ trọng số HTX có điểm trong đợt",
        PublishedValues.PERCENT,
        basis(shares),
        ORIGIN,
        shares);
    if (rounds.isEmpty()) {
      return new NoData(
          caption, source.whyNone(ReadinessIndicators.READINESS_LEVEL_SHARE, NO_ROUND));
    }
    List<Category> categories = rounds.stream()
        .map(round -> new Category(
            PublishedValues.label(round),
            shares
                .in(round)
                .only()
                .map(value -> OptionalLong.of(value.n()))
                .orElse(OptionalLong.empty())))
        .toList();
    List<Series> levels = codes(shares)
        .map(code -> new Series(
            PublishedValues.named(code, source.scope().names(IndicatorValues.READINESS_LEVEL)),
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
    Values means = source
        .city(ReadinessIndicators.READINESS_PILLAR_MEAN)
        .of(Values.Form.HALF_YEAR)
        .byCategory();
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
        PublishedValues.POINTS,
        basis(shown),
        ORIGIN,
        shown);
    if (rounds.size() < 2) {
      return new NoData(
          caption,
          source.whyNone(
              ReadinessIndicators.READINESS_PILLAR_MEAN,
              "Cần ít nhất hai đợt khảo sát để so sánh; phiên bản này có " + rounds.size()
                  + " đợt."));
    }
    List<String> codes = codes(shown).toList();
    List<Series> series = rounds.subList(rounds.size() - 2, rounds.size()).stream()
        .map(round -> new Series(
            PublishedValues.label(round),
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
                .map(code -> Category.of(
                    PublishedValues.named(code, source.scope().names(ReadinessPillars.PILLAR))))
                .toList(),
            series));
  }

  /** Ranked by commune, or by old district when too few communes have enough observations. */
  private Chart places() {
    Values communes = latestRound(UnitLevel.COMMUNE);
    Values districts = latestRound(UnitLevel.OLD_DISTRICT);
    boolean rankable =
        communes.where(value -> value.isPlaced() && value.isOk()).all().size() >= RANKED_AT_LEAST;
    return rankable || districts.isEmpty()
        ? ranked(Places.COMMUNES, communes)
        : ranked(Places.OLD_DISTRICTS, districts);
  }

  private Values latestRound(UnitLevel level) {
    Values means = source
        .values(ReadinessIndicators.READINESS_MEAN, level)
        .of(Values.Form.HALF_YEAR)
        .totals();
    return means.latest().map(means::in).orElse(new Values(List.of()));
  }

  private Chart ranked(Places places, Values means) {
    Values city = means
        .latest()
        .map(source.city(ReadinessIndicators.READINESS_MEAN).totals()::in)
        .orElse(new Values(List.of()));
    Caption plain = source.caption(
        "communes_ranked",
        places.title,
        means
            .latest()
            .map(round -> "Đợt " + PublishedValues.label(round).vi() + "; điểm 0–100"
                + unplaced(places, means))
            .orElse(""),
        PublishedValues.POINTS,
        basis(city),
        ORIGIN,
        city);
    Caption caption = places == Places.COMMUNES ? plain : plain.with(TOO_FEW.formatted(fewBelow()));
    Values shown = means.where(Value::isPlaced);
    if (shown.isEmpty()) {
      return new NoData(caption, source.whyNone(ReadinessIndicators.READINESS_MEAN, NO_ROUND));
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
        places.unitName,
        bars,
        places.limits,
        Optional.of(
            new RankedBars.Average(new Label("city", "Toàn thành phố", "City"), city.datum())));
  }

  private String fewBelow() {
    return VietnameseFormat.shown(source.scope().fewBelow());
  }

  private static String unplaced(Places places, Values round) {
    return round
        .where(value -> !value.isPlaced())
        .only()
        .map(value -> "; %s HTX chưa rõ %s không có trong hình"
            .formatted(VietnameseFormat.shown(value.n()), places.shortName))
        .orElse("");
  }

  private static Stream<String> codes(Values values) {
    return values.all().stream().map(Value::category).distinct().sorted();
  }

  /** The words for n of the latest round. */
  private static String basis(Values values) {
    return values
        .latest()
        .flatMap(round -> values.in(round).only())
        .map(value -> "n = " + VietnameseFormat.shown(value.n()) + " HTX (đợt mới nhất)")
        .orElse("");
  }

  /** The two kinds of places that can be ranked. The old districts are few enough to be drawn completely. */
  private enum Places {
    COMMUNES(
        Bilingual.of(
            "Điểm sẵn sàng số bình quân theo xã, phường, đặc khu",
            "Mean readiness score by commune"),
        new Label("commune", "Xã, phường, đặc khu", "Commune"),
        "xã",
        new RankedBars.Limits(10, 10, 5)),
    OLD_DISTRICTS(
        Bilingual.of(
            "Điểm sẵn sàng số bình quân theo huyện cũ", "Mean readiness score by old district"),
        new Label("old_district", "Huyện cũ", "Old district"),
        "huyện cũ",
        new RankedBars.Limits(30, 30, 30));

    private final Bilingual title;
    private final Label unitName;
    private final String shortName;
    private final RankedBars.Limits limits;

    Places(Bilingual title, Label unitName, String shortName, RankedBars.Limits limits) {
      this.title = title;
      this.unitName = unitName;
      this.shortName = shortName;
      this.limits = limits;
    }
  }
}
