package vn.htx.app.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.htx.app.option.RunOptions;
import vn.htx.app.option.WholeNumber;
import vn.htx.app.terminal.Console;
import vn.htx.config.Workspace;
import vn.htx.night.Exit;
import vn.htx.night.Stage;
import vn.htx.schedule.Airflow;
import vn.htx.schedule.DagRun;
import vn.htx.schedule.Days;
import vn.htx.schedule.TaskRun;

/** {@code htx airflow status}: the last nights as the runs page shows them, or the tasks and tries of one. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Các đêm gần đây trên Airflow, hoặc các việc và lần thử của một lượt chạy.",
      "The last nights on Airflow: when, how long per stage, exit code, rows, what was left out; or one run's tasks and tries."
    })
final class AirflowStatus implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @ParentCommand
  private AirflowCommand parent;

  @Mixin
  private AirflowOptions options;

  @Mixin
  private RunOptions.DataOption data;

  @Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      description = {
        "Mã lượt chạy; không có thì các đêm gần đây.",
        "Run id. Default: the last nights."
      })
  private Optional<String> run = Optional.empty();

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "10",
      description = {
        "Bao nhiêu lượt; mặc định ${DEFAULT-VALUE}.",
        "How many. Default: ${DEFAULT-VALUE}."
      })
  private int count = 10;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = parent.workspace(data);
    Airflow airflow = options.airflow();
    if (run.isPresent()) {
      tasks(airflow, run.get(), workspace.timeZone());
    } else {
      nights(airflow, options.days(airflow, workspace), workspace.timeZone());
    }
    return Exit.DONE;
  }

  private void nights(Airflow airflow, Days days, ZoneId zone) {
    var rows = new ArrayList<List<String>>();
    var told = new ArrayList<String>();
    for (DagRun each : airflow.latest(options.dag(), WholeNumber.between("-n", count, 1, 1000))) {
      Optional<JsonNode> summary = airflow.returned(each.dagId(), each.runId(), Stage.PUBLISH.id());
      rows.add(night(each, days, zone, airflow.tasks(each.dagId(), each.runId()), summary));
      summary.ifPresent(json -> json.path("leftOut")
          .forEach(text -> told.add("! %s: %s".formatted(each.runId(), text.asText()))));
    }
    var header = new ArrayList<String>(List.of("as-of", "state", "exit", "bắt đầu/started"));
    List.of(Stage.values()).forEach(stage -> header.add(stage.id()));
    header.addAll(List.of("đọc/read", "hợp lệ/clean", "loại/rejected", "bỏ qua/skipped", "run"));
    Console.ofProcess().table(header, rows);
    told.forEach(Console.ofProcess()::print);
    if (airflow.dag(options.dag()).paused()) {
      Console.ofProcess().print("! DAG đang tạm dừng / the DAG is paused");
    }
  }

  private static List<String> night(
      DagRun run, Days days, ZoneId zone, List<TaskRun> tasks, Optional<JsonNode> summary) {
    Map<String, TaskRun> byId =
        tasks.stream().collect(Collectors.toMap(TaskRun::taskId, Function.identity()));
    var row = new ArrayList<String>(List.of(
        days.of(run).toString(),
        run.state(),
        summary.map(json -> json.path("exit").asText("–")).orElse("–"),
        run.started().map(at -> TIME.format(at.atZone(zone))).orElse("–")));
    for (Stage stage : Stage.values()) {
      row.add(
          Optional.ofNullable(byId.get(stage.id())).map(AirflowStatus::stage).orElse("–"));
    }
    for (String rows : List.of("read", "clean", "rejected", "skipped")) {
      row.add(summary
          .map(json -> json.path("accounted").path(rows))
          .filter(JsonNode::isNumber)
          .map(JsonNode::asText)
          .orElse("–"));
    }
    row.add(run.runId());
    return row;
  }

  /** A stage's length, or its state where it did not succeed. */
  private static String stage(TaskRun task) {
    return switch (task.state()) {
      case "success" -> AirflowCommand.length(task.started(), task.ended());
      case "none" -> "–";
      default ->
        task.tryNumber() > 1
            ? "%s (%s/%s)".formatted(task.state(), task.tryNumber(), task.tries())
            : task.state();
    };
  }

  private void tasks(Airflow airflow, String runId, ZoneId zone) {
    var rows = new ArrayList<List<String>>();
    for (TaskRun task : airflow.tasks(options.dag(), runId)) {
      List<TaskRun> tries =
          task.tryNumber() > 1 ? airflow.tries(options.dag(), runId, task.taskId()) : List.of(task);
      for (TaskRun each : tries) {
        rows.add(List.of(
            each.taskId(),
            each.state(),
            "%s/%s".formatted(each.tryNumber(), task.tries()),
            each.started().map(at -> TIME.format(at.atZone(zone))).orElse("–"),
            AirflowCommand.length(each.started(), each.ended())));
      }
    }
    Console.ofProcess()
        .table(List.of("việc/task", "state", "lần/try", "bắt đầu/started", "dài/length"), rows);
  }
}
