package vn.htx.domain.land.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.NoData;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.ShareBands;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.domain.land.data.Band;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.page.PublishedValues;
import vn.htx.page.Value;
import vn.htx.page.Values;

/** Bands of two indices before and after, beside each other, with the change of the median number of plots. */
final class FragmentationBands {
  private static final Bilingual HOLDINGS = Bilingual.of(
      "Sổ thửa đất (parcels, parcel_holders)", "Register of parcels (parcels, parcel_holders)");

  private static final List<Label> BANDS = Stream.of(Band.values())
      .map(band -> PublishedValues.named(band.code(), band.label()))
      .toList();

  private final PublishedValues source;

  private FragmentationBands(PublishedValues source) {
    this.source = source;
  }

  static Chart of(PublishedValues source) {
    return new FragmentationBands(source).chart();
  }

  private Chart chart() {
    Values simmons =
        source.city(LandIndicators.SIMMONS_BAND_SHARE).of(Values.Form.DAY).byCategory();
    Values januszewski =
        source.city(LandIndicators.JANUSZEWSKI_BAND_SHARE).of(Values.Form.DAY).byCategory();
    List<Period> days = ends(simmons.periods());
    Values shown = simmons.where(value -> days.contains(value.period()));
    Caption caption = source.caption(
        "fragmentation_before_after",
        Bilingual.of(
            "Manh mún đất đai của hộ: trước và sau", "Fragmentation of holdings, before and after"),
        Optional.of(Bilingual.of(
            "Tỷ trọng số hộ theo dải chỉ số; 1 = một thửa duy nhất, càng thấp càng manh mún",
            "Share of holdings by band of the index; 1 = a single plot, lower is more fragmented")),
        PublishedValues.PERCENT,
        shown
            .latest()
            .flatMap(day -> shown.in(day).only())
            .map(value -> VietnameseFormat.shown(value.n()))
            .map(n -> Bilingual.of(
                "n = %s hộ (ngày sau)".formatted(n), "n = %s holdings (later date)".formatted(n))),
        HOLDINGS,
        shown);
    if (days.size() < 2) {
      return new NoData(
          caption,
          source.whyNone(
              LandIndicators.SIMMONS_BAND_SHARE,
              Bilingual.of(
                  "Cần sổ thửa đất của ít nhất hai ngày để so sánh; phiên bản này có %s ngày."
                      .formatted(days.size()),
                  "Registers of parcels of at least two dates are needed to compare; this version has %s."
                      .formatted(days.size()))));
    }
    Values plots = source.city(LandIndicators.PLOTS_MEDIAN).of(Values.Form.DAY).totals();
    return new ShareBands(
        caption,
        List.of(
            new ShareBands.Panel(Label.of("simmons", "Simmons"), bands(simmons, days)),
            new ShareBands.Panel(Label.of("januszewski", "Januszewski"), bands(januszewski, days))),
        List.of(new ShareBands.Change(
            PublishedValues.named("plots_median", LandIndicators.PLOTS_MEDIAN.label()),
            plots.in(days.get(0)).datum(),
            plots.in(days.get(1)).datum(),
            PublishedValues.PLOTS)));
  }

  /** The first and the last period. */
  private static List<Period> ends(List<Period> days) {
    return days.size() < 2 ? days : List.of(days.get(0), days.get(days.size() - 1));
  }

  private static Matrix bands(Values shares, List<Period> days) {
    List<Category> dates = days.stream()
        .map(day -> new Category(
            PublishedValues.label(day),
            shares
                .in(day)
                .only()
                .map(value -> OptionalLong.of(value.n()))
                .orElse(OptionalLong.empty())))
        .toList();
    List<Series> bands = BANDS.stream()
        .map(band -> new Series(
            band,
            days.stream()
                .map(day ->
                    shares.in(day).category(band.id()).map(Value::datum).orElseGet(Datum::missing))
                .toList()))
        .toList();
    return new Matrix(dates, bands);
  }
}
