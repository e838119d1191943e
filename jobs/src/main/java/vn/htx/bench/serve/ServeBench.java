package vn.htx.bench.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.htx.bench.MeasuredProcess;
import vn.htx.bench.NightlyBench;
import vn.htx.bench.WorkspaceCopy;
import vn.htx.catalog.Catalog;

/**
 * Measures the served pages of a version of national size: how soon the server is there, how long its pages take for
 * one person and for planners who click every five seconds, how much memory it takes, and as a floor how long DuckDB
 * alone takes for the figures of a page. The visitors' own work is on the same processors.
 */
public final class ServeBench {
  private static final Duration PACE = Duration.ofSeconds(5);
  private static final int ROUNDS = 50;

  /**
   * How it is measured.
   *
   * @param starts how often the server is started
   * @param planners how many click
   * @param time for how long
   */
  public record Plan(NationalVersion.Size size, int starts, int planners, Duration time) {}

  /** A duration of several starts in seconds. */
  public record Seconds(double median, double least, double greatest) {
    private static Seconds of(
        List<ServerProcess.Start> starts, Function<ServerProcess.Start, Duration> of) {
      double[] sorted = starts.stream()
          .mapToDouble(start -> of.apply(start).toMillis() / 1000.0)
          .sorted()
          .toArray();
      return new Seconds(NightlyBench.median(sorted), sorted[0], sorted[sorted.length - 1]);
    }
  }

  /**
   * All that was measured.
   *
   * @param listening from the start of the process until it listens
   * @param firstPage from the start of the process until the first page is there
   * @param startMib greatest resident memory of a server that showed one page
   * @param peakMib that after all visits
   */
  public record Result(
      NationalVersion.Size size,
      Seconds listening,
      Seconds firstPage,
      long startMib,
      long peakMib,
      int planners,
      List<PageTimes> pages) {}

  private final Path home;
  private final Path workspace;
  private final Path errors;

  /**
   * Prepares a measurement.
   *
   * @param home the installation, whose launcher starts each process
   * @param folder an empty folder
   */
  public ServeBench(Path home, Path folder) {
    this.home = home;
    this.workspace = folder.resolve("workspace");
    this.errors = folder.resolve("bench.log");
  }

  /** Makes the version and measures its pages. */
  public Result measure(Plan plan, Catalog catalog)
      throws IOException, SQLException, InterruptedException {
    WorkspaceCopy.of(home.resolve("data").resolve("example"), workspace);
    MeasuredProcess.run(
        List.of(home.resolve("htx").toString(), "nightly", "--data", workspace.toString()),
        Map.of("HTX_CDS", "off"), // which leaves nothing to be done in the background afterwards
        workspace,
        errors);
    Path database = NationalVersion.publish(workspace, catalog, plan.size());
    ServedPage.View first = PageTimes.pages(database).get(0).get(0);
    var starts = new ArrayList<ServerProcess.Start>();
    for (int i = 1; i < plan.starts(); i++) {
      try (var server = ServerProcess.start(home, workspace, first, errors)) {
        starts.add(server.start());
      }
    }
    try (var server = ServerProcess.start(home, workspace, first, errors)) {
      starts.add(server.start());
      long startMib = server.peakMib();
      List<PageTimes> pages = PageTimes.measure(
          server.address(),
          database,
          new PageTimes.Load(ROUNDS, plan.planners(), PACE, plan.time()));
      return new Result(
          plan.size(),
          Seconds.of(starts, ServerProcess.Start::listening),
          Seconds.of(starts, ServerProcess.Start::firstPage),
          startMib,
          server.peakMib(),
          plan.planners(),
          pages);
    }
  }

  /** The header of {@link #startCells}. */
  public static final List<String> START_HEADER =
      List.of("", "trung vị/median s", "min", "max", "RSS MiB");

  /** The starts as text. */
  public static List<List<String>> startCells(Result result) {
    return List.of(
        startCells("sẵn sàng/listening", result.listening(), "–"),
        startCells("trang đầu/first page", result.firstPage(), String.valueOf(result.startMib())));
  }

  private static List<String> startCells(String name, Seconds seconds, String mib) {
    return List.of(
        name,
        decimal(seconds.median()),
        decimal(seconds.least()),
        decimal(seconds.greatest()),
        mib);
  }

  /** The header of {@link #cells}; milliseconds but for the last three columns. */
  public static final List<String> HEADER = List.of(
      "trang/page",
      "1 người/person: trung vị/median ms",
      "99 %",
      "cán bộ/planners: trung vị/median ms",
      "99 %",
      "DuckDB ms",
      "× DuckDB",
      "KiB",
      "từ chối/refused");

  /** The pages as text; the ratio is that of one person's median to that of the query alone. */
  public static List<List<String>> cells(Result result) {
    return result.pages().stream()
        .map(page -> List.of(
            page.name(),
            decimal(page.alone().median()),
            decimal(page.alone().percentile99()),
            decimal(page.planners().median()),
            decimal(page.planners().percentile99()),
            decimal(page.floor().median()),
            decimal(page.alone().median() / page.floor().median()),
            String.valueOf(page.kib()),
            String.valueOf(page.refused())))
        .toList();
  }

  /** A dash where nobody opened a page in the time. */
  private static String decimal(double number) {
    if (Double.isNaN(number)) {
      return "–";
    }
    return number < 10
        ? String.format(Locale.ROOT, "%.2f", number)
        : String.format(Locale.ROOT, "%.0f", number);
  }
}
