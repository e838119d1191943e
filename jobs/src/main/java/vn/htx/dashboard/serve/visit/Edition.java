package vn.htx.dashboard.serve.visit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.htx.page.Scope;
import vn.htx.query.DuckDbReader;
import vn.htx.query.ReaderPool;

/**
 * A version that is open for reading: its database from the beginning, its other tables from the first time that a page
 * needs them.
 */
public final class Edition implements Recent.Open {
  private static final int READERS = 4;
  private static final int READERS_OF_TABLES = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Scope scope;
  private final Path database;
  private final Map<String, List<Path>> tables;
  private final ReaderPool readers;
  private final Pictures pictures = new Pictures();
  private Optional<ReaderPool> readersOfTables = Optional.empty();

  private Edition(Scope scope, Path database, Map<String, List<Path>> tables, ReaderPool readers) {
    this.scope = scope;
    this.database = database;
    this.tables = tables;
    this.readers = readers;
  }

  public static Edition open(Scope scope, Path database, Map<String, List<Path>> tables) {
    return new Edition(
        scope.keeping(),
        database,
        Map.copyOf(tables),
        ReaderPool.open(database, READERS, PATIENCE));
  }

  Scope scope() {
    return scope;
  }

  Pictures pictures() {
    return pictures;
  }

  /**
   * What a reading of the database gives.
   *
   * @throws Refusal with 503 when too many read at once
   */
  <T> T read(Function<DuckDbReader, T> reading) {
    return read(readers, reading);
  }

  /**
   * What a reading of the database and of the other tables gives.
   *
   * @throws Refusal with 503 when too many read at once
   */
  <T> T readTables(Function<DuckDbReader, T> reading) {
    return read(readersOfTables(), reading);
  }

  private synchronized ReaderPool readersOfTables() {
    ReaderPool open = readersOfTables.orElseGet(
        () -> ReaderPool.open(database, tables, READERS_OF_TABLES, PATIENCE));
    readersOfTables = Optional.of(open);
    return open;
  }

  static <T> T read(ReaderPool pool, Function<DuckDbReader, T> reading) {
    try {
      return pool.read(reading).orElseThrow(Refusal::busy);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Refusal.busy();
    }
  }

  @Override
  public synchronized void close() {
    readers.close();
    readersOfTables.ifPresent(ReaderPool::close);
  }
}
