package vn.htx.store;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.htx.catalog.Sql;
import vn.htx.model.Sha256;

/**
 * Digests as earlier editions computed them, for reading back tables that those editions made:
 *
 * <ul>
 *   <li>32 hexadecimal digits: the sums over rows of both halves of the MD5 of the cells' text, each modulo 2^64;
 *   <li>{@code once-} and the same, where a column with a single value (or none) is left out of the rows and counts
 *       once, as if it were a row;
 *   <li>{@code bytes-} and half of the SHA-256 of the files' pages.
 * </ul>
 */
final class EarlierDigest {
  private static final int FIRST_ROWS = 2_048;
  private static final String OF_BYTES = "bytes-";
  private static final String ONCE = "once-";
  private static final int HEX_DIGITS = 32;

  private EarlierDigest() {}

  /** The digest of a table as it is now, of the same kind as the stored one. */
  static Digest again(String stored, List<Path> parquet) throws IOException, SQLException {
    return stored.startsWith(OF_BYTES)
        ? ofBytes(parquet)
        : ofRows(parquet, stored.startsWith(ONCE));
  }

  /** @param once whether columns with a single value count once */
  private static Digest ofRows(List<Path> parquet, boolean once) throws SQLException {
    List<String> columns = List.copyOf(types(parquet).keySet());
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
    return ReadBack.first(
        sql,
        sums ->
            new Digest(sums.getLong(1), kind + hex(sums.getString(2)) + hex(sums.getString(3))));
  }

  private static String table(List<Path> parquet) {
    return "read_parquet([%s], union_by_name = false)".formatted(Sql.files(parquet));
  }

  private static Map<String, String> types(List<Path> parquet) throws SQLException {
    var types = new LinkedHashMap<String, String>();
    ReadBack.each(
        "DESCRIBE SELECT * FROM " + table(parquet),
        column -> types.put(column.getString(1), column.getString(2)));
    return types;
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
    return ReadBack.first("SELECT %s FROM %s".formatted(asked, rows), answer -> {
      var equal = new LinkedHashMap<String, String>();
      for (int i = 0; i < columns.size(); i++) {
        if (answer.getBoolean(2 * i + 1)) {
          equal.put(columns.get(i), answer.getString(2 * i + 2));
        }
      }
      return equal;
    });
  }

  /** Footers are left out, because the library writes the encodings of a column in any order. */
  private static Digest ofBytes(List<Path> parquet) throws IOException, SQLException {
    long rows = ReadBack.first(
        "SELECT sum(num_rows) FROM parquet_file_metadata([%s])".formatted(Sql.files(parquet)),
        sum -> sum.getLong(1));
    return new Digest(rows, OF_BYTES + Footers.digestBefore(parquet).substring(0, HEX_DIGITS));
  }

  private static String hex(String decimal) {
    return new BigInteger(decimal)
        .mod(BigInteger.ONE.shiftLeft(64))
        .or(BigInteger.ONE.shiftLeft(64))
        .toString(16)
        .substring(1);
  }
}
