package vn.htx.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.htx.schedule.StubAirflow.Reply;

class WatchTest {
  private static final String TASKS = StubAirflow.page(
      "task_instances",
      1,
      "{\"task_id\": \"ingest\", \"state\": null, \"try_number\": 0, \"max_tries\": 3}");

  private final List<Watch.News> news = new ArrayList<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  /** Time passes only in pauses. */
  private Watch watch(StubAirflow stub) {
    return new Watch(
        stub.client(), now::get, length -> now.updateAndGet(time -> time.plus(length)));
  }

  private DagRun await(StubAirflow stub) {
    return watch(stub).await("htx_nightly", "r", Duration.ofMinutes(2), news::add);
  }

  private static Reply run(StubAirflow.Request request, String state) {
    return Reply.ok(
        request.line().contains("taskInstances")
            ? TASKS
            : request.line().contains("dagRuns")
                ? StubAirflow.run("r", state, "{}")
                : "{\"dag_id\": \"htx_nightly\", \"is_paused\": true}");
  }

  private static void assertFails(Runnable waiting, AirflowException.Kind kind) {
    assertThatThrownBy(waiting::run)
        .isInstanceOfSatisfying(
            AirflowException.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  @Test
  void everyChangeIsToldOnceUntilTheEnd() {
    var asked = new AtomicInteger();
    try (var stub = new StubAirflow(request -> run(
        request,
        asked.getAndIncrement() < 6 ? "running" : asked.get() < 10 ? "restarting" : "success"))) {
      assertThat(await(stub).isSuccess()).isTrue();
      assertThat(news)
          .extracting(each -> ((Watch.News.Changed) each).run().state())
          .containsExactly("running", "restarting", "success");
    }
  }

  @Test
  void aServerThatDiesForAWhileIsWaitedFor() {
    var asked = new AtomicInteger();
    try (var stub = new StubAirflow(request -> asked.incrementAndGet() > 2 && asked.get() < 14
        ? Reply.of(502, "Bad Gateway")
        : run(request, asked.get() < 14 ? "running" : "success"))) {
      assertThat(await(stub).isSuccess()).isTrue();
      assertThat(news).hasAtLeastOneElementOfType(Watch.News.Away.class);
    }
  }

  @Test
  void aServerThatStaysAwayEndsTheWaitingAtItsLimit() {
    try (var stub = new StubAirflow(request -> Reply.of(502, "Bad Gateway"))) {
      assertFails(() -> await(stub), AirflowException.Kind.BROKEN);
      assertThat(Duration.between(Instant.EPOCH, now.get()))
          .isBetween(Duration.ofSeconds(100), Duration.ofMinutes(2));
    }
  }

  @Test
  void aRunThatIsNotOverInTimeIsSaidToBeSo() {
    try (var stub = new StubAirflow(request -> run(request, "running"))) {
      assertFails(() -> await(stub), AirflowException.Kind.DEADLINE);
    }
  }

  @Test
  void aQueuedRunOfAPausedDagIsNotWaitedFor() {
    try (var stub = new StubAirflow(request -> run(request, "queued"))) {
      assertFails(() -> await(stub), AirflowException.Kind.PAUSED);
      assertThat(now.get()).isEqualTo(Instant.EPOCH);
    }
  }

  @Test
  void aRunThatIsNotThereIsNotWaitedFor() {
    try (var stub = new StubAirflow(request -> Reply.of(404, "{\"detail\": \"not found\"}"))) {
      assertFails(() -> await(stub), AirflowException.Kind.NOT_FOUND);
    }
  }
}
