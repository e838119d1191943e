package vn.htx.domain.credit.step;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.TextTables.print;
import static vn.htx.TextTables.table;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import vn.htx.SparkTest;
import vn.htx.Steps;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.config.CreditRules;
import vn.htx.config.DebtRules;
import vn.htx.domain.InstalledRules;
import vn.htx.domain.credit.CreditDomain;
import vn.htx.domain.credit.data.LoanEvents;
import vn.htx.domain.credit.data.LoanMonths;
import vn.htx.domain.credit.data.LoanParts;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.domain.credit.data.LoanSchedule;
import vn.htx.domain.credit.data.LoanStatus;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.data.ReferenceRates;
import vn.htx.domain.readiness.data.ReadinessScores;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.measure.Disclosure;
import vn.htx.model.DataOrigin;

@SparkTest
class CreditStepsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  private static Steps books(SparkSession spark) {
    return steps(spark)
        .with(Loans.TABLE, """
            loan_id | coop_id | borrower_kind | lender | principal | disbursed_on | term_months | rate | due_on
            L1      | H1      | HTX           | QUY    | 1000      | 2025-01-10   | 24          | 6    | 2027-01-10
            L2      | H2      | TV            | QUY    | 200       | 2025-06-01   | 12          | 7    | 2026-06-01
            L3      | H9      | HTX           | NH     | 300       | 2026-01-01   | 60          | 9    | 2031-01-01
            L4      | H2      | HTX           | QUY    | 50        | 2026-07-01   | 12          | 6    | 2027-07-01
            """)
        .with(LoanSchedule.TABLE, """
            loan_id | schedule_version | due_on     | principal_due | interest_due
            L1      | 1                | 2026-01-10 | 500           | 60
            L1      | 1                | 2027-01-10 | 500           | 30
            L2      | 1                | 2026-06-01 | 200           | 14
            """)
        .with(LoanPayments.TABLE, """
            loan_id | payment_id | value_on   | booked_on  | principal_paid | interest_paid
            L1      | 1          | 2026-01-10 | 2026-01-11 | 400            | 60
            """)
        .without(LoanEvents.TABLE)
        .with(CooperativeProfile.TABLE, profiles(spark))
        .with(ReferenceRates.TABLE, """
            month   | tenor_months | rate
            2025-01 | 12           | 8
            2025-01 | 36           | 9.5
            2025-01 | 60           | 10
            2025-06 | 6            | 7
            """);
  }

  private static Dataset<Row> profiles(SparkSession spark) {
    return table(spark, CooperativeProfile.TABLE, """
        coop_id | coop_type | sector | size_class | status | commune_code | old_district_code | founded_on
        H1      | HTX       | NN     | S          | HD     | A            | 316               | 2020-01-01
        H2      | HTX       | NN     | S          | HD     | A            | 316               | 2026-01-01
        H3      | THT       | TM     | U          | HD     | -            | -                 | 2020-01-01
        """);
  }

  private static Dataset<Row> states(SparkSession spark) {
    return books(spark).byBothEngines().table(LoanStatus.TABLE);
  }

  @Test
  void aLoanStandsAsItIsOnTheDay(SparkSession spark) {
    assertThat(print(
            states(spark),
            LoanStatus.LOAN_ID,
            LoanStatus.COOP_ID,
            LoanStatus.KNOWN_COOP,
            LoanStatus.OUTSTANDING,
            LoanStatus.OLDEST_UNPAID_DUE_ON,
            LoanStatus.DAYS_PAST_DUE,
            LoanStatus.OVERDUE_PRINCIPAL,
            LoanStatus.DEBT_GROUP,
            LoanStatus.REFERENCE_RATE,
            LoanStatus.RATE_GAP_PP))
        .isEqualTo("""
            L1 | H1 | true | 600 | 2026-01-10 | 171 | 100 | 4 | 9.5 | 3.5
            L2 | H2 | true | 200 | 2026-06-01 | 29 | 200 | 2 | - | -
            L3 | H9 | false | 300 | - | 0 | 0 | 1 | - | -""");
  }

  private static Dataset<Row> scores(SparkSession spark) {
    return table(spark, ReadinessScores.TABLE, """
        round  | coop_id | level
        2025H1 | H2      | L1
        2026H1 | H1      | L3
        2026H1 | H3      | -
        """);
  }

  private static Dataset<Row> values(SparkSession spark) {
    return steps(spark)
        .with(LoanStatus.TABLE, states(spark))
        .with(LoanMonths.TABLE, months(spark))
        .with(CooperativeProfile.TABLE, profiles(spark))
        .with(ReadinessScores.TABLE, scores(spark))
        .figures();
  }

  private static Steps steps(SparkSession spark) {
    return Steps.of(spark, new CreditDomain(), AS_OF)
        .with(DebtRules.FILE, InstalledRules.debtGroups())
        .with(CreditRules.FILE, InstalledRules.credit())
        .with(Disclosure.SETTING, new Disclosure(DataOrigin.SYNTHETIC, 2, 5));
  }

  private static String figures(Dataset<Row> values, String where) {
    return print(
        values.where("period = '%s'".formatted(AS_OF)).where(where),
        IndicatorValues.INDICATOR_ID,
        IndicatorValues.UNIT_LEVEL,
        IndicatorValues.UNIT_CODE,
        IndicatorValues.READINESS_LEVEL,
        IndicatorValues.CATEGORY,
        IndicatorValues.VALUE,
        IndicatorValues.N,
        IndicatorValues.STATUS);
  }

  @Test
  void eitherEngineMakesTheSameCellsAndParts(SparkSession spark) {
    Steps steps = steps(spark)
        .byBothEngines()
        .with(LoanStatus.TABLE, states(spark))
        .with(LoanMonths.TABLE, months(spark))
        .with(CooperativeProfile.TABLE, profiles(spark))
        .with(ReadinessScores.TABLE, scores(spark));

    assertThat(steps.figures().count()).isPositive();
    assertThat(steps.table(LoanParts.TABLE).count()).isPositive();
  }

  @Test
  void thePortfolioKeepsTheMoneyOfUnknownCooperatives(SparkSession spark) {
    Dataset<Row> values = values(spark);

    assertThat(figures(values, "indicator_id = 'outstanding'")).isEqualTo("""
        outstanding | city | 31 | _T | 1 | 300 | 1 | ok
        outstanding | city | 31 | _T | 2 | 200 | 1 | ok
        outstanding | city | 31 | _T | 3 | 0 | 0 | ok
        outstanding | city | 31 | _T | 4 | 600 | 1 | ok
        outstanding | city | 31 | _T | 5 | 0 | 0 | ok
        outstanding | city | 31 | _T | _T | 1100 | 3 | ok
        outstanding | commune | A | _T | _T | 800 | 2 | ok
        outstanding | commune | unknown | _T | _T | 300 | 1 | ok
        outstanding | old_district | 316 | _T | _T | 800 | 2 | ok
        outstanding | old_district | unknown | _T | _T | 300 | 1 | ok""");
    // (600 + 200) / 1100; 600 / 1100; the gap of the only loan with a reference rate
    assertThat(figures(values, "indicator_id in ('par1', 'par30', 'bad_debt_share', 'rate_gap')"))
        .isEqualTo("""
            bad_debt_share | city | 31 | _T | _T | 54.5455 | 3 | ok
            par1 | city | 31 | _T | _T | 72.7273 | 3 | ok
            par30 | city | 31 | _T | _T | 54.5455 | 3 | ok
            rate_gap | city | 31 | _T | _T | 3.5 | 1 | ok""");
  }

  @Test
  void accessCountsCooperativesAndNotTheirMembers(SparkSession spark) {
    assertThat(figures(
            values(spark),
            "indicator_id like 'credit_share%' and sector = '_T' and size_class = '_T'"))
        .isEqualTo("""
            credit_share_all | city | 31 | L3 | _T | 100 | 1 | few
            credit_share_all | city | 31 | _T | _T | 33.3333 | 3 | ok
            credit_share_all | city | 31 | none | _T | 0 | 2 | ok
            credit_share_all | old_district | 316 | _T | _T | 50 | 2 | ok
            credit_share_all | old_district | unknown | _T | _T | 0 | 1 | few
            credit_share_eligible | city | 31 | L3 | _T | 100 | 1 | few
            credit_share_eligible | city | 31 | _T | _T | 100 | 1 | few
            credit_share_eligible | city | 31 | none | _T | - | 0 | undefined
            credit_share_eligible | old_district | 316 | _T | _T | 100 | 1 | few
            credit_share_eligible | old_district | unknown | _T | _T | - | 0 | undefined""");
  }

  @Test
  void aLoansMonthHasItsStateAtTheEndAndWhatHappenedInIt(SparkSession spark) {
    assertThat(print(
            months(spark).where("month in ('2024-12', '2025-01', '2026-01', '2026-06')"),
            LoanMonths.LOAN_ID,
            LoanMonths.MONTH,
            LoanMonths.OUTSTANDING,
            LoanMonths.DAYS_PAST_DUE,
            LoanMonths.DEBT_GROUP,
            LoanMonths.DISBURSED,
            LoanMonths.REPAID,
            LoanMonths.WRITTEN_OFF))
        .isEqualTo("""
            L1 | 2025-01 | 1000 | 0 | 1 | 1000 | 0 | 0
            L1 | 2026-01 | 600 | 21 | 2 | 0 | 400 | 0
            L1 | 2026-06 | 600 | 171 | 4 | 0 | 0 | 0
            L2 | 2026-01 | 200 | 0 | 1 | 0 | 0 | 0
            L2 | 2026-06 | 200 | 29 | 2 | 0 | 0 | 0
            L3 | 2026-01 | 300 | 0 | 1 | 300 | 0 | 0
            L3 | 2026-06 | 300 | 0 | 1 | 0 | 0 | 0""");
  }

  private static Dataset<Row> months(SparkSession spark) {
    return books(spark).table(LoanMonths.TABLE);
  }

  @Test
  void theSeriesStandsAtEachMonthsEnd(SparkSession spark) {
    assertThat(print(
            values(spark)
                .where(
                    "indicator_id in ('outstanding', 'par90') and period like '2026-0_' and period >= '2026-03'"),
            IndicatorValues.INDICATOR_ID,
            IndicatorValues.PERIOD,
            IndicatorValues.VALUE))
        .isEqualTo("""
            outstanding | 2026-03 | 1100
            outstanding | 2026-04 | 1100
            outstanding | 2026-05 | 1100
            outstanding | 2026-06 | 1100
            par90 | 2026-03 | 0
            par90 | 2026-04 | 54.5455
            par90 | 2026-05 | 54.5455
            par90 | 2026-06 | 54.5455""");
  }

  @Test
  void aMonthWithoutALoanHasAFigureOfZeroAndNoShare(SparkSession spark) {
    assertThat(print(
            values(spark)
                .where(
                    "indicator_id in ('outstanding', 'par30') and period in ('2024-07', '2024-12', '2025-01')"),
            IndicatorValues.INDICATOR_ID,
            IndicatorValues.PERIOD,
            IndicatorValues.VALUE,
            IndicatorValues.N,
            IndicatorValues.STATUS))
        .isEqualTo("""
            outstanding | 2024-07 | 0 | 0 | ok
            outstanding | 2024-12 | 0 | 0 | ok
            outstanding | 2025-01 | 1000 | 1 | ok
            par30 | 2024-07 | - | 0 | undefined
            par30 | 2024-12 | - | 0 | undefined
            par30 | 2025-01 | 0 | 1 | ok""");
  }

  /** The portfolio of the Sa-Dhan manual (year to March 2003); one loan for each age band. */
  @Test
  void portfolioAtRiskGivesThePublishedCase(SparkSession spark) {
    Dataset<Row> loans = table(spark, LoanStatus.TABLE, """
        loan_id | borrower_kind | outstanding | days_past_due | debt_group
        L1      | HTX           | 128000      | 0             | 1
        L2      | HTX           | 17500       | 15            | 2
        L3      | HTX           | 10000       | 45            | 3
        L4      | HTX           | 5000        | 75            | 3
        L5      | HTX           | 3500        | 120           | 4
        L6      | HTX           | 2500        | 200           | 5
        L7      | HTX           | 1500        | 400           | 5
        """);

    assertThat(
            figures(
                figures(spark, loans),
                "category = '_T' and unit_level = 'city' and indicator_id in ('par1', 'par30', 'outstanding')"))
        .isEqualTo("""
            outstanding | city | 31 | _T | _T | 168000 | 7 | ok
            par1 | city | 31 | _T | _T | 23.8095 | 7 | ok
            par30 | city | 31 | _T | _T | 13.3929 | 7 | ok""");
  }

  @Test
  void withoutALoanThereAreZerosAndNoShares(SparkSession spark) {
    Dataset<Row> none = table(spark, LoanStatus.TABLE, "loan_id");

    assertThat(print(
            figures(spark, none)
                .where(
                    "indicator_id in ('par1', 'outstanding', 'rate_gap') and period = '2026-06-30'"),
            IndicatorValues.INDICATOR_ID,
            IndicatorValues.CATEGORY,
            IndicatorValues.VALUE,
            IndicatorValues.STATUS,
            IndicatorValues.REASON))
        .isEqualTo("""
            outstanding | 1 | 0 | ok | -
            outstanding | 2 | 0 | ok | -
            outstanding | 3 | 0 | ok | -
            outstanding | 4 | 0 | ok | -
            outstanding | 5 | 0 | ok | -
            outstanding | _T | 0 | ok | -
            par1 | _T | - | undefined | mẫu số bằng 0 / the denominator is 0
            rate_gap | _T | - | undefined | mẫu số bằng 0 / the denominator is 0""");
  }

  /** The figures of loans as they stand, of cooperatives that nobody knows. */
  private static Dataset<Row> figures(SparkSession spark, Dataset<Row> loans) {
    return steps(spark)
        .with(LoanStatus.TABLE, loans)
        .without(LoanMonths.TABLE, CooperativeProfile.TABLE, ReadinessScores.TABLE)
        .figures();
  }
}
