package vn.htx.domain.land.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.htx.engine.SharedSql;

/** The indices of holdings; each test gives the areas of the parcels of several holdings, in m². */
class FragmentationTest {
  private static final Offset<Double> NEAR = within(1e-8);

  /** The indices of one holding. */
  private record Indices(double simmons, double januszewski) {}

  private static List<BigDecimal> areas(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }

  private static List<BigDecimal> areas(List<Integer> hundredths) {
    return hundredths.stream().map(one -> BigDecimal.valueOf(one, 2)).toList();
  }

  private static Indices of(List<BigDecimal> areas) {
    return of(List.of(areas), 1).get(0);
  }

  private static List<Indices> of(List<List<BigDecimal>> holdings, int expected) {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (String function : SharedSql.OF_DUCKDB) {
        statement.execute(function);
      }
      statement.execute("""
          CREATE TABLE parcel_places AS SELECT DATE '2026-06-30' AS valid_from, '11824' AS commune_code,
            '11824' AS located_code, '316' AS located_district_code, true AS comparable""");
      statement.execute("""
          CREATE TABLE parcel_parts (valid_from DATE, commune_code VARCHAR, holder_id VARCHAR, area_m2 DECIMAL(16,2))""");
      var rows = new ArrayList<String>();
      for (int i = 0; i < holdings.size(); i++) {
        for (BigDecimal area : holdings.get(i)) {
          rows.add("('2026-06-30', '11824', 'h%05d', %s)".formatted(i, area.toPlainString()));
        }
      }
      statement.execute("INSERT INTO parcel_parts VALUES " + String.join(", ", rows));
      var indices = new ArrayList<Indices>();
      try (ResultSet answer =
          statement.executeQuery(LandTables.holdings() + " ORDER BY holder_id")) {
        while (answer.next()) {
          indices.add(new Indices(answer.getDouble("simmons"), answer.getDouble("januszewski")));
        }
      }
      assertThat(indices).hasSize(expected);
      return indices;
    } catch (SQLException wrong) {
      throw new AssertionError(wrong);
    }
  }

  @Test
  void aHoldingOfThreeParcelsWorkedByHand() {
    // A = 1000; shares .5 .3 .2: .25 + .09 + .04 = .38; √1000 / (√500 + √300 + √200) = .587529…
    Indices indices = of(areas("500", "300", "200"));

    assertThat(indices.simmons()).isCloseTo(0.38, NEAR);
    assertThat(indices.januszewski()).isCloseTo(0.587529, within(1e-6));
  }

  @Test
  void theSumOfSquaredSharesGivesThePublishedMarketConcentrations() {
    assertThat(of(
            List.of(
                areas("30", "30", "20", "20"),
                areas("40", "30", "20", "10"),
                areas("25", "20", "15", "10", "9", "8", "7", "6"),
                areas("45", "15", "10", "8", "7", "6", "5", "4")),
            4))
        .extracting(Indices::simmons)
        .containsExactly(0.26, 0.3, 0.158, 0.254);
  }

  @Test
  void oneParcelIsOneToTheLastDigitHoweverLargeOrSmall() {
    assertThat(of(
            List.of(
                areas("0.01"),
                areas("0.02"),
                areas("674.7"),
                areas("9999999.99"),
                areas("99999999.99")),
            5))
        .containsOnly(new Indices(1, 1));
  }

  @Property(tries = 20)
  void theIndicesAreTheFormulasInAnyOrderOfParcels(
      @ForAll @Size(min = 1, max = 60)
          List<@Size(min = 1, max = 30) List<@IntRange(min = 1, max = 500_000) Integer>> holdings) {
    List<Indices> indices =
        of(holdings.stream().map(FragmentationTest::areas).toList(), holdings.size());
    List<List<Integer>> turned = holdings.stream()
        .map(parcels -> {
          var reversed = new ArrayList<>(parcels);
          Collections.reverse(reversed);
          return (List<Integer>) reversed;
        })
        .toList();

    for (int i = 0; i < holdings.size(); i++) {
      double total = holdings.get(i).stream().mapToDouble(area -> area).sum();
      double squares =
          holdings.get(i).stream().mapToDouble(area -> (double) area * area).sum();
      double roots = holdings.get(i).stream().mapToDouble(Math::sqrt).sum();
      assertThat(indices.get(i).simmons()).isCloseTo(squares / (total * total), NEAR);
      assertThat(indices.get(i).januszewski()).isCloseTo(Math.sqrt(total) / roots, NEAR);
      assertThat(indices.get(i).simmons()).isLessThanOrEqualTo(1);
      assertThat(indices.get(i).januszewski()).isLessThanOrEqualTo(1);
    }
    assertThat(of(turned.stream().map(FragmentationTest::areas).toList(), holdings.size()))
        .isEqualTo(indices);
  }

  @Property(tries = 20)
  void mergingTwoParcelsNeverLowersAnIndex(
      @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 500_000) Integer> parcels) {
    var merged = new ArrayList<>(parcels.subList(2, parcels.size()));
    merged.add(parcels.get(0) + parcels.get(1));

    List<Indices> both = of(List.of(areas(parcels), areas(merged)), 2);
    assertThat(both.get(1).simmons()).isGreaterThanOrEqualTo(both.get(0).simmons());
    assertThat(both.get(1).januszewski()).isGreaterThanOrEqualTo(both.get(0).januszewski());
  }
}
