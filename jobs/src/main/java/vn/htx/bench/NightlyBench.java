package vn.htx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.store.Folders;

/**
 * Measures the nightly run of a workspace as an operator experiences it, from the start of the process to the published
 * page: the first night, the next night without new files, and the same night again.
 */
public final class NightlyBench {
  private static final Pattern STAGE_SECONDS = Pattern.compile("\"seconds\"\\s*:\\s*([0-9.]+)");

  /** One measured case: median, least and greatest duration in seconds, greatest memory, median seconds by stage. */
  public record Timing(
      String name,
      double medianSeconds,
      double leastSeconds,
      double greatestSeconds,
      long peakMib,
      Map<String, Double> stages) {}

  private final Path home;
  private final Path workspace;
  private final LocalDate asOf;
  private final int runs;

  public NightlyBench(Path home, Path workspace, LocalDate asOf, int runs) {
    this.home = home;
    this.workspace = workspace;
    this.asOf = asOf;
    this.runs = runs;
  }

  /** Measures the three cases in turn, so that a slower machine affects all of them. */
  public List<Timing> measure() throws IOException {
    Path folder = Files.createTempDirectory("htx-bench");
    try {
      var cases = new LinkedHashMap<String, List<Case>>();
      for (int i = 0; i < runs; i++) {
        Path copy = folder.resolve("workspace-" + i);
        WorkspaceCopy.of(workspace, copy);
        add(cases, "từ đầu / from nothing", time(copy, asOf, "first-" + i));
        add(
            cases,
            "đêm sau, không có tệp mới / next night, no new files",
            time(copy, asOf.plusDays(1), "next-" + i));
        add(cases, "chạy lại / the same night again", time(copy, asOf.plusDays(1), "again-" + i));
        Folders.remove(copy);
      }
      return cases.entrySet().stream()
          .map(each -> line(each.getKey(), each.getValue()))
          .toList();
    } finally {
      Folders.remove(folder);
    }
  }

  private record Case(MeasuredProcess measured, Map<String, Double> stages) {}

  private static void add(Map<String, List<Case>> cases, String name, Case measured) {
    cases.computeIfAbsent(name, unused -> new ArrayList<>()).add(measured);
  }

  private Case time(Path copy, LocalDate day, String run) throws IOException {
    Path errors = copy.resolve("bench.log");
    List<String> command = List.of(
        home.resolve("htx").toString(),
        "nightly",
        "--data",
        copy.toString(),
        "--as-of",
        day.toString(),
        "--run",
        run);
    MeasuredProcess measured = MeasuredProcess.run(command, copy, errors);
    return new Case(measured, stages(copy.resolve("lake").resolve("runs").resolve(run)));
  }

  private static Map<String, Double> stages(Path run) throws IOException {
    var seconds = new LinkedHashMap<String, Double>();
    for (String stage : List.of("ingest", "indicators", "site", "publish")) {
      Path report = run.resolve(stage + ".json");
      if (Files.exists(report)) {
        Matcher found = STAGE_SECONDS.matcher(Files.readString(report));
        seconds.put(stage, found.find() ? Double.parseDouble(found.group(1)) : Double.NaN);
      }
    }
    return seconds;
  }

  private static Timing line(String name, List<Case> cases) {
    double[] wall = cases.stream()
        .mapToDouble(each -> seconds(each.measured().wall()))
        .sorted()
        .toArray();
    var stages = new LinkedHashMap<String, Double>();
    for (String stage : cases.get(0).stages().keySet()) {
      stages.put(
          stage,
          median(cases.stream()
              .mapToDouble(each -> each.stages().getOrDefault(stage, 0.0))
              .sorted()
              .toArray()));
    }
    long peak =
        cases.stream().mapToLong(each -> each.measured().peakKib()).max().orElse(0) / 1024;
    return new Timing(name, median(wall), wall[0], wall[wall.length - 1], peak, stages);
  }

  /** The middle of sorted numbers; of an even number of them the mean of the two middle ones. */
  public static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /** The results as text: seconds with one decimal, memory in MiB. */
  public static List<String> cells(Timing line) {
    String stages = String.join(
        "  ",
        line.stages().entrySet().stream()
            .map(each -> each.getKey() + " " + decimal(each.getValue()))
            .toList());
    return List.of(
        line.name(),
        decimal(line.medianSeconds()),
        decimal(line.leastSeconds()),
        decimal(line.greatestSeconds()),
        String.valueOf(line.peakMib()),
        stages);
  }

  private static String decimal(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
