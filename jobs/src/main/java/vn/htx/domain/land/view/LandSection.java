package vn.htx.domain.land.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.BarsWithTarget;
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
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.model.Bilingual;
import vn.htx.model.LandMode;
import vn.htx.model.Period;
import vn.htx.page.PageData;
import vn.htx.page.PublishedValues;
import vn.htx.page.Value;
import vn.htx.page.Values;

/** The section on the fragmentation of holdings, before and after, and on land brought together. */
public final class LandSection {
  private static final String HOLDINGS = "Sổ thửa đất (parcels, parcel_holders)";
  private static final String ARRANGEMENTS =
      "Thỏa thuận tập trung, tích tụ đất (land_arrangements), chỉ tiêu (targets)";
  private static final String HIGH = "gt_0.60";
  /** From m² to hectares. */
  private static final int TO_HECTARES = 4;

  private static final List<Label> BANDS = List.of(
      new Label("lt_0.40", "dưới 0,40 (manh mún)", "below 0.40, fragmented"),
      new Label("0.40_0.60", "0,40–0,60", "0.40–0.60"),
      new Label(HIGH, "trên 0,60 (tập trung)", "above 0.60, consolidated"));

  private final PublishedValues source;

  public LandSection(PublishedValues source) {
    this.source = source;
  }

  public PageData.Section section() {
    return new PageData.Section(
        "land",
        Bilingual.of("Tập trung, tích tụ đất đai", "Land consolidation"),
        Bilingual.of(
            "Đất của mỗi hộ còn chia nhỏ đến đâu, đã dồn ghép được bao nhiêu so với kế hoạch.",
            "How scattered holdings still are, and how much land came together against plan."),
        List.of(fragmentation(), areaByMode()),
        balances());
  }

  /** The area of parcels on each delivery date, held and without a holder. */
  private List<PageData.AreaBalance> balances() {
    Values parcels = days(LandIndicators.PARCEL_AREA);
    Values held = days(LandIndicators.LAND_AREA);
    Values unheld = days(LandIndicators.LAND_AREA_UNHELD);
    return parcels.periods().stream()
        .map(day -> balance(day, parcels.in(day), held.in(day), unheld.in(day)))
        .toList();
  }

  private Values days(Indicator indicator) {
    return source.city(indicator).of(Values.Form.DAY).totals();
  }

  private static PageData.AreaBalance balance(
      Period day, Values parcels, Values held, Values unheld) {
    String note = Stream.of(parcels, held, unheld)
        .flatMap(values -> values.only().stream())
        .map(Value::reason)
        .filter(reason -> !reason.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
    return new PageData.AreaBalance(
        PublishedValues.label(day).vi(),
        Values.shown(parcels.datum(), PublishedValues.SQUARE_METRES),
        Values.shown(held.datum(), PublishedValues.SQUARE_METRES),
        Values.shown(unheld.datum(), PublishedValues.SQUARE_METRES),
        unheld
            .only()
            .filter(value ->
                value.datum().value().isPresent()) // when the area is suppressed, so is the count
            .map(value -> VietnameseFormat.shown(value.n()))
            .orElse("–"),
        note);
  }

  public List<PageData.Card> cards() {
    Values high = source
        .city(LandIndicators.SIMMONS_BAND_SHARE)
        .of(Values.Form.DAY)
        .byCategory()
        .where(value -> value.category().equals(HIGH));
    return List.of(
        source.card(
            "land",
            LandIndicators.SIMMONS_BAND_SHARE,
            Bilingual.of("Hộ có chỉ số Simmons trên 0,60", "Holdings with Simmons above 0.60"),
            high,
            PublishedValues.PERCENT,
            0,
            "hộ"),
        source.card(
            "land",
            LandIndicators.PLOTS_MEDIAN,
            LandIndicators.PLOTS_MEDIAN.label(),
            source.city(LandIndicators.PLOTS_MEDIAN).of(Values.Form.DAY).totals(),
            PublishedValues.PLOTS,
            0,
            "hộ"));
  }

  private Chart fragmentation() {
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
        "Tỷ trọng số hộ theo dải chỉ số; 1 = một thửa duy nhất, càng thấp càng manh mún",
        PublishedValues.PERCENT,
        shown
            .latest()
            .flatMap(day -> shown.in(day).only())
            .map(value -> "n = " + VietnameseFormat.shown(value.n()) + " hộ (ngày sau)")
            .orElse(""),
        HOLDINGS,
        shown);
    if (days.size() < 2) {
      return new NoData(
          caption,
          source.whyNone(
              LandIndicators.SIMMONS_BAND_SHARE,
              "Cần sổ thửa đất của ít nhất hai ngày để so sánh; phiên bản này có " + days.size()
                  + " ngày."));
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

  private Chart areaByMode() {
    Values areas = source.city(LandIndicators.ARRANGEMENT_AREA).byCategory();
    Optional<Period> day = areas.latest();
    Values shown = day.map(areas::in).orElse(new Values(List.of()));
    Map<String, Datum> plan = day.map(
            period -> source.targets(LandIndicators.ARRANGEMENT_AREA, planPeriods(period)))
        .orElse(Map.of());
    Caption caption = source.caption(
        "consolidated_area_by_mode",
        Bilingual.of(
            "Diện tích tập trung, tích tụ theo hình thức, so với kế hoạch",
            "Consolidated area by mode, against plan"),
        day.map(period ->
                "Đang có hiệu lực, kỳ " + PublishedValues.label(period).vi()
                    + "; tập trung (Điều 192) và tích tụ (Điều 193) không cộng vào nhau")
            .orElse(""),
        PublishedValues.HECTARES,
        "",
        ARRANGEMENTS,
        shown);
    List<LandMode> modes = Stream.of(LandMode.values())
        .filter(mode -> shown.category(mode.code()).isPresent() || plan.containsKey(mode.code()))
        .toList();
    boolean nothingKnown = plan.isEmpty()
        && !shown.isEmpty()
        && shown.where(value -> !value.isUndefined()).isEmpty();
    if (modes.isEmpty() || nothingKnown) {
      return new NoData(
          caption,
          source.whyNone(
              LandIndicators.ARRANGEMENT_AREA,
              "Chưa có thỏa thuận tập trung, tích tụ đất nào trong phiên bản này."));
    }
    List<Category> categories = modes.stream()
        .map(mode -> new Category(
            PublishedValues.named(mode.code(), mode.label()),
            shown
                .category(mode.code())
                .filter(value -> value
                    .datum()
                    .value()
                    .isPresent()) // when the area is suppressed, so is the count
                .map(value -> OptionalLong.of(value.n()))
                .orElse(OptionalLong.empty())))
        .toList();
    return new BarsWithTarget(
        caption,
        new Label("mode", "Hình thức", "Mode"),
        categories,
        new Series(
            new Label("actual", "Thực hiện", "Actual"),
            modes.stream()
                .map(mode -> shown
                    .category(mode.code())
                    .map(value -> value.scaled(TO_HECTARES))
                    .orElseGet(Datum::missing))
                .toList()),
        new Series(
            new Label("target", "Kế hoạch (KH)", "Plan"),
            modes.stream()
                .map(mode -> hectares(plan.getOrDefault(mode.code(), Datum.missing())))
                .toList()));
  }

  private static Datum hectares(Datum area) {
    return new Datum(area.value().map(value -> value.movePointLeft(TO_HECTARES)), area.status());
  }

  /** The periods whose plan applies, in this order: the period itself, its half-year, its year. */
  private static List<String> planPeriods(Period period) {
    return List.of(
        period.code(),
        Period.halfOf(period.last()).code(),
        Period.year(period.last().getYear()).code());
  }
}
