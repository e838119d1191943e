package vn.htx.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Sql;
import vn.htx.engine.SharedSql;
import vn.htx.engine.SqlScript;
import vn.htx.engine.TextFunction;

/**
 * DuckDB, opened on first use. Several threads may use it. What exceeds its memory is spilled into the lake's work
 * folder.
 */
public final class DuckDbEngine implements SqlEngine, AutoCloseable {
  private final Lake lake;
  private final Map<String, TextFunction> functions;
  private final long megabytes;
  private @Nullable DuckDBConnection database;

  /**
   * Knows the lake and opens nothing.
   *
   * @param functions functions from text to text, by the name used in SQL
   * @param megabytes memory in addition to Java's heap
   */
  public DuckDbEngine(Lake lake, Map<String, TextFunction> functions, long megabytes) {
    this.lake = lake;
    this.functions = Map.copyOf(functions);
    this.megabytes = megabytes;
  }

  @Override
  public StoredTable write(Recipe recipe, StructType schema, SqlQuery query) {
    try {
      Path aside = lake.work(recipe.subject() + "-" + recipe.fingerprint());
      Path file = Files.createDirectories(aside).resolve("rows.parquet");
      copy(query, file);
      StoredTable stored = lake.store(recipe, List.of(file), List.of(schema.fieldNames()));
      Folders.remove(aside);
      return stored;
    } catch (SQLException failure) {
      throw isOfTheMachine(failure)
          ? TableWriter.unwritable(recipe, failure)
          : new IllegalStateException(
              "the query of %s cannot be run".formatted(recipe.subject()), failure);
    } catch (IOException failure) {
      throw TableWriter.unwritable(recipe, failure);
    }
  }

  /** Whether disk or memory failed. Any other failure of a query is a defect of this program. */
  private static boolean isOfTheMachine(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.startsWith("IO Error") || message.startsWith("Out of Memory");
  }

  private void copy(SqlQuery query, Path to) throws SQLException, IOException {
    try (Connection own = database().duplicate();
        Statement statement = own.createStatement()) {
      for (Map.Entry<String, SqlQuery.View> view : query.views().entrySet()) {
        SqlQuery.View shown =
            view.getValue().written(to.resolveSibling(view.getKey() + ".parquet"));
        statement.execute(
            "CREATE TEMP VIEW %s AS %s".formatted(Sql.name(view.getKey()), select(shown)));
      }
      SqlScript script = SqlScript.of(query.inOrder());
      for (SqlScript.Made table : script.tables()) {
        statement.execute(
            "CREATE TEMP TABLE %s AS %s".formatted(Sql.name(table.name()), table.query()));
      }
      statement.execute("COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)"
          .formatted(script.query(), Sql.text(to.toString())));
    }
  }

  private static String select(SqlQuery.View view) {
    return view.files().isEmpty()
        ? "SELECT %s WHERE false"
            .formatted(Stream.of(view.schema().fields())
                .map(field -> "CAST(NULL AS %s) AS %s"
                    .formatted(field.dataType().sql(), Sql.name(field.name())))
                .collect(Collectors.joining(", ")))
        : "SELECT * FROM read_parquet([%s])".formatted(Sql.files(view.files()));
  }

  private synchronized DuckDBConnection database() throws SQLException, IOException {
    if (database != null) {
      return database;
    }
    DuckDBConnection opened =
        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    try (Statement statement = opened.createStatement()) {
      statement.execute("SET memory_limit = '%sMB'".formatted(megabytes));
      statement.execute("SET temp_directory = " + Sql.text(lake.work("spilled").toString()));
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET autoload_known_extensions = false");
      for (String function : SharedSql.OF_DUCKDB) {
        statement.execute(function);
      }
    }
    for (Map.Entry<String, TextFunction> each : functions.entrySet()) {
      try (var function = DuckDBFunctions.scalarFunction()) {
        function
            .withName(each.getKey())
            .withParameter(String.class)
            .withReturnType(String.class)
            .withFunction((String text) -> each.getValue().apply(text))
            .withNullInNullOut()
            .register(opened);
      }
    }
    database = opened;
    return opened;
  }

  @Override
  public synchronized void close() {
    if (database != null) {
      try {
        database.close();
      } catch (SQLException unclosed) {
        throw new IllegalStateException("DuckDB does not close", unclosed);
      }
      database = null;
    }
  }
}
