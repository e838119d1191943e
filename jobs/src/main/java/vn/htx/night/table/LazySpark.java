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

  /**
   * Starts in the background; a failure to start is thrown by {@link #get}.
   *
   * @param plans whether to make ready for queries, too
   */
  synchronized void startAhead(boolean plans) {
    if (started.isEmpty()) {
      var starting = CompletableFuture.supplyAsync(() -> SparkTables.start(master, lake));
      if (plans) {
        ready = starting.thenAcceptAsync(SparkTables::planAhead);
      }
      started = Optional.of(starting);
    }
  }

  @Override
  public synchronized SparkTables get() {
    startAhead(false);
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
