package vn.htx.night;

import java.util.List;
import java.util.Optional;

/**
 * The result of one stage of a run, as written to {@code lake/runs/<run>/<stage>.json}. Times are ISO instants.
 *
 * @param exit the code the stage would end with by itself
 * @param version the version built or published; empty for earlier stages
 * @param tables every table of the stage
 * @param rows what became of every dataset's rows; empty for stages that read no files
 * @param leftOut what makes the exit 3, in words; of files left out the first, then how many more, and all are counted
 *     in {@code rows}
 */
public record StageReport(
    String stage,
    String run,
    String asOf,
    String started,
    String ended,
    double seconds,
    int exit,
    String version,
    List<TableReport> tables,
    List<RowsReport> rows,
    List<String> leftOut) {
  public StageReport {
    // A record of an earlier program has no rows.
    rows = Optional.ofNullable(rows).map(List::copyOf).orElseGet(List::of);
  }

  /** One table of a stage. */
  public record TableReport(String table, String fingerprint, long rows, String origin) {}

  /** The rows of one dataset over all its files: read = clean + rejected + skipped. */
  public record RowsReport(
      String dataset,
      long files,
      long filesLeftOut,
      long read,
      long clean,
      long rejected,
      long skipped) {}
}
