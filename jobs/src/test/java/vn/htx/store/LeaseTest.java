package vn.htx.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.model.HtxException;

class LeaseTest {
  private static final Instant NOW = Instant.parse("2026-06-30T18:00:00Z");

  @TempDir
  private Path folder;

  private Lake lake;

  @BeforeEach
  void openLake() {
    lake = new Lake(folder);
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheLeaseAndToTryLater() {
    try (Lease held = Lease.take(lake, "first", InstantSource.fixed(NOW))) {
      assertThat(held.isHeld()).isTrue();
      assertThatThrownBy(() -> Lease.take(lake, "second", InstantSource.fixed(NOW)))
          .isInstanceOfSatisfying(HtxException.class, told -> {
            assertThat(told.kind().exitCode()).isEqualTo(75);
            assertThat(told.getMessage())
                .contains("first", "pid " + ProcessHandle.current().pid(), "lease");
          });
    }
    try (Lease next = Lease.take(lake, "second", InstantSource.fixed(NOW))) {
      assertThat(next.isHeld()).isTrue();
    }
  }

  @Test
  void aLeaseIsFreeAtOnceWhenItsProcessOnThisHostIsGone() throws IOException {
    leave(InetAddress.getLocalHost().getHostName(), NOW);
    try (Lease taken = Lease.take(lake, "next", InstantSource.fixed(NOW))) {
      assertThat(taken.isHeld()).isTrue();
    }
  }

  @Test
  void aLeaseOfAnotherHostIsFreeOnlySixtySecondsAfterItsLastRenewal() throws IOException {
    leave("another-host", NOW.minusSeconds(59));
    assertThatThrownBy(() -> Lease.take(lake, "early", InstantSource.fixed(NOW)))
        .isInstanceOf(HtxException.class);

    leave("another-host", NOW.minusSeconds(61));
    try (Lease taken = Lease.take(lake, "late", InstantSource.fixed(NOW))) {
      assertThat(taken.isHeld()).isTrue();
    }
  }

  @Test
  void aHolderThatLostItsLeaseKnowsIt() throws IOException {
    try (Lease held = Lease.take(lake, "first", InstantSource.fixed(NOW))) {
      leave("another-host", NOW);
      assertThat(held.isHeld()).isFalse();
    }
    assertThat(folder.resolve("lease")).as("another's lease is not removed").exists();
  }

  private void leave(String host, Instant renewed) throws IOException {
    Files.writeString(folder.resolve("lease"), """
        {"host": "%s", "pid": 4194303, "started": "2020-01-01T00:00:00Z", "run": "gone", "renewed": "%s"}
        """.formatted(host, renewed));
  }
}
