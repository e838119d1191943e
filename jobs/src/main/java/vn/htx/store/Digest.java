package vn.htx.store;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.htx.catalog.Sql;

/**
 * The content of a table in a short text. It detects change; it is no protection against an adversary.
 *
 * <p>It is {@code rows-} and 32 hexadecimal digits: the sum over rows, modulo 2^128, of the MD5 of the cells' text in
 * the order of the columns, separated by U+001F, null as U+0000. The MD5 counts as a number whose low byte is first. So
 * the sum depends neither on the order of rows nor on how they lie in files, and the sums of a table's parts add up to
 * that of the table. DuckDB reads the finished files back for it, which makes it a second program's word on what was
 * written. Tables of earlier editions have other digests, {@link EarlierDigest}.
 *
 * @param rows number of rows
 */
public record Digest(long rows, String text) {
  private static final String KIND = "rows-";
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);
  private static final int HALF_BITS = 64;

  /** Files are read back together up to this number, since the text of a query must be parsed, too. */
  private static final int MOST_FILES = 500;

  /** The digest of a table as it is now, of the same kind as the stored one. */
  public static Digest again(StoredTable table, List<Path> parquet)
      throws IOException, SQLException {
    return table.digest().startsWith(KIND)
        ? of(parquet, columns(parquet))
        : EarlierDigest.again(table.digest(), parquet);
  }

  /** The digest of the rows of one table's files. */
  public static Digest of(List<Path> parquet, List<String> columns) throws SQLException {
    return ofEach(List.of(parquet), columns).get(0);
  }

  /**
   * The digests of several tables with the same columns, in their order. Opening many small files one by one takes
   * longer than reading them, so they are read together.
   *
   * @param tables the files of each
   */
  public static List<Digest> ofEach(List<List<Path>> tables, List<String> columns)
      throws SQLException {
    Map<String, FileSum> sums = new HashMap<>();
    List<Path> all = tables.stream().flatMap(List::stream).toList();
    for (int from = 0; from < all.size(); from += MOST_FILES) {
      addSums(all.subList(from, Math.min(all.size(), from + MOST_FILES)), columns, sums);
    }
    var digests = new ArrayList<Digest>();
    for (List<Path> table : tables) {
      FileSum whole = FileSum.NONE;
      for (Path file : table) {
        whole = whole.plus(sums.getOrDefault(file.toString(), FileSum.NONE));
      }
      digests.add(whole.digest());
    }
    return digests;
  }

  /** Sums over the rows of a file. */
  private record FileSum(long rows, BigInteger hashes) {
    static final FileSum NONE = new FileSum(0, BigInteger.ZERO);

    FileSum plus(FileSum more) {
      return new FileSum(rows + more.rows, hashes.add(more.hashes));
    }

    Digest digest() {
      return new Digest(
          rows, KIND + hashes.mod(MODULUS).setBit(2 * HALF_BITS).toString(16).substring(1));
    }
  }

  private static void addSums(List<Path> parquet, List<String> columns, Map<String, FileSum> sums)
      throws SQLException {
    String cells = columns.stream()
        .map(column -> "coalesce(cast(%s as varchar), chr(0))".formatted(Sql.name(column)))
        .collect(Collectors.joining(", "));
    String sql = """
        SELECT "read from", count(*), sum(cast(md5 >> 64 as hugeint))::varchar,
               sum(cast(md5 & 18446744073709551615 as hugeint))::varchar
        FROM (SELECT "read from", md5_number(concat_ws(chr(31), %s)) AS md5
              FROM read_parquet([%s], filename = 'read from', union_by_name = false))
        GROUP BY "read from"
        """.formatted(cells, Sql.files(parquet));
    ReadBack.each(sql, line -> {
      BigInteger high = new BigInteger(line.getString(3)).shiftLeft(HALF_BITS);
      sums.put(
          line.getString(1),
          new FileSum(line.getLong(2), high.add(new BigInteger(line.getString(4)))));
    });
  }

  private static List<String> columns(List<Path> parquet) throws SQLException {
    var columns = new ArrayList<String>();
    ReadBack.each(
        "DESCRIBE SELECT * FROM read_parquet([%s], union_by_name = false)"
            .formatted(Sql.files(parquet)),
        line -> columns.add(line.getString(1)));
    return columns;
  }
}
