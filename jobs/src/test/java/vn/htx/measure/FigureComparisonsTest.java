package vn.htx.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.TextTables.print;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import vn.htx.SparkTest;
import vn.htx.Steps;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.Comparisons;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.PlanValues;
import vn.htx.catalog.common.Units;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.domain.readiness.data.ReadinessIndicators;
import vn.htx.domain.register.data.RegisterIndicators;

/** Each case is computed by hand, and by both engines. */
@SparkTest
class FigureComparisonsTest {
  /** More is better, less is better, a number of units, and a number that neither way is good. */
  private static final List<Indicator> INDICATORS = List.of(
      ReadinessIndicators.READINESS_MEAN,
      CreditIndicators.PAR30,
      RegisterIndicators.COOPERATIVES_NEW,
      CreditIndicators.OUTSTANDING);

  private static final String UNITS = """
      code  | valid_from | name      | level        | parent_code
      31    | 2021-01-01 | Hải Phòng | city         | -
      316   | 2021-01-01 | Vĩnh Bảo  | old_district | 31
      11824 | 2025-01-01 | Vĩnh An   | commune      | 316
      11824 | 2025-07-01 | Vĩnh Bảo  | commune      | 31
      """;

  private static String compared(SparkSession spark, String figures, String plans) {
    return print(
        Steps.of(spark, FigureComparisons.step(INDICATORS), LocalDate.of(2026, 6, 30))
            .with(IndicatorValues.TABLE, figures)
            .with(PlanValues.TABLE, plans)
            .with(Units.TABLE, UNITS)
            .byBothEngines()
            .table(Comparisons.TABLE),
        Comparisons.INDICATOR_ID,
        Comparisons.UNIT_CODE,
        Comparisons.PERIOD,
        Comparisons.SECTOR,
        Comparisons.AGAINST,
        Comparisons.AGAINST_UNIT,
        Comparisons.AGAINST_PERIOD,
        Comparisons.AGAINST_VALUE,
        Comparisons.DIFFERENCE,
        Comparisons.PERCENT,
        Comparisons.VERDICT,
        Comparisons.STATUS);
  }

  private static final String NO_PLANS =
      "indicator_id | unit_level | unit_code | period | category | value\n";

  @Test
  void aScoreIsHeldAgainstItsParentAndTheRoundsBeforeAndMoreIsBetter(SparkSession spark) {
    String figures = """
        indicator_id   | unit_level | unit_code | period | sector | size_class | readiness_level | category | value | n  | status | definition_version
        readiness_mean | city       | 31        | 2025H1 | _T     | _T         | _T              | _T       | 40    | 90 | ok     | v1
        readiness_mean | city       | 31        | 2026H1 | _T     | _T         | _T              | _T       | 50    | 99 | ok     | v1
        readiness_mean | city       | 31        | 2026H1 | NN     | _T         | _T              | _T       | 45    | 60 | ok     | v1
        readiness_mean | commune    | 11824     | 2026H1 | _T     | _T         | _T              | _T       | 45    | 4  | few    | v1
        readiness_mean | commune    | unknown   | 2026H1 | _T     | _T         | _T              | _T       | 30    | 2  | few    | v1
        """;

    assertThat(compared(spark, figures, NO_PLANS)).isEqualTo("""
        readiness_mean | 11824 | 2026H1 | _T | parent | 31 | 2026H1 | 50 | -5 | 90 | worse | few
        readiness_mean | 31 | 2026H1 | _T | period_before | 31 | 2025H1 | 40 | 10 | 125 | better | ok
        readiness_mean | 31 | 2026H1 | _T | year_before | 31 | 2025H1 | 40 | 10 | 125 | better | ok""");
  }

  @Test
  void aRateChangesInPercentagePointsLessIsBetterAndADayHasTheMonthOfTheYearBefore(
      SparkSession spark) {
    String figures = """
        indicator_id | unit_level | unit_code | period     | sector | size_class | readiness_level | category | value | n  | status | definition_version
        par30        | city       | 31        | 2025-05    | _T     | _T         | _T              | _T       | 6     | 50 | ok     | v1
        par30        | city       | 31        | 2025-06    | _T     | _T         | _T              | _T       | 6.5   | 50 | ok     | v1
        par30        | city       | 31        | 2026-06-30 | _T     | _T         | _T              | _T       | 5     | 60 | ok     | v1
        """;
    String plans = """
        indicator_id | unit_level | unit_code | period | category | value
        par30        | city       | 31        | 2026   | _T       | 5
        par30        | city       | 31        | 2026H1 | _T       | 4
        par30        | city       | 31        | 2026H2 | _T       | 3
        """;

    assertThat(compared(spark, figures, plans)).isEqualTo("""
        par30 | 31 | 2025-06 | _T | period_before | 31 | 2025-05 | 6 | 0.5 | - | worse | ok
        par30 | 31 | 2026-06-30 | _T | plan | 31 | 2026H1 | 4 | 1 | - | worse | ok
        par30 | 31 | 2026-06-30 | _T | year_before | 31 | 2025-06 | 6.5 | -1.5 | - | better | ok""");
  }

  @Test
  void aDayHasTheEndOfTheMonthBeforeUnlessAnEarlierDayHasAFigure(SparkSession spark) {
    String figures = """
        indicator_id | unit_level | unit_code | period     | sector | size_class | readiness_level | category | value | n  | status | definition_version
        par30        | city       | 31        | 2025-12    | _T     | _T         | _T              | _T       | 6     | 50 | ok     | v1
        par30        | city       | 31        | 2026-01    | _T     | _T         | _T              | _T       | 5.5   | 50 | ok     | v1
        par30        | city       | 31        | 2026-01-15 | _T     | _T         | _T              | _T       | 5     | 60 | ok     | v1
        outstanding  | city       | 31        | 2025-12    | _T     | _T         | _T              | _T       | 70    | 50 | ok     | v1
        outstanding  | city       | 31        | 2025-06-30 | _T     | _T         | _T              | _T       | 80    | 60 | ok     | v1
        outstanding  | city       | 31        | 2026-01-15 | _T     | _T         | _T              | _T       | 100   | 60 | ok     | v1
        """;

    assertThat(compared(spark, figures, NO_PLANS)).isEqualTo("""
        outstanding | 31 | 2026-01-15 | _T | period_before | 31 | 2025-06-30 | 80 | 20 | 125 | - | ok
        par30 | 31 | 2026-01 | _T | period_before | 31 | 2025-12 | 6 | -0.5 | - | better | ok
        par30 | 31 | 2026-01-15 | _T | period_before | 31 | 2025-12 | 6 | -1 | - | better | ok""");
  }

  @Test
  void aNumberIsAShareOfItsParentsAndIsNotJudgedByThePlanOfALongerPeriod(SparkSession spark) {
    String figures = """
        indicator_id | unit_level   | unit_code | period     | sector | size_class | readiness_level | category | value | n  | status | definition_version
        coops_new    | city         | 31        | 2026H1     | _T     | _T         | _T              | _T       | 9     | 9  | ok     | v1
        coops_new    | city         | 31        | 2026       | _T     | _T         | _T              | _T       | 20    | 20 | ok     | v1
        outstanding  | city         | 31        | 2026-06-30 | _T     | _T         | _T              | _T       | 400   | 9  | ok     | v1
        outstanding  | old_district | 316       | 2026-06-30 | _T     | _T         | _T              | _T       | 100   | 5  | ok     | v1
        """;
    String plans = """
        indicator_id | unit_level | unit_code | period | category | value
        coops_new    | city       | 31        | 2026   | _T       | 18
        """;

    assertThat(compared(spark, figures, plans)).isEqualTo("""
        coops_new | 31 | 2026 | _T | plan | 31 | 2026 | 18 | 2 | 111.1111 | better | ok
        coops_new | 31 | 2026H1 | _T | plan | 31 | 2026 | 18 | -9 | 50 | - | ok
        outstanding | 316 | 2026-06-30 | _T | parent | 31 | 2026-06-30 | 400 | - | 25 | - | ok""");
  }

  @Test
  void whatIsWithheldNotComparableOrDefinedOtherwiseIsToldWithoutADifference(SparkSession spark) {
    String figures = """
        indicator_id   | unit_level   | unit_code | period     | sector | size_class | readiness_level | category | value | n  | status         | reason | definition_version
        outstanding    | city         | 31        | 2026-06-30 | _T     | _T         | _T              | _T       | 400   | 9  | ok             | -      | v1
        outstanding    | old_district | 316       | 2026-06-30 | _T     | _T         | _T              | _T       | -     | 0  | suppressed     | che    | v1
        par30          | city         | 31        | 2026-05    | _T     | _T         | _T              | _T       | -     | 0  | undefined      | trống  | v1
        par30          | city         | 31        | 2026-06    | _T     | _T         | _T              | _T       | 3     | 9  | ok             | -      | v1
        readiness_mean | city         | 31        | 2024H1     | _T     | _T         | _T              | _T       | 40    | 90 | ok             | -      | v1
        readiness_mean | city         | 31        | 2025H1     | _T     | _T         | _T              | _T       | 50    | 99 | ok             | -      | v2
        """;

    assertThat(compared(spark, figures, NO_PLANS)).isEqualTo("""
        outstanding | 316 | 2026-06-30 | _T | parent | 31 | 2026-06-30 | 400 | - | - | - | suppressed
        par30 | 31 | 2026-06 | _T | period_before | 31 | 2026-05 | - | - | - | - | undefined
        readiness_mean | 31 | 2025H1 | _T | period_before | 31 | 2024H1 | 40 | - | - | - | not_comparable
        readiness_mean | 31 | 2025H1 | _T | year_before | 31 | 2024H1 | 40 | - | - | - | not_comparable""");
  }

  @Test
  void equalValuesAreTheSameAndNothingIsAPercentageOfNone(SparkSession spark) {
    String figures = """
        indicator_id   | unit_level | unit_code | period | sector | size_class | readiness_level | category | value | n  | status | definition_version
        coops_new      | city       | 31        | 2025   | _T     | _T         | _T              | _T       | 0     | 0  | ok     | v1
        coops_new      | city       | 31        | 2026   | _T     | _T         | _T              | _T       | 0     | 0  | ok     | v1
        """;

    assertThat(compared(spark, figures, NO_PLANS)).isEqualTo("""
        coops_new | 31 | 2026 | _T | period_before | 31 | 2025 | 0 | 0 | - | same | ok
        coops_new | 31 | 2026 | _T | year_before | 31 | 2025 | 0 | 0 | - | same | ok""");
  }
}
