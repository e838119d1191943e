package vn.htx.domain.land.step;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.TextTables.print;
import static vn.htx.TextTables.rows;
import static vn.htx.TextTables.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import vn.htx.SparkTest;
import vn.htx.Steps;
import vn.htx.TextTables;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.ProtectedSums;
import vn.htx.domain.SmallPlaces;
import vn.htx.domain.land.LandDomain;
import vn.htx.domain.land.data.Holdings;
import vn.htx.domain.land.data.LandArrangements;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.domain.land.data.LandParts;
import vn.htx.domain.land.data.ParcelAccounting;
import vn.htx.domain.land.data.ParcelParts;
import vn.htx.domain.land.data.ParcelPlaces;
import vn.htx.domain.land.data.Parcels;
import vn.htx.engine.Step;
import vn.htx.measure.Disclosure;
import vn.htx.measure.WithheldFigures;
import vn.htx.measure.WithheldSums;
import vn.htx.model.DataOrigin;
import vn.htx.place.Places;

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

  private static Dataset<Row> parts(SparkSession spark) {
    return table(spark, ParcelParts.TABLE, """
        valid_from | parcel_id | holder_id | commune_code | holder_no | basis  | area_m2
        2025-01-01 | p1        | h1        | a1           | 1         | stated | 300
        2025-01-01 | p2        | h1        | a2           | 1         | stated | 100
        2025-01-01 | p3        | h2        | a2           | 1         | stated | 100
        2025-01-01 | p3        | h3        | a2           | 2         | stated | 100
        2025-01-01 | p4        | h1        | b1           | 1         | stated | 500
        2025-01-01 | p5        | h1        | b2           | 1         | stated | 500
        2026-06-30 | p1        | h1        | A            | 1         | stated | 400
        2026-06-30 | p3        | h2        | A            | 1         | stated | 200
        2026-06-30 | p4        | h1        | B            | 1         | stated | 500
        """);
  }

  private static Steps steps(SparkSession spark, Dataset<Row> parts) {
    return Steps.of(spark, new LandDomain(), AS_OF)
        .with(Places.FILES, SmallPlaces.PLACES)
        .with(ParcelParts.TABLE, parts);
  }

  private static Dataset<Row> holdings(SparkSession spark) {
    return steps(spark, parts(spark)).table(Holdings.TABLE);
  }

  private static Dataset<Row> accounting(SparkSession spark, Dataset<Row> parts) {
    return steps(spark, parts).table(ParcelAccounting.TABLE);
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
    return print(
        published(spark, parts(spark), arrangements(spark), parcels(spark), suppressBelow)
            .where(where),
        IndicatorValues.UNIT_LEVEL,
        IndicatorValues.UNIT_CODE,
        IndicatorValues.PERIOD,
        IndicatorValues.CATEGORY,
        IndicatorValues.VALUE,
        IndicatorValues.N,
        IndicatorValues.STATUS);
  }

  private static Steps steps(
      Dataset<Row> parcelParts,
      Dataset<Row> arrangements,
      Dataset<Row> parcels,
      Disclosure disclosure) {
    return steps(parcelParts.sparkSession(), parcelParts)
        .with(Disclosure.SETTING, disclosure)
        .with(LandArrangements.TABLE, arrangements)
        .with(Parcels.TABLE, parcels);
  }

  private static Dataset<Row> arrangements(SparkSession spark) {
    return table(spark, LandArrangements.TABLE, """
        arrangement_id | parcel_id | coop_id | mode         | area_m2 | valid_from | valid_to
        m1             | p1        | H1      | THUE         | 150     | 2025-08-01 | -
        m2             | p4        | -       | CHUYEN_NHUONG| 500     | 2026-01-01 | -
        m3             | p9        | H1      | DDDT         | 70.5    | 2024-01-01 | 2025-12-31
        """);
  }

  @Test
  void eitherEngineMakesTheSameHoldingsCellsAndParts(SparkSession spark) {
    Steps steps = steps(
            parts(spark),
            arrangements(spark),
            parcels(spark),
            new Disclosure(DataOrigin.SYNTHETIC, 2, 5))
        .byBothEngines();

    assertThat(steps.figures().count()).isPositive();
    assertThat(steps.table(LandParts.HOLDINGS).count()).isPositive();
    assertThat(steps.table(LandParts.ARRANGEMENTS).count()).isPositive();
  }

  @Test
  void moreDatesThanANumberHasBitsMakeTheSameParts(SparkSession spark) {
    // A and B have two dates each; cu-b2 has one, and so a bit for it
    Steps steps = steps(spark, parts(spark));
    Step oneBit = Step.of(LandParts.HOLDINGS)
        .from(Holdings.TABLE, ParcelParts.TABLE, ParcelPlaces.TABLE)
        .query(step -> LandTables.holdingParts(AS_OF, 1));

    assertThat(rows(Steps.of(spark, oneBit, AS_OF)
            .with(Holdings.TABLE, steps.table(Holdings.TABLE))
            .with(ParcelParts.TABLE, parts(spark))
            .with(ParcelPlaces.TABLE, steps.table(ParcelPlaces.TABLE))
            .byBothEngines()
            .table(LandParts.HOLDINGS)))
        .hasSizeGreaterThan(10)
        .isEqualTo(rows(steps.table(LandParts.HOLDINGS)));
  }

  private static List<FieldRow> sums(
      SparkSession spark, Steps steps, Table parts, Disclosure disclosure) {
    return rows(Steps.of(spark, WithheldSums.step(parts), AS_OF)
        .with(parts, steps.table(parts))
        .with(Disclosure.SETTING, disclosure)
        .table(ProtectedSums.of(parts)));
  }

  /** The figures that may be told where sums over fewer persons may not. */
  private static Dataset<Row> published(
      SparkSession spark,
      Dataset<Row> parcelParts,
      Dataset<Row> arrangements,
      Dataset<Row> parcels,
      int suppressBelow) {
    var disclosure = new Disclosure(DataOrigin.SYNTHETIC, 2, suppressBelow);
    Steps steps = steps(parcelParts, arrangements, parcels, disclosure);
    return TextTables.of(
        spark,
        IndicatorValues.TABLE,
        WithheldFigures.apply(
            rows(steps.figures()),
            List.of(LandIndicators.values()),
            Map.of(
                LandParts.HOLDINGS.name(),
                sums(spark, steps, LandParts.HOLDINGS, disclosure),
                LandParts.ARRANGEMENTS.name(),
                sums(spark, steps, LandParts.ARRANGEMENTS, disclosure))));
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

  /** Figures without arrangements. */
  private static Dataset<Row> ofParts(
      SparkSession spark, Dataset<Row> parts, Dataset<Row> parcels, int suppressBelow) {
    Dataset<Row> none = table(spark, LandArrangements.TABLE, """
        arrangement_id | parcel_id | coop_id | mode | area_m2 | valid_from | valid_to
        """);
    return published(spark, parts, none, parcels, suppressBelow);
  }

  /** One holder in a1 before, then one in each of two communes. */
  private static String cityOverDates(SparkSession spark, String one, String other) {
    Dataset<Row> parcels = table(spark, Parcels.TABLE, """
        parcel_id | valid_from | valid_to   | commune_code | area_m2
        p1        | 2025-01-01 | 2026-06-29 | a1           | 300
        p1        | 2026-06-30 | -          | %s           | 300
        p2        | 2026-06-30 | -          | %s           | 100
        """.formatted(one, other));
    Dataset<Row> parts = table(spark, ParcelParts.TABLE, """
        valid_from | parcel_id | holder_id | commune_code | holder_no | basis  | area_m2
        2025-01-01 | p1        | h1        | a1           | 1         | stated | 300
        2026-06-30 | p1        | h1        | %s           | 1         | stated | 300
        2026-06-30 | p2        | h2        | %s           | 1         | stated | 100
        """.formatted(one, other));
    return print(
        ofParts(spark, parts, parcels, 1)
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

  /** In A: spouses of p1 and shares scaled of p2, p3 without a holder; in C two parcels that nobody holds. */
  private static Dataset<Row> heldAndUnheld(SparkSession spark) {
    return table(spark, ParcelParts.TABLE, """
        valid_from | parcel_id | holder_id | commune_code | holder_no | basis  | area_m2
        2026-06-30 | p1        | h1        | A            | 1         | joint  | 50.01
        2026-06-30 | p1        | h2        | A            | 2         | joint  | 50
        2026-06-30 | p2        | h1        | A            | 1         | scaled | 0
        2026-06-30 | p2        | h2        | A            | 2         | scaled | 0.02
        2026-06-30 | p3        | -         | A            | 1         | unheld | 7.5
        2026-06-30 | p4        | h1        | B            | 1         | stated | 300
        2026-06-30 | p5        | -         | C            | 1         | unheld | 20
        2026-06-30 | p6        | -         | C            | 1         | unheld | 30.25
        """);
  }

  @Test
  void parcelsAreAccountedForAsHeldAndUnheld(SparkSession spark) {
    assertThat(print(accounting(spark, heldAndUnheld(spark)), ParcelAccounting.values()))
        .isEqualTo("""
        2026-06-30 | A | 316 | 3 | 107.53 | 2 | 100.03 | 1 | 7.5 | 1 | 1 | true
        2026-06-30 | B | 300 | 1 | 300 | 1 | 300 | 0 | 0 | 0 | 0 | true
        2026-06-30 | C | - | 2 | 50.25 | 0 | 0 | 2 | 50.25 | 0 | 0 | true""");
  }

  @Test
  void communesThatWereMergedAreAccountedForTogether(SparkSession spark) {
    assertThat(print(
            accounting(spark, parts(spark)),
            ParcelAccounting.VALID_FROM,
            ParcelAccounting.COMMUNE_CODE,
            ParcelAccounting.PARCELS,
            ParcelAccounting.AREA_M2,
            ParcelAccounting.HOLDINGS,
            ParcelAccounting.HELD_M2))
        .isEqualTo("""
            2025-01-01 | A | 3 | 600 | 3 | 600
            2025-01-01 | B | 1 | 500 | 1 | 500
            2025-01-01 | cu-b2 | 1 | 500 | 1 | 500
            2026-06-30 | A | 2 | 600 | 2 | 600
            2026-06-30 | B | 1 | 500 | 1 | 500""");
  }

  @Test
  void aPartThatRoundsToNothingIsNoPlot(SparkSession spark) {
    assertThat(print(
            steps(spark, heldAndUnheld(spark)).table(Holdings.TABLE),
            Holdings.COMMUNE_CODE,
            Holdings.HOLDER_ID,
            Holdings.PLOTS,
            Holdings.AREA_M2))
        .isEqualTo("""
            A | h1 | 1 | 50.01
            A | h2 | 2 | 50.02
            B | h1 | 1 | 300""");
  }

  private static String areas(SparkSession spark, int suppressBelow, Dataset<Row> parts) {
    return print(
        ofParts(spark, parts, parcels(spark), suppressBelow)
            .where("indicator_id in ('parcel_area', 'land_area', 'land_area_unheld')"
                + " and unit_level <> 'old_district'"),
        IndicatorValues.UNIT_CODE,
        IndicatorValues.INDICATOR_ID,
        IndicatorValues.VALUE,
        IndicatorValues.N,
        IndicatorValues.STATUS);
  }

  @Test
  void theParcelsAreaIsHeldAndUnheldInEveryUnit(SparkSession spark) {
    assertThat(areas(spark, 1, heldAndUnheld(spark))).isEqualTo("""
        31 | land_area | 400.03 | 3 | ok
        31 | land_area_unheld | 57.75 | 3 | ok
        31 | parcel_area | 457.78 | 6 | ok
        A | land_area | 100.03 | 2 | ok
        A | land_area_unheld | 7.5 | 1 | ok
        A | parcel_area | 107.53 | 3 | ok
        B | land_area | 300 | 1 | ok
        B | land_area_unheld | 0 | 0 | ok
        B | parcel_area | 300 | 1 | ok
        C | land_area | 0 | 0 | ok
        C | land_area_unheld | 50.25 | 2 | ok
        C | parcel_area | 50.25 | 2 | ok""");
  }

  /**
   * One holder in B and one parcel without a holder in A are too few; A and C are suppressed with them.
   */
  @Test
  void fewHoldersAndFewParcelsWithoutOneAreEmptiedAndSoIsTheirSum(SparkSession spark) {
    assertThat(areas(spark, 2, heldAndUnheld(spark))).isEqualTo("""
        31 | land_area | 400.03 | 3 | ok
        31 | land_area_unheld | 57.75 | 3 | ok
        31 | parcel_area | 457.78 | 6 | ok
        A | land_area | - | 0 | suppressed
        A | land_area_unheld | - | 0 | suppressed
        A | parcel_area | - | 0 | suppressed
        B | land_area | - | 0 | suppressed
        B | land_area_unheld | 0 | 0 | ok
        B | parcel_area | - | 0 | suppressed
        C | land_area | 0 | 0 | ok
        C | land_area_unheld | - | 0 | suppressed
        C | parcel_area | - | 0 | suppressed""");
  }
}
