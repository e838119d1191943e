package vn.htx.bench.land;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import vn.htx.bench.MeasuredProcess;
import vn.htx.bench.NightlyBench;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.store.Folders;

/**
 * Measures the whole chain of land, from CSV to figures, over many files: by this program as its launcher runs a first
 * night, by DuckDB SQL and by Spark SQL, each in a process of its own and in turn, so that a slower machine affects all
 * of them. What they compute must be equal. This program does more in that time than the others: it hashes the files,
 * keeps their parsed rows, counts everything in a second way, reads its tables back for their digests, withholds what
 * would tell of few persons, computes the other domains and writes pages.
 */
public final class LandBench {
  private static final long FULL_PARCELS = 10_000_000;

  private final Path home;
  private final Path folder;
  private final int runs;
  private final List<LandSide> sides;

  /**
   * What is measured.
   *
   * @param shape of the files
   * @param scale 1 for ten million parcels and as many rows of holders
   * @param files of parcels, and of holders
   */
  public record Size(LandCase shape, double scale, int files) {
    long parcels() {
      return Math.round(FULL_PARCELS * scale);
    }
  }

  /**
   * One program's runs, the quickest first.
   *
   * @param peakMib greatest resident memory of all runs
   */
  public record Measurement(Size of, LandSide side, List<MeasuredProcess> runs, long peakMib) {
    double seconds() {
      return median(MeasuredProcess::wall);
    }

    double cpuSeconds() {
      return median(MeasuredProcess::cpu);
    }

    private double median(Function<MeasuredProcess, Duration> of) {
      return NightlyBench.median(runs.stream()
          .mapToDouble(run -> of.apply(run).toMillis() / 1000.0)
          .sorted()
          .toArray());
    }
  }

  /**
   * Prepares a measurement.
   *
   * @param home the installation, whose launcher starts each process
   * @param folder an empty folder for the workspace, which is removed in the end
   */
  public LandBench(Path home, Path folder, int runs, List<LandSide> sides) {
    this.home = home;
    this.folder = folder;
    this.runs = runs;
    this.sides = List.copyOf(sides);
  }

  /** Measures all programs for one size. */
  public List<Measurement> measure(Size size, List<LandWorkspace.Register> registers)
      throws IOException {
    Path workspace = folder.resolve("workspace");
    try {
      LandWorkspace.make(
          home.resolve("data").resolve("example"),
          workspace,
          size.shape(),
          size.parcels(),
          size.files(),
          registers);
      var measured = new EnumMap<LandSide, List<MeasuredProcess>>(LandSide.class);
      var made = new EnumMap<LandSide, SortedMap<String, Double>>(LandSide.class);
      for (int i = 0; i < runs; i++) {
        for (LandSide side : sides) {
          measured.computeIfAbsent(side, unused -> new ArrayList<>()).add(run(side, workspace));
          made.put(
              side, side.isOurs() ? LandFigures.ours(workspace) : LandFigures.baseline(workspace));
          clear(workspace);
        }
      }
      requireEqual(made);
      return sides.stream()
          .map(side -> measurement(size, side, Objects.requireNonNull(measured.get(side))))
          .toList();
    } finally {
      Folders.remove(workspace);
    }
  }

  /** Removes what a run made, so that the next one begins from nothing. */
  private static void clear(Path workspace) throws IOException {
    Folders.remove(workspace.resolve("lake"));
    Folders.remove(workspace.resolve("private"));
    Folders.remove(LandBaseline.out(workspace));
    Files.deleteIfExists(workspace.resolve("site"));
  }

  private MeasuredProcess run(LandSide side, Path workspace) throws IOException {
    return MeasuredProcess.run(
        command(side, workspace), side.environment(), folder, folder.resolve("bench.log"));
  }

  private List<String> command(LandSide side, Path workspace) {
    String launcher = home.resolve("htx").toString();
    return side.isOurs()
        ? List.of(
            launcher,
            "nightly",
            "--data",
            workspace.toString(),
            "--engine",
            side == LandSide.OURS ? "auto" : "spark")
        : List.of(
            launcher, "bench", "land-side", "--side", side.name(), "--data", workspace.toString());
  }

  private static void requireEqual(EnumMap<LandSide, SortedMap<String, Double>> made) {
    LandSide first = made.keySet().iterator().next();
    made.forEach((side, figures) -> {
      List<String> differences =
          LandFigures.differences(Objects.requireNonNull(made.get(first)), figures);
      if (!differences.isEmpty()) {
        throw HtxException.data(Problem.of(
                "Các bên tính ra kết quả khác nhau", "The programs compute different results")
            .at("%s / %s".formatted(first.label(), side.label()))
            .found("%s: %s"
                .formatted(differences.size(), differences.stream().limit(20).toList())));
      }
    });
  }

  private static Measurement measurement(Size size, LandSide side, List<MeasuredProcess> runs) {
    List<MeasuredProcess> sorted =
        runs.stream().sorted(Comparator.comparing(MeasuredProcess::wall)).toList();
    long peak = runs.stream().mapToLong(MeasuredProcess::peakKib).max().orElse(0) / 1024;
    return new Measurement(size, side, sorted, peak);
  }

  /** The header of {@link #cells}. */
  public static final List<String> HEADER = List.of(
      "ca/case",
      "thửa/parcels",
      "tệp/files",
      "bên/side",
      "trung vị/median s",
      "min",
      "max",
      "CPU s",
      "RSS MiB",
      "× DuckDB",
      "× Spark");

  /** The results as text; the last cells are the ratios to the baselines' medians. */
  public static List<List<String>> cells(List<Measurement> lines) {
    return lines.stream()
        .map(line -> List.of(
            line.of().shape().name().toLowerCase(Locale.ROOT),
            String.valueOf(line.of().parcels()),
            String.valueOf(2 * line.of().files()),
            line.side().label(),
            decimal(line.seconds()),
            decimal(line.runs().get(0).wall().toMillis() / 1000.0),
            decimal(line.runs().get(line.runs().size() - 1).wall().toMillis() / 1000.0),
            decimal(line.cpuSeconds()),
            String.valueOf(line.peakMib()),
            ratio(line, lines, LandSide.DUCKDB),
            ratio(line, lines, LandSide.SPARK)))
        .toList();
  }

  private static String ratio(Measurement line, List<Measurement> lines, LandSide to) {
    return lines.stream()
        .filter(each -> each.side() == to)
        .findFirst()
        .map(each -> decimal(line.seconds() / each.seconds()))
        .orElse("–");
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
