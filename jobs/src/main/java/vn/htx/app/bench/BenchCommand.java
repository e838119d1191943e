package vn.htx.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.htx.app.option.RunOptions;
import vn.htx.app.option.WholeNumber;
import vn.htx.app.terminal.Console;
import vn.htx.bench.IngestBench;
import vn.htx.bench.IngestCase;
import vn.htx.bench.IngestSide;
import vn.htx.bench.NightlyBench;
import vn.htx.config.Workspace;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Installation;

/** {@code htx bench nightly} and {@code htx bench ingest}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {"Đo thời gian và bộ nhớ.", "Measure time and memory: nightly, ingest."})
public final class BenchCommand implements Runnable {
  private final Supplier<Installation> installation;

  @Spec
  private CommandSpec spec;

  public BenchCommand(Supplier<Installation> installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "nightly? ingest?");
  }

  @Command(
      name = "nightly",
      mixinStandardHelpOptions = true,
      description = {
        "Đo cả đêm trên một bản sao: từ đầu, đêm sau, chạy lại.",
        "Time the night on a copy: from nothing, the next night, the same night again."
      })
  int nightly(
      @Mixin RunOptions.DataOption data,
      @Option(
              names = "--runs",
              defaultValue = "3",
              description = {"Số lượt.", "Runs of each case."})
          int runs)
      throws IOException {
    Installation located = installation.get();
    Path workspace = data.workspace(located);
    Workspace settings = Configuration.load(located, workspace).workspace();
    LocalDate asOf =
        settings.asOf().orElseGet(() -> LocalDate.now(settings.timeZone()).minusDays(2));
    List<NightlyBench.Timing> lines =
        new NightlyBench(located.home(), workspace, asOf, runs(runs)).measure();
    Console.ofProcess()
        .table(
            List.of("", "trung vị/median s", "min", "max", "RSS MiB", "bước/stages s"),
            lines.stream().map(NightlyBench::cells).toList());
    return Exit.DONE;
  }

  private static int runs(int asked) {
    return WholeNumber.between("--runs", asked, 1, 100);
  }

  @Command(
      name = "ingest",
      mixinStandardHelpOptions = true,
      description = {
        "Đo đọc và kiểm tra một tệp lớn, bên cạnh Spark SQL và DuckDB.",
        "Time reading and checking one large file, beside Spark SQL and DuckDB."
      })
  int ingest(
      @Option(
              names = "--scale",
              defaultValue = "1",
              description = {"Phần của cỡ đầy đủ.", "Share of the full size. Default: 1."})
          double scale,
      @Option(
              names = "--case",
              split = ",",
              defaultValue = "CSV,XLSX,KOBO",
              description = {"Ca đo: ${COMPLETION-CANDIDATES}.", "Cases. Default: ${DEFAULT-VALUE}."
              })
          List<IngestCase> cases,
      @Option(
              names = "--runs",
              defaultValue = "3",
              description = {"Số lượt.", "Runs of each case."})
          int runs)
      throws IOException {
    if (!(scale > 0 && scale <= 10)) {
      throw HtxException.config(Problem.of(
              "Giá trị của tùy chọn ngoài khoảng cho phép", "An option's value is out of range")
          .at("--scale")
          .found(String.valueOf(scale))
          .allowed("> 0, ≤ 10"));
    }
    Installation located = installation.get();
    Configuration configuration = Configuration.load(located, located.example());
    var bench = new IngestBench(
        located.home(), of -> BenchSide.codes(of, configuration), scale, runs(runs));
    var cells = new ArrayList<List<String>>();
    for (IngestCase each : cases) {
      cells.addAll(IngestBench.cells(bench.measure(each)));
    }
    Console.ofProcess().table(IngestBench.HEADER, cells);
    return Exit.DONE;
  }

  @Command(
      name = "side",
      hidden = true,
      mixinStandardHelpOptions = true,
      description = {
        "Một bên của bench ingest, trong tiến trình riêng.",
        "One side of bench ingest, in a process of its own."
      })
  int side(
      @Mixin RunOptions.DataOption data,
      @Option(names = "--case", required = true, description = "Ca đo / case.") IngestCase of,
      @Option(names = "--side", required = true, description = "Bên / side.") IngestSide side,
      @Option(names = "--result", required = true, description = "Tệp kết quả / result file.")
          Path result)
      throws IOException, SQLException, InterruptedException {
    Installation located = installation.get();
    new BenchSide(located, data.workspace(located)).run(of, side).writeTo(result);
    return Exit.DONE;
  }
}
