package vn.htx.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import org.duckdb.DuckDBConnection;

/**
 * Reads finished files back, by one in-memory DuckDB for all of a process: opening one takes longer than reading a
 * small table.
 */
final class ReadBack {
  private ReadBack() {}

  /** What is made of a row. */
  interface FromRow<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** What is done with a row. */
  interface WithRow {
    void take(ResultSet row) throws SQLException;
  }

  /** What is made of an answer's first row, which there must be. */
  static <T> T first(String sql, FromRow<T> made) throws SQLException {
    var all = new ArrayList<T>();
    each(sql, row -> all.add(made.of(row)));
    return all.get(0);
  }

  /** Passes the rows of an answer on. */
  static void each(String sql, WithRow reader) throws SQLException {
    try (Connection duckdb = Opened.ONE.duplicate();
        Statement statement = duckdb.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      while (answer.next()) {
        reader.take(answer);
      }
    }
  }

  /** Opened on first use. */
  private static final class Opened {
    private static final DuckDBConnection ONE = open();

    private static DuckDBConnection open() {
      try {
        return DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      } catch (SQLException unusable) {
        throw new IllegalStateException("DuckDB does not start", unusable);
      }
    }
  }
}
