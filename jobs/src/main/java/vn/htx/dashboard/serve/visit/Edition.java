package vn.htx.dashboard.serve.visit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import vn.htx.page.Scope;
import vn.htx.query.DuckDbReader;
import vn.htx.query.ReaderPool;

/** A version that is open for reading. */
public final class Edition implements Recent.Open {
  private static final int READERS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Scope scope;
  private final ReaderPool readers;

  private Edition(Scope scope, ReaderPool readers) {
    this.scope = scope;
    this.readers = readers;
  }

  public static Edition open(Scope scope, Path database) {
    return new Edition(scope, ReaderPool.open(database, READERS, PATIENCE));
  }

  Scope scope() {
    return scope;
  }

  /**
   * What a reading gives.
   *
   * @throws Refusal with 503 when too many read at once
   */
  <T> T read(Function<DuckDbReader, T> reading) {
    return read(readers, reading);
  }

  static <T> T read(ReaderPool readers, Function<DuckDbReader, T> reading) {
    try {
      return readers.read(reading).orElseThrow(Refusal::busy);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Refusal.busy();
    }
  }

  @Override
  public void close() {
    readers.close();
  }
}
