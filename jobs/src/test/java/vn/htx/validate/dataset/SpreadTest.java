package vn.htx.validate.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {
  /** (0.5−0.3)·ln(0.5/0.3) + (0.5−0.7)·ln(0.5/0.7) = 0.1022 + 0.0673. */
  @Test
  void theIndexOfTwoClassesByHand() {
    assertThat(Spread.index(Map.of("a", 30L, "b", 70L), Map.of("a", 500L, "b", 500L)))
        .isCloseTo(0.1695, within(0.0001));
  }

  @Test
  void aClassThatVanishesIsAShift() {
    assertThat(Spread.index(Map.of("a", 80L, "b", 20L), Map.of("a", 100L))).isGreaterThan(0.25);
  }

  @Test
  void nothingIsComparedWithNothing() {
    assertThat(Spread.index(Map.of(), Map.of("a", 5L))).isZero();
  }

  @Property(tries = 200)
  void neverNegativeNoneForTheSameAndTheSameBothWays(
      @ForAll @Size(value = 4) int @IntRange(min = 0, max = 1000) [] before,
      @ForAll @Size(value = 4) int @IntRange(min = 0, max = 1000) [] after) {
    Map<String, Long> was = counts(before);
    Map<String, Long> is = counts(after);
    assertThat(Spread.index(was, is)).isGreaterThanOrEqualTo(0);
    assertThat(Spread.index(was, was)).isZero();
    assertThat(Spread.index(was, is)).isCloseTo(Spread.index(is, was), within(1e-9));
  }

  private static Map<String, Long> counts(int[] of) {
    return Map.of("a", (long) of[0], "b", (long) of[1], "c", (long) of[2], "d", (long) of[3]);
  }
}
