package vn.htx.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.htx.engine.Schemas;
import vn.htx.engine.SharedSql;
import vn.htx.engine.SqlScript;
import vn.htx.engine.TextFunction;

/**
 * Spark SQL in a running session. Queries that run side by side have sessions of their own, since they name their views
 * alike; a session is used again once its query is done.
 */
public final class SparkEngine implements SqlEngine {
  private final Lake lake;
  private final SparkSession spark;
  private final Map<String, TextFunction> functions;
  private final Queue<SparkSession> idle = new ConcurrentLinkedQueue<>();

  public SparkEngine(Lake lake, SparkSession spark, Map<String, TextFunction> functions) {
    this.lake = lake;
    this.spark = spark;
    this.functions = Map.copyOf(functions);
  }

  @Override
  public StoredTable write(Recipe recipe, StructType schema, SqlQuery query) {
    SparkSession own = Optional.ofNullable(idle.poll()).orElseGet(this::session);
    try {
      Path aside = lake.work(recipe.subject() + "-" + recipe.fingerprint());
      Files.createDirectories(aside);
      SparkPlan.set(own, query.bytes());
      Path result = aside.resolve("rows");
      answer(own, query, schema, aside)
          .write()
          .option("parquet.enable.dictionary", false)
          .parquet(result.toString());
      StoredTable stored =
          lake.store(recipe, TableWriter.parquetIn(result), List.of(schema.fieldNames()));
      Folders.remove(aside);
      return stored;
    } catch (IOException | SQLException failure) {
      throw TableWriter.unwritable(recipe, failure);
    } finally {
      idle.add(own);
    }
  }

  /** The rows of a query, in the types of the schema. */
  private static Dataset<Row> answer(
      SparkSession own, SqlQuery query, StructType schema, Path aside) throws IOException {
    for (Map.Entry<String, SqlQuery.View> view : query.views().entrySet()) {
      show(own, view.getKey(), view.getValue().written(aside.resolve(view.getKey() + ".parquet")));
    }
    // Spark would make all rows twice, once to learn where to divide them among those that sort.
    boolean isSmall = SparkPlan.isSmall(query.bytes());
    SqlScript script = SqlScript.of(isSmall ? query.inOrder() : query.sql());
    for (SqlScript.Made table : script.tables()) {
      Dataset<Row> rows = own.sql(SharedSql.ofSpark(table.query()));
      (isSmall ? rows : written(own, rows, aside.resolve("made-" + table.name())))
          .createOrReplaceTempView(table.name());
    }
    return Schemas.select(own.sql(SharedSql.ofSpark(script.query())), schema);
  }

  /** The same rows read from files, of which Spark knows how large they are. */
  private static Dataset<Row> written(SparkSession own, Dataset<Row> rows, Path folder) {
    rows.write().parquet(folder.toString());
    return own.read().schema(rows.schema()).parquet(folder.toString());
  }

  private SparkSession session() {
    SparkSession own = SparkPlan.session(spark);
    SharedSql.prepare(own);
    functions.forEach((name, function) -> own.udf()
        .register(
            name,
            (UDF1<@Nullable String, @Nullable String>)
                text -> text == null ? null : function.apply(text),
            DataTypes.StringType));
    return own;
  }

  private static void show(SparkSession own, String name, SqlQuery.View view) {
    Dataset<Row> rows = view.files().isEmpty()
        ? own.createDataFrame(List.of(), view.schema())
        : own.read()
            .schema(view.schema())
            .parquet(view.files().stream().map(Path::toString).toArray(String[]::new));
    rows.createOrReplaceTempView(name);
  }
}
