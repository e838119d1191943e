package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;
import vn.htx.app.option.RunId;

/**
 * What a run refuses before it starts: the message says what, where, found, allowed, what to do; nothing is written.
 */
class RefusalsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

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
  @CsvSource({
    "--as-of, 2062-06-30",
    "--as-of, +12026-06-30",
    "--known-on, 2062-06-30",
    "--as-of, tomorrow"
  })
  void aDayThatIsStillToComeIsRefused(String option, String text) {
    SmallWorkspace.in(folder);
    String day = text.equals("tomorrow") ? LocalDate.now(ZONE).plusDays(1).toString() : text;
    for (String command : List.of("nightly", "plan")) {
      Command ran = Command.htx(command, "--data", folder, option, day);
      assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
      assertThat(ran.err())
          .contains("day is in the future", option, day, "≤ " + LocalDate.now(ZONE));
    }
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void aPinThatIsStillToComeIsRefusedWhereItStands() {
    SmallWorkspace.in(folder).settings("as_of: 2026-06-30", "as_of: 2062-06-30");
    Command ran = Command.htx("nightly", "--data", folder);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("workspace.yaml › workspace.as_of", "2062-06-30");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../elsewhere/run",
        "/tmp/run",
        "..",
        ".",
        "",
        "a/b",
        "a\\b",
        "-x",
        "đêm",
        "index.html",
        "Index.HTML"
      })
  void aRunIdThatIsNoPlainNameIsRefused(String id) {
    SmallWorkspace.in(folder);
    for (String command : List.of("nightly", "ingest", "publish")) {
      Command ran = Command.htx(command, "--data", folder, "--run=" + id);
      assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
      assertThat(ran.err()).contains("--run", "is not a run id", "night-2026-06-30");
    }
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void aRunIdIsAtMost120CharactersLong() {
    assertThat(RunId.parse("n".repeat(120)).text()).hasSize(120);
    assertThatThrownBy(() -> RunId.parse("n".repeat(121)))
        .isInstanceOf(TypeConversionException.class);
  }

  @Test
  void aCityThatNoUnitIsIsRefused() {
    SmallWorkspace.in(folder).settings("kind: synthetic", "kind: synthetic\n  city: \"99\"");
    for (String command : List.of("nightly", "plan", "rules")) {
      Command ran = Command.htx(command, "--data", folder);
      assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
      assertThat(ran.err())
          .contains("no city with this code", "workspace.city", "99", "31", "reference/units.csv");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sample --scale -1",
        "sample --scale 0",
        "sample --scale 1001",
        "bench nightly --runs 0",
        "bench ingest --runs -1",
        "bench ingest --scale 0"
      })
  void aNumberOutOfRangeIsRefused(String line) {
    var words = new ArrayList<Object>(List.of(line.split(" ")));
    if (line.startsWith("sample")) {
      words.addAll(List.of("--out", folder.resolve("made")));
    }
    Command ran = Command.htx(words.toArray());
    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err())
        .contains("out of range", words.get(words.indexOf("--out") < 0 ? 2 : 1).toString());
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nightly --json | workspace.yaml",
        "ingest --json --as-of 2062-06-30 | 2062-06-30",
        "publish --json --as-of 30/06/2026 | 30/06/2026",
        "site --json --run ../x | ../x",
        "nightly --json --no-such-option | --no-such-option",
        "indicators --json --only everything | everything"
      })
  void aRefusalIsOneObjectForMachines(String line, String named) throws IOException {
    if (!line.equals("nightly --json")) {
      SmallWorkspace.in(folder);
    }
    Command ran = Command.htx(
        Stream.concat(Stream.of(line.split(" ")), Stream.of("--data", folder)).toArray());
    JsonNode told = new ObjectMapper().readTree(ran.out());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(told.path("exit").asInt()).isEqualTo(2);
    assertThat(told.path("kind").asText()).isEqualTo("wrong");
    assertThat(told.path("stages")).isEmpty();
    JsonNode problem = told.path("problems").path(0);
    assertThat(problem.path("vi").asText()).isNotBlank();
    assertThat(problem.path("en").asText()).isNotBlank();
    assertThat(problem.path("where").asText() + problem.path("found").asText()).contains(named);
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
  @Tag("slow")
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
