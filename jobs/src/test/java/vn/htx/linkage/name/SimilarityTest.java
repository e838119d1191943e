package vn.htx.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
  /** Pairs and values of Winkler, Overview of Record Linkage and Current Research Directions (2006). */
  @ParameterizedTest
  @CsvSource({
    "SHACKLEFORD, SHACKELFORD, 0.982",
    "DUNNINGHAM,  CUNNIGHAM,   0.896",
    "NICHLESON,   NICHULSON,   0.956",
    "JONES,       JOHNSON,     0.832",
    "MASSEY,      MASSIE,      0.933",
    "ABROMS,      ABRAMS,      0.922",
    "JERALDINE,   GERALDINE,   0.926",
    "MARHTA,      MARTHA,      0.961",
    "MICHELLE,    MICHAEL,     0.921",
    "JULIES,      JULIUS,      0.933",
    "DWAYNE,      DUANE,       0.840",
    "SEAN,        SUSAN,       0.805"
  })
  void isTheOneThatWinklerPublished(String a, String b, double published) {
    assertThat(Similarity.jaroWinkler(a, b)).isCloseTo(published, within(0.001));
  }

  @Test
  void wordsInAnotherOrderAreTheSameForDice() {
    assertThat(Similarity.dice("minh tan", "tan minh")).isEqualTo(1.0);
    assertThat(Similarity.dice("minh tan", "minh duc")).isEqualTo(0.5);
    assertThat(Similarity.dice("tan tan", "tan")).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Property(tries = 300)
  void staysBetweenNoneAndWhole(
      @ForAll @AlphaChars @StringLength(max = 12) String a,
      @ForAll @AlphaChars @StringLength(max = 12) String b) {
    assertThat(Similarity.jaroWinkler(a, b)).isBetween(0.0, 1.0);
    assertThat(Similarity.jaroWinkler(a, a)).isEqualTo(1.0);
    assertThat(Similarity.dice(a, b)).isBetween(0.0, 1.0);
  }
}
