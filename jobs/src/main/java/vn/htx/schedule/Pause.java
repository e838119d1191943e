package vn.htx.schedule;

import java.time.Duration;

/** Waits; tests replace it in order not to wait. */
@FunctionalInterface
interface Pause {
  void of(Duration length) throws InterruptedException;

  /** A pause in real time. */
  static Pause real() {
    return length -> Thread.sleep(length.toMillis());
  }

  /** Waits; an interruption ends the work in progress. */
  default void quietly(Duration length) {
    try {
      of(length);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", stopped);
    }
  }
}
