package vn.htx.domain.readiness.view;

import java.util.List;
import java.util.Optional;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Palette;
import vn.htx.domain.readiness.data.ReadinessIndicators;
import vn.htx.domain.readiness.data.ReadinessPillars;
import vn.htx.model.Bilingual;
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

/** The section on digital readiness: overall, by pillar, and by place. */
public final class ReadinessPage {
  static final Bilingual ORIGIN =
      Bilingual.of("Khảo sát mức độ sẵn sàng số (survey)", "Survey of digital readiness (survey)");
  static final Bilingual NO_ROUND = Bilingual.of(
      "Chưa có đợt khảo sát nào được tính điểm trong phiên bản này.",
      "This version has no survey round with scores yet.");
  private static final Optional<Bilingual> LATEST_ROUND = Optional.of(
      Bilingual.of("n = {n} HTX (đợt mới nhất)", "n = {n} cooperatives (latest round)"));
  private static final Axis ROUNDS = Axis.periods(new Label("round", "Đợt", "Round"));

  private static final ChartDeclaration LEVELS = new ChartDeclaration(
      "readiness_levels_by_round",
      Bilingual.of(
          "Cơ cấu hợp tác xã theo mức sẵn sàng số qua các đợt",
          "Cooperatives by readiness level and round"),
      Selection.all(List.of(ReadinessIndicators.READINESS_LEVEL_SHARE), ROUNDS)
          .in(Values.Form.HALF_YEAR)
          .by(Axis.defined(
              Dimension.CATEGORY,
              new Label("readiness_level", "Mức sẵn sàng số", "Readiness level"),
              IndicatorValues.READINESS_LEVEL))
          .counting(ReadinessIndicators.READINESS_LEVEL_SHARE),
      ChartDeclaration.Stacks.shares(Palette.LEVELS),
      PublishedValues.PERCENT,
      new Words(
          List.of(Bilingual.of(
              "Tỷ trọng số HTX có điểm trong đợt",
              "Share of the cooperatives with a score in the round")),
          LATEST_ROUND,
          ORIGIN,
          NO_ROUND));

  private static final ChartDeclaration PILLARS = new ChartDeclaration(
      "readiness_pillars",
      Bilingual.of(
          "Điểm theo trụ cột: đợt mới nhất so với đợt trước",
          "Pillars: the latest round against the one before"),
      Selection.all(
              List.of(ReadinessIndicators.READINESS_PILLAR_MEAN),
              Axis.defined(
                  Dimension.CATEGORY,
                  new Label("pillar", "Trụ cột", "Pillar"),
                  ReadinessPillars.PILLAR))
          .in(Values.Form.HALF_YEAR)
          .of(Selection.Periods.LAST_TWO)
          .by(ROUNDS),
      new ChartDeclaration.EarlierAndLater(),
      PublishedValues.POINTS,
      new Words(
          List.of(Bilingual.of(
              "Điểm bình quân 0–100 của các HTX có điểm trong từng đợt",
              "Mean score, 0–100, of the cooperatives with a score in each round")),
          LATEST_ROUND,
          ORIGIN,
          Bilingual.of(
              "Cần ít nhất hai đợt khảo sát để so sánh; phiên bản này có {periods} đợt.",
              "At least two survey rounds are needed to compare; this version has {periods}.")));

  /** The section. */
  public static final SectionDeclaration SECTION = SectionDeclaration.of(
      "readiness",
      Bilingual.of("Mức độ sẵn sàng số", "Digital readiness"),
      Bilingual.of(
          "Hợp tác xã đang ở mức nào, mạnh yếu ở trụ cột nào, và ở đâu.",
          "Which level cooperatives are at, in which pillars they are strong or weak, and where."),
      List.of(
          CardDeclaration.of(
              ReadinessIndicators.READINESS_MEAN,
              Values.Form.HALF_YEAR,
              PublishedValues.POINTS,
              Bilingual.of("HTX", "cooperatives")),
          CardDeclaration.of(
              ReadinessIndicators.READINESS_PANEL_CHANGE,
              Values.Form.HALF_YEAR,
              PublishedValues.POINTS,
              Bilingual.of("HTX", "cooperatives"))),
      List.of(LEVELS, PILLARS, new OddChart(RankedPlaces::of)));

  private ReadinessPage() {}
}
