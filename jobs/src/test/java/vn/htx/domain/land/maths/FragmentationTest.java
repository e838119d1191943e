package vn.htx.domain.land.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
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

class FragmentationTest {
  private static final Offset<Double> NEAR = within(1e-9);

  private static BigDecimal[] areas(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
  }

  private static BigDecimal[] areas(List<Integer> squareDecimetres) {
    return squareDecimetres.stream()
        .map(one -> BigDecimal.valueOf(one, 2))
        .toArray(BigDecimal[]::new);
  }

  @Test
  void aHoldingOfThreeParcelsWorkedByHand() {
    // A = 1000; shares .5 .3 .2: .25 + .09 + .04 = .38; √1000 / (√500 + √300 + √200) = .587529…
    BigDecimal[] areas = areas("500", "300", "200");

    assertThat(Fragmentation.simmons(areas)).isCloseTo(0.38, NEAR);
    assertThat(Fragmentation.januszewski(areas)).isCloseTo(0.587529, within(1e-6));
  }

  @Test
  void theSumOfSquaredSharesGivesThePublishedMarketConcentrations() {
    assertThat(10_000 * Fragmentation.simmons(areas("30", "30", "20", "20")))
        .isCloseTo(2_600, NEAR);
    assertThat(10_000 * Fragmentation.simmons(areas("40", "30", "20", "10")))
        .isCloseTo(3_000, NEAR);
    assertThat(10_000 * Fragmentation.simmons(areas("25", "20", "15", "10", "9", "8", "7", "6")))
        .isCloseTo(1_580, NEAR);
    assertThat(10_000 * Fragmentation.simmons(areas("45", "15", "10", "8", "7", "6", "5", "4")))
        .isCloseTo(2_540, NEAR);
  }

  @Test
  void aParcelWithoutAreaIsRejected() {
    assertThatThrownBy(() -> Fragmentation.simmons(areas("10", "0")))
        .hasMessage("a parcel's area must be above 0 m², was 0");
    assertThatThrownBy(() -> Fragmentation.januszewski(areas("-1.50")))
        .hasMessage("a parcel's area must be above 0 m², was -1.50");
    assertThatThrownBy(Fragmentation::simmons).hasMessage("a holding has at least one parcel");
  }

  @Property(tries = 200)
  void equalParcelsGiveOneOverNAndOneOverItsRoot(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 9_999) int area) {
    BigDecimal[] areas = areas(Collections.nCopies(n, area));

    assertThat(Fragmentation.simmons(areas)).isCloseTo(1.0 / n, NEAR);
    assertThat(Fragmentation.januszewski(areas)).isCloseTo(1 / Math.sqrt(n), NEAR);
  }

  @Property(tries = 200)
  void bothLieBetweenEqualParcelsAndOneParcel(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 500_000) Integer> parcels) {
    BigDecimal[] areas = areas(parcels);
    int n = areas.length;

    assertThat(Fragmentation.simmons(areas)).isBetween(1.0 / n - 1e-9, 1 + 1e-9);
    assertThat(Fragmentation.januszewski(areas)).isBetween(1 / Math.sqrt(n) - 1e-9, 1 + 1e-9);
  }

  @Property(tries = 200)
  void mergingTwoParcelsRaisesBoth(
      @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 500_000) Integer> parcels) {
    var merged = new ArrayList<>(parcels.subList(2, parcels.size()));
    merged.add(parcels.get(0) + parcels.get(1));

    assertThat(Fragmentation.simmons(areas(merged)))
        .isGreaterThan(Fragmentation.simmons(areas(parcels)));
    assertThat(Fragmentation.januszewski(areas(merged)))
        .isGreaterThan(Fragmentation.januszewski(areas(parcels)));
  }

  @Property(tries = 200)
  void theOrderOfParcelsDoesNotChangeADigit(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 500_000) Integer> parcels) {
    var turned = new ArrayList<>(parcels);
    Collections.reverse(turned);

    assertThat(Fragmentation.simmons(areas(turned)))
        .isEqualTo(Fragmentation.simmons(areas(parcels)));
    assertThat(Fragmentation.januszewski(areas(turned)))
        .isEqualTo(Fragmentation.januszewski(areas(parcels)));
  }
}
