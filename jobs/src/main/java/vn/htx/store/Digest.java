package vn.htx.store;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
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
import vn.htx.model.Sha256;

/**
 * What a table is, in a few letters. It guards against change, not against an adversary.
 *
 * <p>{@link #of}: of its rows, independent of their order and of how they lie in files: the sum over rows of the MD5 of
 * their cells' text (null apart from any text). Read back by DuckDB from the files just written, so that it is also a
 * second reader's word on what Spark wrote.
 *
 * <p>{@link #ofBytes}: of its files' pages, for tables that we write ourselves, by one task a file: {@code bytes-} and
 * half of their SHA-256.
 *
 * @param rows how many there are
 */
public record Digest(long rows, String text) {
  private static final String OF_BYTES = "bytes-";
  private static final int HEX_DIGITS = 32;
  private static final int READ_BYTES = 1 << 18;
  /** At the end of a Parquet file: the length of the footer before them, and four letters. */
  private static final int LAST_BYTES = 8;

  /** The digest that a table has now, of the kind that it was stored with. */
  public static Digest again(StoredTable table, List<Path> parquet)
      throws IOException, SQLException {
    return table.digest().startsWith(OF_BYTES) ? ofBytes(parquet) : of(parquet);
  }

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

  /**
   * Of the pages of files in their order. Footers are left out: the library writes the encodings of a column in any
   * order. DuckDB counts the rows, and so reads every footer.
   */
  public static Digest ofBytes(List<Path> parquet) throws IOException, SQLException {
    String sql =
        "SELECT sum(num_rows) FROM parquet_file_metadata([%s])".formatted(Sql.files(parquet));
    try (Connection duckdb = Reader.ONE.duplicate();
        Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      MessageDigest digest = Sha256.start();
      for (Path file : parquet) {
        addPages(digest, file);
      }
      return new Digest(result.getLong(1), OF_BYTES + Sha256.hex(digest).substring(0, HEX_DIGITS));
    }
  }

  private static void addPages(MessageDigest digest, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer last = ByteBuffer.allocate(LAST_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      channel.read(last, channel.size() - LAST_BYTES);
      long end = channel.size() - LAST_BYTES - last.getInt(0);
      if (end < 0) {
        throw new IOException("%s tells of a footer larger than itself".formatted(file));
      }
      ByteBuffer bytes = ByteBuffer.allocate(READ_BYTES);
      while (channel.position() < end) {
        bytes.clear().limit((int) Math.min(READ_BYTES, end - channel.position()));
        if (channel.read(bytes) < 0) {
          throw new IOException("%s became shorter while it was read".formatted(file));
        }
        digest.update(bytes.flip());
      }
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
