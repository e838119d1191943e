package vn.htx.app.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.htx.night.Stage;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Engine;
import vn.htx.night.input.Installation;
import vn.htx.night.input.RunRequest;
import vn.htx.store.Lake;

/** The options of a night and of its stages. */
public final class RunOptions {
  public static final String JSON = "--json";

  @Mixin
  private DayOptions days = new DayOptions();

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = {
        "Mã lượt chạy: chữ cái không dấu, chữ số, '.', '_', '-'; các bước cùng mã dùng chung đầu vào.",
        "Run id: letters, digits, '.', '_', '-'; stages with the same id share inputs. Default: a new one."
      })
  private Optional<RunId> run = Optional.empty();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "STAGE",
      description = {
        "Chỉ chạy các bước này, cách nhau bằng dấu phẩy: ingest, indicators, site, publish.",
        "Run only these stages."
      })
  private List<Stage> only = List.of(Stage.values());

  @Option(
      names = "--master",
      paramLabel = "URL",
      defaultValue = RunRequest.LOCAL,
      description = {
        "Cụm Spark; mặc định chạy trong máy này.",
        "Spark master. Default: ${DEFAULT-VALUE}."
      })
  private String master = RunRequest.LOCAL;

  @Option(
      names = "--engine",
      paramLabel = "auto|duckdb|spark",
      defaultValue = "auto",
      description = {
        "Máy chạy SQL trên nhiều số liệu: duckdb trên một máy, spark ở mọi nơi; auto là duckdb, trên cụm là spark.",
        "What runs SQL over much data: duckdb on one machine, spark anywhere. Default: duckdb, on a cluster spark."
      })
  private Engine engine = Engine.AUTO;

  @Option(
      names = "--full",
      description = {
        "Tính lại mọi bảng ở chỗ khác rồi so với bảng đã có; khác thì kết thúc bằng 1.",
        "Compute every table aside and compare digests; ends with 1 naming the first that differs."
      })
  private boolean full;

  @Option(
      names = "--make-current",
      description = {
        "Công bố cả khi ngày số liệu cũ hơn bản đang công bố.",
        "Publish even when the as-of day is older than the published one."
      })
  private boolean makeCurrent;

  @Option(
      names = JSON,
      description = {
        "In đúng một đối tượng JSON, kể cả khi hỏng.",
        "Print exactly one JSON object, failures included."
      })
  @SuppressWarnings(
      "UnusedVariable") // for the help: the arguments are asked for it before they are understood
  private boolean json;

  public List<Stage> only() {
    return only;
  }

  /** What is asked of the run by these options. */
  public RunRequest request() {
    return new RunRequest(
        days.asOf,
        days.knownOn,
        run.map(RunId::text),
        master,
        engine,
        Memory.ofProcess(),
        full,
        makeCurrent);
  }

  /** The days of a night: as-of and known-on. */
  public static final class DayOptions {
    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        description = {
          "Ngày số liệu, như 2026-06-30, không sau hôm nay; mặc định là ngày ghim, không có thì hôm qua.",
          "Day the figures stand for, not after today. Default: the workspace's pin, else yesterday in its time zone."
        })
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
        names = "--known-on",
        paramLabel = "DATE",
        description = {
          "Chỉ tính bút toán hạch toán đến ngày này, như 2026-07-15, không sau hôm nay; mặc định mọi bút toán.",
          "Count only bookings entered up to this day, not after today. Default: every booking delivered."
        })
    private Optional<LocalDate> knownOn = Optional.empty();

    /** A usual run for these days. */
    public RunRequest request() {
      return RunRequest.usual(asOf, knownOn, Engine.AUTO, Memory.ofProcess());
    }
  }

  /** The workspace option, shared by every command that reads one. */
  public static final class DataOption {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = {
          "Thư mục làm việc; mặc định $HTX_DATA, hoặc data/example.",
          "Workspace. Default: $HTX_DATA, else the example."
        })
    private Optional<Path> data = Optional.empty();

    /** The workspace that was named on the command line. */
    public Optional<Path> asked() {
      return data.map(folder -> folder.toAbsolutePath().normalize());
    }

    public Path workspace(Installation installation) {
      return data.or(() -> Optional.ofNullable(System.getenv("HTX_DATA"))
              .filter(text -> !text.isBlank())
              .map(Path::of))
          .orElseGet(installation::example)
          .toAbsolutePath()
          .normalize();
    }

    /** The lake of a folder that is a workspace; any other folder ends with 2. */
    public Lake lake(Installation installation) {
      Path workspace = workspace(installation);
      Configuration.requireWorkspace(workspace);
      return new Lake(workspace.resolve("lake"));
    }
  }
}
