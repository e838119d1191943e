package vn.htx.app.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.htx.app.terminal.Console;
import vn.htx.night.Exit;
import vn.htx.night.Stage;
import vn.htx.schedule.Airflow;
import vn.htx.schedule.DagRun;
import vn.htx.schedule.TaskRun;
import vn.htx.schedule.Watch;

/** Waits for a run, or follows a task's log line by line. */
final class AirflowWait {
  private static final String LAST_STAGE = Stage.PUBLISH.id();

  private AirflowWait() {}

  /** How long to wait. */
  static final class Limit {
    @Option(
        names = "--timeout",
        paramLabel = "TIME",
        defaultValue = "3h",
        converter = Limit.Length.class,
        description = {
          "Chờ bao lâu, như 90s, 30m, 3h; mặc định ${DEFAULT-VALUE}.",
          "How long to wait, as 90s, 30m, 3h. Default: ${DEFAULT-VALUE}."
        })
    private Duration length = Duration.ofHours(3);

    Duration length() {
      return length;
    }

    /** A number and s, m or h. */
    static final class Length implements picocli.CommandLine.ITypeConverter<Duration> {
      @Override
      public Duration convert(String text) {
        if (!text.matches("[1-9]\\d{0,5}[smh]")) {
          throw new TypeConversionException(
              "'%s' không phải khoảng thời gian như 90s, 30m, 3h / is not a time such as 90s, 30m, 3h"
                  .formatted(text));
        }
        return Duration.parse("PT" + text);
      }
    }
  }

  /** Waits for a run and gives the exit code of its night. */
  static int until(Airflow airflow, String dagId, String runId, Limit limit) {
    Console console = Console.ofProcess();
    DagRun run =
        new Watch(airflow).await(dagId, runId, limit.length(), news -> tell(news, console));
    if (run.isFailed()) {
      console.print("✗ %s hỏng / failed".formatted(runId));
      airflow.tasks(dagId, runId).stream()
          .filter(task -> task.state().equals("failed"))
          .forEach(task -> console.print(
              "    %s: ./htx airflow logs %s %s".formatted(task.taskId(), runId, task.taskId())));
      return Exit.NOTHING;
    }
    Optional<JsonNode> summary = airflow.returned(dagId, runId, LAST_STAGE);
    int exit = summary.map(json -> json.path("exit").asInt(Exit.DONE)).orElse(Exit.DONE);
    console.print("%s  %s  %s  %s"
        .formatted(
            runId,
            run.state(),
            AirflowCommand.length(run.started(), run.ended()),
            summary.map(json -> json.path("version").asText("")).orElse(""))
        .strip());
    summary.ifPresent(
        json -> json.path("leftOut").forEach(text -> console.print("! " + text.asText())));
    return exit;
  }

  private static void tell(Watch.News news, Console console) {
    if (news instanceof Watch.News.Changed changed) {
      console.log(
          "%s  %s".formatted(changed.run().state(), tasks(changed.tasks())).strip());
    } else if (news instanceof Watch.News.Away away) {
      console.log("… Airflow không trả lời, vẫn chờ / no answer, waiting on: "
          + away.failure().getMessage());
    }
  }

  private static String tasks(List<TaskRun> tasks) {
    return tasks.stream()
        .filter(task -> !task.state().equals("none"))
        .map(task -> task.taskId() + " " + task.state()
            + (task.tryNumber() > 1 ? " (%s/%s)".formatted(task.tryNumber(), task.tries()) : ""))
        .collect(Collectors.joining(", "));
  }
}
