package vn.htx.night.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructType;
import vn.htx.engine.TextFunction;
import vn.htx.night.input.RunRequest;
import vn.htx.store.DuckDbEngine;
import vn.htx.store.GroupEngine;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.LocalGroups;
import vn.htx.store.Recipe;
import vn.htx.store.SparkPlan;
import vn.htx.store.SqlEngine;
import vn.htx.store.SqlQuery;
import vn.htx.store.StoredTable;
import vn.htx.text.personal.Masked;
import vn.htx.validate.dataset.CleanSql;

/**
 * What computes the tables of one lake: Spark what needs Java for each row or group, side by side, such as reading
 * files; DuckDB or Spark, as asked, what is SQL. Each starts when it is first asked.
 */
public record Engines(LazySpark spark, SqlEngine sql, GroupEngine few) implements AutoCloseable {
  static final Map<String, TextFunction> FUNCTIONS =
      Map.of(CleanSql.COVERED, Masked::numbers, CleanSql.QUOTED, Json::quoted);

  /** The engines of a run. */
  public static Engines over(RunRequest request, Lake lake) {
    var spark = new LazySpark(request.master(), lake);
    return new Engines(
        spark,
        request.engine().isSpark(request.master())
            ? new OfSpark(spark)
            : new DuckDbEngine(lake, FUNCTIONS, request.duckDbMegabytes()),
        new LocalGroups(lake));
  }

  /** Whether Spark makes every table. */
  public boolean areSpark() {
    return sql instanceof OfSpark;
  }

  /** Starts Spark in the background. What else than reading files it will do decides what it makes ready for. */
  public void startAhead() {
    spark.startAhead(areSpark());
  }

  /** What makes a table of groups of the rows in some files. */
  GroupEngine groups(Map<String, List<Path>> files) {
    long bytes = SparkPlan.bytes(files.values());
    return areSpark() || !SparkPlan.isSmall(bytes) ? spark.get().groups() : few;
  }

  /** Spark's engine, started with it. */
  private record OfSpark(LazySpark spark) implements SqlEngine {
    @Override
    public StoredTable write(Recipe recipe, StructType schema, SqlQuery query) {
      return spark.get().sql().write(recipe, schema, query);
    }

    @Override
    public void close() {
      // the session is stopped by who started it
    }
  }

  @Override
  public void close() {
    try (spark;
        sql) {
      // Both are closed, even if closing one fails.
    }
  }
}
