package vn.htx.night.input;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of a run.
 *
 * @param asOf the day that the figures describe; empty for the workspace's own
 * @param knownOn the last day whose bookings count; empty for every booking delivered
 * @param run the run's id; empty for a new one
 * @param master Spark's master URL
 * @param isFull whether every table is computed aside and compared, in place of the stages
 * @param makesCurrent whether a version for an older day than is published takes its place
 */
public record RunRequest(
    Optional<LocalDate> asOf,
    Optional<LocalDate> knownOn,
    Optional<String> run,
    String master,
    boolean isFull,
    boolean makesCurrent) {
  /** Spark in this process, on all its processors. */
  public static final String LOCAL = "local[*]";

  /** A usual run for the workspace's own day. */
  public static final RunRequest USUAL =
      new RunRequest(Optional.empty(), Optional.empty(), Optional.empty(), LOCAL, false, false);
}
