package vn.htx.app;

import java.util.List;

/**
 * What one stage of a run did, as {@code lake/runs/<run>/<stage>.json} tells machines. Times are ISO instants.
 *
 * @param exit the code the stage would end with by itself
 * @param version the version built or published; empty for earlier stages
 * @param tables every table of the stage
 * @param leftOut what makes the exit 3, in words
 */
record StageReport(
    String stage,
    String run,
    String asOf,
    String started,
    String ended,
    double seconds,
    int exit,
    String version,
    List<TableReport> tables,
    List<String> leftOut) {

  /** One table of a stage. */
  record TableReport(String table, String fingerprint, long rows, String origin) {}
}
