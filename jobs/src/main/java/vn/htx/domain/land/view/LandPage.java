package vn.htx.domain.land.view;

import java.util.List;
import java.util.Optional;
import vn.htx.chart.model.Label;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.model.Bilingual;
import vn.htx.model.LandMode;
import vn.htx.page.Axis;
import vn.htx.page.CardDeclaration;
import vn.htx.page.ChartDeclaration;
import vn.htx.page.ChartDeclaration.Words;
import vn.htx.page.Dimension;
import vn.htx.page.OddChart;
import vn.htx.page.PublishedValues;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.Selection;
import vn.htx.page.Values;

/** The section on the fragmentation of holdings, before and after, and on land brought together. */
public final class LandPage {
  /** From m² to hectares. */
  private static final int TO_HECTARES = 4;

  private static final ChartDeclaration AREA_BY_MODE = new ChartDeclaration(
      "consolidated_area_by_mode",
      Bilingual.of(
          "Diện tích tập trung, tích tụ theo hình thức, so với kế hoạch",
          "Consolidated area by mode, against plan"),
      Selection.latest(
              LandIndicators.ARRANGEMENT_AREA,
              Axis.coded(
                  Dimension.CATEGORY,
                  new Label("mode", "Hình thức", "Mode"),
                  List.of(LandMode.values())))
          .named(new Label("actual", "Thực hiện", "Actual"))
          .counting(LandIndicators.ARRANGEMENT_AREA)
          .scaled(TO_HECTARES),
      new ChartDeclaration.AgainstPlan(new Label("target", "Kế hoạch (KH)", "Plan")),
      PublishedValues.HECTARES,
      new Words(
          List.of(
              Bilingual.of(
                  "Đang có hiệu lực, kỳ {period}; tập trung (Điều 192) và tích tụ (Điều 193) không cộng vào nhau",
                  "In force, {period}; concentration (Article 192) and accumulation (Article 193) are not added up")),
          Optional.empty(),
          Bilingual.of(
              "Thỏa thuận tập trung, tích tụ đất (land_arrangements), chỉ tiêu (targets)",
              "Land arrangements (land_arrangements), plan (targets)"),
          Bilingual.of(
              "Chưa có thỏa thuận tập trung, tích tụ đất nào trong phiên bản này.",
              "This version has no arrangement of land consolidation yet.")));

  /** The section. */
  public static final SectionDeclaration SECTION = new SectionDeclaration(
      "land",
      Bilingual.of("Tập trung, tích tụ đất đai", "Land consolidation"),
      Bilingual.of(
          "Đất của mỗi hộ còn chia nhỏ đến đâu, đã dồn ghép được bao nhiêu so với kế hoạch.",
          "How scattered holdings still are, and how much land came together against plan."),
      List.of(
          CardDeclaration.of(
                  LandIndicators.SIMMONS_BAND_SHARE,
                  Values.Form.DAY,
                  PublishedValues.PERCENT,
                  Bilingual.of("hộ", "holdings"))
              .of(
                  "gt_0.60",
                  Bilingual.of(
                      "Hộ có chỉ số Simmons trên 0,60", "Holdings with Simmons above 0.60")),
          CardDeclaration.of(
              LandIndicators.PLOTS_MEDIAN,
              Values.Form.DAY,
              PublishedValues.PLOTS,
              Bilingual.of("hộ", "holdings"))),
      List.of(new OddChart(FragmentationBands::of), AREA_BY_MODE),
      AreaBalances::of);

  private LandPage() {}
}
