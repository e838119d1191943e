package vn.htx.app.browser.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * SQL by hand over the published version, its marts and the tables behind them. Numbers, dates and periods are written
 * as in Vietnam by macros of this class alone:
 *
 * <ul>
 *   <li>{@code vn(number, decimals)}: {@code 1.234,5}, half away from zero; {@code –} for null
 *   <li>{@code signed(number, decimals)}: the same with a sign for a rise too
 *   <li>{@code day(date)}: {@code 30/06/2026}
 *   <li>{@code term(period)}: {@code 6T đầu 2026}, {@code 06/2025}, {@code 30/06/2026}, {@code 2026}
 *   <li>{@code figure(number, unit)}: a stored value in the unit that people read; {@code amount} with its name, of
 *       per cent as a difference
 *   <li>{@code change(value, other, unit)}: how far they are apart; {@code way} whether up (1), down (−1) or, as
 *       written, neither; {@code sign} and {@code verdict} of a way
 *   <li>{@code few(status, n)}: the mark of few observations; null for others, whose marks have no number
 * </ul>
 *
 * <p>The view {@code figures} has the published figures that are not broken down by sector, size and level, with the
 * names of indicator, unit and display unit; {@code centres} where communes are, in kilometres on a plane.
 */
public final class VersionSql implements AutoCloseable {
  /** Tables behind the marts that pages show rows of. */
  private static final List<String> BEHIND = List.of(
      "cooperative_profile",
      "cooperatives",
      "readiness_scores",
      "readiness_pillars",
      "survey",
      "land_arrangements",
      "loans",
      "loan_status");

  private static final List<String> DECLARED =
      List.of("""
      CREATE TEMP MACRO exact(number) AS CAST(CAST(number AS VARCHAR) AS DECIMAL(30, 10))""", """
      CREATE TEMP MACRO digits(number, decimals) AS translate(CASE decimals
        WHEN 0 THEN format('{:,.0f}', round(number, 0)::DOUBLE)
        WHEN 1 THEN format('{:,.1f}', round(number, 1)::DOUBLE)
        WHEN 2 THEN format('{:,.2f}', round(number, 2)::DOUBLE)
        ELSE format('{:,.3f}', round(number, 3)::DOUBLE) END, ',.-', '.,−')""", """
      CREATE TEMP MACRO vn(number, decimals) AS coalesce(digits(exact(number), decimals), '–')""", """
      CREATE TEMP MACRO day(date) AS coalesce(strftime(date, '%d/%m/%Y'), '–')""", """
      CREATE TEMP MACRO term(period) AS CASE
        WHEN period LIKE '____H1' THEN '6T đầu ' || period[1:4]
        WHEN period LIKE '____H2' THEN '6T cuối ' || period[1:4]
        WHEN period LIKE '____-__-__' THEN period[9:10] || '/' || period[6:7] || '/' || period[1:4]
        WHEN period LIKE '____-__' THEN period[6:7] || '/' || period[1:4]
        ELSE period END""", """
      CREATE TEMP MACRO figure(number, unit) AS CASE unit
        WHEN '%' THEN CASE WHEN number IS NULL THEN '–' ELSE vn(number, 1) || '%' END
        WHEN 'tỷ đồng' THEN vn(exact(number) * 0.000000001, 1)
        WHEN 'triệu đồng' THEN vn(exact(number) * 0.000001, 1)
        WHEN 'ha' THEN vn(exact(number) * 0.0001, 1)
        WHEN 'm²' THEN vn(number, 2)
        WHEN 'chỉ số' THEN vn(number, 3)
        WHEN 'điểm' THEN vn(number, 1)
        WHEN 'thửa' THEN vn(number, 1)
        ELSE vn(number, 0) END""", """
      CREATE TEMP MACRO sums() AS
        ['đơn vị', 'thành viên', 'hộ', 'khoản', 'tỷ đồng', 'triệu đồng', 'ha']""", """
      CREATE TEMP MACRO amount(number, unit) AS CASE unit
        WHEN '%' THEN replace(figure(number, unit), '%', ' điểm %')
        ELSE figure(number, unit) || ' ' || unit END""", """
      CREATE TEMP MACRO change(value, other, unit) AS amount(abs(exact(value) - exact(other)), unit)
        || CASE WHEN list_contains(sums(), unit) AND other <> 0
          THEN ' (' || vn(abs(100 * value / other - 100), 1) || '%)' ELSE '' END""", """
      CREATE TEMP MACRO way(value, other, unit) AS CASE
        WHEN NOT regexp_matches(amount(exact(value) - exact(other), unit), '[1-9]') THEN 0
        WHEN value > other THEN 1 ELSE -1 END""", """
      CREATE TEMP MACRO signed(number, decimals) AS
        CASE WHEN number > 0 AND regexp_matches(vn(number, decimals), '[1-9]') THEN '+' ELSE '' END
        || vn(number, decimals)""", """
      CREATE TEMP MACRO sign(way) AS CASE way WHEN 1 THEN '+' WHEN -1 THEN '−' ELSE '±' END""", """
      CREATE TEMP MACRO verdict(way, polarity) AS CASE
        WHEN polarity = 'neither' THEN 'Không đánh giá'
        WHEN way = 0 THEN 'Như nhau'
        WHEN (way = 1) = (polarity = 'more') THEN 'Tốt hơn' ELSE 'Kém hơn' END""", """
      CREATE TEMP MACRO few(status, n) AS
        CASE WHEN status = 'few' THEN 'Ít quan sát: ' || vn(n, 0) || ', dưới 10' END""", """
      CREATE TEMP VIEW names AS
        SELECT code, level, arg_max(name, valid_from) AS name FROM units GROUP BY code, level""", """
      CREATE TEMP VIEW figures AS
        SELECT v.*, i.label_vi AS label, i.polarity, i.source,
          coalesce(names.name, CASE unit_code WHEN 'unknown' THEN 'Chưa xác định' ELSE 'Mã ' || unit_code END) AS name,
          CASE WHEN indicator_id = 'plot_area_mean' THEN 'm²' WHEN i.unit = 'm²' THEN 'ha'
            WHEN i.unit = 'đồng' THEN 'triệu đồng' ELSE i.unit END AS unit
        FROM indicator_values v JOIN indicators i USING (indicator_id)
          LEFT JOIN names ON names.code = unit_code AND names.level = unit_level
        WHERE sector = '_T' AND size_class = '_T' AND readiness_level = '_T'""");

  private final Connection duckdb;

  private VersionSql(Connection duckdb) {
    this.duckdb = duckdb;
  }

  /**
   * Over what a workspace has published.
   *
   * @param centres the list of communes' centres, which no table has
   */
  public static VersionSql published(Path lake, Path centres) throws IOException, SQLException {
    Path version = lake.resolve("CURRENT");
    JsonNode manifest =
        new ObjectMapper().readTree(Files.readString(version.resolve("manifest.json")));
    var sql = new VersionSql(DriverManager.getConnection("jdbc:duckdb:"));
    sql.run("ATTACH '%s' AS version (READ_ONLY)".formatted(version.resolve("htx.duckdb")));
    sql.run("USE version");
    for (String table : BEHIND) {
      String fingerprint = manifest.at("/tables/" + table + "/fingerprint").asText();
      sql.run("CREATE TEMP VIEW %s AS FROM read_parquet('%s/**/*.parquet')"
          .formatted(table, lake.resolve("tables").resolve(table).resolve(fingerprint)));
    }
    sql.run("""
        CREATE TEMP VIEW centres AS SELECT code::VARCHAR AS code, latitude * 111.195 AS north,
          longitude * 111.195 * cos(radians(avg(latitude) OVER ())) AS east
        FROM read_csv('%s')""".formatted(centres));
    for (String declared : DECLARED) {
      sql.run(declared);
    }
    return sql;
  }

  private void run(String statement) throws SQLException {
    try (Statement asked = duckdb.createStatement()) {
      asked.execute(statement);
    }
  }

  /** Keeps what a query says under a name, for those that come after. */
  VersionSql with(String name, String query) {
    try {
      run("CREATE OR REPLACE TEMP VIEW %s AS %s".formatted(name, query));
      return this;
    } catch (SQLException wrong) {
      throw new IllegalStateException(query, wrong);
    }
  }

  /** Rows of texts, null where the query gives none; a list is so many cells. */
  List<List<String>> rows(String query) {
    try (Statement asked = duckdb.createStatement();
        ResultSet answer = asked.executeQuery(query)) {
      var rows = new ArrayList<List<String>>();
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          if (answer.getObject(i) instanceof Array cells) {
            Stream.of((Object[]) cells.getArray()).map(String::valueOf).forEach(row::add);
          } else {
            row.add(answer.getString(i));
          }
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException wrong) {
      throw new IllegalStateException(query, wrong);
    }
  }

  /** The texts of all rows and columns; those that are null are left out. */
  public List<String> texts(String query) {
    return rows(query).stream().flatMap(List::stream).filter(Objects::nonNull).toList();
  }

  /** The one text that a query gives. */
  String text(String query) {
    List<String> texts = texts(query);
    if (texts.size() != 1) {
      throw new IllegalStateException(texts.size() + " texts: " + query);
    }
    return texts.get(0);
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
