package vn.htx.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
import vn.htx.bench.land.LandBaseline;
import vn.htx.bench.land.LandBench;
import vn.htx.bench.land.LandCase;
import vn.htx.bench.land.LandSide;
import vn.htx.bench.land.LandWorkspace;
import vn.htx.bench.serve.NationalVersion;
import vn.htx.bench.serve.ServeBench;
import vn.htx.config.Workspace;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.model.UnitLevel;
import vn.htx.night.Exit;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Installation;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;
import vn.htx.store.Folders;
import vn.htx.store.Json;

/** {@code htx bench nightly}, {@code htx bench ingest}, {@code htx bench land} and {@code htx bench serve}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Đo thời gian và bộ nhớ.",
      "Measure time and memory: nightly, ingest, land, serve."
    })
public final class BenchCommand implements Runnable {
  private static final LocalDate BEFORE = LocalDate.of(2025, 1, 1);
  private static final LocalDate AFTER = LocalDate.of(2026, 6, 30);
  private static final String UNITS = "reference/units.csv";

  private final Supplier<Installation> installation;

  @Spec
  private CommandSpec spec;

  public BenchCommand(Supplier<Installation> installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "nightly? ingest? land? serve?");
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
    requireScale(scale);
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

  @Command(
      name = "land",
      mixinStandardHelpOptions = true,
      description = {
        "Đo cả chuỗi đất đai trên nhiều tệp, từ CSV đến chỉ tiêu, bên cạnh DuckDB SQL và Spark SQL.",
        "Time the chain of land over many files, from CSV to figures, beside DuckDB SQL and Spark SQL."
      })
  int land(
      @Option(
              names = "--scale",
              split = ",",
              defaultValue = "1",
              description = {
                "Cỡ, cách nhau bằng dấu phẩy; 1 là mười triệu thửa.",
                "Sizes, 1 for ten million parcels. Default: 1."
              })
          List<Double> scales,
      @Option(
              names = "--files",
              defaultValue = "200",
              description = {
                "Số tệp thửa của cả hai ngày.",
                "Files of parcels of both dates. Default: 200."
              })
          int files,
      @Option(
              names = "--case",
              split = ",",
              defaultValue = "COMMUNE,SPANNING",
              description = {
                "Mỗi tệp một xã, hay mười xã: ${COMPLETION-CANDIDATES}.",
                "A commune a file, or ten. Default: ${DEFAULT-VALUE}."
              })
          List<LandCase> cases,
      @Option(
              names = "--side",
              split = ",",
              defaultValue = "OURS,DUCKDB,SPARK,OURS_BY_SPARK",
              description = {"Bên: ${COMPLETION-CANDIDATES}.", "Sides. Default: ${DEFAULT-VALUE}."})
          List<LandSide> sides,
      @Option(
              names = "--runs",
              defaultValue = "3",
              description = {"Số lượt.", "Runs of each case."})
          int runs)
      throws IOException {
    scales.forEach(BenchCommand::requireScale);
    Installation located = installation.get();
    Path folder = Files.createTempDirectory("htx-bench");
    var cells = new ArrayList<List<String>>();
    try {
      var bench = new LandBench(located.home(), folder, runs(runs), sides);
      for (double scale : scales) {
        for (LandCase each : cases) {
          var size =
              new LandBench.Size(each, scale, WholeNumber.between("--files", files, 2, 5_000));
          cells.addAll(LandBench.cells(bench.measure(size, registers(located))));
        }
      }
    } finally {
      Folders.remove(folder);
    }
    Console.ofProcess().table(LandBench.HEADER, cells);
    return Exit.DONE;
  }

  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = {
        "Đo các trang của máy chủ trên bản số liệu cỡ cả nước: khởi động, một người, nhiều cán bộ, bộ nhớ.",
        "Time the server's pages of a version of national size: start, one person, planners, memory."
      })
  int serve(
      @Option(
              names = "--scale",
              defaultValue = "1",
              description = {
                "Cỡ; 1 là 32.000 hợp tác xã, 10.000 xã.",
                "Size, 1 for 32,000 cooperatives and 10,000 communes. Default: 1."
              })
          double scale,
      @Option(
              names = "--planners",
              defaultValue = "50",
              description = {
                "Số cán bộ, mỗi người bấm năm giây một lần.",
                "Planners, who click every five seconds. Default: 50."
              })
          int planners,
      @Option(
              names = "--seconds",
              defaultValue = "60",
              description = {"Họ bấm trong bao lâu.", "For how long they do. Default: 60."})
          int seconds,
      @Option(
              names = "--runs",
              defaultValue = "5",
              description = {"Số lần khởi động.", "Starts of the server. Default: 5."})
          int runs,
      @Option(
              names = RunOptions.JSON,
              description = {
                "In đúng một đối tượng JSON, kể cả khi hỏng.",
                "Print exactly one JSON object, failures included."
              })
          boolean json)
      throws IOException, SQLException, InterruptedException {
    requireScale(scale);
    var plan = new ServeBench.Plan(
        NationalVersion.Size.of(scale),
        runs(runs),
        WholeNumber.between("--planners", planners, 1, 1_000),
        Duration.ofSeconds(WholeNumber.between("--seconds", seconds, 5, 3_600)));
    Installation located = installation.get();
    Path folder = Files.createTempDirectory("htx-bench");
    try {
      ServeBench.Result result =
          new ServeBench(located.home(), folder).measure(plan, located.domains().catalog());
      Console console = Console.ofProcess();
      if (json) {
        console.print(Json.text(result).stripTrailing());
      } else {
        console.table(ServeBench.START_HEADER, ServeBench.startCells(result));
        console.table(ServeBench.HEADER, ServeBench.cells(result));
      }
    } finally {
      Folders.remove(folder);
    }
    return Exit.DONE;
  }

  /** The registers of the benchmark: on the boundaries of either side of the change, with fewer plots after it. */
  private static List<LandWorkspace.Register> registers(Installation located) {
    return List.of(
        new LandWorkspace.Register(BEFORE, communes(located, BEFORE), 4),
        new LandWorkspace.Register(AFTER, communes(located, AFTER), 2.5));
  }

  private static List<String> communes(Installation located, LocalDate day) {
    return ReferenceFiles.units(located.data().resolve(UNITS)).stream()
        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
        .filter(unit -> !unit.validFrom().isAfter(day))
        .filter(unit -> unit.validTo().map(end -> !end.isBefore(day)).orElse(true))
        .map(Unit::code)
        .sorted()
        .toList();
  }

  private static void requireScale(double scale) {
    if (!(scale > 0 && scale <= 10)) {
      throw HtxException.config(Problem.of(
              "Giá trị của tùy chọn ngoài khoảng cho phép", "An option's value is out of range")
          .at("--scale")
          .found(String.valueOf(scale))
          .allowed("> 0, ≤ 10"));
    }
  }

  @Command(
      name = "land-side",
      hidden = true,
      mixinStandardHelpOptions = true,
      description = {
        "Một bên của bench land, trong tiến trình riêng.",
        "One side of bench land, in a process of its own."
      })
  int landSide(
      @Mixin RunOptions.DataOption data,
      @Option(names = "--side", required = true, description = "Bên / side.") LandSide side)
      throws IOException, SQLException {
    Installation located = installation.get();
    new LandBaseline(data.workspace(located), located.data().resolve(UNITS)).run(side);
    return Exit.DONE;
  }
}
