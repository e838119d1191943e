package vn.htx.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * How Spark plans the making of one table: in few and simple steps where little is read, else in its own ways. Most
 * tables of any night are small, and to generate and compile code for one takes longer than to compute it.
 */
public final class SparkPlan {
  /** How many times as large rows are in memory as in their files; the keys of a register are more than they look. */
  public static final int COMPRESSION = 16;

  /** Rows that take up to this much in memory are given to every task rather than exchanged; a fault list of a city. */
  private static final long BROADCAST_BYTES = 20L << 20;

  /** Settings of every session, however much it reads. */
  public static final Map<String, String> SETTINGS = Map.of(
      "spark.sql.session.timeZone", "UTC",
      "spark.sql.sources.fileCompressionFactor", String.valueOf(COMPRESSION),
      "spark.sql.parquet.compression.codec", "zstd",
      "spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "100000",
      "spark.sql.autoBroadcastJoinThreshold", String.valueOf(BROADCAST_BYTES),
      "spark.sql.sources.parallelPartitionDiscovery.threshold", "100000",
      // As much as is grouped or sorted in memory: most keys are of one row, and to spill them
      // doubles the time.
      "spark.sql.files.maxPartitionBytes", "16m",
      "spark.sql.adaptive.advisoryPartitionSizeInBytes", "8m");

  /** Up to this many bytes of Parquet, about a sixteenth of CSV, one partition is fastest and gives one file. */
  public static final long SMALL_BYTES = 2L << 20;

  private static final long PARTITION_BYTES = 1L << 20;
  private static final long LEAST_PARTITIONS = 4;
  private static final long MOST_PARTITIONS = 200;

  private SparkPlan() {}

  /** Whether so little is read that the session of all small tables will do. */
  public static boolean isSmall(long parquetBytes) {
    return parquetBytes < SMALL_BYTES;
  }

  /** The size of files. */
  public static long bytes(Collection<List<Path>> files) {
    return files.stream()
        .flatMap(List::stream)
        .mapToLong(file -> file.toFile().length())
        .sum();
  }

  /** A further session of a running Spark, with the settings of every session. */
  public static SparkSession session(SparkSession running) {
    SparkSession session = running.newSession();
    SETTINGS.forEach((name, value) -> session.conf().set(name, value));
    return session;
  }

  /**
   * Makes a session plan for what it reads next.
   *
   * @param parquetBytes size of the files read
   */
  public static void set(SparkSession session, long parquetBytes) {
    boolean small = isSmall(parquetBytes);
    session
        .conf()
        .set("spark.sql.shuffle.partitions", small ? "1" : Long.toString(partitions(parquetBytes)));
    session.conf().set("spark.sql.adaptive.enabled", small ? "false" : "true");
    session.conf().set("spark.sql.codegen.wholeStage", small ? "false" : "true");
  }

  /** Enough for a partition to be sorted in memory; each costs every task before it a file. */
  private static long partitions(long parquetBytes) {
    return Math.max(LEAST_PARTITIONS, Math.min(parquetBytes / PARTITION_BYTES, MOST_PARTITIONS));
  }
}
