package vn.htx.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import vn.htx.catalog.Sql;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/**
 * Read-only access to one version through its {@code htx.duckdb}. SQL can load, attach, write and set nothing:
 * extensions, outside files and further settings are switched off before the first query.
 */
public final class DuckDbReader implements AutoCloseable {
  private static final String PARSE = """
      SELECT json_extract_string(parsed, 'error'), json_extract_string(parsed, 'error_message'),
        json_array_length(parsed, 'statements')
      FROM (SELECT json_serialize_sql(?) AS parsed)""";
  private static final String TABLES = "SELECT table_name FROM information_schema.tables";
  private static final Pattern NO_TABLE = Pattern.compile("Table with name (\\w+) does not exist");

  private final Connection duckdb;
  /** What can be read, which does not change while it is open. */
  private final Set<String> tables;

  private final PreparedQueries queries;

  private DuckDbReader(Connection duckdb, Set<String> tables) {
    this.duckdb = duckdb;
    this.tables = Set.copyOf(tables);
    this.queries = new PreparedQueries(duckdb);
  }

  /** Loads DuckDB's native library in the background, which takes longer than most queries. */
  public static void loadAhead() {
    var loading = new Thread(
        () -> {
          try {
            DriverManager.getConnection("jdbc:duckdb:").close();
          } catch (SQLException toldWhenUsed) {
            return;
          }
        },
        "duckdb");
    loading.setDaemon(true);
    loading.start();
  }

  /** Opens a version's database file. */
  public static DuckDbReader open(Path database) {
    return open(database, Map.of());
  }

  /** Opens views over the Parquet files of tables only, for a night whose version does not exist yet. */
  public static DuckDbReader over(Map<String, List<Path>> views) {
    return open(Optional.empty(), views);
  }

  /**
   * Opens a version's database, with views over further tables' Parquet files beside the marts.
   *
   * @param views files by view name; a table that is in the database gets no view
   */
  public static DuckDbReader open(Path database, Map<String, List<Path>> views) {
    return open(Optional.of(database), views);
  }

  /**
   * Opens a version's database alone, for several readers at once: {@link #another} gives each its own connection.
   *
   * @param threads of one query
   */
  static DuckDbReader shared(Path database, int threads) {
    var settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("threads", String.valueOf(threads));
    settings.setProperty("lock_configuration", "true");
    try {
      Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + database, settings);
      try (Statement statement = duckdb.createStatement()) {
        return new DuckDbReader(duckdb, tables(statement));
      }
    } catch (SQLException unreadable) {
      throw unreadable(database.toString(), unreadable);
    }
  }

  /**
   * Opens versions' databases beside each other, for several readers at once: {@link #another} gives each its own
   * connection.
   *
   * @param databases by the name that stands before their tables
   * @param threads of one query
   */
  static DuckDbReader beside(Map<String, Path> databases, int threads) {
    try {
      Connection duckdb = DriverManager.getConnection("jdbc:duckdb:", new Properties());
      try (Statement statement = duckdb.createStatement()) {
        statement.execute("SET autoinstall_known_extensions = false");
        statement.execute("SET autoload_known_extensions = false");
        for (Map.Entry<String, Path> each : new TreeMap<>(databases).entrySet()) {
          statement.execute("ATTACH %s AS \"%s\" (READ_ONLY)"
              .formatted(Sql.text(each.getValue().toString()), each.getKey()));
        }
        statement.execute("SET threads = " + threads);
        lockDown(statement, Map.of());
        return new DuckDbReader(duckdb, tables(statement));
      }
    } catch (SQLException unreadable) {
      throw unreadable(databases.values().toString(), unreadable);
    }
  }

  /** A further connection to the same open database. */
  DuckDbReader another() {
    try {
      return new DuckDbReader(duckdb.unwrap(DuckDBConnection.class).duplicate(), tables);
    } catch (SQLException unreadable) {
      throw unreadable("-", unreadable);
    }
  }

  private static HtxException unreadable(String where, SQLException why) {
    return HtxException.transientFault(
        Problem.of("Không mở được bản đã công bố", "The published version cannot be opened")
            .at(where)
            .found(String.valueOf(why.getMessage()))
            .todo("chạy ./htx lake check", "run ./htx lake check"),
        why);
  }

  /** Opens a version's database with views for several readers at once. */
  static List<DuckDbReader> open(Path database, Map<String, List<Path>> views, int readers) {
    return open(Optional.of(database), views, readers);
  }

  private static DuckDbReader open(Optional<Path> database, Map<String, List<Path>> wanted) {
    return open(database, wanted, 1).get(0);
  }

  private static List<DuckDbReader> open(
      Optional<Path> database, Map<String, List<Path>> wanted, int readers) {
    try {
      Connection duckdb = DriverManager.getConnection("jdbc:duckdb:", new Properties());
      try (Statement statement = duckdb.createStatement()) {
        statement.execute("SET autoinstall_known_extensions = false");
        statement.execute("SET autoload_known_extensions = false");
        if (database.isPresent()) {
          statement.execute("ATTACH %s AS published (READ_ONLY)"
              .formatted(Sql.text(database.get().toString())));
        }
        Set<String> tables = tables(statement);
        var views = new TreeMap<>(wanted);
        views.keySet().removeAll(tables);
        tables.addAll(views.keySet());
        for (Map.Entry<String, List<Path>> view : views.entrySet()) {
          statement.execute("CREATE VIEW memory.main.\"%s\" AS SELECT * FROM read_parquet([%s])"
              .formatted(view.getKey(), Sql.files(view.getValue())));
        }
        List<DuckDbReader> all = connected(duckdb, tables, readers);
        if (database.isPresent()) {
          for (DuckDbReader each : all) {
            each.search("published.main,memory.main");
          }
        }
        lockDown(statement, views);
        return all;
      }
    } catch (SQLException unreadable) {
      throw unreadable(database.map(Path::toString).orElse("-"), unreadable);
    }
  }

  private static List<DuckDbReader> connected(Connection duckdb, Set<String> tables, int readers) {
    var first = new DuckDbReader(duckdb, tables);
    return Stream.concat(
            Stream.of(first), IntStream.range(1, readers).mapToObj(each -> first.another()))
        .toList();
  }

  /** Sets where names are looked for, which is each connection's own. */
  private void search(String path) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute("SET search_path = %s".formatted(Sql.text(path)));
    }
  }

  private static Set<String> tables(Statement statement) throws SQLException {
    var names = new HashSet<String>();
    try (ResultSet result = statement.executeQuery(TABLES)) {
      while (result.next()) {
        names.add(result.getString(1));
      }
    }
    return names;
  }

  /** Whether a table of the database, or a view opened beside it, has this name. */
  public boolean has(String table) {
    return tables.contains(table);
  }

  /** Runs one query, with its parameters in their order. */
  public Answer query(String sql, Object... parameters) {
    var columns = new ArrayList<String>();
    var rows = new ArrayList<Answer.Row>();
    run(sql, columns, rows::add, parameters);
    return new Answer(columns, rows);
  }

  /** Runs one query and passes its rows on one by one, for results that Java need not hold as a whole. */
  public void each(String sql, Consumer<Answer.Row> reader, Object... parameters) {
    run(sql, new ArrayList<>(), reader, parameters);
  }

  private void run(
      String sql, List<String> columns, Consumer<Answer.Row> reader, Object... parameters) {
    try {
      queries.run(sql, result -> read(result, columns, reader), parameters);
    } catch (SQLException wrong) {
      throw new IllegalArgumentException(
          "query failed: %s%n%s".formatted(wrong.getMessage(), sql), wrong);
    }
  }

  /** The same for a version whose tables can all be read. */
  public Answer ask(String sql, Duration limit) {
    return ask(sql, limit, Map.of(), name -> false);
  }

  /**
   * Runs a query that a person typed: a single SELECT within the time limit. Anything else is reported as the person's
   * mistake.
   *
   * @param absent why a table of the version cannot be read, by its name
   * @param beside whether a table of this name exists outside the database and was not opened
   */
  public Answer ask(
      String sql, Duration limit, Map<String, Problem> absent, Predicate<String> beside) {
    try (Statement statement = duckdb.createStatement()) {
      requireSelect(sql);
      statement.setQueryTimeout((int) Math.max(1, limit.toSeconds()));
      var columns = new ArrayList<String>();
      var rows = new ArrayList<Answer.Row>();
      try (ResultSet result = statement.executeQuery(sql)) {
        read(result, columns, rows::add);
      }
      return new Answer(columns, rows);
    } catch (SQLException wrong) {
      String message = String.valueOf(wrong.getMessage()).strip();
      Optional<String> missing = missingTable(message);
      missing.map(absent::get).ifPresent(problem -> {
        throw HtxException.config(problem);
      });
      var problem = Problem.of("Câu SQL không chạy được", "The SQL cannot be run")
          .found(message)
          .allowed("SELECT");
      throw HtxException.config(
          missing.filter(beside).isPresent()
              ? problem.todo(
                  "thêm --clean: bảng này không nằm trong bản công bố",
                  "add --clean: the table is not in the published database")
              : problem.todo("xem các bảng bằng ./htx tables", "see the tables with ./htx tables"));
    }
  }

  private static Optional<String> missingTable(String message) {
    Matcher missing = NO_TABLE.matcher(message);
    return missing.find()
        ? Optional.of(missing.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  @Override
  public void close() {
    try {
      queries.close();
      duckdb.close();
    } catch (SQLException alreadyGone) {
      throw new IllegalStateException("the database did not close", alreadyGone);
    }
  }

  private void requireSelect(String sql) throws SQLException {
    try (PreparedStatement parse = duckdb.prepareStatement(PARSE)) {
      parse.setString(1, sql);
      try (ResultSet result = parse.executeQuery()) {
        result.next();
        if (Boolean.parseBoolean(result.getString(1))) {
          throw new SQLException(result.getString(2));
        }
        if (result.getInt(3) != 1) {
          throw HtxException.config(Problem.of("Chỉ một câu SELECT", "One SELECT only")
              .found("%s câu / statements".formatted(result.getInt(3)))
              .allowed("1")
              .todo("hỏi từng câu một", "ask them one by one"));
        }
      }
    }
  }

  private static void read(ResultSet result, List<String> columns, Consumer<Answer.Row> reader)
      throws SQLException {
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    Map<String, Integer> places = Answer.places(columns);
    while (result.next()) {
      var cells = new Object[columns.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = result.getObject(i + 1);
      }
      reader.accept(new Answer.Row(places, cells));
    }
  }

  private static void lockDown(Statement statement, Map<String, List<Path>> views)
      throws SQLException {
    if (!views.isEmpty()) {
      String files = views.values().stream().map(Sql::files).collect(Collectors.joining(", "));
      statement.execute("SET allowed_paths = [%s]".formatted(files));
    }
    statement.execute("SET enable_external_access = false");
    statement.execute("SET lock_configuration = true");
  }
}
