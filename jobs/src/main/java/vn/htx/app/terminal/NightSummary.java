package vn.htx.app.terminal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.htx.app.site.SitePages;
import vn.htx.night.FullRun;
import vn.htx.night.RunListener;
import vn.htx.night.Stage;
import vn.htx.night.StageReport;
import vn.htx.night.Tolerance;
import vn.htx.night.input.RunInputs;
import vn.htx.store.Lake;

/** Tells people, and where it is asked for machines, how a run goes. */
public record NightSummary(Path workspace, Console console, JsonReport report)
    implements RunListener {

  @Override
  public void began(Lake lake, RunInputs inputs) {
    report.began(lake, inputs);
  }

  /** Prints one line. */
  @Override
  public void carriedOut(Stage stage, StageReport done) {
    report.add(done);
    long computed = done.tables().stream()
        .filter(table -> table.origin().equals("computed"))
        .count();
    String tables = done.tables().isEmpty()
        ? ""
        : "  %s bảng, %s tính mới / tables, computed".formatted(done.tables().size(), computed);
    console.clearProgress();
    console.log("%-10s %8s%s"
        .formatted(
            stage.id(),
            Console.seconds(Duration.ofMillis((long) (done.seconds() * 1000))),
            tables));
  }

  /** What was left out, the version, and how long it all took. */
  @Override
  public void ended(List<StageReport> stages, Duration whole, Optional<Tolerance> rows) {
    if (report.isAsked()) {
      return;
    }
    stages.stream()
        .flatMap(stage -> stage.leftOut().stream())
        .distinct()
        .forEach(text -> console.log("! " + text));
    StageReport last = stages.get(stages.size() - 1);
    console.log("%s  %s  as-of %s"
        .formatted(last.version(), Console.seconds(whole), last.asOf())
        .strip());
    rows.ifPresent(this::published);
  }

  /** What {@code --full} found; on standard error where standard output is the JSON object. */
  @Override
  public void compared(FullRun.Compared found) {
    String counts = "%s bảng tính lại, %s so sánh, %s khác / tables computed, compared, different"
        .formatted(found.made(), found.compared(), found.differing().size());
    if (report.isAsked()) {
      console.complain(counts);
    } else {
      console.print(counts);
    }
    found.differing().stream()
        .limit(1)
        .forEach(first -> console.complain("✗ khác đầu tiên / first difference: " + first));
    report.print(found.exit(), found.problems());
  }

  /** What became of the rows, and where to read on. */
  private void published(Tolerance tolerance) {
    console.table(
        List.of(
            "bộ dữ liệu / dataset",
            "tệp/files",
            "đọc/read",
            "hợp lệ/clean",
            "loại/rejected",
            "bỏ qua/skipped",
            "tệp bỏ/left out"),
        tolerance.summary());
    Path site = workspace.resolve("site");
    console.print("\nTrang / page: " + site.resolve("index.html"));
    console.print("Chất lượng số liệu / data quality: " + site.resolve("quality.html"));
    console.print("Các lượt chạy / runs: "
        + workspace.resolve("lake").resolve("runs").resolve(SitePages.RUNS));
  }
}
