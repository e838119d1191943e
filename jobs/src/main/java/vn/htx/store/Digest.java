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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import vn.htx.catalog.Sql;
import vn.htx.model.Sha256;

/**
 * The content of a table in a short text. It detects change; it is no protection against an adversary.
 *
 * <p>{@link #of} is computed from the rows and does not depend on their order or on their division into files: it is
 * the sum over rows of the MD5 of their cells' text, where null differs from every text. In a table of more than a
 * million rows a column with a single value (or none) is left out of the rows and counts once, as if it were a row;
 * such a digest begins with {@code once-}. DuckDB reads the finished files back for it, so that a second program
 * confirms what Spark wrote.
 *
 * <p>{@link #ofBytes} is computed from the pages of the files, for tables that this program writes itself, each file by
 * one task: {@code bytes-} and half of their SHA-256.
 *
 * @param rows number of rows
 */
public record Digest(long rows, String text) {
  private static final long MANY_ROWS = 1_000_000;
  private static final int FIRST_ROWS = 2_048;
  private static final String OF_BYTES = "bytes-";
  private static final String ONCE = "once-";
  private static final int HEX_DIGITS = 32;
  private static final int READ_BYTES = 1 << 18;
  /** The end of a Parquet file: the length of the footer before it, and four letters. */
  private static final int LAST_BYTES = 8;

  /** The digest of a table as it is now, of the same kind as the stored one. */
  public static Digest again(StoredTable table, List<Path> parquet)
      throws IOException, SQLException {
    return table.digest().startsWith(OF_BYTES)
        ? ofBytes(parquet)
        : again(table.digest(), parquet, List.copyOf(types(parquet).keySet()));
  }

  /** The same for the given columns; not for digests of bytes. */
  private static Digest again(String stored, List<Path> parquet, List<String> columns)
      throws SQLException {
    return of(parquet, columns, stored.startsWith(ONCE));
  }

  public static Digest of(List<Path> parquet, List<String> columns) throws SQLException {
    return of(parquet, columns, rows(parquet) > MANY_ROWS);
  }

  /**
   * The digest of rows.
   *
   * @param once whether columns with a single value count once
   */
  static Digest of(List<Path> parquet, List<String> columns, boolean once) throws SQLException {
    Map<String, String> constant = once ? constant(parquet, columns) : Map.of();
    String cells = columns.stream()
        .filter(column -> !constant.containsKey(column))
        .map(column -> "coalesce(cast(%s as varchar), chr(0))".formatted(Sql.name(column)))
        .collect(Collectors.joining(", "));
    String asRow = constant.isEmpty()
        ? ""
        : "UNION ALL SELECT md5_number('%s'), 0".formatted(Sha256.of(constant.toString()));
    String sql = """
        SELECT sum(is_row)::bigint, coalesce(sum(cast(md5 >> 64 as hugeint)), 0)::varchar,
               coalesce(sum(cast(md5 & 18446744073709551615 as hugeint)), 0)::varchar
        FROM (SELECT md5_number(concat_ws(chr(31), %s)) AS md5, 1 AS is_row FROM %s %s)
        """.formatted(cells.isEmpty() ? "''" : cells, table(parquet), asRow);
    String kind = constant.isEmpty() ? "" : ONCE;
    return ask(
        sql,
        sums ->
            new Digest(sums.getLong(1), kind + hex(sums.getString(2)) + hex(sums.getString(3))));
  }

  private static String table(List<Path> parquet) {
    return "read_parquet([%s], union_by_name = false)".formatted(Sql.files(parquet));
  }

  private static long rows(List<Path> parquet) throws SQLException {
    return ask(
        "SELECT sum(num_rows) FROM parquet_file_metadata([%s])".formatted(Sql.files(parquet)),
        sum -> sum.getLong(1));
  }

  private static Map<String, String> types(List<Path> parquet) throws SQLException {
    return ask("DESCRIBE SELECT * FROM " + table(parquet), described -> {
      var types = new LinkedHashMap<String, String>();
      do {
        types.put(described.getString(1), described.getString(2));
      } while (described.next());
      return types;
    });
  }

  /**
   * Columns in which all rows are equal, with their text. The first rows rule most columns out. Floating-point numbers
   * are never among them, since equal ones may be written in two ways.
   */
  private static Map<String, String> constant(List<Path> parquet, List<String> columns)
      throws SQLException {
    Map<String, String> types = types(parquet);
    List<String> exact =
        columns.stream().filter(column -> !"DOUBLE".equals(types.get(column))).toList();
    String first = "(SELECT * FROM %s LIMIT %s)".formatted(table(parquet), FIRST_ROWS);
    List<String> perhaps = List.copyOf(equal(first, exact).keySet());
    return equal(table(parquet), perhaps);
  }

  private static Map<String, String> equal(String rows, List<String> columns) throws SQLException {
    if (columns.isEmpty()) {
      return Map.of();
    }
    String asked = columns.stream()
        .map(column -> """
            count(%1$s) = 0 OR (count(%1$s) = count(*) AND min(%1$s) = max(%1$s)), \
            coalesce('=' || cast(min(%1$s) as varchar), '')""".formatted(Sql.name(column)))
        .collect(Collectors.joining(", "));
    return ask("SELECT %s FROM %s".formatted(asked, rows), answer -> {
      var equal = new LinkedHashMap<String, String>();
      for (int i = 0; i < columns.size(); i++) {
        if (answer.getBoolean(2 * i + 1)) {
          equal.put(columns.get(i), answer.getString(2 * i + 2));
        }
      }
      return equal;
    });
  }

  /** Reads a value from the first row of an answer. */
  private interface FirstRow<T> {
    T of(ResultSet answer) throws SQLException;
  }

  private static <T> T ask(String sql, FirstRow<T> firstRow) throws SQLException {
    try (Connection duckdb = Opened.ONE.duplicate();
        Statement statement = duckdb.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return firstRow.of(answer);
    }
  }

  /**
   * The digest of the files' pages in their order. Footers are left out, because the library writes the encodings of a
   * column in any order. DuckDB counts the rows and thereby reads every footer.
   */
  public static Digest ofBytes(List<Path> parquet) throws IOException, SQLException {
    long rows = rows(parquet);
    MessageDigest digest = Sha256.start();
    for (Path file : parquet) {
      addPages(digest, file);
    }
    return new Digest(rows, OF_BYTES + Sha256.hex(digest).substring(0, HEX_DIGITS));
  }

  /**
   * The digest of what follows the pages of the files: names and types of columns, where each begins, and counts. Equal
   * tables may differ in it; it tells whether these very files are as they were written.
   */
  static String ofFooters(List<Path> parquet) throws IOException {
    MessageDigest digest = Sha256.start();
    for (Path file : parquet) {
      try (FileChannel channel = FileChannel.open(file)) {
        add(digest, channel.position(footer(channel, file)), channel.size(), file);
      }
    }
    return Sha256.hex(digest).substring(0, HEX_DIGITS);
  }

  private static void addPages(MessageDigest digest, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      add(digest, channel, footer(channel, file), file);
    }
  }

  /** The position at which the footer of a Parquet file begins. */
  private static long footer(FileChannel channel, Path file) throws IOException {
    long length = channel.size() - LAST_BYTES;
    ByteBuffer last = ByteBuffer.allocate(LAST_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    boolean isWhole = length >= 0 && channel.read(last, length) == LAST_BYTES;
    int footer = isWhole ? last.getInt(0) : -1;
    if (footer < 0 || footer > length) {
      throw new IOException("%s does not tell where its footer begins".formatted(file));
    }
    return length - footer;
  }

  private static void add(MessageDigest digest, FileChannel channel, long end, Path file)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(READ_BYTES);
    while (channel.position() < end) {
      bytes.clear().limit((int) Math.min(READ_BYTES, end - channel.position()));
      if (channel.read(bytes) < 0) {
        throw new IOException("%s became shorter while it was read".formatted(file));
      }
      digest.update(bytes.flip());
    }
  }

  /** One in-memory database for all digests of a process: opening one takes longer than reading a small table. */
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

  private static String hex(String decimal) {
    return new BigInteger(decimal)
        .mod(BigInteger.ONE.shiftLeft(64))
        .or(BigInteger.ONE.shiftLeft(64))
        .toString(16)
        .substring(1);
  }
}
