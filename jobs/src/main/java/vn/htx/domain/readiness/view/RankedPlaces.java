package vn.htx.domain.readiness.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.NoData;
import vn.htx.chart.model.RankedBars;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.domain.readiness.data.ReadinessIndicators;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.PublishedValues;
import vn.htx.page.UnitNames;
import vn.htx.page.Value;
import vn.htx.page.Values;

/** Places ranked by their mean score: which kind of place is ranked depends on how many have enough observations. */
final class RankedPlaces {
  private static final Bilingual ROUND =
      Bilingual.of("Đợt %s; điểm 0–100%s", "Round %s; score 0–100%s");
  /** Fewer communes than this are not worth ranking. */
  private static final int RANKED_AT_LEAST = 5;

  private final PublishedValues source;

  private RankedPlaces(PublishedValues source) {
    this.source = source;
  }

  static Chart of(PublishedValues source) {
    return new RankedPlaces(source).chart();
  }

  /** Ranked by commune, or by old district when too few communes have enough observations. */
  private Chart chart() {
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
            .map(round -> subtitle(PublishedValues.label(round), unplaced(places, means))),
        PublishedValues.POINTS,
        basis(city),
        ReadinessPage.ORIGIN,
        city);
    Caption caption = places == Places.COMMUNES ? plain : plain.with(tooFew());
    Values shown = means.where(Value::isPlaced);
    if (shown.isEmpty()) {
      return new NoData(
          caption, source.whyNone(ReadinessIndicators.READINESS_MEAN, ReadinessPage.NO_ROUND));
    }
    UnitNames names = source.unitNames();
    List<RankedBars.Bar> bars = shown.all().stream()
        .map(value -> new RankedBars.Bar(
            names.label(value.unit()), value.datum(), OptionalLong.of(value.n())))
        .toList();
    return RankedBars.of(
        caption,
        places.unitName,
        bars,
        places.limits,
        Optional.of(
            new RankedBars.Average(new Label("city", "Toàn thành phố", "City"), city.datum())));
  }

  private Bilingual tooFew() {
    String least = VietnameseFormat.shown(source.scope().fewBelow());
    return Bilingual.of(
        "Xã, phường: quá ít quan sát để xếp hạng (dưới %s HTX mỗi đơn vị).".formatted(least),
        "Communes: too few observations to rank (fewer than %s cooperatives each)."
            .formatted(least));
  }

  private static Bilingual subtitle(Label round, Optional<Bilingual> unplaced) {
    return Bilingual.of(
        ROUND.vi().formatted(round.vi(), unplaced.map(Bilingual::vi).orElse("")),
        ROUND.en().formatted(round.en(), unplaced.map(Bilingual::en).orElse("")));
  }

  private static Optional<Bilingual> unplaced(Places places, Values round) {
    return round
        .where(value -> !value.isPlaced())
        .only()
        .map(value -> VietnameseFormat.shown(value.n()))
        .map(n -> Bilingual.of(
            "; %s HTX chưa rõ %s không có trong hình".formatted(n, places.shortName.vi()),
            "; %s cooperatives of unknown %s are not in the picture"
                .formatted(n, places.shortName.en())));
  }

  /** The words for n of the latest round. */
  private static Optional<Bilingual> basis(Values values) {
    return values
        .latest()
        .flatMap(round -> values.in(round).only())
        .map(value -> VietnameseFormat.shown(value.n()))
        .map(n -> Bilingual.of(
            "n = %s HTX (đợt mới nhất)".formatted(n),
            "n = %s cooperatives (latest round)".formatted(n)));
  }

  /** The two kinds of places that can be ranked. The old districts are few enough to be drawn completely. */
  private enum Places {
    COMMUNES(
        Bilingual.of(
            "Điểm sẵn sàng số bình quân theo xã, phường, đặc khu",
            "Mean readiness score by commune"),
        new Label("commune", "Xã, phường, đặc khu", "Commune"),
        Bilingual.of("xã", "commune"),
        new RankedBars.Limits(10, 10, 5)),
    OLD_DISTRICTS(
        Bilingual.of(
            "Điểm sẵn sàng số bình quân theo huyện cũ", "Mean readiness score by old district"),
        new Label("old_district", "Huyện cũ", "Old district"),
        Bilingual.of("huyện cũ", "old district"),
        new RankedBars.Limits(30, 30, 30));

    private final Bilingual title;
    private final Label unitName;
    private final Bilingual shortName;
    private final RankedBars.Limits limits;

    Places(Bilingual title, Label unitName, Bilingual shortName, RankedBars.Limits limits) {
      this.title = title;
      this.unitName = unitName;
      this.shortName = shortName;
      this.limits = limits;
    }
  }
}
