package vn.htx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.store.Folders;

/**
 * Times reading and checking one large file, ours beside plain Spark SQL and DuckDB, each in a process of its own and
 * in turn, so that a drift of the machine meets all of them. Seconds count from a started engine to the last file
 * written; the whole process stands beside. Ours does more in that time than the others: it hashes the file, keeps its
 * parsed rows, counts everything a second way and reads its tables back for their digests.
 */
public final class IngestBench {
  /**
   * One side of a case.
   *
   * @param seconds of work, of each run, from least to greatest; {@code cpuSeconds} their median
   * @param peakMib greatest resident memory
   * @param wall median seconds of whole processes
   */
  public record Measurement(
      IngestCase of,
      IngestSide side,
      long rows,
      List<Double> seconds,
      double cpuSeconds,
      long peakMib,
      double wall) {
    double median() {
      return IngestBench.median(seconds);
    }
  }

  private final Path home;
  private final Function<IngestCase, List<String>> codes;
  private final double scale;
  private final int runs;

  /**
   * Sets up a measurement.
   *
   * @param home the installation, whose launcher starts each process
   * @param codes what the rows of a case are made with: unit codes, or ids of questions
   * @param scale 1 for the full sizes
   */
  public IngestBench(Path home, Function<IngestCase, List<String>> codes, double scale, int runs) {
    this.home = home;
    this.codes = codes;
    this.scale = scale;
    this.runs = runs;
  }

  /** Measures the sides of one case. */
  public List<Measurement> measure(IngestCase of) throws IOException {
    Path folder = Files.createTempDirectory("htx-bench");
    try {
      of.writeTo(folder, scale, codes.apply(of));
      var times = new EnumMap<IngestSide, List<Timed>>(IngestSide.class);
      for (int i = 0; i < runs; i++) {
        for (IngestSide side : of.sides()) {
          times.computeIfAbsent(side, unused -> new ArrayList<>()).add(time(of, side, folder));
        }
      }
      return of.sides().stream()
          .map(side -> line(of, side, Objects.requireNonNull(times.get(side))))
          .toList();
    } finally {
      Folders.remove(folder);
    }
  }

  private record Timed(Work work, MeasuredProcess measured) {}

  private Timed time(IngestCase of, IngestSide side, Path workspace) throws IOException {
    Path errors = workspace.resolve("bench.log");
    Path result = workspace.resolve("result");
    List<String> command = List.of(
        home.resolve("htx").toString(),
        "bench",
        "side",
        "--case",
        of.name(),
        "--side",
        side.name(),
        "--data",
        workspace.toString(),
        "--result",
        result.toString());
    MeasuredProcess measured =
        MeasuredProcess.run(command, environment(of, side), workspace, errors);
    if (measured.exit() != 0) {
      throw HtxException.data(Problem.of("Lượt đo kết thúc với mã lỗi", "A measured run failed")
          .at(String.join(" ", command))
          .found("%s%n%s".formatted(measured.exit(), Files.readString(errors))));
    }
    Work work = Work.read(result);
    Folders.remove(workspace.resolve("lake"));
    Folders.remove(workspace.resolve("out"));
    return new Timed(work, measured);
  }

  /** Ours runs as the launcher would run it, the others as is best for long runs. */
  private static Map<String, String> environment(IngestCase of, IngestSide side) {
    var environment = new HashMap<String, String>();
    if (side != IngestSide.OURS) {
      environment.put("HTX_JIT", "full");
    }
    if (!of.heap().isEmpty()) {
      environment.put("HTX_HEAP", of.heap());
    }
    return environment;
  }

  private Measurement line(IngestCase of, IngestSide side, List<Timed> times) {
    return new Measurement(
        of,
        side,
        of.rows(scale),
        times.stream().map(each -> each.work().seconds()).sorted().toList(),
        median(times.stream().map(each -> each.work().cpuSeconds()).sorted().toList()),
        times.stream().mapToLong(each -> each.measured().peakKib()).max().orElse(0) / 1024,
        median(times.stream()
            .map(each -> each.measured().wall().toMillis() / 1000.0)
            .sorted()
            .toList()));
  }

  private static double median(List<Double> sorted) {
    return NightlyBench.median(sorted.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The header of {@link #cells}. */
  public static final List<String> HEADER = List.of(
      "ca/case",
      "bên/side",
      "dòng/rows",
      "trung vị/median s",
      "min",
      "max",
      "CPU s",
      "dòng/s rows/s",
      "RSS MiB",
      "cả tiến trình/process s",
      "× HTX",
      "CPU × HTX");

  /** As text; the last cells are how many times as long as ours a side took, by clock and by processor. */
  public static List<List<String>> cells(List<Measurement> lines) {
    Measurement ours = lines.stream()
        .filter(line -> line.side() == IngestSide.OURS)
        .findFirst()
        .orElseThrow();
    return lines.stream().map(line -> cells(line, ours)).toList();
  }

  private static List<String> cells(Measurement line, Measurement ours) {
    return List.of(
        line.of().name().toLowerCase(Locale.ROOT),
        line.side().label(),
        String.valueOf(line.rows()),
        decimal(line.median()),
        decimal(line.seconds().get(0)),
        decimal(line.seconds().get(line.seconds().size() - 1)),
        decimal(line.cpuSeconds()),
        String.valueOf(Math.round(line.rows() / line.median())),
        String.valueOf(line.peakMib()),
        decimal(line.wall()),
        decimal(line.median() / ours.median()),
        decimal(line.cpuSeconds() / ours.cpuSeconds()));
  }

  private static String decimal(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }
}
