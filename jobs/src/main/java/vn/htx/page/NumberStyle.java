package vn.htx.page;

import java.math.BigDecimal;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.VietnameseFormat;

/**
 * How the values of an indicator are written where no chart or key figure says otherwise.
 *
 * @param places by how many the decimal point is shifted, as from đồng to million đồng
 */
record NumberStyle(DisplayUnit unit, int places) {
  private static final int TO_HECTARES = 4;
  private static final int TO_MILLIONS = 6;
  private static final DisplayUnit PERCENTAGE_POINTS =
      new DisplayUnit("điểm %", "percentage points", 1);
  private static final DisplayUnit INDEX = new DisplayUnit("chỉ số", "index", 3);

  static NumberStyle of(Indicator indicator) {
    return switch (indicator.unit()) {
      case "%" -> plain(PublishedValues.PERCENT);
      case "điểm %" -> plain(PERCENTAGE_POINTS);
      case "điểm" -> plain(PublishedValues.POINTS);
      case "chỉ số" -> plain(INDEX);
      case "thửa" -> plain(PublishedValues.PLOTS);
      case "đơn vị" -> plain(PublishedValues.COOPERATIVES);
      case "đồng" -> new NumberStyle(PublishedValues.MILLION_DONG, TO_MILLIONS);
      case "m²" ->
        indicator.isSum()
            ? new NumberStyle(PublishedValues.HECTARES, TO_HECTARES)
            : plain(PublishedValues.SQUARE_METRES);
      case "hộ" -> plain(new DisplayUnit("hộ", "holdings", 0));
      case "thành viên" -> plain(new DisplayUnit("thành viên", "members", 0));
      case "khoản" -> plain(new DisplayUnit("khoản", "loans", 0));
      default ->
        plain(new DisplayUnit(indicator.unit(), indicator.unit(), indicator.isSum() ? 0 : 1));
    };
  }

  private static NumberStyle plain(DisplayUnit unit) {
    return new NumberStyle(unit, 0);
  }

  /** A stored number as people read it. */
  String shown(BigDecimal value) {
    return VietnameseFormat.shown(value.movePointLeft(places), unit);
  }

  String shown(Value value) {
    return Values.shown(value.scaled(places), unit);
  }
}
