package vn.htx.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the visitors of the benchmark share the time. */
class VisitorsTest {
  @Test
  void fiftyPlannersWhoClickEveryFiveSecondsNeverClickTogether() {
    long[] begins = IntStream.range(0, 50)
        .mapToLong(who -> Visitors.begins(who, 50, Duration.ofSeconds(5)))
        .sorted()
        .toArray();

    assertThat(begins[0]).isZero();
    assertThat(IntStream.range(1, 50).mapToObj(who -> begins[who] - begins[who - 1]))
        .containsOnly(Duration.ofMillis(100).toNanos());
  }
}
