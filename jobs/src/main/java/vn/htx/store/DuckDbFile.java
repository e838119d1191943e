package vn.htx.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.DictionaryColumns;
import vn.htx.catalog.common.IndicatorList;

/** Writes a version's {@code htx.duckdb}, with marts, accounting, notices and the dictionary as tables. */
public final class DuckDbFile {
  /**
   * Rows of a table of which DuckDB reads all or none, knowing the least and greatest value of each column: a ninth of
   * what it takes by itself, since those who read ask for one unit or one indicator among many.
   */
  private static final int ROWS_READ_TOGETHER = 7 * 2048;

  private DuckDbFile() {}

  /** Writes a new file; the rows of each table are in the order of its key. */
  public static void write(Path file, Map<Table, List<Path>> tables, Catalog catalog)
      throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("ATTACH %s AS written (ROW_GROUP_SIZE %s)"
          .formatted(Sql.text(file.toString()), ROWS_READ_TOGETHER));
      statement.execute("USE written");
      duckdb.setAutoCommit(false); // each commit waits for the disk
      for (Map.Entry<Table, List<Path>> each : tables.entrySet()) {
        copy(statement, each.getKey(), each.getValue());
      }
      writeDictionary(duckdb, statement, catalog);
      writeIndicators(duckdb, statement, catalog);
      duckdb.commit();
      duckdb.setAutoCommit(true);
      statement.execute("CHECKPOINT");
      statement.execute("USE memory");
      statement.execute("DETACH written");
    }
  }

  private static void create(Statement statement, Table table) throws SQLException {
    String columns = table.fields().stream()
        .map(field -> "\"" + field.id() + "\" " + field.type().sql())
        .collect(Collectors.joining(", "));
    statement.execute("CREATE TABLE \"%s\" (%s)".formatted(table.name(), columns));
    comment(
        statement, "TABLE \"%s\"".formatted(table.name()), table.label() + ". " + table.meaning());
    for (Field field : table.fields()) {
      comment(
          statement,
          "COLUMN \"%s\".\"%s\"".formatted(table.name(), field.id()),
          field.column().label() + ". " + field.column().meaning());
    }
  }

  private static void copy(Statement statement, Table table, List<Path> parquet)
      throws SQLException {
    create(statement, table);
    String files = Sql.files(parquet);
    String names = table.fields().stream()
        .map(field -> "\"" + field.id() + "\"")
        .collect(Collectors.joining(", "));
    String key = table.key().stream()
        .map(field -> "\"" + field.id() + "\"")
        .collect(Collectors.joining(", "));
    statement.execute("INSERT INTO \"%s\" SELECT %s FROM read_parquet([%s]) ORDER BY %s"
        .formatted(table.name(), names, files, key));
  }

  private static void writeDictionary(Connection duckdb, Statement statement, Catalog catalog)
      throws SQLException {
    create(statement, DictionaryColumns.TABLE);
    try (PreparedStatement insert = insert(duckdb, DictionaryColumns.TABLE)) {
      for (Table table : catalog.tables()) {
        for (int i = 0; i < table.fields().size(); i++) {
          Field field = table.fields().get(i);
          int inKey = table.key().indexOf(field);
          add(
              insert,
              table.name(),
              table.layer().name(),
              i + 1,
              field.id(),
              field.type().sql(),
              field.column().unit(),
              field.column().isRequired(),
              inKey < 0 ? null : Integer.valueOf(inKey + 1),
              field.column().label().vi(),
              field.column().label().en(),
              field.column().meaning());
        }
      }
    }
  }

  private static void writeIndicators(Connection duckdb, Statement statement, Catalog catalog)
      throws SQLException {
    create(statement, IndicatorList.TABLE);
    try (PreparedStatement insert = insert(duckdb, IndicatorList.TABLE)) {
      for (Domain domain : catalog.domains()) {
        for (Indicator each : domain.indicators()) {
          add(
              insert,
              each.id(),
              domain.id().toUpperCase(Locale.ROOT),
              each.label().vi(),
              each.label().en(),
              each.unit().stored(),
              each.formula().vi(),
              each.formula().en(),
              each.source().vi(),
              each.isOfficial(),
              each.polarity().code());
        }
      }
    }
  }

  private static PreparedStatement insert(Connection duckdb, Table table) throws SQLException {
    String cells = String.join(", ", Collections.nCopies(table.fields().size(), "?"));
    return duckdb.prepareStatement("INSERT INTO \"%s\" VALUES (%s)".formatted(table.name(), cells));
  }

  private static void add(PreparedStatement insert, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.executeUpdate();
  }

  private static void comment(Statement statement, String on, String text) throws SQLException {
    statement.execute("COMMENT ON %s IS %s".formatted(on, Sql.text(text)));
  }
}
