package vn.htx.app;

import java.util.Optional;
import java.util.function.Supplier;
import vn.htx.store.Lake;

/** Starts Spark the first time it is asked for, and stops it when it was started. A night without news starts none. */
final class LazySpark implements Supplier<SparkTables>, AutoCloseable {
  private final String master;
  private final long inputBytes;
  private final Lake lake;
  private Optional<SparkTables> started = Optional.empty();

  LazySpark(String master, long inputBytes, Lake lake) {
    this.master = master;
    this.inputBytes = inputBytes;
    this.lake = lake;
  }

  @Override
  public synchronized SparkTables get() {
    if (started.isEmpty()) {
      started = Optional.of(SparkTables.start(master, inputBytes, lake));
    }
    return started.get();
  }

  @Override
  public void close() {
    started.ifPresent(SparkTables::close);
  }
}
