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
  private long inputBytes;
  private boolean planned;
  private CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);
  private Optional<CompletableFuture<SparkTables>> started = Optional.empty();

  LazySpark(String master, Lake lake) {
    this.master = master;
    this.lake = lake;
  }

  /** What the session plans for, once it is asked for. */
  public synchronized void expect(long bytes) {
    inputBytes = bytes;
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
      SparkTables tables = started.orElseThrow().join();
      if (!planned) {
        tables.planFor(inputBytes);
        planned = true;
      }
      return tables;
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
