package vn.htx.domain.readiness.step;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.TextTables.print;
import static vn.htx.TextTables.table;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import vn.htx.SparkTest;
import vn.htx.Steps;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Framework;
import vn.htx.config.Frameworks;
import vn.htx.domain.InstalledRules;
import vn.htx.domain.readiness.ReadinessDomain;
import vn.htx.domain.readiness.data.ItemScores;
import vn.htx.domain.readiness.data.ReadinessPillars;
import vn.htx.domain.readiness.data.ReadinessScores;
import vn.htx.domain.readiness.data.SurveySample;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.measure.Disclosure;
import vn.htx.model.DataOrigin;

@SparkTest
class ReadinessStepsTest {
  private static final List<Framework> FRAMEWORKS = List.of(InstalledRules.framework());

  /** Every item of a cooperative and round at its high (1) or low (0) goalpost. */
  private static String answers(String round, String coopId, int high) {
    return FRAMEWORKS.get(0).items().stream()
        .map(item -> "%s | %s | %s | %s"
            .formatted(
                round,
                coopId,
                item.id(),
                high == 1 ? item.goalposts().high() : item.goalposts().low()))
        .collect(Collectors.joining("\n"));
  }

  private static Dataset<Row> survey(SparkSession spark) {
    return table(
        spark,
        Survey.TABLE,
        String.join(
            "\n",
            "round | coop_id | item | value",
            answers("2025H1", "H1", 0),
            answers("2026H1", "H1", 1),
            answers("2026H1", "H2", 0),
            "2026H1 | H3 | digital_plan | 1",
            "2026H1 | H3 | it_staff | -"));
  }

  private static Steps steps(SparkSession spark) {
    return Steps.of(spark, new ReadinessDomain(), LocalDate.of(2026, 6, 30))
        .byBothEngines()
        .with(Frameworks.FILES, new Frameworks(FRAMEWORKS))
        .with(Disclosure.SETTING, new Disclosure(DataOrigin.REAL, 2, 5))
        .with(Survey.TABLE, survey(spark));
  }

  @Test
  void aCooperativeWithTooFewAnswersHasNoScoreAndSaysSo(SparkSession spark) {
    assertThat(print(
            steps(spark).table(ReadinessScores.TABLE),
            ReadinessScores.ROUND,
            ReadinessScores.COOP_ID,
            ReadinessScores.FRAMEWORK,
            ReadinessScores.SCORE,
            ReadinessScores.LEVEL,
            ReadinessScores.ANSWERED_SHARE,
            ReadinessScores.STATUS))
        .isEqualTo("""
            2025H1 | H1 | htx-readiness-2026.1 | 0 | L0 | 1 | ok
            2026H1 | H1 | htx-readiness-2026.1 | 100 | L5 | 1 | ok
            2026H1 | H2 | htx-readiness-2026.1 | 0 | L0 | 1 | ok
            2026H1 | H3 | htx-readiness-2026.1 | - | - | 0.0435 | undefined""");
  }

  @Test
  void figuresAreOfTheCooperativesWithAScore(SparkSession spark) {
    Dataset<Row> profiles = table(spark, CooperativeProfile.TABLE, """
        coop_id | coop_type | sector | size_class | status | commune_code | old_district_code
        H1      | HTX       | NN     | S          | HD     | A            | 316
        H2      | HTX       | TM     | U          | HD     | -            | 316
        """);
    Dataset<Row> sample = table(spark, SurveySample.TABLE, """
        round  | coop_id | stratum | disposition
        2026H1 | H1      | s       | HT
        2026H1 | H2      | s       | HT
        2026H1 | H3      | s       | MP
        2026H1 | H4      | s       | TC
        2026H1 | H5      | s       | KDT
        """);
    Dataset<Row> values = steps(spark)
        .with(SurveySample.TABLE, sample)
        .with(CooperativeProfile.TABLE, profiles)
        .figures();

    assertThat(print(
            values
                .where("period = '2026H1' and sector = '_T' and size_class = '_T'")
                .where("category in ('_T', 'L0', 'P7')"),
            IndicatorValues.INDICATOR_ID,
            IndicatorValues.UNIT_LEVEL,
            IndicatorValues.UNIT_CODE,
            IndicatorValues.CATEGORY,
            IndicatorValues.VALUE,
            IndicatorValues.NUMERATOR,
            IndicatorValues.DENOMINATOR,
            IndicatorValues.N,
            IndicatorValues.STATUS))
        .isEqualTo("""
            readiness_level_share | city | 31 | L0 | 50 | 1 | 2 | 2 | ok
            readiness_level_share | old_district | 316 | L0 | 50 | 1 | 2 | 2 | ok
            readiness_mean | city | 31 | _T | 50 | 100 | 2 | 2 | ok
            readiness_mean | commune | A | _T | 100 | 100 | 1 | 1 | few
            readiness_mean | commune | unknown | _T | 0 | 0 | 1 | 1 | few
            readiness_mean | old_district | 316 | _T | 50 | 100 | 2 | 2 | ok
            readiness_median | city | 31 | _T | 50 | - | - | 2 | ok
            readiness_median | old_district | 316 | _T | 50 | - | - | 2 | ok
            readiness_panel_change | city | 31 | _T | 100 | - | - | 1 | few
            readiness_pillar_mean | city | 31 | P7 | 50 | 100 | 2 | 2 | ok
            readiness_pillar_mean | old_district | 316 | P7 | 50 | 100 | 2 | 2 | ok
            readiness_score | cooperative | H1 | _T | 100 | - | - | 1 | ok
            readiness_score | cooperative | H2 | _T | 0 | - | - | 1 | ok
            readiness_score | cooperative | H3 | _T | - | - | - | 0 | undefined
            survey_response_rate | city | 31 | _T | 75 | 3 | 4 | 4 | ok""");
    assertThat(values.where("synthetic or official").isEmpty()).isTrue();
  }

  @Test
  void aPillarKeepsItsOwnShareOfAnswers(SparkSession spark) {
    assertThat(print(
            steps(spark).table(ReadinessPillars.TABLE).where("coop_id = 'H3' and pillar = 'P1'"),
            ReadinessPillars.SCORE,
            ReadinessPillars.ANSWERED_SHARE))
        .isEqualTo("- | 0.3333");
  }

  @Test
  void everyItemOfACooperativeIsToldAnsweredOrNot(SparkSession spark) {
    Dataset<Row> items = steps(spark).table(ItemScores.TABLE);

    assertThat(items.where("coop_id = 'H3'").count()).isEqualTo(23);
    assertThat(print(
            items.where("item in ('digital_plan', 'it_staff') and round = '2026H1'"),
            ItemScores.COOP_ID,
            ItemScores.ITEM,
            ItemScores.RAW,
            ItemScores.SCORED,
            ItemScores.CONTRIBUTION))
        .contains("H3 | digital_plan | 1 | ", "H3 | it_staff | - | - | -");
    assertThat(items
            .where("coop_id = 'H1' and round = '2026H1'")
            .selectExpr("round(sum(contribution), 6)", "round(sum(weight), 6)")
            .first())
        .hasToString("[100.0,1.0]");
  }
}
