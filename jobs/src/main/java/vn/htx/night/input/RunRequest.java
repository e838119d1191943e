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
 * @param engine what runs the SQL of the night
 * @param memory most megabytes of Java's heap and DuckDB together
 * @param isFull whether every table is computed aside and compared, in place of the stages
 * @param makesCurrent whether a version for an older day than is published takes its place
 */
public record RunRequest(
    Optional<LocalDate> asOf,
    Optional<LocalDate> knownOn,
    Optional<String> run,
    String master,
    Engine engine,
    long memory,
    boolean isFull,
    boolean makesCurrent) {
  /** Spark in this process, on all its processors. */
  public static final String LOCAL = "local[*]";

  /** Most megabytes of a run on a machine that has more. */
  public static final long USUAL_MEMORY = 4_000;

  /** What Java needs beside its heap. */
  private static final long BESIDE_HEAP = 400;

  private static final long LEAST_DUCKDB = 512;

  /** A usual run for the workspace's own day. */
  public static final RunRequest USUAL =
      usual(Optional.empty(), Optional.empty(), Engine.AUTO, USUAL_MEMORY);

  /** A usual run for some days. */
  public static RunRequest usual(
      Optional<LocalDate> asOf, Optional<LocalDate> knownOn, Engine engine, long memory) {
    return new RunRequest(asOf, knownOn, Optional.empty(), LOCAL, engine, memory, false, false);
  }

  /** The megabytes that DuckDB may take: what the heap leaves. */
  public long duckDbMegabytes() {
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    return Math.max(memory - heap - BESIDE_HEAP, LEAST_DUCKDB);
  }
}
