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
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Sql;

/**
 * Makes tables of one lake by SQL over Parquet files, with DuckDB, which is opened on first use. Several threads may
 * use it. What exceeds its memory is spilled into the lake's work folder.
 */
public final class SqlTables implements AutoCloseable {
  /** DuckDB's memory, in addition to Java's heap. */
  private static final String MEMORY = "1GB";

  private final Lake lake;
  private final Map<String, UnaryOperator<String>> functions;
  private @Nullable DuckDBConnection database;

  /** @param functions functions from text to text, by the name used in SQL */
  public SqlTables(Lake lake, Map<String, UnaryOperator<String>> functions) {
    this.lake = lake;
    this.functions = Map.copyOf(functions);
  }

  /** The rows of a view: files of one schema, or rows from memory; none when there is neither. */
  public record View(List<Path> files, List<Row> rows, StructType schema) {
    public View {
      files = List.copyOf(files);
      rows = List.copyOf(rows);
    }

    public View(List<Path> files, StructType schema) {
      this(files, List.of(), schema);
    }

    /** A view of a few rows from memory: as many as files, not as many as rows of data. */
    public static View listed(List<Row> rows, StructType schema) {
      return new View(List.of(), rows, schema);
    }

    /** The same view with its rows written into a new file. */
    private View written(Path file) throws IOException {
      return rows.isEmpty()
          ? this
          : new View(List.of(TableWriter.write(file, schema, rows)), schema);
    }

    private String select() {
      return files.isEmpty()
          ? "SELECT %s WHERE false"
              .formatted(List.of(schema.fields()).stream()
                  .map(View::nothing)
                  .reduce((left, right) -> left + ", " + right)
                  .orElseThrow())
          : "SELECT * FROM read_parquet([%s])".formatted(Sql.files(files));
    }

    private static String nothing(StructField field) {
      return "CAST(NULL AS %s) AS %s".formatted(field.dataType().sql(), Sql.name(field.name()));
    }
  }

  /** A query and the views that it names. */
  public record Query(String sql, Map<String, View> views) {
    public Query {
      views = Map.copyOf(views);
    }
  }

  /** Writes the result of a query in its order; the query's columns are those of the schema. */
  public StoredTable write(Recipe recipe, StructType schema, Query query) {
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

  private void copy(Query query, Path to) throws SQLException, IOException {
    try (Connection own = database().duplicate();
        Statement statement = own.createStatement()) {
      for (Map.Entry<String, View> view : query.views().entrySet()) {
        View shown = view.getValue().written(to.resolveSibling(view.getKey() + ".parquet"));
        statement.execute(
            "CREATE TEMP VIEW %s AS %s".formatted(Sql.name(view.getKey()), shown.select()));
      }
      statement.execute("COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)"
          .formatted(query.sql(), Sql.text(to.toString())));
    }
  }

  private synchronized DuckDBConnection database() throws SQLException, IOException {
    if (database != null) {
      return database;
    }
    DuckDBConnection opened =
        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    try (Statement statement = opened.createStatement()) {
      statement.execute("SET memory_limit = '%s'".formatted(MEMORY));
      statement.execute("SET temp_directory = " + Sql.text(lake.work("spilled").toString()));
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET autoload_known_extensions = false");
    }
    for (Map.Entry<String, UnaryOperator<String>> each : functions.entrySet()) {
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
