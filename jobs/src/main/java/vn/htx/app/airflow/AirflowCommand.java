package vn.htx.app.airflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.htx.app.option.RunOptions;
import vn.htx.app.terminal.Console;
import vn.htx.config.Workspace;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.input.AsOf;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Installation;
import vn.htx.schedule.Airflow;
import vn.htx.schedule.Dag;
import vn.htx.schedule.DagRun;
import vn.htx.schedule.Days;
import vn.htx.schedule.Health;
import vn.htx.schedule.TaskRun;
import vn.htx.schedule.Watch;

/** {@code htx airflow}: the night as Airflow runs it. Starts no Spark. */
@Command(
    name = "airflow",
    mixinStandardHelpOptions = true,
    subcommands = {AirflowStatus.class, AirflowBackfill.class},
    description = {
      "Điều khiển lượt chạy đêm trên Airflow.",
      "The night on Airflow: health | trigger | wait | status | logs | clear | backfill."
    })
public final class AirflowCommand implements Runnable {
  private final Supplier<Installation> installation;

  @Spec
  private CommandSpec spec;

  public AirflowCommand(Supplier<Installation> installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "health, trigger, wait, status, logs, clear, backfill?");
  }

  @Command(
      name = "health",
      mixinStandardHelpOptions = true,
      description = {
        "Airflow có sống không, phiên bản nào; kết thúc bằng 75 khi có phần không khỏe.",
        "Whether Airflow is healthy, and its version; ends with 75 when a part is not."
      })
  int health(@Mixin AirflowOptions options) {
    Health health = options.airflow().health();
    Console.ofProcess().print("Airflow %s  %s".formatted(health.version(), options.url()));
    health
        .parts()
        .forEach((part, status) -> Console.ofProcess().print("  %-14s %s".formatted(part, status)));
    return health.isHealthy() ? Exit.DONE : Exit.LATER;
  }

  @Command(
      name = "trigger",
      mixinStandardHelpOptions = true,
      description = {
        "Chạy đêm của một ngày; đã có lượt chạy cho ngày ấy thì chỉ cho biết trạng thái của nó.",
        "Run the night of a day; where the day has a run already, only its state is told."
      })
  int trigger(
      @Mixin AirflowOptions options,
      @Mixin RunOptions.DataOption data,
      @Option(
              names = "--as-of",
              paramLabel = "DATE",
              description = {
                "Ngày số liệu.",
                "The day. Default: the workspace's pin, else yesterday."
              })
          Optional<LocalDate> asOf,
      @Option(
              names = "--again",
              description = {
                "Thêm một lượt nữa cho ngày đã có.",
                "One more run for a day that has one."
              })
          boolean again,
      @Option(
              names = "--full",
              description = {"Tính lại mọi bảng và so.", "Compute every table again and compare."})
          boolean full,
      @Option(
              names = "--unpause",
              description = {"Cho DAG chạy nếu đang tạm dừng.", "Unpause the DAG first."})
          boolean unpause,
      @Option(
              names = "--wait",
              description = {"Chờ đến khi xong.", "Wait for the end."})
          boolean wait,
      @Mixin AirflowWait.Limit limit)
      throws IOException {
    Workspace workspace = workspace(data);
    LocalDate day = AsOf.of(asOf, workspace, Instant.now());
    Airflow airflow = options.airflow();
    Dag dag = usable(airflow, options.dag());
    if (dag.paused() && unpause) {
      dag = airflow.pause(options.dag(), false);
    }
    var conf = new LinkedHashMap<String, Object>();
    data.asked().map(Path::toString).ifPresent(folder -> conf.put("workspace", folder));
    if (full) {
      conf.put("full", true);
    }
    Days.Triggered triggered = options.days(airflow, workspace).trigger(day, conf, again);
    DagRun run = triggered.run();
    Console.ofProcess()
        .print("%s  %s  as-of %s%s"
            .formatted(
                run.runId(),
                run.state(),
                day,
                triggered.wasThere()
                    ? "  đã có từ trước; thêm --again để chạy lại / was there already; --again for one more"
                    : ""));
    if (dag.paused() && !run.isOver()) {
      Console.ofProcess()
          .complain(
              "! DAG %s đang tạm dừng: lượt chạy đứng trong hàng chờ đến khi được mở (--unpause) / is paused: the run stays queued until it is unpaused"
                  .formatted(options.dag()));
    }
    return wait ? AirflowWait.until(airflow, options.dag(), run.runId(), limit) : Exit.DONE;
  }

  /** The DAG. Where it is missing or broken, the exception names the import error of its file. */
  private static Dag usable(Airflow airflow, String dagId) {
    Optional<Dag> dag = airflow.findDag(dagId);
    if (dag.filter(each -> !each.broken() && !each.stale()).isPresent()) {
      return dag.get();
    }
    String errors = airflow.importErrors().entrySet().stream()
        .map(each -> each.getKey() + ": " + lastLine(each.getValue()))
        .collect(Collectors.joining("; "));
    boolean broken = dag.map(Dag::broken).orElse(false) || !errors.isEmpty();
    throw HtxException.config((broken
            ? Problem.of("Airflow không nạp được DAG", "Airflow cannot import the DAG")
            : Problem.of("Airflow không có DAG này", "Airflow does not have this DAG"))
        .at(dagId)
        .found(errors)
        .todo(
            "sửa tệp trong thư mục dags/ của Airflow, hoặc chờ Airflow đọc lại thư mục",
            "mend the file in Airflow's dags folder, or wait until Airflow has read the folder"));
  }

  private static String lastLine(String text) {
    return text.strip().lines().reduce((before, last) -> last).orElse("").strip();
  }

  @Command(
      name = "wait",
      mixinStandardHelpOptions = true,
      description = {
        "Chờ một lượt chạy xong: 0 xong, 3 đã công bố nhưng bỏ ra quá mức, 4 hỏng, 75 chưa xong.",
        "Wait for a run: 0 done, 3 published with too much left out, 4 failed, 75 not over."
      })
  int waitFor(
      @Mixin AirflowOptions options,
      @Mixin RunOptions.DataOption data,
      @Parameters(
              paramLabel = "RUN",
              arity = "0..1",
              description = {
                "Mã lượt chạy; mặc định lượt mới nhất của ngày.",
                "Run id. Default: the day's newest."
              })
          Optional<String> run,
      @Option(
              names = "--as-of",
              paramLabel = "DATE",
              description = {"Ngày số liệu.", "The day."})
          Optional<LocalDate> asOf,
      @Mixin AirflowWait.Limit limit)
      throws IOException {
    Airflow airflow = options.airflow();
    String id = run.isPresent() ? run.get() : newest(airflow, options, data, asOf);
    return AirflowWait.until(airflow, options.dag(), id, limit);
  }

  private String newest(
      Airflow airflow, AirflowOptions options, RunOptions.DataOption data, Optional<LocalDate> asOf)
      throws IOException {
    Workspace workspace = workspace(data);
    LocalDate day = AsOf.of(asOf, workspace, Instant.now());
    return options.days(airflow, workspace).runs(day).stream()
        .reduce((before, last) -> last)
        .map(DagRun::runId)
        .orElseThrow(() ->
            HtxException.config(Problem.of("Ngày này chưa có lượt chạy", "This day has no run")
                .at("%s, as-of %s".formatted(options.dag(), day))
                .todo("htx airflow trigger --as-of " + day, "htx airflow trigger --as-of " + day)));
  }

  static String length(Optional<Instant> started, Optional<Instant> ended) {
    return started
        .map(from -> Console.seconds(Duration.between(from, ended.orElseGet(Instant::now))))
        .orElse("–");
  }

  @Command(
      name = "logs",
      mixinStandardHelpOptions = true,
      description = {"Nhật ký của một việc.", "The log of a run's task."})
  int logs(
      @Mixin AirflowOptions options,
      @Parameters(
              index = "0",
              paramLabel = "RUN",
              description = {"Mã lượt chạy.", "Run id."})
          String run,
      @Parameters(
              index = "1",
              paramLabel = "TASK",
              description = {"ingest, indicators, site, publish."})
          String task,
      @Option(
              names = "--try",
              paramLabel = "N",
              description = {"Lần thử; mặc định lần cuối.", "Which try. Default: the last."})
          Optional<Integer> tryNumber,
      @Option(
              names = "--follow",
              description = {"In tiếp cho đến khi việc xong.", "Go on until the task is over."})
          boolean follow) {
    Airflow airflow = options.airflow();
    int wanted = tryNumber.orElseGet(() -> airflow.tasks(options.dag(), run).stream()
        .filter(each -> each.taskId().equals(task))
        .findFirst()
        .map(each -> Math.max(1, each.tryNumber()))
        .orElse(1));
    if (follow) {
      new Watch(airflow).followLog(options.dag(), run, task, wanted, Console.ofProcess()::print);
    } else {
      airflow.log(options.dag(), run, task, wanted, Console.ofProcess()::print);
    }
    return Exit.DONE;
  }

  @Command(
      name = "clear",
      mixinStandardHelpOptions = true,
      description = {
        "Cho các việc hỏng của một lượt chạy lại; trước hết chỉ cho xem, thêm --yes để làm.",
        "Let a run's failed tasks run again: shown first, done with --yes."
      })
  int clear(
      @Mixin AirflowOptions options,
      @Parameters(
              paramLabel = "RUN",
              description = {"Mã lượt chạy.", "Run id."})
          String run,
      @Option(
              names = "--yes",
              description = {"Làm thật.", "Really do it."})
          boolean yes) {
    Airflow airflow = options.airflow();
    List<TaskRun> failed =
        yes ? airflow.clear(options.dag(), run) : airflow.clearable(options.dag(), run);
    failed.forEach(
        task -> Console.ofProcess().print("%s  %s".formatted(task.taskId(), task.state())));
    Console.ofProcess()
        .print(
            failed.isEmpty()
                ? "không có việc hỏng / no task failed"
                : yes
                    ? "đã cho chạy lại / cleared"
                    : "chưa làm gì; thêm --yes / nothing done; add --yes");
    return Exit.DONE;
  }

  Workspace workspace(RunOptions.DataOption data) throws IOException {
    Installation located = installation.get();
    return Configuration.load(located, data.workspace(located)).workspace();
  }
}
