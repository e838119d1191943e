package vn.htx.night;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.htx.config.Workspace;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** What was left out of a night, held against what the workspace tolerates; from the accounting of rows alone. */
public final class Tolerance {
  private static final String BY_DATASET = """
      SELECT dataset, count(*) AS files,
        count(*) FILTER (state = 'left_out') AS left_out,
        sum(rows_read) AS rows_read, sum(rows_clean) AS rows_clean, sum(rows_rejected) AS rows_rejected,
        sum(rows_skipped) AS rows_skipped,
        coalesce(sum(answers_read), 0) AS answers_read, coalesce(sum(answers_rejected), 0) AS answers_rejected
      FROM row_accounting WHERE state <> 'excluded' GROUP BY dataset ORDER BY dataset""";

  /** The most files that are named; the list beside the page has all. */
  public static final int NAMED = 20;

  private static final String LEFT_OUT = """
      SELECT source_file, count(*) OVER () AS files
      FROM (SELECT DISTINCT dataset, source_file FROM row_accounting WHERE state = 'left_out')
      ORDER BY dataset, source_file LIMIT ?""";

  private final List<String> leftOut = new ArrayList<>();
  private final List<StageReport.RowsReport> rows = new ArrayList<>();

  private Tolerance() {}

  /**
   * Reads the accounting table's files. A required dataset without one clean row ends the run with 4.
   *
   * @param listOfFiles where, below the site, all files are listed
   */
  static Tolerance of(List<Path> rowAccounting, Workspace workspace, String listOfFiles) {
    var tolerance = new Tolerance();
    try (DuckDbReader accounting = DuckDbReader.over(Map.of("row_accounting", rowAccounting))) {
      Answer datasets = accounting.query(BY_DATASET);
      tolerance.requireAll(datasets, workspace);
      datasets.forEach(dataset -> tolerance.judge(dataset, workspace));
      tolerance.name(accounting.query(LEFT_OUT, NAMED), listOfFiles);
    }
    return tolerance;
  }

  /** Names the first files that were left out, and counts the others. */
  private void name(Answer files, String listOfFiles) {
    files.forEach(file -> leftOut.add("tệp bị bỏ ra / file left out: " + file.text("source_file")));
    long more = files.rows().isEmpty()
        ? 0
        : files.rows().get(0).count("files") - files.rows().size();
    if (more > 0) {
      leftOut.add("và %1$s tệp nữa bị bỏ ra / and %1$s more files left out: site/%2$s"
          .formatted(number(more), listOfFiles));
    }
  }

  /**
   * Why the run ends with 3; empty when nothing is beyond tolerance. Of files left out the first are named and the
   * others counted in one line.
   */
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  int exit() {
    return leftOut.isEmpty() ? Exit.DONE : Exit.LEFT_OUT;
  }

  /** What became of the rows, a dataset each. */
  List<StageReport.RowsReport> rows() {
    return List.copyOf(rows);
  }

  /** One line a dataset: files, rows read, clean, rejected, skipped, files left out. */
  public List<List<String>> summary() {
    return rows.stream()
        .map(dataset -> List.of(
            dataset.dataset(),
            number(dataset.files()),
            number(dataset.read()),
            number(dataset.clean()),
            number(dataset.rejected()),
            number(dataset.skipped()),
            number(dataset.filesLeftOut())))
        .toList();
  }

  private void requireAll(Answer datasets, Workspace workspace) {
    var problems = new ArrayList<Problem>();
    for (String required : workspace.required()) {
      boolean usable = datasets.rows().stream()
          .anyMatch(row -> row.text("dataset").equals(required) && row.count("rows_clean") > 0);
      if (!usable) {
        problems.add(
            Problem.of(
                    "Bộ dữ liệu bắt buộc không có bản dùng được",
                    "A required dataset has no usable version")
                .at("inbox/" + required)
                .todo(
                    "thả tệp đúng mẫu vào thư mục này; xem lỗi bằng ./htx check TỆP",
                    "drop a file of the right form into this folder; see its faults with ./htx check FILE"));
      }
    }
    if (!problems.isEmpty()) {
      throw new HtxException(HtxException.Kind.DATA, problems);
    }
  }

  private void judge(Answer.Row dataset, Workspace workspace) {
    String name = dataset.text("dataset");
    long read = dataset.count("rows_read");
    long rejected = dataset.count("rows_rejected");
    double tolerated = workspace.tolerance(name).doubleValue();
    if (read > 0 && (double) rejected / read > tolerated) {
      leftOut.add(beyond(name, "dòng / rows", rejected, read, tolerated));
    }
    long answers = dataset.count("answers_read");
    long rejectedAnswers = dataset.count("answers_rejected");
    if (answers > 0 && (double) rejectedAnswers / answers > tolerated) {
      leftOut.add(beyond(name, "ô trả lời / answers", rejectedAnswers, answers, tolerated));
    }
    rows.add(new StageReport.RowsReport(
        name,
        dataset.count("files"),
        dataset.count("left_out"),
        read,
        dataset.count("rows_clean"),
        rejected,
        dataset.count("rows_skipped")));
  }

  private static String beyond(
      String dataset, String what, long rejected, long read, double tolerated) {
    return "%s: bị loại / rejected %s %s %s > %s"
        .formatted(
            dataset, number(rejected), what, percent((double) rejected / read), percent(tolerated));
  }

  private static String number(long count) {
    return String.format(Locale.GERMAN, "%,d", count); // dots for thousands, as in Vietnamese
  }

  private static String percent(double share) {
    return String.format(Locale.GERMAN, "%.1f %%", share * 100);
  }
}
