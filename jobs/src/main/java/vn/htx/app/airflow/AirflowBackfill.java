package vn.htx.app.airflow;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.htx.app.option.RunOptions;
import vn.htx.app.terminal.Console;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.schedule.Airflow;
import vn.htx.schedule.Backfill;

/** {@code htx airflow backfill}: nights made up for past days, one after another. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = {
      "Chạy bù các ngày đã qua.",
      "Make up past days: create | list | pause | unpause | cancel."
    })
final class AirflowBackfill implements Runnable {
  @ParentCommand
  private AirflowCommand parent;

  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "create, list, pause, unpause, cancel?");
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Chạy bù từ ngày đến ngày; trước hết chỉ cho xem, thêm --yes để làm.",
        "Make up the nights of these days, one at a time: shown first, done with --yes."
      })
  int create(
      @Mixin AirflowOptions options,
      @Mixin RunOptions.DataOption data,
      @Option(
              names = "--from",
              required = true,
              paramLabel = "DATE",
              description = {"Ngày số liệu đầu tiên.", "The first as-of day."})
          LocalDate from,
      @Option(
              names = "--to",
              required = true,
              paramLabel = "DATE",
              description = {"Ngày số liệu cuối cùng.", "The last as-of day."})
          LocalDate to,
      @Option(
              names = "--again",
              description = {"Cả những ngày đã có lượt chạy.", "Also days that have a run."})
          boolean again,
      @Option(
              names = "--yes",
              description = {"Làm thật.", "Really do it."})
          boolean yes)
      throws IOException {
    ZoneId zone = parent.workspace(data).timeZone();
    LocalDate today = LocalDate.ofInstant(Instant.now(), zone);
    if (to.isBefore(from) || !to.isBefore(today)) {
      throw HtxException.config(Problem.of("Khoảng ngày không đúng", "These days cannot be made up")
          .at("--from, --to")
          .found("%s … %s".formatted(from, to))
          .allowed("--from ≤ --to < " + today));
    }
    Airflow airflow = options.airflow();
    // The night of a day runs in the small hours of the next.
    Instant first = from.plusDays(1).atStartOfDay(zone).toInstant();
    Instant last = to.plusDays(2).atStartOfDay(zone).toInstant().minusSeconds(1);
    if (yes) {
      tell(airflow.backfill(options.dag(), first, last, again));
      return Exit.DONE;
    }
    List<Instant> days = airflow.backfillable(options.dag(), first, last, again);
    days.forEach(hour ->
        Console.ofProcess().print("as-of " + LocalDate.ofInstant(hour, zone).minusDays(1)));
    Console.ofProcess()
        .print("%s lượt, chưa làm gì; thêm --yes / %s runs, nothing done; add --yes"
            .formatted(days.size(), days.size()));
    return Exit.DONE;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {"Các đợt chạy bù.", "The backfills of the DAG."})
  int list(@Mixin AirflowOptions options) {
    options.airflow().backfills(options.dag()).forEach(AirflowBackfill::tell);
    return Exit.DONE;
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = {"Tạm dừng một đợt.", "Pause one."})
  int pause(@Mixin AirflowOptions options, @Parameters(paramLabel = "ID") int id) {
    return steer(options, id, Airflow.Steer.PAUSE);
  }

  @Command(
      name = "unpause",
      mixinStandardHelpOptions = true,
      description = {"Cho chạy tiếp.", "Let one go on."})
  int unpause(@Mixin AirflowOptions options, @Parameters(paramLabel = "ID") int id) {
    return steer(options, id, Airflow.Steer.UNPAUSE);
  }

  @Command(
      name = "cancel",
      mixinStandardHelpOptions = true,
      description = {
        "Bỏ các lượt chưa chạy của một đợt.",
        "Drop the runs of one that have not begun."
      })
  int cancel(@Mixin AirflowOptions options, @Parameters(paramLabel = "ID") int id) {
    return steer(options, id, Airflow.Steer.CANCEL);
  }

  private static int steer(AirflowOptions options, int id, Airflow.Steer how) {
    tell(options.airflow().steer(id, how));
    return Exit.DONE;
  }

  private static void tell(Backfill backfill) {
    String state = backfill.completed().isPresent()
        ? "xong / done"
        : backfill.paused() ? "tạm dừng / paused" : "đang chạy / running";
    Console.ofProcess()
        .print("%s  %s  %s … %s  %s"
            .formatted(backfill.id(), backfill.dagId(), backfill.from(), backfill.to(), state));
  }
}
