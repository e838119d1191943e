package vn.htx.domain.register.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.GroupedBars;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.NoData;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.StackedBars;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.domain.register.data.RegisterIndicators;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.model.Sector;
import vn.htx.model.SizeClass;
import vn.htx.page.PageData;
import vn.htx.page.PublishedValues;
import vn.htx.page.Value;
import vn.htx.page.Values;

/** The section on the register: the number of cooperatives by kind, and their movements. */
public final class RegisterSection {
  private static final String ORIGIN = "Sổ đăng ký HTX (cooperatives)";
  /**
   * The smallest class first, 'not known' last. Colours are assigned by position, so only the last class may be left
   * out.
   */
  private static final List<SizeClass> SIZES = List.of(
      SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE, SizeClass.UNKNOWN);

  private final PublishedValues source;

  public RegisterSection(PublishedValues source) {
    this.source = source;
  }

  public PageData.Section section() {
    return new PageData.Section(
        "register",
        Bilingual.of("Sổ hợp tác xã", "The register"),
        Bilingual.of(
            "Có bao nhiêu đơn vị, ở lĩnh vực nào, quy mô nào, và biến động ra sao.",
            "How many units there are, of which sector and size, and how their number moved."),
        List.of(movement(), sectorsBySize()));
  }

  private Chart movement() {
    Values added = source
        .city(RegisterIndicators.COOPERATIVES_NEW)
        .of(Values.Form.HALF_YEAR)
        .totals();
    Values left = source
        .city(RegisterIndicators.COOPERATIVES_LEFT)
        .of(Values.Form.HALF_YEAR)
        .totals();
    Values paused = source
        .city(RegisterIndicators.COOPERATIVES_SUSPENDED)
        .of(Values.Form.HALF_YEAR)
        .totals();
    var caption = source.caption(
        "register_movement",
        Bilingual.of("Biến động số hợp tác xã theo nửa năm", "Register movement by half-year"),
        "Thành lập mới, giải thể, tạm ngừng trong kỳ",
        PublishedValues.COOPERATIVES,
        "",
        ORIGIN,
        added);
    List<Period> periods = added.periods();
    if (periods.isEmpty()) {
      return new NoData(
          caption,
          source.whyNone(
              RegisterIndicators.COOPERATIVES_NEW,
              "Chưa có chỉ tiêu coops_new theo nửa năm trong phiên bản này."));
    }
    return new GroupedBars(
        caption,
        new Label("half_year", "Kỳ", "Period"),
        new Matrix(
            periods.stream()
                .map(period -> Category.of(PublishedValues.label(period)))
                .toList(),
            List.of(
                series("new", RegisterIndicators.COOPERATIVES_NEW, added, periods),
                series("dissolved", RegisterIndicators.COOPERATIVES_LEFT, left, periods),
                series("suspended", RegisterIndicators.COOPERATIVES_SUSPENDED, paused, periods))),
        Palette.MOVEMENT,
        Orientation.VERTICAL);
  }

  private static Series series(
      String id, Indicator indicator, Values values, List<Period> periods) {
    return new Series(
        PublishedValues.named(id, indicator.label()),
        periods.stream().map(period -> values.in(period).datum()).toList());
  }

  private Chart sectorsBySize() {
    Values counts = source
        .city(RegisterIndicators.COOPERATIVES)
        .where(value -> value.category().equals(Value.TOTAL) && value.level().equals(Value.TOTAL));
    Optional<Period> latest = counts.latest();
    Values shown = latest.map(counts::in).orElse(new Values(List.of()));
    long n = shown.totals().only().map(Value::n).orElse(0L);
    var caption = source.caption(
        "cooperatives_by_sector_size",
        Bilingual.of(
            "Số hợp tác xã theo lĩnh vực và quy mô", "Cooperatives by sector and size class"),
        "Đơn vị còn tồn tại trong sổ; quy mô theo NĐ 113/2024/NĐ-CP",
        PublishedValues.COOPERATIVES,
        "n = " + VietnameseFormat.shown(n) + " đơn vị",
        ORIGIN,
        shown.totals());
    List<Sector> sectors = Stream.of(Sector.values())
        .filter(sector ->
            !shown.where(value -> value.sector().equals(sector.code())).isEmpty())
        .toList();
    if (sectors.isEmpty()) {
      return new NoData(
          caption,
          source.whyNone(
              RegisterIndicators.COOPERATIVES,
              "Chưa có chỉ tiêu coops_count theo lĩnh vực trong phiên bản này."));
    }
    List<Category> categories = sectors.stream()
        .map(sector -> Category.of(PublishedValues.named(sector.code(), sector.label())))
        .toList();
    List<Series> sizes = new ArrayList<>();
    for (SizeClass size : SIZES) {
      List<Datum> row =
          sectors.stream().map(sector -> count(shown, sector, size.code())).toList();
      if (size != SizeClass.UNKNOWN
          || row.stream()
              .flatMap(datum -> datum.value().stream())
              .anyMatch(count -> count.signum() > 0)) {
        sizes.add(new Series(PublishedValues.named(size.code(), size.label()), row));
      }
    }
    Series totals = new Series(
        new Label("total", "Tổng số", "Total"),
        sectors.stream().map(sector -> count(shown, sector, Value.TOTAL)).toList());
    return new StackedBars(
        caption,
        new Label("sector", "Lĩnh vực", "Sector"),
        new Matrix(categories, sizes),
        Palette.SIZES,
        Orientation.HORIZONTAL,
        StackedBars.Mode.AMOUNT,
        Optional.of(totals));
  }

  private static Datum count(Values values, Sector sector, String size) {
    return values
        .where(value -> value.sector().equals(sector.code()) && value.size().equals(size))
        .datum();
  }
}
