package vn.htx.page.cooperative;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.htx.app.Domains;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.dashboard.DemoVersion;
import vn.htx.dashboard.serve.Published;
import vn.htx.query.DuckDbReader;

/** A version with four cooperatives, whose tables are Parquet files written by hand. */
public final class DemoCooperatives {
  private static final String FIGURES = """
      readiness_score | cooperative | MP-0001 | 2026H1 | _T | _T | _T | _T | 41.5 | 1 | ok
      readiness_score | cooperative | MP-0002 | 2026H1 | _T | _T | _T | _T | 62.0 | 1 | ok
      readiness_score | cooperative | MP-0003 | 2026H1 | _T | _T | _T | _T | 38.0 | 1 | ok
      readiness_score | cooperative | MP-0004 | 2025H1 | _T | _T | _T | _T | 55.0 | 1 | ok
      """;

  private static final String SCORE_CHANGES = """
      INSERT INTO comparisons (indicator_id, unit_level, unit_code, period, against, difference, status) VALUES
        ('readiness_score', 'cooperative', 'MP-0001', '2026H1', 'year_before', -3.5, 'ok'),
        ('readiness_score', 'cooperative', 'MP-0002', '2026H1', 'year_before', 4.0, 'ok'),
        ('readiness_score', 'cooperative', 'MP-0003', '2026H1', 'year_before', -1.0, 'ok')""";

  /** Rows by table: the columns named first, then their values. */
  private static final Map<String, String> ROWS = Map.of(
      "cooperative_profile", """
          (coop_id, name, coop_type, sector, size_class, status, commune_code, old_district_code, founded_on, members, revenue)
          VALUES ('MP-0001', 'HTX Đồng Tâm', 'HTX', 'NN', 'S', 'HD', '11911', '316', '2001-05-02', 120, 2500000000),
            ('MP-0002', 'HTX Ánh Dương', 'HTX', 'NN', 'XS', 'HD', '11914', '316', '2015-01-01', 40, NULL),
            ('MP-0003', 'HTX Bình <b>An</b>', 'HTX', 'TM', 'S', 'HD', NULL, NULL, '2010-01-01', 75, 900000000),
            ('MP-0004', 'Quỹ An Hòa', 'QTDND', 'TD', 'M', 'NHD', '11911', '314', '1998-01-01', 900, 7000000000)""",
      "cooperatives", """
          (coop_id, valid_from, name, status, commune_code, members, source_file, source_sheet, source_row)
          VALUES ('MP-0001', '2025-01-01', 'HTX Đồng Tâm', 'HD', '11911', 110, 'cooperatives/2025.xlsx', 'Sổ', 7),
            ('MP-0001', '2026-01-01', 'HTX Đồng Tâm', 'HD', '11911', 120, 'cooperatives/2026.csv', '', 12),
            ('MP-0001', '2026-12-01', 'HTX Đồng Tâm', 'HD', '11911', 130, 'cooperatives/2027.csv', '', 9)""",
      "readiness_scores", """
          (round, coop_id, framework, score, level, answered_share)
          VALUES ('2026H1', 'MP-0001', 'f 1', 41.5, 'L2', 1), ('2026H1', 'MP-0002', 'f 1', 62.0, 'L3', 0.9),
            ('2026H1', 'MP-0003', 'f 1', 38.0, 'L1', 1), ('2025H1', 'MP-0004', 'f 1', 55.0, 'L2', 1)""",
      "readiness_pillars", """
          (round, coop_id, pillar, score, answered_share)
          VALUES ('2025H1', 'MP-0001', 'P1', 50, 1), ('2026H1', 'MP-0001', 'P1', 45, 1), ('2026H1', 'MP-0001', 'P2', 38, 1)""",
      "survey", """
          (round, coop_id, item, value, answered_on, source_file, source_sheet, source_row)
          VALUES ('2026H1', 'MP-0001', 'has_plan', 20, '2026-03-14', 'survey/2026H1.xlsx', 'Phiếu', 31),
            ('2026H1', 'MP-0001', 'has_share', 0.5, '2026-03-14', 'survey/2026H1.xlsx', 'Phiếu', 31),
            ('2026H1', 'MP-0001', 'has_site', NULL, '2026-03-14', 'survey/2026H1.xlsx', 'Phiếu', 31)""",
      "loan_status", """
          (loan_id, coop_id, borrower_kind, lender, principal, outstanding, days_past_due, debt_group, disbursed_on)
          VALUES ('V1', 'MP-0002', 'HTX', 'QUY', 500000000, 300000000, 45, 2, '2025-02-01'),
            ('V2', 'MP-0002', 'HTX', 'NH', 200000000, 0, 0, 0, '2021-02-01'),
            ('V3', 'MP-0001', 'TV', 'QUY', 50000000, 40000000, 0, 1, '2025-03-01')""",
      "loans", """
          (loan_id, coop_id, borrower_kind, due_on, source_file, source_sheet, source_row)
          VALUES ('V1', 'MP-0002', 'HTX', '2028-02-01', 'loans/so-vay.xlsx', '2025', 14),
            ('V2', 'MP-0002', 'HTX', '2024-02-01', 'loans/so-vay.xlsx', '2021', 3),
            ('V3', 'MP-0001', 'TV', '2027-03-01', 'loans/so-vay.xlsx', '2025', 15)""",
      "land_arrangements", """
          (arrangement_id, coop_id, mode, area_m2, valid_from, valid_to)
          VALUES ('A1', 'MP-0001', 'THUE', 12500, '2024-01-01', '2029-01-01'), ('A2', 'MP-0001', 'THUE', 5000, '2020-01-01', '2025-01-01'),
            ('A3', 'MP-0001', 'GOP_VON', 1000, '2025-01-01', NULL)""");

  private DemoCooperatives() {}

  /** Writes the version into a folder and opens it with its tables. */
  public static DuckDbReader open(Path folder) throws SQLException, IOException {
    return DuckDbReader.open(database(folder), tables(folder, ROWS));
  }

  /** Writes the version into a folder. */
  public static Published.Version write(Path folder) throws SQLException, IOException {
    return new Published.Version(DemoVersion.SCOPE, database(folder), tables(folder, ROWS));
  }

  /** The same without one of its tables. */
  public static DuckDbReader openWithout(Path folder, String table)
      throws SQLException, IOException {
    var rows = new TreeMap<>(ROWS);
    rows.remove(table);
    return DuckDbReader.open(database(folder), tables(folder, rows));
  }

  static List<CooperativeDeclaration> declared() {
    return Domains.ALL.all().stream()
        .flatMap(domain -> domain.cooperatives().stream())
        .toList();
  }

  private static Path database(Path folder) throws SQLException, IOException {
    Path file = folder.resolve("htx.duckdb");
    Files.deleteIfExists(file);
    DemoVersion.write(file, FIGURES);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = duckdb.createStatement()) {
      statement.execute(SCORE_CHANGES);
    }
    return file;
  }

  private static Map<String, List<Path>> tables(Path folder, Map<String, String> rows)
      throws SQLException {
    var files = new TreeMap<String, List<Path>>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (Map.Entry<String, String> each : rows.entrySet()) {
        Table table = Domains.CATALOG.find(each.getKey()).orElseThrow();
        Path file = folder.resolve(table.name() + ".parquet");
        statement.execute("CREATE TABLE %s (%s)".formatted(table.name(), columns(table)));
        statement.execute("INSERT INTO %s %s".formatted(table.name(), each.getValue()));
        statement.execute(
            "COPY %s TO %s (FORMAT parquet)".formatted(table.name(), Sql.text(file.toString())));
        files.put(table.name(), List.of(file));
      }
    }
    return files;
  }

  private static String columns(Table table) {
    return table.fields().stream()
        .map(field -> Sql.name(field) + " " + field.column().type().sql())
        .collect(Collectors.joining(", "));
  }

  /** The names on a list. */
  static List<String> names(CooperativeList list) {
    return list.lines().stream().map(line -> line.cells().get(0).vi()).toList();
  }
}
