package vn.htx.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.htx.store.Lake;

/** What a night tells people of its stages and of its end. */
record NightSummary(Path workspace, Lake lake, Console console) {

  /** One line of a stage that was carried out. */
  void stage(Stage stage, StageReport report) {
    long computed = report.tables().stream()
        .filter(table -> table.origin().equals("computed"))
        .count();
    String tables = report.tables().isEmpty()
        ? ""
        : "  %s bảng, %s tính mới / tables, computed".formatted(report.tables().size(), computed);
    console.clearProgress();
    console.log("%-10s %8s%s"
        .formatted(
            stage.id(),
            Console.seconds(Duration.ofMillis((long) (report.seconds() * 1000))),
            tables));
  }

  /** What was left out, the version, and how long it all took. */
  void end(List<StageReport> reports, Duration whole) {
    reports.stream()
        .flatMap(report -> report.leftOut().stream())
        .distinct()
        .forEach(text -> console.log("! " + text));
    StageReport last = reports.get(reports.size() - 1);
    console.log("%s  %s  as-of %s"
        .formatted(last.version(), Console.seconds(whole), last.asOf())
        .strip());
  }

  /** What {@code --full} found; beside the JSON object it is told apart from it. */
  void compared(FullRun.Compared found, boolean aside) {
    String counts = "%s bảng tính lại, %s so sánh, %s khác / tables computed, compared, different"
        .formatted(found.made(), found.compared(), found.differing().size());
    if (aside) {
      console.complain(counts);
    } else {
      console.print(counts);
    }
    found.differing().stream()
        .limit(1)
        .forEach(first -> console.complain("✗ khác đầu tiên / first difference: " + first));
  }

  /** What became of the rows, and where to read on. */
  void published(Tolerance tolerance) {
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
    console.print("Các lượt chạy / runs: " + lake.runs().resolve(RunRecords.PAGE));
  }
}
