package vn.htx.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Connections to one version's database, each lent to one reader at a time. */
public final class ReaderPool implements AutoCloseable {
  private final BlockingQueue<DuckDbReader> idle;
  private final Duration patience;
  private boolean closed;

  private ReaderPool(BlockingQueue<DuckDbReader> idle, Duration patience) {
    this.idle = idle;
    this.patience = patience;
  }

  /**
   * Opens a database.
   *
   * @param size how many read at once
   * @param patience how long another one waits for them
   * @throws vn.htx.model.HtxException when it cannot be opened
   */
  public static ReaderPool open(Path database, int size, Duration patience) {
    return of(DuckDbReader.shared(database, 1), size, patience);
  }

  /** Opens databases beside each other, by the names that stand before their tables; otherwise the same. */
  public static ReaderPool open(Map<String, Path> databases, int size, Duration patience) {
    return of(DuckDbReader.beside(databases, 1), size, patience);
  }

  private static ReaderPool of(DuckDbReader first, int size, Duration patience) {
    var idle = new ArrayBlockingQueue<DuckDbReader>(size);
    idle.add(first);
    while (idle.remainingCapacity() > 0) {
      idle.add(idle.element().another());
    }
    return new ReaderPool(idle, patience);
  }

  /**
   * Opens a database with views over further tables' files beside it.
   *
   * @param views files by view name; a table that is in the database gets no view
   */
  public static ReaderPool open(
      Path database, Map<String, List<Path>> views, int size, Duration patience) {
    return new ReaderPool(
        new ArrayBlockingQueue<>(size, false, DuckDbReader.open(database, views, size)), patience);
  }

  /** What a reading gives; empty when all connections stay in use for too long. */
  public <T> Optional<T> read(Function<DuckDbReader, T> reading) throws InterruptedException {
    DuckDbReader reader = idle.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (reader == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(reader));
    } finally {
      giveBack(reader);
    }
  }

  private synchronized void giveBack(DuckDbReader reader) {
    if (closed) {
      reader.close();
    } else {
      idle.add(reader);
    }
  }

  /** Closes the idle connections; the others are closed when they are given back. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(DuckDbReader::close);
    idle.clear();
  }
}
