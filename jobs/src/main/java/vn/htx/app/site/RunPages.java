package vn.htx.app.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.htx.config.Workspace;
import vn.htx.dashboard.RunsPage;
import vn.htx.night.RunRecords;
import vn.htx.night.Stage;
import vn.htx.night.StageReport;
import vn.htx.night.input.RunInputs;
import vn.htx.store.Folders;
import vn.htx.store.Json;
import vn.htx.store.Lake;

/** The page of the last runs, made from what each left in {@code lake/runs/}. */
public final class RunPages {
  private static final int SHOWN = 35;

  private RunPages() {}

  /** Writes the page of the last runs anew, whole or not at all. */
  static void write(Lake lake, Workspace workspace) throws IOException {
    var page =
        new RunsPage(workspace.name(), workspace.isSynthetic(), runs(lake, workspace.timeZone()));
    Path aside =
        lake.runs().resolve(SitePages.RUNS + ".tmp" + ProcessHandle.current().pid());
    Files.writeString(aside, page.html());
    Files.move(
        aside,
        lake.runs().resolve(SitePages.RUNS),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** The last runs, the newest first. */
  public static List<RunsPage.Run> runs(Lake lake, ZoneId zone) throws IOException {
    var runs = new ArrayList<RunsPage.Run>();
    for (Path folder : folders(lake)) {
      run(folder, zone).ifPresent(runs::add);
    }
    runs.sort(Comparator.comparing(RunsPage.Run::started).reversed());
    return runs;
  }

  /** The folders of the runs that began last. */
  private static List<Path> folders(Lake lake) throws IOException {
    var begun = new ArrayList<Begun>();
    for (Path folder : Folders.list(lake.runs())) {
      Path inputs = folder.resolve(RunInputs.FILE);
      if (Files.exists(inputs)) {
        begun.add(new Begun(folder, Files.getLastModifiedTime(inputs).toInstant()));
      }
    }
    return begun.stream()
        .sorted(Comparator.comparing(Begun::at)
            .thenComparing(each -> each.folder().toString())
            .reversed())
        .limit(SHOWN)
        .map(Begun::folder)
        .toList();
  }

  /** The part of {@link RunInputs} that the page shows; the files, of which there may be thousands, are not read. */
  private record Pinned(String run, String asOf) {}

  private record Begun(Path folder, Instant at) {}

  private static Optional<RunsPage.Run> run(Path folder, ZoneId zone) throws IOException {
    var reports = new ArrayList<StageReport>();
    for (Stage stage : Stage.values()) {
      Path file = folder.resolve(stage.id() + ".json");
      if (Files.exists(file)) {
        reports.add(Json.read(file, StageReport.class));
      }
    }
    Path failed = folder.resolve(RunRecords.FAILED);
    Optional<RunRecords.Failed> failure = Files.exists(failed)
        ? Optional.of(Json.read(failed, RunRecords.Failed.class))
        : Optional.empty();
    Pinned inputs = Json.read(folder.resolve(RunInputs.FILE), Pinned.class);
    if (reports.isEmpty() && failure.isEmpty()) {
      Instant pinned = Files.getLastModifiedTime(folder.resolve(RunInputs.FILE)).toInstant();
      return Optional.of(new RunsPage.Run(
          inputs.run(),
          LocalDate.parse(inputs.asOf()),
          pinned.atZone(zone),
          stages(reports),
          Optional.empty(),
          "",
          Optional.empty(),
          List.of()));
    }
    Instant started = reports.stream()
        .map(report -> Instant.parse(report.started()))
        .min(Comparator.naturalOrder())
        .orElseGet(() -> Instant.parse(failure.orElseThrow().at()));
    return Optional.of(new RunsPage.Run(
        inputs.run(),
        LocalDate.parse(inputs.asOf()),
        started.atZone(zone),
        stages(reports),
        exit(reports, failure),
        reports.stream().map(StageReport::version).reduce("", (a, b) -> b.isEmpty() ? a : b),
        rows(reports),
        leftOut(reports, failure)));
  }

  /** Of every stage that ended, how long it took; the others are not there. */
  private static List<RunsPage.StageTime> stages(List<StageReport> reports) {
    return reports.stream()
        .map(report -> new RunsPage.StageTime(
            report.stage(), Duration.ofMillis(Math.round(report.seconds() * 1000))))
        .toList();
  }

  /** Known once the run failed or ended with its last stage. */
  private static Optional<Integer> exit(
      List<StageReport> reports, Optional<RunRecords.Failed> failure) {
    boolean ended = reports.stream().anyMatch(report -> report.stage().equals(Stage.PUBLISH.id()));
    return failure
        .map(RunRecords.Failed::exit)
        .or(() -> ended
            ? reports.stream().map(StageReport::exit).max(Comparator.naturalOrder())
            : Optional.empty());
  }

  private static Optional<RunsPage.Rows> rows(List<StageReport> reports) {
    return reports.stream()
        .map(StageReport::rows)
        .filter(rows -> !rows.isEmpty())
        .reduce((before, last) -> last)
        .map(rows -> new RunsPage.Rows(
            rows.stream().mapToLong(StageReport.RowsReport::read).sum(),
            rows.stream().mapToLong(StageReport.RowsReport::clean).sum(),
            rows.stream().mapToLong(StageReport.RowsReport::rejected).sum(),
            rows.stream().mapToLong(StageReport.RowsReport::skipped).sum()));
  }

  private static List<String> leftOut(
      List<StageReport> reports, Optional<RunRecords.Failed> failure) {
    var told = new ArrayList<String>();
    failure.ifPresent(each -> told.add(each.told()));
    reports.stream().flatMap(report -> report.leftOut().stream()).distinct().forEach(told::add);
    return told;
  }
}
