package vn.htx.domain.readiness.view;

import java.util.List;
import java.util.Map;
import vn.htx.catalog.Categories;
import vn.htx.catalog.ValueUnit;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.Survey;
import vn.htx.domain.readiness.data.ReadinessPillars;
import vn.htx.domain.readiness.data.ReadinessScores;
import vn.htx.model.Bilingual;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.page.cooperative.CooperativeDeclaration.Question;
import vn.htx.page.cooperative.CooperativeDeclaration.Records;
import vn.htx.page.cooperative.Trait;

/** What surveys tell of single cooperatives: the latest round, and how they came to its score. */
public final class SurveyedCooperatives {
  private static final Trait ROUND = Trait.period("round", "Đợt", "Round");
  private static final Trait SCORE =
      Trait.number("score", "Điểm sẵn sàng số", "Readiness score", ValueUnit.POINTS);
  private static final Trait LEVEL = Trait.code(
      "level",
      "Mức sẵn sàng số",
      "Readiness level",
      Categories.defined(IndicatorValues.READINESS_LEVEL));
  private static final Trait ANSWERED =
      Trait.number("answered", "Tỷ lệ câu có trả lời", "Items answered", ValueUnit.PERCENT);

  private static final Records ROUNDS = new Records(
      Bilingual.of("Điểm qua các đợt", "Scores by round"),
      List.of(ROUND, SCORE, LEVEL, ANSWERED, Trait.words("framework", "Bộ tiêu chí", "Framework")),
      false,
      """
      SELECT round, score, level, 100 * answered_share AS answered, framework
      FROM readiness_scores WHERE coop_id = ? ORDER BY round DESC""");

  private static final Records PILLARS = new Records(
      Bilingual.of("Điểm trụ cột của đợt mới nhất", "Pillars in its latest round"),
      List.of(
          Trait.code("pillar", "Trụ cột", "Pillar", Categories.defined(ReadinessPillars.PILLAR)),
          SCORE,
          ANSWERED),
      false,
      """
      SELECT pillar, score, 100 * answered_share AS answered
      FROM readiness_pillars WHERE coop_id = ?
      QUALIFY round = max(round) OVER () ORDER BY pillar""");

  private static final Records ANSWERS = new Records(
      Bilingual.of("Câu trả lời của đợt mới nhất", "Answers in its latest round"),
      List.of(
          Trait.code("item", "Câu hỏi", "Item", Categories.defined(Survey.ITEM)),
          Trait.words("value", "Trả lời", "Answer"),
          Trait.day("answered_on", "Ngày trả lời", "Answered on")),
      true,
      """
      SELECT item, replace(regexp_replace(CAST(value AS VARCHAR), '[.]?0+$', ''), '.', ',') AS value, answered_on,
        source_file, source_sheet, source_row
      FROM survey WHERE coop_id = ?
      QUALIFY round = max(round) OVER () ORDER BY item""");

  public static final CooperativeDeclaration DECLARED = new CooperativeDeclaration(
      "readiness",
      false,
      Bilingual.of("Mức độ sẵn sàng số", "Digital readiness"),
      List.of(ReadinessScores.TABLE, ReadinessPillars.TABLE, Survey.TABLE),
      """
      SELECT s.unit_code AS coop_id, s.period AS round, s.value AS score, r.level, c.difference AS score_change
      FROM indicator_values s
        JOIN readiness_scores r ON r.coop_id = s.unit_code AND r.round = s.period
        LEFT JOIN comparisons c ON c.indicator_id = s.indicator_id AND c.unit_level = s.unit_level
          AND c.unit_code = s.unit_code AND c.period = s.period AND c.against = 'year_before'
      WHERE s.indicator_id = 'readiness_score' AND s.unit_level = 'cooperative'
      QUALIFY s.period = max(s.period) OVER ()""",
      List.of(
          ROUND,
          SCORE,
          LEVEL,
          Trait.change(
              "score_change",
              "Thay đổi điểm so với năm trước",
              "Change of score since the year before",
              ValueUnit.POINTS)),
      List.of("score", "level", "score_change"),
      List.of(ROUNDS, PILLARS, ANSWERS),
      List.of(
          new Question(
              Bilingual.of(
                  "Điểm sẵn sàng số giảm so với năm trước", "Readiness fell since the year before"),
              Map.of("score_change_to", "-0.1", "sort", "score_change")),
          new Question(
              Bilingual.of("Chưa có điểm ở đợt mới nhất", "No score in the latest round"),
              Map.of("level", "none", "status", "HD"))));

  private SurveyedCooperatives() {}
}
