package vn.htx.app.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Command;
import vn.htx.app.SmallWorkspace;
import vn.htx.schedule.StubAirflow;
import vn.htx.schedule.StubAirflow.Reply;
import vn.htx.schedule.StubAirflow.Request;

/** What the operator sees of Airflow's faults, and how the command ends. */
class AirflowCommandTest {
  private static final String DAG =
      "{\"dag_id\": \"htx_nightly\", \"is_paused\": %s, \"has_import_errors\": %s, \"is_stale\": false}";

  @TempDir
  private Path folder;

  @BeforeEach
  void aWorkspacePinnedToADay() {
    SmallWorkspace.in(folder);
  }

  private Command airflow(StubAirflow stub, String command, String... more) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "very-secret\n");
    var words = new java.util.ArrayList<Object>();
    words.add("airflow");
    words.add(command);
    words.add("--url");
    words.add(stub.address());
    words.add("--token-file");
    words.add(token);
    words.addAll(java.util.List.of(more));
    Command done = Command.htx(words.toArray());
    assertThat(done.out() + done.err()).doesNotContain("very-secret");
    return done;
  }

  /** A healthy Airflow whose runs are these. */
  private static Reply healthy(Request request, String paused, String... runs) {
    String line = request.line();
    if (line.startsWith("POST /api/v2/dags/htx_nightly/dagRuns")) {
      return Reply.ok(StubAirflow.run("new", "queued", "{\"as_of\": \"2026-06-30\"}"));
    }
    if (line.contains("/taskInstances")) {
      return line.contains("xcomEntries")
          ? Reply.ok(
              "{\"value\": {\"exit\": 3, \"version\": \"abc\", \"leftOut\": [\"file left out: x.csv\"], \"accounted\": {\"read\": 120, \"clean\": 100, \"rejected\": 20, \"skipped\": 0}}}")
          : Reply.ok(
              StubAirflow.page(
                  "task_instances",
                  1,
                  "{\"task_id\": \"site\", \"state\": \"failed\", \"try_number\": 1, \"max_tries\": 0}"));
    }
    if (line.contains("/dagRuns/")) {
      return Reply.ok(runs[0]);
    }
    return Reply.ok(
        line.contains("/dagRuns")
            ? StubAirflow.page("dag_runs", runs.length, runs)
            : DAG.formatted(paused, "false"));
  }

  @Test
  void aNightIsTriggeredForThePinnedDay() throws IOException {
    try (var stub = new StubAirflow(request -> healthy(request, "false"))) {
      Command done = airflow(stub, "trigger", "--data", folder.toString());
      assertThat(done.exit()).as(done.err()).isZero();
      assertThat(done.out()).contains("new  queued  as-of 2026-06-30");
      assertThat(stub.requests().get(2).body())
          .contains("\"as_of\":\"2026-06-30\"", "\"workspace\":\"%s\"".formatted(folder));
    }
  }

  @Test
  void aRunThatIsThereInAnotherStateIsToldAndNotStartedAgain() throws IOException {
    String there = StubAirflow.run("old", "failed", "{\"as_of\": \"2026-06-30\"}");
    try (var stub = new StubAirflow(request -> healthy(request, "false", there))) {
      Command done = airflow(stub, "trigger", "--data", folder.toString());
      assertThat(done.exit()).isZero();
      assertThat(done.out()).contains("old  failed  as-of 2026-06-30", "--again for one more");
      assertThat(stub.lines()).noneMatch(line -> line.startsWith("POST"));
    }
  }

  @Test
  void aPausedDagIsToldWhenARunWouldStayQueued() throws IOException {
    try (var stub = new StubAirflow(request -> healthy(request, "true"))) {
      Command done = airflow(stub, "trigger", "--data", folder.toString());
      assertThat(done.exit()).isZero();
      assertThat(done.err()).contains("đang tạm dừng", "stays queued until it is unpaused");
    }
  }

  @Test
  void waitingForAQueuedRunOfAPausedDagEndsWith75() throws IOException {
    String queued = StubAirflow.run("r", "queued", "{}");
    try (var stub = new StubAirflow(request -> healthy(request, "true", queued))) {
      Command done = airflow(stub, "wait", "r", "--data", folder.toString());
      assertThat(done.exit()).isEqualTo(75);
      assertThat(done.err()).contains("The DAG is paused, so the run stays queued", "--unpause");
    }
  }

  @Test
  void aFailedRunEndsWith4AndNamesTheTaskAndItsLog() throws IOException {
    String failed = StubAirflow.run("r", "failed", "{}");
    try (var stub = new StubAirflow(request -> healthy(request, "false", failed))) {
      Command done = airflow(stub, "wait", "r");
      assertThat(done.exit()).isEqualTo(4);
      assertThat(done.out()).contains("r hỏng / failed", "./htx airflow logs r site");
    }
  }

  @Test
  void aNightThatLeftTooMuchOutEndsWith3AsByHand() throws IOException {
    String over = StubAirflow.run("r", "success", "{}");
    try (var stub = new StubAirflow(request -> healthy(request, "false", over))) {
      Command done = airflow(stub, "wait", "r");
      assertThat(done.exit()).isEqualTo(3);
      assertThat(done.out()).contains("abc", "! file left out: x.csv");
    }
  }

  @Test
  void aDagThatIsMissingIsNamed() throws IOException {
    try (var stub = new StubAirflow(request -> request.line().contains("importErrors")
        ? Reply.ok(StubAirflow.page("import_errors", 0))
        : Reply.of(404, "{\"detail\": \"The Dag was not found\"}"))) {
      Command done = airflow(stub, "trigger", "--data", folder.toString(), "--dag", "htx_nigthly");
      assertThat(done.exit()).isEqualTo(2);
      assertThat(done.err()).contains("Airflow does not have this DAG", "htx_nigthly");
    }
  }

  @Test
  void aDagThatCannotBeImportedIsToldWithItsError() throws IOException {
    try (var stub = new StubAirflow(request -> Reply.ok(
        request.line().contains("importErrors")
            ? StubAirflow.page(
                "import_errors",
                1,
                "{\"filename\": \"htx_nightly.py\", \"stack_trace\": \"Traceback\\nNameError: name 'x'\"}")
            : DAG.formatted("false", "true")))) {
      Command done = airflow(stub, "trigger", "--data", folder.toString());
      assertThat(done.exit()).isEqualTo(2);
      assertThat(done.err())
          .contains("Airflow cannot import the DAG", "htx_nightly.py: NameError: name 'x'");
    }
  }

  @Test
  void aDayInTheFutureIsRefusedBeforeAnythingIsAsked() throws IOException {
    String day = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
    try (var stub = new StubAirflow(request -> healthy(request, "false"))) {
      Command done = airflow(stub, "trigger", "--data", folder.toString(), "--as-of", day);
      assertThat(done.exit()).isEqualTo(2);
      assertThat(done.err()).contains("The as-of day is in the future", day, "--as-of");
      assertThat(stub.lines()).isEmpty();
    }
  }

  @Test
  void aWrongPasswordEndsWith2() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "wrong-secret");
    try (var stub =
        new StubAirflow(request -> Reply.of(401, "{\"detail\": \"Invalid credentials\"}"))) {
      Command done = Command.htx(
          "airflow",
          "status",
          "--url",
          stub.address(),
          "--user",
          "clerk",
          "--password-file",
          password,
          "--data",
          folder);
      assertThat(done.exit()).isEqualTo(2);
      assertThat(done.err())
          .contains("Airflow does not accept this user", "POST /auth/token", "Invalid credentials")
          .doesNotContain("wrong-secret");
    }
  }

  @Test
  void aPasswordFileThatIsNoTextEndsWith2() throws IOException {
    Path password = Files.write(folder.resolve("password"), new byte[] {(byte) 0xC3, 0x28});
    Command done = Command.htx("airflow", "health", "--user", "clerk", "--password-file", password);
    assertThat(done.exit()).isEqualTo(2);
    assertThat(done.err()).contains("The file with the secret is not in UTF-8", "password");
  }

  @Test
  void aUserWithoutAPasswordIsAskedForOne() {
    Command done = Command.htx("airflow", "health", "--user", "clerk");
    assertThat(done.exit()).isEqualTo(2);
    assertThat(done.err()).contains("--password-file", "$HTX_AIRFLOW_PASSWORD");
  }

  @Test
  void anAddressWhereNobodyListensEndsWith75() throws IOException {
    StubAirflow gone = new StubAirflow(request -> Reply.ok("{}"));
    gone.close();
    Command done = airflow(gone, "health");
    assertThat(done.exit()).isEqualTo(75);
    assertThat(done.err()).contains("Airflow cannot be reached", "--url");
  }

  @Test
  void anAddressThatIsNoneEndsWith2() {
    Command done = Command.htx("airflow", "health", "--url", "ftp://x");
    assertThat(done.exit()).isEqualTo(2);
    assertThat(done.err()).contains("ftp://x", "http://");
  }

  @Test
  void anotherPageThanAirflowsIsSaidToBeSo() throws IOException {
    try (var stub = new StubAirflow(request -> Reply.ok("<html>Portal</html>"))) {
      Command done = airflow(stub, "health");
      assertThat(done.exit()).isEqualTo(75);
      assertThat(done.err()).contains("Airflow's answer is wrong", "<html>Portal</html>");
    }
  }

  @Test
  void healthNamesEveryPartAndEndsWith75WhenOneIsNotWell() throws IOException {
    try (var stub = new StubAirflow(
        request -> Reply.ok(
            request.line().contains("version")
                ? "{\"version\": \"3.3.2\"}"
                : "{\"metadatabase\": {\"status\": \"healthy\"}, \"scheduler\": {\"status\": \"unhealthy\"}}"))) {
      Command done = airflow(stub, "health");
      assertThat(done.exit()).isEqualTo(75);
      assertThat(done.out()).contains("Airflow 3.3.2", "scheduler      unhealthy");
    }
  }

  @Test
  void statusShowsTheLastNightsWithStagesRowsAndWhatWasLeftOut() throws IOException {
    String over = StubAirflow.run("r", "success", "{\"as_of\": \"2026-06-30\"}");
    try (var stub = new StubAirflow(request -> healthy(request, "false", over))) {
      Command done = airflow(stub, "status", "--data", folder.toString());
      assertThat(done.exit()).as(done.err()).isZero();
      assertThat(done.out().lines().toList().get(1).strip().split("\\s{2,}", -1))
          .containsExactly(
              "2026-06-30",
              "success",
              "3",
              "2026-11-23 09:00",
              "–",
              "–",
              "failed",
              "–",
              "120",
              "100",
              "20",
              "0",
              "r");
      assertThat(done.out()).contains("! r: file left out: x.csv");
    }
  }

  @Test
  void statusOfOneRunShowsEveryTryOfItsTasks() throws IOException {
    String[] tries = {
      "{\"task_id\": \"site\", \"state\": \"failed\", \"try_number\": 1, \"max_tries\": 1}",
      "{\"task_id\": \"site\", \"state\": \"running\", \"try_number\": 2, \"max_tries\": 1}"
    };
    try (var stub = new StubAirflow(request -> Reply.ok(
        request.line().contains("/tries")
            ? StubAirflow.page("task_instances", 2, tries[1], tries[0])
            : StubAirflow.page("task_instances", 1, tries[1])))) {
      Command done = airflow(stub, "status", "r", "--data", folder.toString());
      assertThat(done.out().lines().skip(1).map(line -> line.strip().split("\\s{2,}", -1)[2]))
          .containsExactly("1/2", "2/2");
    }
  }

  @Test
  void clearingShowsWhatFailedAndDoesNothingWithoutYes() throws IOException {
    try (var stub = new StubAirflow(request -> healthyClear())) {
      Command shown = airflow(stub, "clear", "r");
      assertThat(shown.out()).contains("site  failed", "add --yes");
      assertThat(stub.requests().get(0).body()).contains("\"dry_run\":true");
      Command done = airflow(stub, "clear", "r", "--yes");
      assertThat(done.out()).contains("cleared");
      assertThat(stub.requests().get(1).body()).contains("\"dry_run\":false");
    }
  }

  private static Reply healthyClear() {
    return Reply.ok(StubAirflow.page(
        "task_instances",
        1,
        "{\"task_id\": \"site\", \"state\": \"failed\", \"try_number\": 1, \"max_tries\": 0}"));
  }
}
