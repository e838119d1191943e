package vn.htx.dashboard.serve.visit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.htx.page.change.Changes;
import vn.htx.query.DuckDbReader;
import vn.htx.query.ReaderPool;

/** Pairs of versions that are open to be laid beside each other, each by connections of its own, read-only. */
public final class Pairs implements AutoCloseable {
  private static final int MOST = 3;
  private static final int READERS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Function<String, Optional<Path>> databases;
  private final Recent<Ids, Pair> open = new Recent<>(MOST);

  /** Two versions by their ids. */
  public record Ids(String earlier, String later) {}

  private record Pair(ReaderPool readers) implements Recent.Open {
    @Override
    public void close() {
      readers.close();
    }
  }

  /** @param databases the database of a version by its id; empty where there is none, or none any more */
  public Pairs(Function<String, Optional<Path>> databases) {
    this.databases = databases;
  }

  /**
   * What a reading of both gives; their tables stand under {@link Changes#EARLIER} and {@link Changes#LATER}.
   *
   * @throws Refusal with 404 where one of them is not there
   */
  public <T> T read(Ids pair, Function<DuckDbReader, T> reading) {
    return Edition.read(
        open.find(pair, this::open).orElseThrow(Refusal::noSuchVersion).readers(), reading);
  }

  private Optional<Pair> open(Ids pair) {
    return databases
        .apply(pair.earlier())
        .flatMap(earlier -> databases
            .apply(pair.later())
            .map(later -> new Pair(ReaderPool.open(
                Map.of(Changes.EARLIER, earlier, Changes.LATER, later), READERS, PATIENCE))));
  }

  @Override
  public void close() {
    open.close();
  }
}
