package vn.htx.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void meanAndMedianWorkedByHand() {
    assertThat(Summary.mean(new double[] {4, 1, 4})).isEqualTo(3);
    assertThat(Summary.median(new double[] {9, 1, 4})).isEqualTo(4);
    assertThat(Summary.median(new double[] {9, 1, 4, 5})).isEqualTo(4.5);
    assertThat(Summary.weightedMean(new double[] {10, 20}, new double[] {3, 1})).isEqualTo(12.5);
  }

  @Test
  void nothingHasNoMean() {
    assertThatThrownBy(() -> Summary.mean(new double[0])).hasMessage("no values");
    assertThatThrownBy(() -> Summary.weightedMean(new double[] {1}, new double[] {0}))
        .hasMessage("a weight must be above 0, was 0.0");
  }

  @Property(tries = 200)
  void theOrderOfValuesDoesNotChangeADigit(
      @ForAll @Size(min = 1, max = 40) @DoubleRange(min = -1e6, max = 1e6) double[] values) {
    double[] turned = values.clone();
    for (int i = 0; i < turned.length / 2; i++) {
      double one = turned[i];
      turned[i] = turned[turned.length - 1 - i];
      turned[turned.length - 1 - i] = one;
    }
    double[] weights = new double[values.length];
    Arrays.fill(weights, 0.1);

    assertThat(Summary.mean(turned)).isEqualTo(Summary.mean(values));
    assertThat(Summary.median(turned)).isEqualTo(Summary.median(values));
    assertThat(Summary.weightedMean(turned, weights))
        .isEqualTo(Summary.weightedMean(values, weights));
  }
}
