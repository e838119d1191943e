package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run refuses before it starts: the message says what, where, found, allowed, what to do; nothing is written. */
class RefusalsTest {
  @TempDir
  private Path folder;

  @Test
  void anUnknownSettingIsToldWithTheNearestName() {
    SmallWorkspace.in(folder).settings("tolerance:", "tolerence:");
    Command ran = Command.htx("nightly", "--data", folder);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("workspace.yaml", "tolerence", "'tolerance'");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void everyProblemOfTheSettingsIsToldAtOnce() {
    SmallWorkspace.in(folder).settings("""
        workspace:
          name: {vi: Thử, en: Test}
          kind: made-up
          as_of: 31/02/2026
        required: [cooperativs]
        """);
    Command ran = Command.htx("plan", "--data", folder);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("made-up", "synthetic, real", "31/02/2026", "cooperativs", "cooperatives");
  }

  @Test
  void anUnknownOptionIsToldWithTheNearestName() {
    Command ran = Command.htx("nightly", "--dat", folder);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("wrong option", "--dat", "--data");
  }

  @Test
  void aWrongDateIsToldWithItsOption() {
    Command ran = Command.htx("nightly", "--data", folder, "--as-of", "30/06/2026");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--as-of", "30/06/2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nightly", "plan", "query SHOW", "lake versions", "lake check", "lake prune"})
  void aFolderThatIsNoWorkspaceIsRefused(String line) {
    Command ran = Command.htx(
        Stream.concat(Stream.of(line.split(" ")), Stream.of("--data", folder)).toArray());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("Not a workspace", "workspace.yaml", "./htx init");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileOfAKindThatIsNotReadIsRefused() throws IOException {
    SmallWorkspace.in(folder);
    Path file = Files.writeString(folder.resolve("inbox/cooperatives/sổ.docx"), "x");
    Command ran = Command.htx("check", "--data", folder, file);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("Files of this kind are not read", "sổ.docx", ".xls", "CSV UTF-8");
  }

  @Test
  void aLakeThatCannotBeWrittenIsRefused() throws IOException {
    SmallWorkspace.in(folder);
    Files.writeString(folder.resolve("lake"), "a file where the lake should be");
    Command ran = Command.htx("nightly", "--data", folder);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("The lake's folder cannot be written", folder + "/lake", "--data");
  }

  @Test
  void aRealWorkspaceNeedsAHashingKey() {
    SmallWorkspace.in(folder).settings("kind: synthetic", "kind: real");
    Command ran = Command.htx("nightly", "--data", folder);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("HTX_HASH_KEY", "16", "secret");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void aRealWorkspaceRefusesSamplePersons() {
    SmallWorkspace.in(folder).settings("kind: synthetic", "kind: real");
    Command ran = Command.htx(
        "check", "--data", folder, folder.resolve("inbox/parcel_holders/vinh-bao/2026-06-30.csv"));
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).contains("parcel_holders.holder_id");
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheLakeAndToTryLater() throws IOException {
    SmallWorkspace.in(folder);
    Files.createDirectories(folder.resolve("lake"));
    ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
    Files.writeString(folder.resolve("lake/lease"), """
        {"host": "%s", "pid": %d, "started": "%s", "run": "the-other-night", "renewed": "%s"}""".formatted(
            InetAddress.getLocalHost().getHostName(),
            other.pid(),
            other.info().startInstant().orElseThrow(),
            Instant.now()));
    Command ran = Command.htx("nightly", "--data", folder);
    assertThat(ran.exit()).isEqualTo(75);
    assertThat(ran.err()).contains("Another run is writing the lake", "the-other-night", "wait");
  }

  @Test
  void anUnreadableLeaseThatNobodyRenewsIsTakenAfterAMinute() throws Exception {
    SmallWorkspace.in(folder);
    Files.createDirectories(folder.resolve("lake"));
    Files.writeString(folder.resolve("lake/lease"), "{}");
    Instant began = Instant.now();

    Command ran = Command.htx("lake", "prune", "--data", folder);

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("lake/lease", "watching it for 60 seconds");
    assertThat(Duration.between(began, Instant.now()))
        .isBetween(Duration.ofSeconds(58), Duration.ofSeconds(90));
    assertThat(folder.resolve("lake/lease")).doesNotExist();
  }
}
