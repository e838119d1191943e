package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.store.Folders;

/** Nights over a small workspace: every test goes on from a copy of one that was run whole. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class NightTest {
  @TempDir
  private Path folder;

  private final SparkSession spark;
  private final SmallWorkspace published;

  NightTest(SparkSession spark, SmallWorkspace published) {
    this.spark = spark;
    this.published = published;
  }

  private Command nightly(Object... more) {
    return Command.nightly(spark, folder, more);
  }

  @Test
  void aGoodWorkspaceIsPublishedWithoutARemark() {
    assertThat(published.lines("SELECT dataset, source_file, rule, message_vi FROM notices"))
        .isEmpty();
    assertThat(published.folder().resolve("site/index.html")).isNotEmptyFile();
  }

  @Test
  void aRerunComputesNothingAndStartsNoSpark() {
    var workspace = published.copyTo(folder);
    var again = Command.withoutSpark(
        spark, "nightly", "--data", folder, "--master", "nobody://is-here", "--json");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).contains("reused").doesNotContain("computed");
    assertThat(workspace.published()).isEqualTo(published.published());
  }

  @Test
  void aStagedRunOnAFreshLakePublishesTheSameVersion() {
    var workspace = SmallWorkspace.in(folder);
    for (String stage : new String[] {"ingest", "indicators", "site", "publish"}) {
      Command ran = Command.htx(spark, stage, "--data", folder, "--run", "staged");
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(workspace.published())
          .isEqualTo(stage.equals("publish") ? published.published() : "-");
    }
    assertThat(workspace.digests()).isEqualTo(published.digests());
  }

  @Test
  void forMachinesANightIsOneObjectHoweverItEnds() throws IOException {
    var workspace = published.copyTo(folder);
    JsonNode good =
        new ObjectMapper().readTree(nightly("--run", "good", "--json").out());
    assertThat(good.path("exit").asInt(-1)).isZero();
    assertThat(good.path("kind").asText()).isEqualTo("done");
    assertThat(good.path("run").asText()).isEqualTo("good");
    assertThat(good.path("asOf").asText()).isEqualTo("2026-06-30");
    assertThat(good.path("version").asText()).isEqualTo(published.published());
    assertThat(good.path("current").asBoolean()).isTrue();
    assertThat(good.path("stages").findValuesAsText("stage"))
        .containsExactly("ingest", "indicators", "site", "publish");
    assertThat(good.path("problems")).isEmpty();

    workspace.with("loans/2026-06-30.csv", "Mã khoản vay\nMP-V1\n");
    JsonNode bad = new ObjectMapper().readTree(nightly("--run", "bad", "--json").out());
    assertThat(bad.path("exit").asInt()).isEqualTo(4);
    assertThat(bad.path("kind").asText()).isEqualTo("nothing_published");
    assertThat(bad.path("run").asText()).isEqualTo("bad");
    JsonNode problem = bad.path("problems").path(0);
    assertThat(problem.path("en").asText()).isEqualTo("A required dataset has no usable version");
    assertThat(problem.path("where").asText()).contains("inbox/loans");
    assertThat(problem.path("todo").path("en").asText()).contains("./htx check");
  }

  /** Writes another digest over a table's own, as if its rows had been others. */
  private static void damageDigest(SmallWorkspace workspace, String table) throws IOException {
    Path json = workspace.table(table).resolve("table.json");
    String description = Files.readString(json);
    String digest = new ObjectMapper().readTree(description).path("digest").asText();
    String another = digest.substring(0, digest.length() - 8) + "00000000";
    assertThat(another).startsWith("rows-").isNotEqualTo(digest);
    Files.writeString(json, description.replace(digest, another));
  }

  @Test
  void aNewerSnapshotEndsTheOlderAndItsRemovalBringsTheFormerVersionBack() {
    var workspace = published
        .copyTo(folder)
        .settings("2026-06-30", "2026-07-31")
        .with("cooperatives/2026-07-31.csv", SmallWorkspace.REGISTER);
    assertThat(nightly().exit()).isZero();
    assertThat(workspace.lines(
            "SELECT valid_from, valid_to FROM cooperatives WHERE coop_id = 'MP-0004' ORDER BY 1"))
        .isEqualTo("2026-06-30 | 2026-07-30");
    workspace.without("cooperatives/2026-07-31.csv").settings("2026-06-30", "2026-06-30");
    assertThat(nightly("--make-current").exit()).isZero();
    assertThat(workspace.published()).isEqualTo(published.published());
  }

  @Test
  void aRequiredDatasetWithoutAUsableFilePublishesNothing() {
    var workspace = published.copyTo(folder).with("loans/2026-06-30.csv", "Mã khoản vay\nMP-V1\n");
    Command ran = nightly();
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err())
        .contains("A required dataset has no usable version", "inbox/loans", "./htx check");
    assertThat(workspace.published()).isEqualTo(published.published());
    assertThat(workspace.lines("SELECT count(*) FROM loans")).isEqualTo("3");
  }

  @Test
  void rejectingMoreThanIsToleratedPublishesAndEndsWithThree() {
    var workspace = published.copyTo(folder).settings("default: 0.5", "default: 0.1");
    workspace.with("loans/2026-06-30.csv", SmallWorkspace.LOANS.replace("60000000", "sáu mươi"));
    Command ran = nightly();
    assertThat(ran.exit()).as(ran.err()).isEqualTo(3);
    assertThat(ran.err()).contains("loans: bị loại / rejected 1", "33,3 % > 10,0 %");
    assertThat(workspace.lines("SELECT count(*) FROM loans")).isEqualTo("2");
  }

  @Test
  @Tag("slow")
  void fullFindsEqualDigestsAndNamesATableThatDiffers() throws IOException {
    var workspace = published.copyTo(folder);
    Command equal = nightly("--full");
    assertThat(equal.exit()).as(equal.err()).isZero();
    assertThat(equal.out()).contains(" 0 khác");

    damageDigest(workspace, "plan_values");
    Command differing = nightly("--full", "--json");
    assertThat(differing.exit()).as(differing.err()).isEqualTo(1);
    JsonNode told = new ObjectMapper().readTree(differing.out());
    assertThat(told.path("exit").asInt()).isEqualTo(1);
    assertThat(told.path("problems").path(0).path("found").asText()).startsWith("plan_values/");
    assertThat(workspace.lake().root().resolve("work/full")).doesNotExist();
  }

  @Test
  void theLakesCheckNamesATableWhoseFileIsDamaged() throws IOException {
    var workspace = published.copyTo(folder);
    assertThat(Command.htx("lake", "check", "--data", folder).exit()).isZero();
    Path part = Folders.list(workspace.table("holdings")).get(0);
    Files.write(part, new byte[100]);
    Command check = Command.htx("lake", "check", "--data", folder);
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out()).contains("holdings/");
  }

  @Test
  void aNewNameOfTheAllianceIsANewVersionWithNothingComputed() throws IOException {
    SmallWorkspace renamed = published.copyTo(folder).settings("Liên minh thử", "Liên minh mới");
    Command again =
        Command.withoutSpark(spark, "nightly", "--data", folder, "--master", "nobody://is-here");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(renamed.published()).isNotEqualTo(published.published());
    assertThat(renamed.manifest().tables()).isEqualTo(published.manifest().tables());
    assertThat(Files.readString(folder.resolve("site/index.html"))).contains("Liên minh mới");
  }

  @Test
  void theRunsPageTellsHowEachNightEnded() throws IOException {
    published.copyTo(folder);
    Command good = nightly("--run", "first");
    assertThat(good.out()).contains("lake/runs/index.html");
    String page = Files.readString(folder.resolve("lake/runs/index.html"));
    assertThat(page).contains("Đã công bố", "<code>first</code>", ">30/06/2026<");
    Files.delete(folder.resolve("inbox/loans/2026-06-30.csv"));
    assertThat(nightly("--run", "second").exit()).isEqualTo(4);
    page = Files.readString(folder.resolve("lake/runs/index.html"));
    assertThat(page)
        .contains("Không công bố được", "A required dataset has no usable version", "inbox/loans");
    assertThat(page.indexOf("<code>second</code>")).isLessThan(page.indexOf("<code>first</code>"));
  }
}
