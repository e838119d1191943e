package vn.htx.domain.register.view;

import java.util.List;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.StackedBars;
import vn.htx.domain.register.data.RegisterIndicators;
import vn.htx.model.Bilingual;
import vn.htx.model.Sector;
import vn.htx.model.SizeClass;
import vn.htx.page.Axis;
import vn.htx.page.ChartDeclaration;
import vn.htx.page.ChartDeclaration.Words;
import vn.htx.page.Dimension;
import vn.htx.page.PublishedValues;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.Selection;
import vn.htx.page.Values;

/** The section on the register: the number of cooperatives by kind, and their movements. */
public final class RegisterPage {
  private static final Bilingual ORIGIN =
      Bilingual.of("Sổ đăng ký HTX (cooperatives)", "Register of cooperatives (cooperatives)");

  private static final ChartDeclaration MOVEMENT = new ChartDeclaration(
      "register_movement",
      Bilingual.of("Biến động số hợp tác xã theo nửa năm", "Register movement by half-year"),
      Selection.all(
              List.of(
                  RegisterIndicators.COOPERATIVES_NEW,
                  RegisterIndicators.COOPERATIVES_LEFT,
                  RegisterIndicators.COOPERATIVES_SUSPENDED),
              Axis.periods(new Label("half_year", "Kỳ", "Period")))
          .in(Values.Form.HALF_YEAR)
          .by(Axis.indicators(
              new Label("indicator", "Chỉ tiêu", "Indicator"),
              named("new", RegisterIndicators.COOPERATIVES_NEW),
              named("dissolved", RegisterIndicators.COOPERATIVES_LEFT),
              named("suspended", RegisterIndicators.COOPERATIVES_SUSPENDED))),
      new ChartDeclaration.Bars(Palette.MOVEMENT, Orientation.VERTICAL),
      PublishedValues.COOPERATIVES,
      new Words(
          List.of(Bilingual.of(
              "Thành lập mới, giải thể, tạm ngừng trong kỳ",
              "Newly founded, dissolved and suspended in the period")),
          Optional.empty(),
          ORIGIN,
          Bilingual.of(
              "Chưa có chỉ tiêu coops_new theo nửa năm trong phiên bản này.",
              "This version has no half-yearly figures of coops_new yet.")));

  /**
   * The smallest class first, 'not known' last. Colours are assigned by position, so only the last class may be left
   * out.
   */
  private static final List<SizeClass> SIZES = List.of(
      SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE, SizeClass.UNKNOWN);

  private static final ChartDeclaration BY_SECTOR_AND_SIZE = new ChartDeclaration(
      "cooperatives_by_sector_size",
      Bilingual.of(
          "Số hợp tác xã theo lĩnh vực và quy mô", "Cooperatives by sector and size class"),
      Selection.latest(
              RegisterIndicators.COOPERATIVES,
              Axis.coded(
                  Dimension.SECTOR,
                  new Label("sector", "Lĩnh vực", "Sector"),
                  List.of(Sector.values())))
          .by(Axis.coded(
              Dimension.SIZE_CLASS, new Label("size_class", "Quy mô", "Size class"), SIZES)),
      new ChartDeclaration.Stacks(
          Palette.SIZES,
          Orientation.HORIZONTAL,
          StackedBars.Mode.AMOUNT,
          Optional.of(new Label("total", "Tổng số", "Total")),
          SizeClass.UNKNOWN.code()),
      PublishedValues.COOPERATIVES,
      new Words(
          List.of(Bilingual.of(
              "Đơn vị còn tồn tại trong sổ; quy mô theo NĐ 113/2024/NĐ-CP",
              "Units still in the register; size by Decree 113/2024/NĐ-CP")),
          Optional.of(Bilingual.of("n = {n} đơn vị", "n = {n} units")),
          ORIGIN,
          Bilingual.of(
              "Chưa có chỉ tiêu coops_count theo lĩnh vực trong phiên bản này.",
              "This version has no figures of coops_count by sector yet.")));

  /** The section. */
  public static final SectionDeclaration SECTION = SectionDeclaration.of(
      "register",
      Bilingual.of("Sổ hợp tác xã", "The register"),
      Bilingual.of(
          "Có bao nhiêu đơn vị, ở lĩnh vực nào, quy mô nào, và biến động ra sao.",
          "How many units there are, of which sector and size, and how their number moved."),
      List.of(),
      List.of(MOVEMENT, BY_SECTOR_AND_SIZE));

  private RegisterPage() {}

  private static Axis.Named named(String id, Indicator indicator) {
    return new Axis.Named(indicator.id(), PublishedValues.named(id, indicator.label()));
  }
}
