package vn.htx.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Waits for the end of a run. It asks often at first and after each change, then less often, and continues while the
 * server is temporarily unavailable.
 */
public final class Watch {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration LONGEST_BETWEEN_LINES = Duration.ofSeconds(4);

  private final Airflow airflow;
  private final InstantSource clock;
  private final Pause pause;

  public Watch(Airflow airflow) {
    this(airflow, InstantSource.system(), Pause.real());
  }

  Watch(Airflow airflow, InstantSource clock, Pause pause) {
    this.airflow = airflow;
    this.clock = clock;
    this.pause = pause;
  }

  /** The news reported while waiting. */
  public sealed interface News {
    /** The state of the run or of one of its tasks has changed. */
    record Changed(DagRun run, List<TaskRun> tasks) implements News {}

    /** The server did not answer; waiting continues. */
    record Away(AirflowException failure) implements News {}
  }

  /**
   * Waits for the end of a run and returns it.
   *
   * @throws AirflowException DEADLINE when the time limit passes first (UNREACHABLE or BROKEN when the server is
   *     unavailable then), PAUSED when the run is queued and its DAG is paused, NOT_FOUND when there is no such run
   */
  public DagRun await(String dagId, String runId, Duration atMost, Consumer<News> told) {
    Instant deadline = clock.instant().plus(atMost);
    Duration wait = SHORTEST;
    String before = "";
    while (true) {
      AirflowException late;
      try {
        DagRun run = airflow.run(dagId, runId);
        List<TaskRun> tasks = airflow.tasks(dagId, runId);
        String now = run.state()
            + tasks.stream()
                .map(task -> task.taskId() + task.state() + task.tryNumber())
                .sorted()
                .toList();
        if (!now.equals(before)) {
          told.accept(new News.Changed(run, tasks));
          wait = SHORTEST;
        }
        before = now;
        if (run.isOver()) {
          return run;
        }
        refusePaused(run);
        late = new AirflowException(
            AirflowException.Kind.DEADLINE,
            "run " + runId,
            0,
            "still %s after %s".formatted(run.state(), atMost));
      } catch (AirflowException failure) {
        if (!failure.mayPass()) {
          throw failure;
        }
        told.accept(new News.Away(failure));
        late = failure;
      }
      if (!clock.instant().plus(wait).isBefore(deadline)) {
        throw late;
      }
      pause.quietly(wait);
      wait = longer(wait, LONGEST);
    }
  }

  /** Passes on the lines of a task's log as it grows, to its end. */
  public void followLog(
      String dagId, String runId, String taskId, int tryNumber, Consumer<String> told) {
    Optional<String> token = Optional.empty();
    Duration wait = SHORTEST;
    while (true) {
      Airflow.LogPart part = airflow.logAfter(dagId, runId, taskId, tryNumber, token);
      part.lines().forEach(told);
      if (part.next().isEmpty()) {
        return;
      }
      token = part.next();
      wait = part.lines().isEmpty() ? longer(wait, LONGEST_BETWEEN_LINES) : SHORTEST;
      pause.quietly(wait);
    }
  }

  private static Duration longer(Duration wait, Duration most) {
    Duration longer = wait.multipliedBy(3).dividedBy(2);
    return longer.compareTo(most) > 0 ? most : longer;
  }

  private void refusePaused(DagRun run) {
    if (run.isQueued() && airflow.dag(run.dagId()).paused()) {
      throw new AirflowException(
          AirflowException.Kind.PAUSED,
          "run " + run.runId(),
          0,
          "DAG %s is paused".formatted(run.dagId()));
    }
  }
}
