package vn.htx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.htx.catalog.Sql;
import vn.htx.text.personal.Masked;

/**
 * The checks of parcels in DuckDB SQL: {@code read_csv} of text columns into an in-memory table whose row numbers are
 * those of the file; rules as expressions; of rows with the same id the first is kept, found by a group; {@code COPY}
 * to Parquet. Writes {@code clean}, {@code rejected} and {@code remarks} into the output folder.
 */
public final class DuckDbBaseline {
  private static final String CHECKED = """
      CREATE VIEW checked AS
      SELECT rowid + 2 AS source_row, *, try_cast(area AS DECIMAL(16, 2)) AS area_m2,
        concat_ws(' ',
          CASE WHEN parcel_id IS NULL THEN %s END,
          CASE WHEN commune_code IS NULL THEN %s END,
          CASE WHEN area IS NULL THEN %s
               WHEN try_cast(area AS DECIMAL(16, 2)) IS NULL THEN %s
               WHEN try_cast(area AS DECIMAL(16, 2)) <= 0 THEN %s END) AS rules
      FROM raw""";
  private static final String TWICE = """
      CREATE TABLE twice AS
      SELECT source_row FROM checked JOIN (
        SELECT parcel_id, min(source_row) AS first FROM checked
        WHERE rules = '' GROUP BY parcel_id HAVING count(*) > 1) USING (parcel_id)
      WHERE rules = '' AND source_row > first""";
  private static final String CLEAN = """
      COPY (
        SELECT parcel_id, DATE '2026-06-30' AS valid_from, commune_code, map_sheet, parcel_no, area_m2,
          coalesce(uses.code, land_use) AS land_use, %s AS source_file, source_row
        FROM checked LEFT JOIN uses ON name = land_use
        WHERE rules = '' AND source_row NOT IN (SELECT source_row FROM twice)
      ) TO %s (FORMAT parquet, COMPRESSION zstd)""";
  private static final String REJECTED = """
      COPY (
        SELECT %s AS source_file, source_row, if(rules = '', %s, rules) AS rules, json_object(%s) AS row_text
        FROM checked WHERE rules <> '' OR source_row IN (SELECT source_row FROM twice)
      ) TO %s (FORMAT parquet, COMPRESSION zstd)""";
  private static final String REMARKS = """
      COPY (
        SELECT count(*) FILTER (commune_code IS NOT NULL AND commune_code NOT IN (SELECT code FROM communes))
                 AS unknown_commune,
          count(*) FILTER (land_use IS NOT NULL AND land_use NOT IN (SELECT name FROM uses)) AS unknown_use,
          count(*) FILTER (area_m2 > %s) AS large_area
        FROM checked
      ) TO %s (FORMAT parquet)""";

  private final ParcelRules rules;

  public DuckDbBaseline(ParcelRules rules) {
    this.rules = rules;
  }

  /** Reads the file and writes the three results into a new folder. */
  public void run(Path csv, List<String> header, Path out) throws IOException, SQLException {
    Files.createDirectories(out);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("CREATE TABLE uses AS SELECT * FROM (VALUES %s) t(name, code)"
          .formatted(rows(rules.uses())));
      statement.execute("CREATE TABLE communes AS SELECT unnest([%s]) AS code"
          .formatted(rules.communes().stream().map(Sql::text).collect(Collectors.joining(", "))));
      statement.execute(
          "CREATE TABLE raw AS SELECT * FROM read_csv(%s, all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', names = [%s])"
              .formatted(
                  Sql.text(csv.toString()),
                  Columns.of(header.size()).stream()
                      .map(Sql::text)
                      .collect(Collectors.joining(", "))));
      statement.execute(CHECKED.formatted(
          Sql.text(rules.noId()),
          Sql.text(rules.noCommune()),
          Sql.text(rules.noArea()),
          Sql.text(rules.areaType()),
          Sql.text(rules.areaRange())));
      statement.execute(TWICE);
      String source = Sql.text(csv.getFileName().toString());
      statement.execute(
          CLEAN.formatted(source, Sql.text(out.resolve("clean.parquet").toString())));
      statement.execute(REJECTED.formatted(
          source,
          Sql.text(rules.duplicateKey()),
          cells(header),
          Sql.text(out.resolve("rejected.parquet").toString())));
      statement.execute(REMARKS.formatted(
          rules.plausible().toPlainString(),
          Sql.text(out.resolve("remarks.parquet").toString())));
    }
  }

  /** The cells of a row by column name; contents of columns that the contract does not name are masked. */
  private static String cells(List<String> header) {
    var all = new StringBuilder();
    for (int i = 0; i < header.size(); i++) {
      String column = Columns.of(header.size()).get(i);
      String shown = Columns.isRead(i)
          ? column
          : "if(%s IS NULL, NULL, %s)".formatted(column, Sql.text(Masked.MASK));
      all.append(i > 0 ? ", " : "")
          .append("%s, coalesce(%s, '')".formatted(Sql.text(header.get(i)), shown));
    }
    return all.toString();
  }

  private static String rows(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> "(%s, %s)".formatted(Sql.text(pair.getKey()), Sql.text(pair.getValue())))
        .collect(Collectors.joining(", "));
  }
}
