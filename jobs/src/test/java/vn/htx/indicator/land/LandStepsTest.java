package vn.htx.indicator.land;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.TextTables.print;
import static vn.htx.TextTables.table;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import vn.htx.SparkTest;
import vn.htx.catalog.Holdings;
import vn.htx.catalog.IndicatorValues;
import vn.htx.catalog.LandArrangements;
import vn.htx.catalog.ParcelHolders;
import vn.htx.catalog.Parcels;
import vn.htx.indicator.Disclosure;
import vn.htx.indicator.SmallPlaces;

/** See {@link SmallPlaces}: a1 and a2 went whole into A; b2 was divided, so B and C have no extent before. */
@SparkTest
class LandStepsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  private static Dataset<Row> parcels(SparkSession spark) {
    return table(spark, Parcels.TABLE, """
        parcel_id | valid_from | valid_to   | commune_code | area_m2
        p1        | 2025-01-01 | 2026-06-29 | a1           | 300
        p2        | 2025-01-01 | 2026-06-29 | a2           | 100
        p3        | 2025-01-01 | 2026-06-29 | a2           | 200
        p4        | 2025-01-01 | 2026-06-29 | b1           | 500
        p5        | 2025-01-01 | 2026-06-29 | b2           | 500
        p1        | 2026-06-30 | -          | A            | 400
        p3        | 2026-06-30 | -          | A            | 200
        p4        | 2026-06-30 | -          | B            | 500
        """);
  }

  private static Dataset<Row> holdings(SparkSession spark) {
    return HoldingsOf.apply(
        parcels(spark), table(spark, ParcelHolders.TABLE, """
            parcel_id | holder_id | valid_from | valid_to   | share
            p1        | h1        | 2025-01-01 | 2026-06-29 | 1
            p2        | h1        | 2025-01-01 | 2026-06-29 | 1
            p3        | h2        | 2025-01-01 | 2026-06-29 | 0.5
            p3        | h3        | 2025-01-01 | 2026-06-29 | 0.5
            p4        | h1        | 2025-01-01 | 2026-06-29 | 1
            p5        | h1        | 2025-01-01 | 2026-06-29 | 1
            p1        | h1        | 2026-06-30 | -          | 1
            p3        | h2        | 2026-06-30 | -          | 1
            p4        | h1        | 2026-06-30 | -          | 1
            """), SmallPlaces.PLACES);
  }

  @Test
  void holdingsOfAllDatesStandOnTheLatestBoundaries(SparkSession spark) {
    assertThat(print(
            holdings(spark),
            Holdings.VALID_FROM,
            Holdings.COMMUNE_CODE,
            Holdings.OLD_DISTRICT_CODE,
            Holdings.HOLDER_ID,
            Holdings.PLOTS,
            Holdings.AREA_M2,
            Holdings.SIMMONS,
            Holdings.COMPARABLE))
        .isEqualTo("""
            2025-01-01 | A | 316 | h1 | 2 | 400 | 0.625 | true
            2025-01-01 | A | 316 | h2 | 1 | 100 | 1 | true
            2025-01-01 | A | 316 | h3 | 1 | 100 | 1 | true
            2025-01-01 | B | 300 | h1 | 1 | 500 | 1 | false
            2025-01-01 | cu-b2 | 300 | h1 | 1 | 500 | 1 | false
            2026-06-30 | A | 316 | h1 | 1 | 400 | 1 | true
            2026-06-30 | A | 316 | h2 | 1 | 200 | 1 | true
            2026-06-30 | B | 300 | h1 | 1 | 500 | 1 | false""");
  }

  private static String values(SparkSession spark, int suppressBelow, String where) {
    Dataset<Row> arrangements = table(spark, LandArrangements.TABLE, """
        arrangement_id | parcel_id | coop_id | mode         | area_m2 | valid_from | valid_to
        m1             | p1        | H1      | THUE         | 150     | 2025-08-01 | -
        m2             | p4        | -       | CHUYEN_NHUONG| 500     | 2026-01-01 | -
        m3             | p9        | H1      | DDDT         | 70.5    | 2024-01-01 | 2025-12-31
        """);
    return print(
        LandValues.apply(
                holdings(spark),
                arrangements,
                parcels(spark),
                SmallPlaces.PLACES,
                AS_OF,
                new Disclosure(Disclosure.Origin.SYNTHETIC, 2, suppressBelow))
            .where(where),
        IndicatorValues.UNIT_LEVEL,
        IndicatorValues.UNIT_CODE,
        IndicatorValues.PERIOD,
        IndicatorValues.CATEGORY,
        IndicatorValues.VALUE,
        IndicatorValues.N,
        IndicatorValues.STATUS);
  }

  @Test
  void meansAreOfTheHoldingsIndicesAndOtherExtentsAreNotCompared(SparkSession spark) {
    // A before: (0.625 + 1 + 1) / 3; pooling its parcels would give 0.333
    assertThat(values(spark, 1, "indicator_id = 'simmons_mean'")).isEqualTo("""
        city | 31 | 2025-01-01 | _T | 0.925 | 5 | ok
        city | 31 | 2026-06-30 | _T | 1 | 3 | ok
        commune | A | 2025-01-01 | _T | 0.875 | 3 | ok
        commune | A | 2026-06-30 | _T | 1 | 2 | ok
        commune | B | 2025-01-01 | _T | - | 1 | not_comparable
        commune | B | 2026-06-30 | _T | 1 | 1 | not_comparable
        commune | cu-b2 | 2025-01-01 | _T | 1 | 1 | not_comparable
        old_district | 300 | 2025-01-01 | _T | - | 2 | not_comparable
        old_district | 300 | 2026-06-30 | _T | - | 1 | not_comparable
        old_district | 316 | 2025-01-01 | _T | 0.875 | 3 | ok
        old_district | 316 | 2026-06-30 | _T | 1 | 2 | ok""");
  }

  @Test
  void theCityIsComparedOverDatesOfTheSameDistrictsAndNotOfOthers(SparkSession spark) {
    assertThat(cityOverDates(spark, "A", "nowhere")).isEqualTo("""
        2025-01-01 | 1 | ok
        2026-06-30 | 2 | ok""");
    assertThat(cityOverDates(spark, "A", "B")).isEqualTo("""
        2025-01-01 | 1 | not_comparable
        2026-06-30 | 2 | not_comparable""");
  }

  /** One holder in a1 before, then one in each of two communes. */
  private static String cityOverDates(SparkSession spark, String one, String other) {
    Dataset<Row> parcels = table(spark, Parcels.TABLE, """
        parcel_id | valid_from | valid_to   | commune_code | area_m2
        p1        | 2025-01-01 | 2026-06-29 | a1           | 300
        p1        | 2026-06-30 | -          | %s           | 300
        p2        | 2026-06-30 | -          | %s           | 100
        """.formatted(one, other));
    Dataset<Row> holders = table(spark, ParcelHolders.TABLE, """
        parcel_id | holder_id | valid_from | valid_to   | share
        p1        | h1        | 2025-01-01 | 2026-06-29 | 1
        p1        | h1        | 2026-06-30 | -          | 1
        p2        | h2        | 2026-06-30 | -          | 1
        """);
    return print(
        LandValues.apply(
                HoldingsOf.apply(parcels, holders, SmallPlaces.PLACES),
                table(spark, LandArrangements.TABLE, """
                    arrangement_id | parcel_id | coop_id | mode | area_m2 | valid_from | valid_to
                    """),
                parcels,
                SmallPlaces.PLACES,
                AS_OF,
                new Disclosure(Disclosure.Origin.SYNTHETIC, 2, 1))
            .where("indicator_id = 'simmons_mean' and unit_level = 'city'"),
        IndicatorValues.PERIOD,
        IndicatorValues.N,
        IndicatorValues.STATUS);
  }

  @Test
  void areaWeightedMeanMedianAndPlotsOfAWorkedByHand(SparkSession spark) {
    String ofA = "unit_code = 'A' and period = '2025-01-01' and category = '_T' and ";

    // (400·0.625 + 100 + 100) / 600
    assertThat(values(spark, 1, ofA + "indicator_id = 'simmons_area_mean'")).contains(" 0.75 ");
    assertThat(values(spark, 1, ofA + "indicator_id = 'simmons_median'")).contains(" 1 | 3");
    assertThat(values(spark, 1, ofA + "indicator_id = 'plots_mean'")).contains("1.3333");
    assertThat(values(spark, 1, ofA + "indicator_id = 'land_area'")).contains(" 600 ");
    assertThat(values(spark, 1, ofA + "indicator_id = 'plot_area_mean'")).contains(" 150 ");
  }

  @Test
  void cellsOfFewHoldersAndOneSiblingMoreAreEmptied(SparkSession spark) {
    assertThat(values(spark, 2, "indicator_id = 'holdings_count' and period = '2026-06-30'"))
        .isEqualTo("""
            city | 31 | 2026-06-30 | _T | 3 | 3 | ok
            commune | A | 2026-06-30 | _T | - | 0 | suppressed
            commune | B | 2026-06-30 | _T | - | 0 | suppressed
            old_district | 300 | 2026-06-30 | _T | - | 0 | suppressed
            old_district | 316 | 2026-06-30 | _T | - | 0 | suppressed""");
  }

  @Test
  void arrangementsAreCountedOnThePeriodsLastDayAndFamiliesAreNotAddedUp(SparkSession spark) {
    assertThat(values(
            spark, 1, "indicator_id = 'arrangement_area' and period = '2025H2' and value > 0"))
        .isEqualTo("""
            city | 31 | 2025H2 | DDDT | 70.5 | 1 | ok
            city | 31 | 2025H2 | THUE | 150 | 1 | ok
            city | 31 | 2025H2 | tap_trung | 220.5 | 2 | ok
            commune | A | 2025H2 | THUE | 150 | 1 | ok
            commune | A | 2025H2 | tap_trung | 150 | 1 | ok
            commune | unknown | 2025H2 | DDDT | 70.5 | 1 | ok
            commune | unknown | 2025H2 | tap_trung | 70.5 | 1 | ok
            old_district | 316 | 2025H2 | THUE | 150 | 1 | ok
            old_district | 316 | 2025H2 | tap_trung | 150 | 1 | ok
            old_district | unknown | 2025H2 | DDDT | 70.5 | 1 | ok
            old_district | unknown | 2025H2 | tap_trung | 70.5 | 1 | ok""");
    assertThat(values(
            spark,
            1,
            "indicator_id = 'arrangement_area' and period = '2026-06-30' and unit_level = 'city'"))
        .contains("CHUYEN_NHUONG | 500 | 1 | ok", "DDDT | 0 | 0 | ok", "tich_tu | 500 | 1 | ok");
  }
}
