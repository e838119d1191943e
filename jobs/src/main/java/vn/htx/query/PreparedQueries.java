package vn.htx.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The queries of one connection that were run last, ready to be run again: to read and plan one of the pages' queries
 * takes DuckDB nearly as long as to answer it. One thread uses them at a time.
 */
final class PreparedQueries implements AutoCloseable {
  private static final int MOST = 40;

  private final Connection duckdb;
  private final Map<String, PreparedStatement> idle =
      new LinkedHashMap<>(MOST, 0.75f, true /* by last use */);

  PreparedQueries(Connection duckdb) {
    this.duckdb = duckdb;
  }

  /** Takes the rows of a result. */
  @FunctionalInterface
  interface Reading {
    void read(ResultSet result) throws SQLException;
  }

  /** Runs a query, with its parameters in their order. While its result is read, other queries may run. */
  void run(String sql, Reading reading, Object... parameters) throws SQLException {
    PreparedStatement ready = idle.remove(sql);
    PreparedStatement statement = ready == null ? duckdb.prepareStatement(sql) : ready;
    boolean isWhole = false;
    try {
      requireAll(statement, parameters.length);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        reading.read(result);
      }
      isWhole = true;
    } finally {
      if (isWhole) {
        keep(sql, statement);
      } else {
        statement.close();
      }
    }
  }

  /** A statement that is used again would keep those of before in place of any that are missing. */
  private static void requireAll(PreparedStatement statement, int given) throws SQLException {
    int wanted = statement.getParameterMetaData().getParameterCount();
    if (given != wanted) {
      throw new SQLException("%s parameters are given, not %s".formatted(given, wanted));
    }
  }

  private void keep(String sql, PreparedStatement statement) throws SQLException {
    PreparedStatement same = idle.put(sql, statement);
    if (same != null) {
      same.close();
    }
    if (idle.size() > MOST) {
      Iterator<PreparedStatement> oldest = idle.values().iterator();
      oldest.next().close();
      oldest.remove();
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement each : idle.values()) {
      each.close();
    }
    idle.clear();
  }
}
