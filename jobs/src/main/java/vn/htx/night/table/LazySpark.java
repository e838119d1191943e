package vn.htx.night.table;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import vn.htx.store.Lake;

/**
 * Starts Spark when it is asked for, or ahead in the background where it surely will be, and stops it when it was
 * started. A night without news starts none.
 */
public final class LazySpark implements Supplier<SparkTables>, AutoCloseable {
  private final String master;
  private final Lake lake;
  private CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);
  private Optional<CompletableFuture<SparkTables>> started = Optional.empty();

  LazySpark(String master, Lake lake) {
    this.master = master;
    this.lake = lake;
  }

  /** Starts in the background, then makes ready for the first plan; a failure to start is thrown by {@link #get}. */
  public synchronized void startAhead() {
    if (started.isEmpty()) {
      var starting = CompletableFuture.supplyAsync(() -> SparkTables.start(master, lake));
      ready = starting.thenAcceptAsync(SparkTables::planAhead);
      started = Optional.of(starting);
    }
  }

  @Override
  public synchronized SparkTables get() {
    startAhead();
    try {
      return started.orElseThrow().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  @Override
  public void close() {
    CompletableFuture<Void> settled = ready.exceptionally(toldWhenAskedFor -> null);
    settled.join();
    started
        .filter(starting -> !starting.isCompletedExceptionally())
        .ifPresent(starting -> starting.join().close());
  }
}
