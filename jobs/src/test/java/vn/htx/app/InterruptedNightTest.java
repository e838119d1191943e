package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.store.Folders;

/** Nights that are killed or run out of room: what was published stays whole, and the next run finishes the job. */
@Tag("slow")
class InterruptedNightTest {
  private static final long SEED = 20260630;
  private static final int KILLS = 10;

  @TempDir
  private Path folder;

  @TempDir
  private Path fresh;

  private SmallWorkspace workspace;
  private String before;

  @BeforeEach
  void publish() throws Exception {
    workspace = SmallWorkspace.in(folder);
    HtxProcess night = HtxProcess.start(folder, "nightly");
    assertThat(night.exit()).as(night.said()).isZero();
    before = workspace.published();
  }

  private static SmallWorkspace changed(SmallWorkspace workspace) {
    return workspace
        .without("survey_sample/2026H1.csv")
        .with(
            "cooperatives/2026-05-31.csv",
            SmallWorkspace.REGISTER.replace("HTX Hai", "HTX Hai Mới"))
        .with(
            "loan_payments/2026-06-30.csv",
            SmallWorkspace.PAYMENTS + "MP-V1,PT1,2026-06-20,2026-06-20,50000000,5400000\n");
  }

  /** What must hold at every moment: CURRENT names a complete version, whose tables and database are whole. */
  private void assertWhole(String moment, String... versions) {
    assertThat(workspace.published()).as(moment).isIn((Object[]) versions);
    assertThat(folder.resolve("lake/CURRENT/manifest.json")).as(moment).exists();
    assertThat(folder.resolve("site/index.html")).as(moment).isNotEmptyFile();
    Command check = Command.htx("lake", "check", "--data", folder);
    assertThat(check.exit()).as(moment + "\n" + check.out()).isZero();
    assertThat(Command.htx("query", "--data", folder, "SELECT count(*) FROM indicator_values")
            .exit())
        .as(moment)
        .isZero();
  }

  @Test
  void aRunKilledAtTenRandomMomentsNeverLosesOrMixesAPublishedVersion() throws Exception {
    long began = System.nanoTime();
    HtxProcess whole = HtxProcess.start(changed(SmallWorkspace.in(fresh)).folder(), "nightly");
    assertThat(whole.exit()).as(whole.said()).isZero();
    Duration time = Duration.ofNanos(System.nanoTime() - began);
    SmallWorkspace expected = new SmallWorkspace(fresh);
    changed(workspace);

    var random = new Random(SEED);
    List<String> moments = new ArrayList<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      Duration after = time.multipliedBy(5 + random.nextInt(95)).dividedBy(100);
      boolean killed = HtxProcess.start(folder, "nightly").killedAfter(after);
      String moment = "kill %d after %d ms, seed %d%s"
          .formatted(kill, after.toMillis(), SEED, killed ? "" : ": had ended");
      moments.add(moment);
      assertWhole(moment, before, expected.published());
    }
    System.out.println(String.join("\n", moments));

    HtxProcess last = HtxProcess.start(folder, "nightly");
    assertThat(last.exit()).as(last.said()).isZero();
    assertThat(workspace.published()).isEqualTo(expected.published());
    assertThat(workspace.digests()).isEqualTo(expected.digests());
    assertWhole("the last run", expected.published());
  }

  @Test
  void aDiskWithoutRoomLeavesThePublishedVersionAndTheNextRunGoesOn() throws Exception {
    changed(workspace);
    Path accounting = folder.resolve("lake/tables/row_accounting");
    int accounted = Folders.list(accounting).size();
    HtxProcess cramped = HtxProcess.start(folder, "nightly");
    while (Folders.list(accounting).size() == accounted && cramped.process().isAlive()) {
      Thread.onSpinWait();
    }
    cramped.limitFiles(64 << 10);
    assertThat(cramped.exit()).as(cramped.said()).isEqualTo(75);
    assertThat(cramped.said()).contains("disk space").doesNotContain("a bug of ours");
    assertWhole("after the cramped run", before);

    HtxProcess next = HtxProcess.start(folder, "nightly");
    assertThat(next.exit()).as(next.said()).isZero();
    assertThat(workspace.published()).isNotEqualTo(before);
  }

  @Test
  void twoRunsAtOnceAreOneRunAndOneThatIsToldToWait() throws Exception {
    changed(workspace);
    HtxProcess first = HtxProcess.start(folder, "nightly");
    while (!Files.exists(folder.resolve("lake/lease")) && first.process().isAlive()) {
      Thread.onSpinWait();
    }
    HtxProcess second = HtxProcess.start(folder, "nightly");
    assertThat(second.exit()).as(second.said()).isEqualTo(75);
    assertThat(first.exit()).as(first.said()).isZero();
    assertWhole("after both", workspace.published());
  }
}
