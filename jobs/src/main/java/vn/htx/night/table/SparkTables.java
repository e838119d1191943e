package vn.htx.night.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.util.Utils;
import vn.htx.catalog.common.Units;
import vn.htx.engine.Schemas;
import vn.htx.store.Lake;
import vn.htx.store.SparkEngine;
import vn.htx.store.SqlEngine;
import vn.htx.store.StoredTable;
import vn.htx.store.TableWriter;

/** A started Spark over one lake: runs tasks, reads what earlier ones wrote. */
public final class SparkTables implements AutoCloseable {
  /** Below this many input bytes one partition after a shuffle is fastest and gives one file a table. */
  static final long SMALL_BYTES = 32L << 20;

  private static final long PARTITION_BYTES = 8L << 20;
  private static final long LEAST_PARTITIONS = 4;
  private static final long MOST_PARTITIONS = 200;

  private static final String LOOPBACK = "127.0.0.1";

  private final SparkSession spark;
  private final Lake lake;
  private final TableWriter writer;
  private final SqlEngine sql;
  private final boolean joined;

  private SparkTables(SparkSession spark, Lake lake, boolean joined) {
    this.spark = spark;
    this.lake = lake;
    this.joined = joined;
    this.writer = new TableWriter(lake, spark);
    this.sql = new SparkEngine(lake, spark, Engines.FUNCTIONS);
  }

  /** Starts Spark embedded in this process, or joins the given master. A session that runs here already is joined. */
  public static SparkTables start(String master, Lake lake) {
    boolean joined = SparkSession.getActiveSession().isDefined()
        || SparkSession.getDefaultSession().isDefined();
    if (master.startsWith("local")) {
      stayOnLoopback();
    }
    SparkSession spark = SparkSession.builder()
        .master(master)
        .appName("htx")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000")
        .config(
            "spark.sql.warehouse.dir",
            lake.root().resolve("work").resolve("warehouse").toString())
        .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        .getOrCreate();
    return new SparkTables(spark, lake, joined);
  }

  /**
   * Gives Spark an address that needs no looking up. It asks for this machine's own name before it reads a setting, and
   * on a fresh machine, in a container or away from the office that name often resolves to nothing. A cluster must find
   * its driver by its true name, so this is for one machine only.
   */
  private static void stayOnLoopback() {
    Utils.setCustomHostname(LOOPBACK);
  }

  /**
   * Plans something small and throws it away: loading what planning needs takes seconds the first time, and nothing
   * else uses the second processor while the first file is read.
   */
  public void planAhead() {
    Dataset<Row> rows = spark.createDataFrame(List.of(), Schemas.of(Units.TABLE));
    WindowSpec byParent =
        Window.partitionBy(Schemas.col(Units.PARENT_CODE)).orderBy(Schemas.col(Units.CODE));
    rows.where(Schemas.col(Units.NAME).isNotNull())
        .withColumn("nth", functions.row_number().over(byParent))
        .join(rows.groupBy(Schemas.col(Units.CODE)).count(), Units.CODE.id(), "left_anti")
        .queryExecution()
        .executedPlan();
  }

  /** Plans for inputs of some size: few and simple steps for a small night, else Spark's own. */
  public void planFor(long inputBytes) {
    boolean small = inputBytes < SMALL_BYTES;
    spark
        .conf()
        .set("spark.sql.shuffle.partitions", small ? "1" : Long.toString(partitions(inputBytes)));
    spark.conf().set("spark.sql.adaptive.enabled", small ? "false" : "true");
    spark.conf().set("spark.sql.codegen.wholeStage", small ? "false" : "true");
  }

  /** Enough for a partition to be sorted in memory; each costs every task before it a file. */
  private static long partitions(long inputBytes) {
    return Math.max(LEAST_PARTITIONS, Math.min(inputBytes / PARTITION_BYTES, MOST_PARTITIONS));
  }

  public SparkSession session() {
    return spark;
  }

  SqlEngine sql() {
    return sql;
  }

  TableWriter writer() {
    return writer;
  }

  /** Runs a task of a pipeline; its inputs are in the lake already. */
  StoredTable write(Task task, Task.Computed step, Pipeline pipeline) {
    return writer.write(
        task.recipe(), task.table(), step.rows().apply(name -> table(pipeline.task(name))));
  }

  private Dataset<Row> table(Task task) {
    StoredTable stored = lake.find(task.recipe())
        .orElseThrow(() -> new IllegalStateException(
            "table %s was not made before it was read".formatted(task.name())));
    return writer.read(List.of(stored), Schemas.of(task.table()));
  }

  /** Stops what was started here; a joined session goes on. */
  @Override
  public void close() {
    if (!joined) {
      spark.stop();
    }
  }
}
