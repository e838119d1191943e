package vn.htx.dashboard.serve.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private Instant now = Instant.parse("2026-11-30T01:00:00Z");
  private final Attempts attempts = new Attempts(() -> now);

  private void wrong(int times, String name, String address) {
    for (int i = 0; i < times; i++) {
      attempts.wrong(name, address);
    }
  }

  @Test
  void theWaitGrowsAndHasAnEnd() {
    wrong(4, "lan", "a");
    assertThat(attempts.wait("lan", "a")).isZero();
    wrong(1, "lan", "a");
    assertThat(attempts.wait("lan", "a")).hasSeconds(1);
    wrong(3, "lan", "a");
    assertThat(attempts.wait("lan", "a")).hasSeconds(8);
    wrong(60, "lan", "a");
    assertThat(attempts.wait("lan", "a")).isEqualTo(Duration.ofMinutes(5));
    now = now.plus(Duration.ofMinutes(5));
    assertThat(attempts.wait("lan", "a")).isZero();
  }

  @Test
  void anotherNameAndAnotherAddressDoNotWait() {
    wrong(9, "lan", "a");

    assertThat(attempts.wait("minh", "a")).isZero();
    assertThat(attempts.wait("lan", "b")).isZero();
  }

  @Test
  void manyNamesFromOneAddressAndOneNameFromManyWait() {
    for (int i = 0; i < 100; i++) {
      attempts.wrong("name" + i, "a");
      attempts.wrong("lan", "address" + i);
    }

    assertThat(attempts.wait("minh", "a")).hasSeconds(1);
    assertThat(attempts.wait("lan", "b")).hasSeconds(30);
  }

  @Test
  void whereTheAccountLoggedInBeforeItDoesNotWaitForWhatIsTriedElsewhere() {
    attempts.right("lan", "office");
    for (int i = 0; i < 100; i++) {
      attempts.wrong("lan", "address" + i);
    }

    assertThat(attempts.wait("lan", "office")).isZero();
  }
}
