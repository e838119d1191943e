package vn.htx.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.schedule.StubAirflow.Reply;

class AirflowTest {
  private static final Access.Credentials USER =
      new Access.Credentials.Password("clerk", "very-secret");
  private static final String RUNS = "/api/v2/dags/htx_nightly/dagRuns";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static AirflowException failure(Runnable asking) {
    var thrown = new ArrayList<AirflowException>();
    assertThatThrownBy(asking::run).isInstanceOfSatisfying(AirflowException.class, thrown::add);
    return thrown.get(0);
  }

  private static Days days(Airflow airflow) {
    return new Days(airflow, "htx_nightly", ZoneId.of("Asia/Ho_Chi_Minh"), Optional.empty());
  }

  /** A token of three parts whose second says when it ends. */
  private static String token(String name, Instant end) {
    String claims = Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            "{\"exp\": %d}".formatted(end.getEpochSecond()).getBytes(StandardCharsets.UTF_8));
    return "{\"access_token\": \"%s.%s.x\"}".formatted(name, claims);
  }

  @Test
  void aTokenIsAskedForOnceAndSentWithEveryRequest() {
    try (var stub = new StubAirflow(request -> Reply.ok(
        request.line().contains("/auth/token")
            ? StubAirflow.TOKEN
            : StubAirflow.run("r", "running", "{}")))) {
      Airflow airflow = stub.client(USER, new ArrayList<>());
      airflow.run("htx_nightly", "r");
      airflow.run("htx_nightly", "r");
      assertThat(stub.lines())
          .containsExactly("POST /auth/token", "GET " + RUNS + "/r", "GET " + RUNS + "/r");
      assertThat(stub.requests().get(0).body())
          .contains("\"username\":\"clerk\"", "\"password\":\"very-secret\"");
      assertThat(stub.requests().get(2).authorization()).isEqualTo("Bearer plain-token");
    }
  }

  @Test
  void aTokenAboutToEndIsRenewedBeforeItIsUsed() {
    var asked = new AtomicInteger();
    try (var stub = new StubAirflow(request -> Reply.ok(
        request.line().contains("/auth/token")
            ? token(
                "t" + asked.incrementAndGet(),
                Instant.now().plusSeconds(-1 + 300L * (asked.get() - 1)))
            : StubAirflow.run("r", "running", "{}")))) {
      Airflow airflow = stub.client(USER, new ArrayList<>());
      airflow.run("htx_nightly", "r");
      airflow.run("htx_nightly", "r");
      airflow.run("htx_nightly", "r");
      assertThat(asked).hasValue(2);
      assertThat(stub.requests().get(4).authorization()).startsWith("Bearer t2.");
    }
  }

  @Test
  void aTokenThatIsRefusedMidwayIsRenewedOnce() {
    var asked = new AtomicInteger();
    try (var stub = new StubAirflow(request -> request.line().contains("/auth/token")
        ? Reply.ok("{\"access_token\": \"t%d\"}".formatted(asked.incrementAndGet()))
        : request.authorization().equals("Bearer t2")
            ? Reply.ok(StubAirflow.run("r", "success", "{}"))
            : Reply.of(401, "{\"detail\": \"Token expired\"}"))) {
      assertThat(stub.client(USER, new ArrayList<>()).run("htx_nightly", "r").isSuccess())
          .isTrue();
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void aWrongPasswordIsToldAndNotTriedAgain() {
    try (var stub =
        new StubAirflow(request -> Reply.of(401, "{\"detail\": \"Invalid credentials\"}"))) {
      AirflowException failure =
          failure(() -> stub.client(USER, new ArrayList<>()).dag("htx_nightly"));
      assertThat(failure.kind()).isEqualTo(AirflowException.Kind.UNAUTHORIZED);
      assertThat(failure).hasMessage("POST /auth/token: unauthorized (401): Invalid credentials");
      assertThat(stub.lines()).hasSize(1);
    }
  }

  @Test
  void noSecretShowsInAnyText() {
    Access access = Access.of(java.net.URI.create("http://x"), USER, Optional.empty());
    var token = new Access.Credentials.Token("very-secret");
    var basic = new Access.Credentials.Basic("clerk", "very-secret");
    assertThat(access + "" + token + basic).doesNotContain("very-secret").contains("clerk");
  }

  @Test
  void aProxysPasswordGoesWithEveryRequest() {
    try (var stub = new StubAirflow(request -> Reply.ok(StubAirflow.run("r", "queued", "{}")))) {
      stub.client(new Access.Credentials.Basic("clerk", "very-secret"), new ArrayList<>())
          .run("htx_nightly", "r");
      assertThat(stub.requests().get(0).authorization())
          .isEqualTo("Basic Y2xlcms6dmVyeS1zZWNyZXQ=");
    }
  }

  @Test
  void aServerThatHangsIsGivenUpAfterEveryTryHadItsTime() {
    try (var stub = new StubAirflow(request -> {
      Thread.sleep(5_000);
      return Reply.hangUp();
    })) {
      long start = System.nanoTime();
      AirflowException failure = failure(() -> stub.client().dag("htx_nightly"));
      assertThat(failure.kind()).isEqualTo(AirflowException.Kind.UNREACHABLE);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
      assertThat(stub.lines()).hasSize(5);
    }
  }

  @Test
  void aServerErrorThatPassesIsNotNoticed() {
    var asked = new AtomicInteger();
    try (var stub = new StubAirflow(request -> asked.incrementAndGet() < 4
        ? Reply.of(500, "oops")
        : Reply.ok(StubAirflow.run("r", "running", "{}")))) {
      var pauses = new ArrayList<Duration>();
      Airflow airflow = stub.client(new Access.Credentials.Token("t"), pauses);
      assertThat(airflow.run("htx_nightly", "r").state()).isEqualTo("running");
      assertThat(pauses).hasSize(3).isSorted();
    }
  }

  @Test
  void aServerErrorThatStaysIsTold() {
    try (var stub = new StubAirflow(request -> Reply.of(500, "<html>Internal Server Error"))) {
      AirflowException failure = failure(() -> stub.client().dag("htx_nightly"));
      assertThat(failure.kind()).isEqualTo(AirflowException.Kind.BROKEN);
      assertThat(failure.detail()).isEqualTo("<html>Internal Server Error");
      assertThat(stub.lines()).hasSize(5);
    }
  }

  @Test
  void aBusyServerIsLeftAloneAsLongAsItAsks() {
    var asked = new AtomicInteger();
    try (var stub = new StubAirflow(request -> asked.incrementAndGet() == 1
        ? Reply.busy("{\"detail\": \"slow down\"}", "7")
        : Reply.ok(StubAirflow.run("r", "running", "{}")))) {
      var pauses = new ArrayList<Duration>();
      stub.client(new Access.Credentials.Token("t"), pauses).run("htx_nightly", "r");
      assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><title>Portal</title> | not JSON: <!DOCTYPE html><title>Portal</title>",
        "{\"state\": 7} | no text 'dag_id' in {\"state\":7}",
        "'' | an empty answer",
      })
  void anAnswerThatIsNotAirflowsIsToldAsSuch(String body, String detail) {
    try (var stub = new StubAirflow(request -> Reply.ok(body == null ? "" : body))) {
      AirflowException failure = failure(() -> stub.client().run("htx_nightly", "r"));
      assertThat(failure.kind()).isEqualTo(AirflowException.Kind.BROKEN);
      assertThat(failure.detail()).isEqualTo(detail);
    }
  }

  @Test
  void theServersReasonForARefusalIsKept() {
    try (var stub = new StubAirflow(request -> Reply.of(
        422, "{\"detail\": [{\"loc\": [\"body\", \"conf\"], \"msg\": \"not a dictionary\"}]}"))) {
      AirflowException failure =
          failure(() -> stub.client().trigger("htx_nightly", "r", Map.of("as_of", "x")));
      assertThat(failure.kind()).isEqualTo(AirflowException.Kind.INVALID);
      assertThat(failure.detail()).isEqualTo("body.conf: not a dictionary");
      assertThat(stub.lines()).as("nothing is looked up or sent again").hasSize(1);
    }
  }

  @Test
  void aListIsReadToItsEndPageByPage() {
    try (var stub = new StubAirflow(request -> {
      int offset = Integer.parseInt(request.line().replaceAll(".*offset=(\\d+).*", "$1"));
      var runs = new ArrayList<String>();
      for (int i = offset; i < Math.min(offset + 100, 230); i++) {
        runs.add(StubAirflow.run("r" + i, "success", "{\"as_of\": \"2026-11-22\"}"));
      }
      return Reply.ok(StubAirflow.page("dag_runs", 230, runs.toArray(String[]::new)));
    })) {
      assertThat(days(stub.client()).runs(DAY)).hasSize(230);
      assertThat(stub.lines()).hasSize(3);
    }
  }

  @Test
  void aDaysRunIsTriggeredOnceUnderAnIdOfOurOwn() {
    var there = new CopyOnWriteArrayList<String>();
    try (var stub = new StubAirflow(request -> {
      if (request.line().startsWith("POST")) {
        there.add(
            StubAirflow.run("htx_nightly__2026-11-22", "queued", "{\"as_of\": \"2026-11-22\"}"));
        return Reply.ok(there.get(0));
      }
      return Reply.ok(StubAirflow.page("dag_runs", there.size(), there.toArray(String[]::new)));
    })) {
      Days days = days(stub.client());
      Days.Triggered first = days.trigger(DAY, Map.of("full", true), false);
      Days.Triggered second = days.trigger(DAY, Map.of(), false);
      assertThat(first.wasThere()).isFalse();
      assertThat(second).isEqualTo(new Days.Triggered(first.run(), true));
      assertThat(stub.requests().get(1).body())
          .contains(
              "\"dag_run_id\":\"htx_nightly__2026-11-22\"",
              "\"logical_date\":null",
              "\"as_of\":\"2026-11-22\"",
              "\"full\":true");
      assertThat(stub.lines().stream().filter(line -> line.startsWith("POST"))).hasSize(1);
    }
  }

  @Test
  void oneMoreRunOfADayIsCounted() {
    try (var stub = new StubAirflow(request -> Reply.ok(
        request.line().startsWith("POST")
            ? StubAirflow.run("htx_nightly__2026-11-22__2", "queued", "{}")
            : StubAirflow.page(
                "dag_runs",
                1,
                StubAirflow.run(
                    "htx_nightly__2026-11-22", "failed", "{\"as_of\": \"2026-11-22\"}"))))) {
      days(stub.client()).trigger(DAY, Map.of(), true);
      assertThat(stub.requests().get(1).body())
          .contains("\"dag_run_id\":\"htx_nightly__2026-11-22__2\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "409", "500"})
  void aTriggerWhoseAnswerWasLostFindsItsRun(int status) {
    try (var stub = new StubAirflow(request -> request.line().startsWith("POST")
        ? Reply.of(status, "{\"detail\": \"exists\"}")
        : Reply.ok(StubAirflow.run("own", "running", "{}")))) {
      assertThat(stub.client().trigger("htx_nightly", "own", Map.of()).state())
          .isEqualTo("running");
      assertThat(stub.lines()).containsExactly("POST " + RUNS, "GET " + RUNS + "/own");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T16:59:59Z, 2026-11-21",
    "2026-11-22T17:00:00Z, 2026-11-22",
    "2026-11-22T18:00:00Z, 2026-11-22"
  })
  void aRunWithoutADayOfItsOwnStandsForTheDayBeforeItsHourThere(Instant runAfter, LocalDate day) {
    var run = new DagRun(
        "d", "r", "scheduled", "success", runAfter, Optional.empty(), Optional.empty(), Map.of());
    try (var stub = new StubAirflow(request -> Reply.ok("{}"))) {
      assertThat(days(stub.client()).of(run)).isEqualTo(day);
    }
  }

  @Test
  void aLogMixesObjectsAndTexts() {
    try (var stub = new StubAirflow(request -> Reply.ok(
        request.line().contains("token=t1")
            ? "{\"content\": [\"the end\"], \"continuation_token\": null}"
            : """
            {"content": [{"event": "::group::Log message source details"},
              {"timestamp": "2026-11-23T02:00:00Z", "level": "warning", "event": "đọc tệp"}, "plain",
              {"level": "error", "event": "Task failed", "error_detail": [{"exc_type": "X", "exc_value": "hỏng vì thế"}]}],
             "continuation_token": "t1"}"""))) {
      var lines = new ArrayList<String>();
      new Watch(stub.client(), Instant::now, length -> {})
          .followLog("htx_nightly", "r", "ingest", 1, lines::add);
      assertThat(lines)
          .containsExactly(
              "2026-11-23T02:00:00Z warning đọc tệp",
              "plain",
              "error Task failed\nhỏng vì thế",
              "the end");
    }
  }

  @Test
  void aStreamedLogIsReadLineByLine() {
    try (var stub = new StubAirflow(request ->
        Reply.ok("{\"event\": \"một\"}\nplain\n{\"event\": \"hai\", \"level\": \"error\"}\n"))) {
      var lines = new ArrayList<String>();
      stub.client().log("htx_nightly", "r", "ingest", 1, lines::add);
      assertThat(lines).containsExactly("một", "plain", "error hai");
    }
  }

  @Test
  void aLogThatFallsSilentIsGivenUpAfterWhatItSaid() {
    try (var stub = new StubAirflow(request -> Reply.stalled("{\"event\": \"một\"}\n"))) {
      var lines = new ArrayList<String>();
      AirflowException failure =
          failure(() -> stub.client().log("htx_nightly", "r", "ingest", 1, lines::add));
      assertThat(failure.kind()).isEqualTo(AirflowException.Kind.UNREACHABLE);
      assertThat(lines).containsExactly("một");
    }
  }

  @Test
  void aBodyThatNeverEndsIsGivenUp() {
    try (var stub = new StubAirflow(request -> Reply.stalled("{\"dag_id\": "))) {
      assertThat(failure(() -> stub.client().dag("htx_nightly")).kind())
          .isEqualTo(AirflowException.Kind.UNREACHABLE);
    }
  }

  @Test
  void clearingIsShownBeforeItIsDone() {
    try (var stub = new StubAirflow(request -> Reply.ok(StubAirflow.page(
        "task_instances",
        1,
        "{\"task_id\": \"site\", \"state\": \"failed\", \"try_number\": 1, \"max_tries\": 0}")))) {
      Airflow airflow = stub.client();
      List<TaskRun> shown = airflow.clearable("htx_nightly", "r");
      assertThat(shown).extracting(TaskRun::taskId).containsExactly("site");
      assertThat(airflow.clear("htx_nightly", "r")).isEqualTo(shown);
      assertThat(stub.requests())
          .extracting(StubAirflow.Request::body)
          .satisfiesExactly(
              dry -> assertThat(dry).contains("\"dry_run\":true", "\"only_failed\":true"),
              real -> assertThat(real).contains("\"dry_run\":false", "\"dag_run_id\":\"r\""));
    }
  }

  /** What Airflow does over SQLite when its scheduler writes between two days of a backfill. */
  @Test
  void aBackfillBrokenOffInTheMiddleIsToldByItsNumber() {
    Instant from = Instant.parse("2026-11-22T17:00:00Z");
    Instant to = Instant.parse("2026-11-25T16:59:59Z");
    String told = """
        {"id": %d, "dag_id": "htx_nightly", "from_date": "%s", "to_date": "%s", "is_paused": false, "completed_at": %s}""";
    String done = told.formatted(1, from, to, "\"2026-11-28T00:00:00Z\"");
    String half = told.formatted(2, from, to, "null");
    var made = new AtomicInteger();
    try (var stub = new StubAirflow(request -> {
      if (request.line().startsWith("POST")) {
        return made.getAndIncrement() == 0
            ? Reply.of(503, "{\"detail\": \"Database is locked.\"}")
            : Reply.of(409, "{\"detail\": \"There is already a running backfill\"}");
      }
      String all = made.get() == 0 ? done : done + "," + half;
      int count = made.get() == 0 ? 1 : 2;
      return Reply.ok("{\"backfills\": [%s], \"total_entries\": %d}".formatted(all, count));
    })) {
      Airflow airflow = stub.client();
      AirflowException broken = failure(() -> airflow.backfill("htx_nightly", from, to, true));
      assertThat(broken.kind()).isEqualTo(AirflowException.Kind.HALF_MADE);
      assertThat(broken.left()).hasValue(2);
      AirflowException second = failure(() -> airflow.backfill("htx_nightly", from, to, true));
      assertThat(second.kind())
          .as("one that was there before is no half of this one")
          .isEqualTo(AirflowException.Kind.CONFLICT);
    }
  }
}
