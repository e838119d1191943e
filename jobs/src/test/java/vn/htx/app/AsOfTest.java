package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/** Which day a run may stand for, and which version is published then. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class AsOfTest {
  @TempDir
  private Path folder;

  private final SparkSession spark;
  private final SmallWorkspace published;

  AsOfTest(SparkSession spark, SmallWorkspace published) {
    this.spark = spark;
    this.published = published;
  }

  private Command nightly(Object... more) {
    return Command.nightly(spark, folder, more);
  }

  @Test
  void aRunForAnOlderDayStandsBesideUntilItIsMadeCurrent() {
    var workspace = published.copyTo(folder);
    Command older = nightly("--as-of", "2026-03-31");
    assertThat(older.exit()).as(older.err()).isZero();
    assertThat(older.err()).contains("--make-current");
    assertThat(workspace.published()).isEqualTo(published.published());
    assertThat(Command.htx("lake", "versions", "--data", folder).out())
        .containsPattern("(?m)^→ +" + published.published() + " +2026-06-30")
        .containsPattern("(?m)^ +[0-9a-f]{16} +2026-03-31");

    assertThat(nightly("--as-of", "2026-03-31", "--make-current").exit()).isZero();
    assertThat(workspace.manifest().asOf()).isEqualTo("2026-03-31");
    assertThat(workspace.lines("SELECT max(valid_from) FROM cooperatives")).isEqualTo("2025-12-31");
  }

  /** As an edition that took any day left it: the day stands in the manifest, and the manifest's hash is the id. */
  private static String publishedForADayToCome(SmallWorkspace workspace) throws IOException {
    VersionManifest now = workspace.manifest();
    var future = new VersionManifest(
        "2062-06-30", now.knownOn(), now.synthetic(), now.city(), now.tables(), now.site());
    Path from = workspace.lake().version(now.id());
    new Versions(workspace.lake()).build(future, folder -> {
      Files.copy(from.resolve(Versions.DATABASE), folder.resolve(Versions.DATABASE));
      Files.createDirectories(folder.resolve(Versions.SITE));
    });
    new Versions(workspace.lake()).publish(future.id(), workspace.folder());
    return future.id();
  }

  @Test
  void aPublishedDayThatIsStillToComeGivesWayToAUsualNight() throws IOException {
    var workspace = published.copyTo(folder);
    String future = publishedForADayToCome(workspace);
    assertThat(workspace.published()).isEqualTo(future);
    for (String line : List.of("plan", "lake versions")) {
      Command told = Command.htx(
          Stream.concat(Stream.of(line.split(" ")), Stream.of("--data", folder)).toArray());
      assertThat(told.exit()).as(told.err()).isZero();
      assertThat(told.out())
          .contains("a day that is still to come", future, "2062-06-30", "--make-current");
    }

    Command ran = nightly();
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("takes the place of a version for a day to come", "2062-06-30");
    assertThat(workspace.published()).isEqualTo(published.published());
  }

  @Test
  void anOlderDayTakesNotThePlaceOfADayToCome() throws IOException {
    var workspace = published.copyTo(folder);
    String future = publishedForADayToCome(workspace);
    Command older = nightly("--as-of", "2026-03-31", "--json");
    assertThat(older.exit()).as(older.err()).isZero();
    assertThat(older.err()).contains("stands beside", "a day that is still to come", "2062-06-30");
    assertThat(new ObjectMapper().readTree(older.out()).path("current").asBoolean(true))
        .isFalse();
    assertThat(workspace.published()).isEqualTo(future);
    assertThat(nightly("--as-of", "2026-03-31", "--make-current").exit()).isZero();
    assertThat(workspace.manifest().asOf()).isEqualTo("2026-03-31");
  }

  @Test
  void aRunThatWasPinnedForADayToComeIsNotContinued() throws IOException {
    published.copyTo(folder);
    assertThat(nightly("--run", "pinned").exit()).isZero();
    Path inputs = folder.resolve("lake/runs/pinned/inputs.json");
    Files.writeString(inputs, Files.readString(inputs).replace("2026-06-30\",", "2062-06-30\","));
    Command ran = nightly("--run", "pinned");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("The as-of day is in the future", "lake/runs/pinned/inputs.json");
  }

  @Test
  void aRunWhoseRecordIsDamagedIsRefusedHoweverOftenItIsTried() throws IOException {
    published.copyTo(folder);
    assertThat(nightly("--run", "pinned").exit()).isZero();
    Files.writeString(folder.resolve("lake/runs/pinned/inputs.json"), "{\"run\": ");
    Command ran = nightly("--run", "pinned");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("The run's record is damaged", "lake/runs/pinned/inputs.json", "another run id");
  }
}
