package vn.htx.schedule;

import java.time.Duration;

/** Waiting, so that tests need not. */
@FunctionalInterface
interface Pause {
  void of(Duration length) throws InterruptedException;

  /** Real time. */
  static Pause real() {
    return length -> Thread.sleep(length.toMillis());
  }

  /** Waits; an interruption ends what is under way. */
  default void quietly(Duration length) {
    try {
      of(length);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", stopped);
    }
  }
}
