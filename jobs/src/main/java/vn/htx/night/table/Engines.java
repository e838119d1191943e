package vn.htx.night.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.htx.engine.TextFunction;
import vn.htx.night.input.RunRequest;
import vn.htx.store.DuckDbEngine;
import vn.htx.store.GroupEngine;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.LocalGroups;
import vn.htx.store.SparkPlan;
import vn.htx.store.SqlEngine;
import vn.htx.text.personal.Masked;
import vn.htx.validate.dataset.CleanSql;

/**
 * What computes the tables of one lake: DuckDB or Spark what is SQL, this process or Spark's tasks what needs Java for
 * each row or group. Which of them is decided table by table, by how much it reads: a small table is made sooner than
 * Spark has planned it. Each starts when it is first asked.
 */
public final class Engines implements AutoCloseable {
  static final Map<String, TextFunction> FUNCTIONS =
      Map.of(CleanSql.COVERED, Masked::numbers, CleanSql.QUOTED, Json::quoted);

  /** From this many bytes of Parquet, about half a gigabyte of CSV, a cluster has something to share out. */
  private static final long MUCH = 32L << 20;

  private final LazySpark spark;
  private final DuckDbEngine duckDb;
  private final GroupEngine few;
  private final long sqlFrom;
  private final long groupsFrom;

  /**
   * Engines over a lake.
   *
   * @param sqlFrom Spark runs a query that reads at least so many bytes
   * @param groupsFrom the same of Java over groups of rows
   */
  private Engines(
      LazySpark spark, DuckDbEngine duckDb, GroupEngine few, long sqlFrom, long groupsFrom) {
    this.spark = spark;
    this.duckDb = duckDb;
    this.few = few;
    this.sqlFrom = sqlFrom;
    this.groupsFrom = groupsFrom;
  }

  /** The engines of a run. A full run compares engines, so Spark makes every table of it when it is asked for Spark. */
  public static Engines over(RunRequest request, Lake lake) {
    boolean isSpark = request.engine().isSpark(request.master());
    boolean isAll = isSpark && request.isFull();
    long sqlFrom = isSpark ? MUCH : Long.MAX_VALUE;
    return new Engines(
        new LazySpark(request.master(), lake),
        new DuckDbEngine(lake, FUNCTIONS, request.duckDbMegabytes()),
        new LocalGroups(lake),
        isAll ? 0 : sqlFrom,
        isAll ? 0 : SparkPlan.SMALL_BYTES);
  }

  public LazySpark spark() {
    return spark;
  }

  /** Starts Spark in the background. What else than reading files it will do decides what it makes ready for. */
  public void startAhead() {
    spark.startAhead(sqlFrom < Long.MAX_VALUE);
  }

  /** What answers queries, each by the engine for as much as it reads. */
  public SqlEngine sql() {
    return (recipe, schema, query) ->
        (query.bytes() < sqlFrom ? duckDb : spark.get().sql()).write(recipe, schema, query);
  }

  /** What makes a table of groups of the rows in some files. */
  GroupEngine groups(Map<String, List<Path>> files) {
    return SparkPlan.bytes(files.values()) < groupsFrom ? few : spark.get().groups();
  }

  @Override
  public void close() {
    try (spark;
        duckDb) {
      // Both are closed, even if closing one fails.
    }
  }
}
