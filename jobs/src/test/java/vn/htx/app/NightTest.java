package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;

@SparkTest
class NightTest {
  @TempDir
  private static Path folder;

  private static SmallWorkspace workspace;
  private static Command night;

  @BeforeAll
  static void oneNight(SparkSession spark) {
    workspace = SmallWorkspace.in(folder);
    night = Command.htx(spark, "nightly", "--data", folder);
  }

  @Test
  void aGoodWorkspaceIsPublishedWithoutARemark() {
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(workspace.lines("SELECT dataset, source_file, rule, message_vi FROM notices"))
        .isEmpty();
    assertThat(folder.resolve("site/index.html")).isNotEmptyFile();
  }

  @Test
  void aRerunComputesNothingAndStartsNoSpark(SparkSession spark) {
    String before = workspace.published();
    long started = System.nanoTime();
    var again = Command.withoutSpark(
        spark, "nightly", "--data", folder, "--master", "nobody://is-here", "--json");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).contains("reused").doesNotContain("computed");
    assertThat(workspace.published()).isEqualTo(before);
    System.err.println("rerun " + (System.nanoTime() - started) / 1e9);
  }
}
