package vn.htx.page.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import vn.htx.page.compare.Likeness.Part;
import vn.htx.page.compare.Likeness.Profile;

class LikenessTest {
  private static Profile unit(long count, Map<String, Long> sectors) {
    return new Profile(OptionalLong.of(count), Optional.of(sectors));
  }

  private static Profile withheldSectors(long count) {
    return new Profile(OptionalLong.of(count), Optional.empty());
  }

  /** 9 and 4 cooperatives 20 km apart: ln(10 ÷ 5) ÷ ln 10, sectors 6 of 9 against 1 of 4, 20 ÷ 50. */
  @Test
  void theDistanceIsTheMeanOfItsParts() {
    Likeness.Distance distance = Likeness.between(
            unit(9, Map.of("NN", 6L, "TM", 3L)),
            unit(4, Map.of("NN", 1L, "VT", 3L)),
            OptionalDouble.of(20))
        .orElseThrow();

    assertThat(distance.parts().get(Part.SIZE)).isEqualTo(0.30103, within(1e-5));
    assertThat(distance.parts().get(Part.SECTORS)).isEqualTo(0.75, within(1e-9));
    assertThat(distance.parts().get(Part.PLACE)).isEqualTo(0.4, within(1e-9));
    assertThat(distance.value()).isEqualTo((0.30103 + 0.75 + 0.4) / 3, within(1e-5));
  }

  @Test
  void whatIsWithheldOfOneTakesNoPart() {
    Likeness.Distance distance = Likeness.between(
            withheldSectors(9), unit(9, Map.of("NN", 9L)), OptionalDouble.of(25))
        .orElseThrow();

    assertThat(distance.parts()).containsOnlyKeys(Part.SIZE, Part.PLACE);
    assertThat(distance.value()).isEqualTo(0.25, within(1e-9));
  }

  @Test
  void placeAloneIsNoLikeness() {
    assertThat(Likeness.between(Profile.UNKNOWN, unit(3, Map.of("NN", 3L)), OptionalDouble.of(1)))
        .isEmpty();
  }

  @Test
  void differencesBeyondTheScaleAreWhole() {
    assertThat(Likeness.between(withheldSectors(0), withheldSectors(5000), OptionalDouble.of(400))
            .orElseThrow()
            .value())
        .isEqualTo(1);
  }

  @Property
  void theDistanceIsTheSameBothWaysAndBetweenNoneAndOne(
      @ForAll("units") Profile one,
      @ForAll("units") Profile other,
      @ForAll @DoubleRange(min = 0, max = 500) double apart,
      @ForAll boolean isPlaced) {
    OptionalDouble kilometres = isPlaced ? OptionalDouble.of(apart) : OptionalDouble.empty();

    Optional<Likeness.Distance> distance = Likeness.between(one, other, kilometres);

    assertThat(Likeness.between(other, one, kilometres).map(Likeness.Distance::parts))
        .isEqualTo(distance.map(Likeness.Distance::parts));
    distance.ifPresent(each -> assertThat(each.value()).isBetween(0.0, 1.0));
  }

  @Property
  void aUnitIsAtNoDistanceFromItself(@ForAll("units") Profile unit) {
    Likeness.between(unit, unit, OptionalDouble.of(0))
        .ifPresent(distance -> assertThat(distance.value()).isZero());
  }

  /** With and without numbers, none of whose parts need be known. */
  @Provide
  Arbitrary<Profile> units() {
    Arbitrary<Map<String, Long>> sectors = Arbitraries.maps(
            Arbitraries.of("NN", "TM", "VT", "TD"), Arbitraries.longs().between(0, 400))
        .ofMinSize(0)
        .ofMaxSize(4);
    return Combinators.combine(sectors, Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as((bySector, isCounted, isWhole) -> new Profile(
            isCounted
                ? OptionalLong.of(
                    bySector.values().stream().mapToLong(Long::longValue).sum())
                : OptionalLong.empty(),
            isCounted && isWhole ? Optional.of(bySector) : Optional.empty()));
  }
}
