package vn.htx.domain.register.step;

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
import vn.htx.config.SizeRules;
import vn.htx.domain.InstalledRules;
import vn.htx.domain.SmallPlaces;
import vn.htx.domain.register.RegisterDomain;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.engine.Schemas;
import vn.htx.measure.Disclosure;
import vn.htx.model.DataOrigin;
import vn.htx.place.Places;

@SparkTest
class RegisterStepsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final Disclosure DISCLOSURE = new Disclosure(DataOrigin.SYNTHETIC, 2, 5);

  private static Dataset<Row> register(SparkSession spark) {
    return table(spark, Cooperatives.TABLE, """
        coop_id | valid_from | valid_to   | name | coop_type | sector | status | commune_code | founded_on | dissolved_on | suspended_on | members_opening | members_joined | members_left | members | revenue    | capital
        H1      | 2025-06-01 | 2026-05-31 | Một  | HTX       | NN     | HD     | a1           | 2020-03-01 | -            | -            | 10              | 0              | 0            | 10      | -          | -
        H1      | 2026-06-01 | -          | Một  | HTX       | NN     | HD     | A            | 2020-03-01 | -            | -            | 300             | 5              | 3            | 302     | 60000000000| -
        H2      | 2025-06-01 | 2026-05-31 | Hai  | HTX       | NN     | GT     | b2           | 2019-01-01 | 2026-02-10   | -            | -               | -              | -            | -       | -          | -
        H3      | 2026-06-01 | -          | Ba   | THT       | TM     | TN     | -            | 2026-01-05 | -            | 2026-04-01   | 5               | 0              | 0            | 5       | 900        | -
        H4      | 2025-06-01 | 2026-05-31 | Bốn  | HTX       | NN     | HD     | a2           | -          | -            | -            | -               | -              | -            | -       | -          | -
        H5      | 2026-07-01 | -          | Năm  | HTX       | NN     | HD     | A            | 2026-06-15 | -            | -            | -               | -              | -            | -       | -          | -
        H6      | 2026-06-01 | -          | Sáu  | HTX       | NN     | HD     | b1           | -          | -            | -            | 60              | 1              | 1            | -       | -          | -
        """);
  }

  private static Dataset<Row> profiles(SparkSession spark) {
    return steps(spark).table(CooperativeProfile.TABLE);
  }

  @Test
  void aProfileIsTheStateInForceAndADissolvedUnitKeepsItsLastOne(SparkSession spark) {
    assertThat(print(
            profiles(spark),
            CooperativeProfile.COOP_ID,
            CooperativeProfile.STATUS,
            CooperativeProfile.COMMUNE_CODE,
            CooperativeProfile.OLD_DISTRICT_CODE,
            CooperativeProfile.SIZE_CLASS,
            CooperativeProfile.MEMBERS,
            CooperativeProfile.DISSOLVED_ON))
        .isEqualTo("""
            H1 | HD | A | 316 | L | 302 | -
            H2 | GT | - | 300 | U | - | 2026-02-10
            H3 | TN | - | - | U | 5 | -
            H6 | HD | - | - | U | - | -""");
  }

  private static Steps steps(SparkSession spark) {
    return Steps.of(spark, new RegisterDomain(), AS_OF)
        .with(SizeRules.FILE, InstalledRules.sizes())
        .with(Places.FILES, SmallPlaces.PLACES)
        .with(Disclosure.SETTING, DISCLOSURE)
        .with(Cooperatives.TABLE, register(spark));
  }

  private static Dataset<Row> figures(SparkSession spark) {
    return steps(spark).figures();
  }

  private static String values(SparkSession spark, String indicators) {
    return print(
        figures(spark)
            .where(Schemas.col(IndicatorValues.INDICATOR_ID).rlike("^(" + indicators + ")$"))
            .where(Schemas.col(IndicatorValues.SECTOR).equalTo("_T"))
            .where(Schemas.col(IndicatorValues.SIZE_CLASS).equalTo("_T")),
        IndicatorValues.INDICATOR_ID,
        IndicatorValues.UNIT_LEVEL,
        IndicatorValues.UNIT_CODE,
        IndicatorValues.PERIOD,
        IndicatorValues.CATEGORY,
        IndicatorValues.VALUE,
        IndicatorValues.N,
        IndicatorValues.STATUS);
  }

  @Test
  void eitherEngineMakesTheSameCells(SparkSession spark) {
    assertThat(steps(spark).byBothEngines().figures().count()).isPositive();
  }

  @Test
  void everyLevelAddsUpToTheCityAndSmallCellsAreMarkedFew(SparkSession spark) {
    assertThat(values(spark, "coops_count")).isEqualTo("""
        coops_count | city | 31 | 2026-06-30 | HTX | 2 | 2 | ok
        coops_count | city | 31 | 2026-06-30 | THT | 1 | 1 | few
        coops_count | city | 31 | 2026-06-30 | _T | 3 | 3 | ok
        coops_count | commune | A | 2026-06-30 | HTX | 1 | 1 | few
        coops_count | commune | A | 2026-06-30 | _T | 1 | 1 | few
        coops_count | commune | unknown | 2026-06-30 | HTX | 1 | 1 | few
        coops_count | commune | unknown | 2026-06-30 | THT | 1 | 1 | few
        coops_count | commune | unknown | 2026-06-30 | _T | 2 | 2 | ok
        coops_count | old_district | 316 | 2026-06-30 | HTX | 1 | 1 | few
        coops_count | old_district | 316 | 2026-06-30 | _T | 1 | 1 | few
        coops_count | old_district | unknown | 2026-06-30 | HTX | 1 | 1 | few
        coops_count | old_district | unknown | 2026-06-30 | THT | 1 | 1 | few
        coops_count | old_district | unknown | 2026-06-30 | _T | 2 | 2 | ok""");
  }

  @Test
  void membersOfUnitsThatDoNotStateThemAreNotZero(SparkSession spark) {
    assertThat(values(spark, "members_total|members_opening|members_closing"))
        .contains("members_total | city | 31 | 2026-06-30 | _T | 307 | 2 | ok")
        .contains("members_total | commune | unknown | 2026-06-30 | HTX | - | 0 | undefined")
        .contains("members_opening | city | 31 | 2026-06-30 | _T | 305 | 2 | ok")
        .contains("members_closing | city | 31 | 2026-06-30 | _T | 307 | 2 | ok");
  }

  @Test
  void openingPlusNewLessLeftIsClosingInEachOfEightHalfYears(SparkSession spark) {
    var byPeriod = new java.util.TreeMap<String, java.util.Map<String, Double>>();
    figures(spark)
        .where(Schemas.col(IndicatorValues.PERIOD).contains("H"))
        .collectAsList()
        .forEach(row -> byPeriod
            .computeIfAbsent(row.getAs("period"), key -> new java.util.TreeMap<>())
            .put(row.getAs("indicator_id"), row.getAs("value")));

    assertThat(byPeriod.firstKey()).isEqualTo("2022H2");
    assertThat(byPeriod)
        .hasSize(8)
        .allSatisfy((period, values) -> assertThat(
                values.get("coops_opening") + values.get("coops_new") - values.get("coops_left"))
            .as(period)
            .isEqualTo(values.get("coops_closing")));
    assertThat(byPeriod.get("2026H1"))
        .containsEntry("coops_new", 1.0)
        .containsEntry("coops_left", 1.0)
        .containsEntry("coops_suspended", 1.0)
        .containsEntry("coops_closing", 3.0);
  }

  /** H1 of agriculture is large; nobody knows the class of H6 beside it, nor of H3, the only one in trade. */
  @Test
  void aSectorWithAKnownClassHasZeroInTheOthersAndOneWithoutHasNone(SparkSession spark) {
    assertThat(print(
            figures(spark)
                .where("indicator_id = 'coops_count' and sector <> '_T' and size_class <> '_T'"),
            IndicatorValues.UNIT_LEVEL,
            IndicatorValues.SECTOR,
            IndicatorValues.SIZE_CLASS,
            IndicatorValues.VALUE,
            IndicatorValues.STATUS))
        .isEqualTo("""
            city | NN | L | 1 | few
            city | NN | M | 0 | ok
            city | NN | S | 0 | ok
            city | NN | U | 1 | few
            city | NN | XS | 0 | ok
            city | TM | U | 1 | few""");
  }
}
