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
import vn.htx.store.Folders;

/**
 * Measures how long it takes to read and check one large file: by this program, by plain Spark SQL and by DuckDB, each
 * in a process of its own and in turn, so that a slower machine affects all of them. Seconds are counted from a started
 * engine to the last written file; the time of the whole process is given beside them. This program does more in that
 * time than the others: it hashes the file, keeps its parsed rows, counts everything in a second way, and reads its
 * tables back for their digests.
 */
public final class IngestBench {
  /**
   * The results of one program for a case.
   *
   * @param seconds duration of each run, in ascending order
   * @param cpuSeconds median processor time of the runs
   * @param peakMib greatest resident memory
   * @param wall median duration of the whole processes in seconds
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
   * Prepares a measurement.
   *
   * @param home the installation, whose launcher starts each process
   * @param codes the codes from which the rows of a case are made: unit codes, or ids of questions
   * @param scale 1 for the full sizes
   */
  public IngestBench(Path home, Function<IngestCase, List<String>> codes, double scale, int runs) {
    this.home = home;
    this.codes = codes;
    this.scale = scale;
    this.runs = runs;
  }

  /** Measures all programs for one case. */
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
    Work work = Work.read(result);
    Folders.remove(workspace.resolve("lake"));
    Folders.remove(workspace.resolve("out"));
    return new Timed(work, measured);
  }

  /**
   * The environment of a process: this program runs as its launcher runs it, the others with the best settings for long
   * runs.
   */
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

  /** The results as text; the last cells are the ratios to this program, by time and by processor time. */
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
