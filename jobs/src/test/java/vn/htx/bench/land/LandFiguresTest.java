package vn.htx.bench.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.Command;
import vn.htx.app.Domains;

/** The benchmark compares what was computed, and would tell a difference. */
@SparkTest
@Tag("slow")
class LandFiguresTest {
  private static final Path HOME = Domains.installation().home();

  @TempDir
  private Path folder;

  @Test
  void aNightAndPlainSqlGiveTheSameCountsAndFigures(SparkSession spark)
      throws IOException, SQLException {
    LandWorkspace.make(
        HOME.resolve("data").resolve("example"),
        folder,
        LandCase.SPANNING,
        24_000,
        4,
        List.of(
            new LandWorkspace.Register(
                LocalDate.of(2025, 1, 1), List.of("11824", "11836", "11842"), 4),
            new LandWorkspace.Register(
                LocalDate.of(2026, 6, 30), List.of("11824", "11836", "11842"), 2.5)));

    assertThat(Command.htx(spark, "nightly", "--data", folder).exit()).isZero();
    new LandBaseline(folder, HOME.resolve("data/reference/units.csv")).run(LandSide.DUCKDB);
    var ours = LandFigures.ours(folder);
    var theirs = LandFigures.baseline(folder);

    assertThat(ours.keySet())
        .contains(
            "parcels",
            "holders_rejected",
            "orphans",
            "unknown_communes",
            "2026-06-30 city holdings");
    assertThat(theirs.keySet()).containsAll(ours.keySet());
    assertThat(LandFigures.differences(ours, theirs)).isEmpty();

    var other = new TreeMap<>(theirs);
    other.computeIfPresent("orphans", (name, value) -> value + 1);
    other.computeIfPresent("2026-06-30 city simmons_mean", (name, value) -> value + 1e-6);
    assertThat(LandFigures.differences(ours, other)).hasSize(2);
  }
}
