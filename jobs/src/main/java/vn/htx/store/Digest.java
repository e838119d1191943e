package vn.htx.store;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import vn.htx.catalog.Sql;

/**
 * What a table's rows are, independent of their order and of how they lie in files: the row count and the sum over rows
 * of the MD5 of their cells' text (null apart from any text). Read back by DuckDB from the files just written, so that
 * it is also a second reader's word on what Spark wrote. It guards against change, not against an adversary.
 */
public record Digest(long rows, String hex) {

  /** Of all columns there are, in the order of the files. */
  public static Digest of(List<Path> parquet) throws SQLException {
    var columns = new ArrayList<String>();
    try (Connection duckdb = Reader.ONE.duplicate();
        Statement statement = duckdb.createStatement();
        ResultSet described = statement.executeQuery(
            "DESCRIBE SELECT * FROM read_parquet([%s])".formatted(Sql.files(parquet)))) {
      while (described.next()) {
        columns.add(described.getString(1));
      }
    }
    return of(parquet, columns);
  }

  public static Digest of(List<Path> parquet, List<String> columns) throws SQLException {
    String cells = columns.stream()
        .map(column -> "coalesce(cast(\"%s\" as varchar), chr(0))".formatted(column))
        .collect(Collectors.joining(", "));
    String sql = """
        SELECT count(*), coalesce(sum(cast(md5 >> 64 as hugeint)), 0)::varchar,
               coalesce(sum(cast(md5 & 18446744073709551615 as hugeint)), 0)::varchar
        FROM (SELECT md5_number(concat_ws(chr(31), %s)) AS md5
              FROM read_parquet([%s], union_by_name = false))
        """.formatted(cells, Sql.files(parquet));
    try (Connection duckdb = Reader.ONE.duplicate();
        Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return new Digest(result.getLong(1), hex(result.getString(2)) + hex(result.getString(3)));
    }
  }

  /** One database in memory for all digests of a process: opening one takes longer than reading a small table. */
  private static final class Reader {
    private static final DuckDBConnection ONE = open();

    private static DuckDBConnection open() {
      try {
        return DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      } catch (SQLException unusable) {
        throw new IllegalStateException("DuckDB does not start", unusable);
      }
    }
  }

  private static String hex(String decimal) {
    return new BigInteger(decimal)
        .mod(BigInteger.ONE.shiftLeft(64))
        .or(BigInteger.ONE.shiftLeft(64))
        .toString(16)
        .substring(1);
  }
}
