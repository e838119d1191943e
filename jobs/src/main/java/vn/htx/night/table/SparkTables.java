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
import vn.htx.store.GroupEngine;
import vn.htx.store.Lake;
import vn.htx.store.SparkEngine;
import vn.htx.store.SparkGroups;
import vn.htx.store.SparkPlan;
import vn.htx.store.SqlEngine;
import vn.htx.store.TableWriter;

/** A started Spark over one lake. */
public final class SparkTables implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final SparkSession spark;
  private final TableWriter writer;
  private final SqlEngine sql;
  private final GroupEngine groups;
  private final boolean joined;

  private SparkTables(SparkSession spark, Lake lake, boolean joined) {
    this.spark = spark;
    this.joined = joined;
    this.writer = new TableWriter(lake, spark);
    this.sql = new SparkEngine(lake, spark, Engines.FUNCTIONS);
    this.groups = new SparkGroups(lake, spark);
  }

  /** Starts Spark embedded in this process, or joins the given master. A session that runs here already is joined. */
  public static SparkTables start(String master, Lake lake) {
    boolean joined = SparkSession.getActiveSession().isDefined()
        || SparkSession.getDefaultSession().isDefined();
    if (master.startsWith("local")) {
      stayOnLoopback();
    }
    SparkSession.Builder builder = SparkSession.builder();
    SparkPlan.SETTINGS.forEach(builder::config);
    SparkSession spark = builder
        .master(master)
        .appName("htx")
        .config("spark.ui.enabled", "false")
        // A file for each pair of a task and a partition takes longer to make than to sort the rows
        // by partition.
        .config("spark.shuffle.sort.bypassMergeThreshold", "1")
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
    SparkSession small = SparkPlan.session(spark);
    SparkPlan.set(small, 0);
    Dataset<Row> rows = small.createDataFrame(List.of(), Schemas.of(Units.TABLE));
    WindowSpec byParent =
        Window.partitionBy(Schemas.col(Units.PARENT_CODE)).orderBy(Schemas.col(Units.CODE));
    rows.where(Schemas.col(Units.NAME).isNotNull())
        .withColumn("nth", functions.row_number().over(byParent))
        .join(rows.groupBy(Schemas.col(Units.CODE)).count(), Units.CODE.id(), "left_anti")
        .queryExecution()
        .executedPlan();
  }

  public SparkSession session() {
    return spark;
  }

  SqlEngine sql() {
    return sql;
  }

  GroupEngine groups() {
    return groups;
  }

  TableWriter writer() {
    return writer;
  }

  /** Stops what was started here; a joined session goes on. */
  @Override
  public void close() {
    if (!joined) {
      spark.stop();
    }
  }
}
