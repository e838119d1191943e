package vn.htx.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.dashboard.DemoVersion;

class ReaderPoolTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final String NOTICES = "SELECT count(*) AS notices FROM notices";

  @TempDir
  private Path folder;

  private Path database;

  @BeforeEach
  void writeVersion() throws SQLException {
    database = folder.resolve("htx.duckdb");
    DemoVersion.write(database, DemoVersion.FIGURES);
  }

  private static Long notices(DuckDbReader reader) {
    return reader.query(NOTICES).only().count("notices");
  }

  @Test
  void whoeverFindsAllConnectionsInUseIsToldSoAndTheNextOneIsServed() throws Exception {
    try (ReaderPool pool = ReaderPool.open(database, 1, SHORT)) {
      var lent = new CountDownLatch(1);
      var done = new CountDownLatch(1);
      CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> hold(pool, lent, done));
      lent.await();

      assertThat(pool.read(ReaderPoolTest::notices)).isEmpty();

      done.countDown();
      slow.join();
      assertThat(pool.read(ReaderPoolTest::notices)).contains(2L);
    }
  }

  private static void hold(ReaderPool pool, CountDownLatch lent, CountDownLatch done) {
    try {
      pool.read(reader -> {
        lent.countDown();
        return await(done);
      });
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean await(CountDownLatch done) {
    try {
      done.await();
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('%s')",
        "CREATE TABLE mine AS SELECT 1 AS one",
        "DELETE FROM notices",
        "SET enable_external_access = true",
        "SET threads = 8",
        "ATTACH '%s' AS other",
        "INSTALL httpfs"
      })
  void noConnectionReadsOtherFilesOrWritesOrChangesASetting(String sql) throws Exception {
    Path other = Files.writeString(folder.resolve("other.csv"), "a\n1\n");
    try (ReaderPool pool = ReaderPool.open(database, 2, SHORT)) {
      for (int connection = 0; connection < 2; connection++) {
        assertThatThrownBy(() -> pool.read(reader -> reader.query(sql.formatted(other))))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(pool.read(ReaderPoolTest::notices)).contains(2L);
    }
  }

  @Test
  void aConnectionThatIsLentWhileThePoolIsClosedStillAnswers() throws Exception {
    ReaderPool pool = ReaderPool.open(database, 2, SHORT);

    assertThat(pool.read(reader -> {
          pool.close();
          return notices(reader);
        }))
        .contains(2L);
    assertThat(pool.read(ReaderPoolTest::notices)).isEmpty();
  }
}
