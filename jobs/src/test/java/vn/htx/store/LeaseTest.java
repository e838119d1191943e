package vn.htx.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.model.Bilingual;
import vn.htx.model.HtxException;

class LeaseTest {
  private static final Instant NOW = Instant.parse("2026-06-30T18:00:00Z");

  @TempDir
  private Path folder;

  private Lake lake;
  private Duration waited = Duration.ZERO;
  private final List<Bilingual> told = new ArrayList<>();

  @BeforeEach
  void openLake() {
    lake = new Lake(folder);
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheLeaseAndToTryLater() {
    try (Lease held = take("first")) {
      assertThat(held.isHeld()).isTrue();
      assertThatThrownBy(() -> take("second")).isInstanceOfSatisfying(HtxException.class, told -> {
        assertThat(told.kind().exitCode()).isEqualTo(75);
        assertThat(told.getMessage())
            .contains("first", "pid " + ProcessHandle.current().pid(), "lease");
      });
    }
    try (Lease next = take("second")) {
      assertThat(next.isHeld()).isTrue();
    }
  }

  @Test
  void aLeaseIsFreeAtOnceWhenItsProcessOnThisHostIsGone() throws IOException {
    leave(InetAddress.getLocalHost().getHostName(), NOW);
    try (Lease taken = take("next")) {
      assertThat(taken.isHeld()).isTrue();
    }
  }

  @Test
  void aLeaseOfAnotherHostIsFreeOnlySixtySecondsAfterItsLastRenewal() throws IOException {
    leave("another-host", NOW.minusSeconds(59));
    assertThatThrownBy(() -> take("early")).isInstanceOf(HtxException.class);

    leave("another-host", NOW.minusSeconds(61));
    try (Lease taken = take("late")) {
      assertThat(taken.isHeld()).isTrue();
    }
  }

  @Test
  void aHolderThatLostItsLeaseKnowsIt() throws IOException {
    try (Lease held = take("first")) {
      leave("another-host", NOW);
      assertThat(held.isHeld()).isFalse();
    }
    assertThat(folder.resolve("lease")).as("another's lease is not removed").exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "",
        "null",
        "[1]",
        "not json",
        "\0\0\0\0\0\0\0\0",
        "{\"host\": null, \"pid\": 7, \"started\": null, \"run\": null, \"renewed\": null}",
        "{\"host\": \"another-host\", \"pid\": 7, \"started\": \"?\", \"run\": \"r\", \"renewed\": \"yesterday\"}",
        "{\"host\": \"another-host\", \"pid\": 7, \"started\": \"?\", \"run\": \"r\", \"renewed\": \"2026-06-30T18:00:01Z\"}",
        "{\"host\": \"another-host\", \"pid\": 7, \"started\": \"?\", \"run\": \"r\", \"renewed\": \"2126-01-01T00:00:00Z\"}"
      })
  void aLeaseThatSaysNothingIsTakenWhenItStaysUnchangedForSixtySeconds(String left)
      throws IOException {
    Files.writeString(folder.resolve("lease"), left);

    try (Lease taken = take("next", time -> waited = waited.plus(time))) {
      assertThat(taken.isHeld()).isTrue();
    }

    assertThat(waited).isEqualTo(Duration.ofSeconds(60));
    assertThat(told)
        .singleElement()
        .satisfies(text ->
            assertThat(text.toString()).contains("theo dõi 60 giây", "watching it for 60 seconds"));
  }

  @Test
  void aLeaseFromTheFutureThatIsRenewedBelongsToARunAndEndsTheNextWithTryLater()
      throws IOException {
    leave("another-host", NOW.plusSeconds(3600));

    assertThatThrownBy(() -> take("next", time -> {
          waited = waited.plus(time);
          if (waited.equals(Duration.ofSeconds(15))) {
            rewrite(NOW.plusSeconds(3615));
          }
        }))
        .isInstanceOfSatisfying(HtxException.class, told -> {
          assertThat(told.kind().exitCode()).isEqualTo(75);
          assertThat(told.getMessage()).contains("gone", "another-host");
        });
    assertThat(waited).as("no longer than needed").isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void aLeaseFromTheFutureThatIsGivenBackIsTaken() throws IOException {
    leave("another-host", NOW.plusSeconds(3600));
    try (Lease taken = take("next", time -> Files.deleteIfExists(folder.resolve("lease")))) {
      assertThat(taken.isHeld()).isTrue();
    }
  }

  @Test
  void aHolderRenewsWhileItsLeaseIsWatched() throws Exception {
    leave("another-host", NOW.plusSeconds(3600));
    var renewed = new CountDownLatch(1);
    assertThatThrownBy(() -> take("next", time -> {
          var holder = new Thread(() -> {
            try (FileChannel lock =
                    FileChannel.open(folder.resolve("lease.lock"), StandardOpenOption.WRITE);
                var held = lock.tryLock()) {
              assertThat(held).isNotNull();
              rewrite(NOW.plusSeconds(3700));
              renewed.countDown();
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
          holder.start();
          holder.join();
        }))
        .isInstanceOf(HtxException.class);
    assertThat(renewed.getCount()).isZero();
  }

  @Test
  void whoeverLostTheLeaseIsToldToTryLater() throws IOException {
    try (Lease held = take("first")) {
      held.requireHeld();
      leave("another-host", NOW);
      assertThatThrownBy(held::requireHeld)
          .isInstanceOfSatisfying(
              HtxException.class, told -> assertThat(told.kind().exitCode()).isEqualTo(75));
    }
  }

  private Lease take(String run) {
    return take(run, time -> fail("nothing to watch"));
  }

  /** Lets time pass in a test; may read and write. */
  private interface Passing {
    void by(Duration time) throws IOException, InterruptedException;
  }

  private Lease take(String run, Passing passing) {
    return Lease.take(lake, run, InstantSource.fixed(NOW), told::add, time -> {
      try {
        passing.by(time);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }

  private void rewrite(Instant renewed) {
    try {
      leave("another-host", renewed);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void leave(String host, Instant renewed) throws IOException {
    Files.writeString(folder.resolve("lease"), """
        {"host": "%s", "pid": 4194303, "started": "2020-01-01T00:00:00Z", "run": "gone", "renewed": "%s"}
        """.formatted(host, renewed));
  }
}
