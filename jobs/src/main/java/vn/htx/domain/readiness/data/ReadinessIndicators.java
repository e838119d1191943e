package vn.htx.domain.readiness.data;

import vn.htx.catalog.Categories;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Measure;
import vn.htx.catalog.ValueUnit;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.Survey;

/** Indicators of the digital readiness of cooperatives, and of the survey behind it. */
public enum ReadinessIndicators implements Indicator {
  READINESS_SCORE(
      Declaration.of("readiness_score", "Điểm sẵn sàng số", "Readiness score", ValueUnit.POINTS)
          .formula(
              "Điểm 0–100 của một HTX: bình quân có trọng số của điểm các trụ cột; điểm trụ cột là bình quân có trọng số của các câu hỏi, quy đổi theo mốc cố định.",
              "One cooperative's score of 0 to 100: weighted mean of its pillars' scores, each the weighted mean of its items on fixed goalposts.")
          .source("Khung data/frameworks", "Framework in data/frameworks")
          .needs(Survey.TABLE)
          .basis(Basis.OURS)
          .measure(Measure.mean("score_e9", 9)
              .valueOnly()
              .absent("trả lời quá ít câu hỏi", "too few items answered"))
          .polarity(Polarity.MORE_IS_BETTER)
          .reach(Reach.COOPERATIVES)),
  READINESS_MEAN(Declaration.of(
          "readiness_mean", "Điểm sẵn sàng số bình quân", "Mean readiness score", ValueUnit.POINTS)
      .formula(
          "Bình quân cộng (không trọng số) điểm của các HTX có điểm trong đợt.",
          "Mean of the scores of the cooperatives with a score in the round; unweighted.")
      .source("Khung data/frameworks", "Framework in data/frameworks")
      .needs(Survey.TABLE)
      .basis(Basis.OURS)
      .measure(Measure.mean("score_e9", 9))
      .marksFew()
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.COMMUNES)),
  READINESS_MEDIAN(Declaration.of(
          "readiness_median",
          "Điểm sẵn sàng số trung vị",
          "Median readiness score",
          ValueUnit.POINTS)
      .formula("Trung vị điểm của các HTX có điểm trong đợt.", "Median of the same scores.")
      .source("Khung data/frameworks", "Framework in data/frameworks")
      .needs(Survey.TABLE)
      .basis(Basis.OURS)
      .measure(Measure.median("score_e9", 9))
      .marksFew()
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.OLD_DISTRICTS)),
  READINESS_LEVEL_SHARE(Declaration.of(
          "readiness_level_share",
          "Tỷ lệ HTX theo mức sẵn sàng số",
          "Share of cooperatives by readiness level",
          ValueUnit.PERCENT)
      .formula(
          "Số HTX ở mức (category) chia cho số HTX có điểm, nhân 100.",
          "Cooperatives at the level (category) over cooperatives with a score, times 100.")
      .source("Khung data/frameworks", "Framework in data/frameworks")
      .categories(Categories.defined(IndicatorValues.READINESS_LEVEL))
      .needs(Survey.TABLE)
      .basis(Basis.OURS)
      .measure(Measure.percent("at_level", "scored"))
      .marksFew()
      .reach(Reach.OLD_DISTRICTS)),
  READINESS_PILLAR_MEAN(Declaration.of(
          "readiness_pillar_mean",
          "Điểm bình quân theo trụ cột",
          "Mean score by pillar",
          ValueUnit.POINTS)
      .formula(
          "Bình quân cộng điểm của trụ cột (category).", "Mean of the pillar's (category) scores.")
      .source("Khung data/frameworks", "Framework in data/frameworks")
      .categories(Categories.defined(ReadinessPillars.PILLAR))
      .needs(Survey.TABLE)
      .basis(Basis.OURS)
      .measure(Measure.mean("score_e9", 9))
      .marksFew()
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.OLD_DISTRICTS)),
  READINESS_PANEL_CHANGE(Declaration.of(
          "readiness_panel_change",
          "Thay đổi điểm của cùng HTX",
          "Change of the same cooperatives",
          ValueUnit.POINTS)
      .formula(
          "Mức thay đổi điểm bình quân so với đợt trước, chỉ tính các HTX có điểm ở cả hai đợt.",
          "Mean change since the round before, of the cooperatives with a score in both rounds.")
      .source("Khung data/frameworks", "Framework in data/frameworks")
      .needs(Survey.TABLE)
      .basis(Basis.OURS)
      .measure(Measure.mean("change_e9", 9)
          .valueOnly()
          .absent("không HTX nào có điểm ở cả hai đợt", "no cooperative has both scores"))
      .marksFew()
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.CITY)),
  SURVEY_RESPONSE_RATE(Declaration.of(
          "survey_response_rate",
          "Tỷ lệ trả lời khảo sát",
          "Survey response rate",
          ValueUnit.PERCENT)
      .formula(
          "Số phiếu trả lời đủ và trả lời một phần chia cho số HTX được chọn mẫu trừ số không thuộc đối tượng khảo sát, nhân 100.",
          "Complete and partial over drawn less not eligible, times 100.")
      .source("Mẫu khảo sát", "Survey form")
      .needs(SurveySample.TABLE)
      .basis(Basis.OURS)
      .measure(Measure.percent("answered", "eligible"))
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.CITY));

  private final Declaration declaration;

  ReadinessIndicators(Declaration declaration) {
    this.declaration = declaration;
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }
}
