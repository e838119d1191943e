package vn.htx.dashboard;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.app.Domains;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Comparisons;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.Notices;
import vn.htx.catalog.common.PlanValues;
import vn.htx.catalog.common.RowAccounting;
import vn.htx.catalog.common.Units;
import vn.htx.chart.ground.Grounds;
import vn.htx.dashboard.serve.view.Views;
import vn.htx.domain.DomainSlice;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;
import vn.htx.page.Scope;
import vn.htx.page.SectionDeclaration;
import vn.htx.query.DuckDbReader;

/** A version's database written by hand: figures as text, the tables by the catalog. */
public final class DemoVersion {
  public static final List<SectionDeclaration> VIEWS =
      Domains.ALL.all().stream().map(DomainSlice::view).toList();

  public static final Views.Declared DECLARED = new Views.Declared(
      VIEWS,
      Domains.ALL.all().stream()
          .flatMap(domain -> domain.cooperatives().stream())
          .toList());

  public static final Scope SCOPE = new Scope(
      Domains.CATALOG,
      Bilingual.of("Liên minh Hợp tác xã thành phố Hải Phòng", "Hải Phòng Cooperative Alliance"),
      LocalDate.of(2026, 6, 30),
      LocalDate.of(2026, 7, 5),
      "9f2c4b7a1e05d3388c41aa20be6f1207",
      DataOrigin.SYNTHETIC,
      10,
      Map.of(
          "readiness_level",
          Map.of(
              "L0", Bilingual.of("Mức 0 – Chưa chuyển đổi số", "Level 0 – Not started"),
              "L1", Bilingual.of("Mức 1 – Khởi động", "Level 1 – Initiated"),
              "L2", Bilingual.of("Mức 2 – Bắt đầu", "Level 2 – Beginning"),
              "L3", Bilingual.of("Mức 3 – Hình thành", "Level 3 – Taking shape")),
          "pillar",
          Map.of(
              "P1", Bilingual.of("Định hướng chiến lược", "Strategic direction"),
              "P2", Bilingual.of("Khách hàng và bán hàng đa kênh", "Customers and sales channels")),
          "debt_group",
          Map.of(
              "1", Bilingual.of("Nhóm 1 – nợ đủ tiêu chuẩn", "Group 1, standard"),
              "2", Bilingual.of("Nhóm 2 – nợ cần chú ý", "Group 2, special mention"),
              "3", Bilingual.of("Nhóm 3 – nợ dưới tiêu chuẩn", "Group 3, substandard"),
              "4", Bilingual.of("Nhóm 4 – nợ nghi ngờ", "Group 4, doubtful"),
              "5", Bilingual.of("Nhóm 5 – nợ có khả năng mất vốn", "Group 5, loss"))),
      Grounds.NONE);

  /** indicator | level | unit | period | sector | size | readiness level | category | value | n | status */
  public static final String FIGURES = """
      coops_new | city | 31 | 2025H1 | _T | _T | _T | _T | 11 | 11 | ok
      coops_new | city | 31 | 2025H2 | _T | _T | _T | _T | 21 | 21 | ok
      coops_new | city | 31 | 2026H1 | _T | _T | _T | _T | 18 | 18 | ok
      coops_left | city | 31 | 2025H1 | _T | _T | _T | _T | 8 | 8 | ok
      coops_left | city | 31 | 2025H2 | _T | _T | _T | _T | 2 | 2 | ok
      coops_left | city | 31 | 2026H1 | _T | _T | _T | _T | 0 | 0 | ok
      coops_suspended | city | 31 | 2025H1 | _T | _T | _T | _T | 4 | 4 | ok
      coops_suspended | city | 31 | 2026H1 | _T | _T | _T | _T | 5 | 5 | ok
      coops_count | city | 31 | 2026-06-30 | _T | _T | _T | _T | 418 | 418 | ok
      coops_count | city | 31 | 2026-06-30 | NN | _T | _T | _T | 247 | 247 | ok
      coops_count | city | 31 | 2026-06-30 | NN | XS | _T | _T | 147 | 147 | ok
      coops_count | city | 31 | 2026-06-30 | NN | S | _T | _T | 78 | 78 | ok
      coops_count | city | 31 | 2026-06-30 | NN | M | _T | _T | 22 | 22 | ok
      coops_count | city | 31 | 2026-06-30 | CN | _T | _T | _T | 35 | 35 | ok
      coops_count | city | 31 | 2026-06-30 | CN | S | _T | _T | 31 | 31 | ok
      coops_count | city | 31 | 2026-06-30 | CN | U | _T | _T | 4 | 4 | few
      readiness_mean | city | 31 | 2025H1 | _T | _T | _T | _T | 45.13 | 305 | ok
      readiness_mean | city | 31 | 2026H1 | _T | _T | _T | _T | 48.25 | 312 | ok
      readiness_mean | commune | 11911 | 2026H1 | _T | _T | _T | _T | 51.5 | 9 | ok
      readiness_mean | commune | 11914 | 2026H1 | _T | _T | _T | _T | 62.5 | 12 | ok
      readiness_mean | commune | 11917 | 2026H1 | _T | _T | _T | _T | 71.25 | 3 | few
      readiness_mean | commune | unknown | 2026H1 | _T | _T | _T | _T | 20 | 6 | ok
      readiness_level_share | city | 31 | 2025H1 | _T | _T | _T | L0 | 20 | 305 | ok
      readiness_level_share | city | 31 | 2025H1 | _T | _T | _T | L1 | 45 | 305 | ok
      readiness_level_share | city | 31 | 2025H1 | _T | _T | _T | L2 | 25 | 305 | ok
      readiness_level_share | city | 31 | 2025H1 | _T | _T | _T | L3 | 10 | 305 | ok
      readiness_level_share | city | 31 | 2026H1 | _T | _T | _T | L0 | 12 | 312 | ok
      readiness_level_share | city | 31 | 2026H1 | _T | _T | _T | L1 | 40 | 312 | ok
      readiness_level_share | city | 31 | 2026H1 | _T | _T | _T | L2 | 30.5 | 312 | ok
      readiness_level_share | city | 31 | 2026H1 | _T | _T | _T | L3 | 17.5 | 312 | ok
      readiness_pillar_mean | city | 31 | 2025H1 | _T | _T | _T | P1 | 41.2 | 305 | ok
      readiness_pillar_mean | city | 31 | 2025H1 | _T | _T | _T | P2 | 37.5 | 305 | ok
      readiness_pillar_mean | city | 31 | 2026H1 | _T | _T | _T | P1 | 46.8 | 312 | ok
      readiness_pillar_mean | city | 31 | 2026H1 | _T | _T | _T | P2 | 36.9 | 312 | ok
      simmons_band_share | city | 31 | 2025-01-01 | _T | _T | _T | lt_0.40 | 61.2 | 4120 | ok
      simmons_band_share | city | 31 | 2025-01-01 | _T | _T | _T | 0.40_0.60 | 27.3 | 4120 | ok
      simmons_band_share | city | 31 | 2025-01-01 | _T | _T | _T | gt_0.60 | 11.5 | 4120 | ok
      simmons_band_share | city | 31 | 2026-06-30 | _T | _T | _T | lt_0.40 | 28.4 | 3987 | ok
      simmons_band_share | city | 31 | 2026-06-30 | _T | _T | _T | 0.40_0.60 | 36.1 | 3987 | ok
      simmons_band_share | city | 31 | 2026-06-30 | _T | _T | _T | gt_0.60 | 35.5 | 3987 | ok
      januszewski_band_share | city | 31 | 2025-01-01 | _T | _T | _T | lt_0.40 | 24 | 4120 | ok
      januszewski_band_share | city | 31 | 2025-01-01 | _T | _T | _T | 0.40_0.60 | 46.5 | 4120 | ok
      januszewski_band_share | city | 31 | 2025-01-01 | _T | _T | _T | gt_0.60 | 29.5 | 4120 | ok
      januszewski_band_share | city | 31 | 2026-06-30 | _T | _T | _T | lt_0.40 | 1.6 | 3987 | ok
      januszewski_band_share | city | 31 | 2026-06-30 | _T | _T | _T | 0.40_0.60 | 30.2 | 3987 | ok
      januszewski_band_share | city | 31 | 2026-06-30 | _T | _T | _T | gt_0.60 | 68.2 | 3987 | ok
      plots_median | city | 31 | 2025-01-01 | _T | _T | _T | _T | 5 | 4120 | ok
      plots_median | city | 31 | 2026-06-30 | _T | _T | _T | _T | 3 | 3987 | ok
      arrangement_area | city | 31 | 2026-06-30 | _T | _T | _T | DDDT | 12345000.5 | 120 | ok
      arrangement_area | city | 31 | 2026-06-30 | _T | _T | _T | THUE | 4123000 | 41 | ok
      arrangement_area | city | 31 | 2026-06-30 | _T | _T | _T | tap_trung | 16468000.5 | 161 | ok
      arrangement_area | city | 31 | 2026-06-30 | _T | _T | _T | GOP_VON | - | 2 | suppressed
      outstanding | city | 31 | 2026-06-30 | _T | _T | _T | _T | 41870012345 | 187 | ok
      outstanding | city | 31 | 2026-06-30 | _T | _T | _T | 1 | 38411212345 | 160 | ok
      outstanding | city | 31 | 2026-06-30 | _T | _T | _T | 2 | 1490300000 | 12 | ok
      outstanding | city | 31 | 2026-06-30 | _T | _T | _T | 3 | 702000000 | 6 | ok
      outstanding | city | 31 | 2026-06-30 | _T | _T | _T | 4 | 365500000 | 4 | ok
      outstanding | city | 31 | 2026-06-30 | _T | _T | _T | 5 | 901000000 | 5 | ok
      loans_count | city | 31 | 2026-06-30 | _T | _T | _T | 1 | 160 | 160 | ok
      loans_count | city | 31 | 2026-06-30 | _T | _T | _T | 2 | 12 | 12 | ok
      par1 | city | 31 | 2026-04 | _T | _T | _T | _T | 11.2 | 180 | ok
      par1 | city | 31 | 2026-06 | _T | _T | _T | _T | 11.4 | 187 | ok
      par30 | city | 31 | 2025-06 | _T | _T | _T | _T | 6.4 | 161 | ok
      par30 | city | 31 | 2026-04 | _T | _T | _T | _T | 5.6 | 180 | ok
      par30 | city | 31 | 2026-06 | _T | _T | _T | _T | 5.1 | 187 | ok
      par30 | city | 31 | 2026-06-30 | _T | _T | _T | _T | 5.1 | 187 | ok
      credit_share_all | city | 31 | 2026-06-30 | _T | _T | _T | _T | 28.7 | 418 | ok
      credit_share_all | city | 31 | 2026-06-30 | _T | _T | none | _T | 12.3 | 106 | ok
      credit_share_all | city | 31 | 2026-06-30 | _T | _T | L0 | _T | 10.5 | 19 | ok
      credit_share_all | city | 31 | 2026-06-30 | _T | _T | L1 | _T | 17.1 | 70 | ok
      credit_share_all | city | 31 | 2026-06-30 | _T | _T | L3 | _T | 62.5 | 8 | few
      """;

  /** indicator | period | category | against | its period | value | other | difference | percent | verdict | status */
  private static final String COMPARISONS = """
      readiness_mean | 2026H1 | _T | plan | 2026 | 48.25 | 50 | -1.75 | 96.5 | worse | ok
      readiness_mean | 2026H1 | _T | year_before | 2025H1 | 48.25 | 45.13 | 3.12 | 106.913 | better | ok
      readiness_mean | 2026H1 | _T | period_before | 2025H1 | 48.25 | 45.13 | 3.12 | 106.913 | better | ok
      plots_median | 2026-06-30 | _T | period_before | 2025-01-01 | 3 | 5 | -2 | 60 | better | ok
      par30 | 2026-06-30 | _T | year_before | 2025-06 | 5.1 | 6.4 | -1.3 | - | better | ok
      simmons_band_share | 2026-06-30 | gt_0.60 | period_before | 2025-01-01 | 35.5 | 11.5 | - | - | - | not_comparable
      outstanding | 2026-06-30 | _T | plan | 2026 | 41870012345 | 40000000000 | 1870012345 | 104.675 | - | ok
      outstanding | 2026-06-30 | _T | year_before | 2025-06 | 41870012345 | 41870012345 | 0 | 100 | same | ok
      """;

  private DemoVersion() {}

  /** Writes a database file with these figures and opens it. */
  public static DuckDbReader open(Path folder, String figures) throws SQLException {
    Path file = folder.resolve("htx.duckdb");
    write(file, figures);
    return DuckDbReader.open(file);
  }

  /** Writes a database file with these figures. */
  public static void write(Path file, String figures) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = duckdb.createStatement()) {
      for (Table table : List.of(
          IndicatorValues.TABLE,
          RowAccounting.TABLE,
          Notices.TABLE,
          PlanValues.TABLE,
          Comparisons.TABLE,
          Units.TABLE)) {
        statement.execute("CREATE TABLE %s (%s)".formatted(table.name(), columns(table)));
      }
      for (String line : lines(figures)) {
        statement.execute(row(line));
      }
      statement.execute(
          "INSERT INTO plan_values (indicator_id, unit_level, unit_code, period, category, value) VALUES"
              + " ('arrangement_area', 'city', '31', '2026', 'DDDT', 15000000), ('arrangement_area', 'city', '31', '2026', 'THUE', 3800000)");
      statement.execute("INSERT INTO units (code, valid_from, name, level) VALUES"
          + " ('11911', '2025-07-01', 'Xã An Hưng', 'commune'), ('11914', '2025-07-01', 'Đặc khu Cát Hải', 'commune'),"
          + " ('304', '2021-01-01', 'Quận Lê Chân', 'old_district'), ('308', '2021-01-01', 'Quận Đồ Sơn', 'old_district'),"
          + " ('312', '2021-01-01', 'Quận An Dương', 'old_district'), ('314', '2021-01-01', 'Huyện Kiến Thụy', 'old_district'),"
          + " ('316', '2021-01-01', 'Huyện Vĩnh Bảo', 'old_district')");
      statement.execute(
          "INSERT INTO row_accounting (dataset, source_file, source_sheet, state, rows_read, rows_clean,"
              + " rows_rejected, rows_skipped, rows_counted) VALUES ('loans', 'loans/a.csv', '', 'used', 250, 247, 2, 1, 250),"
              + " ('loans', 'loans/b.xlsx', 'Sheet1', 'left_out', 0, 0, 0, 0, 0)");
      statement.execute(
          "INSERT INTO notices (dataset, source_file, source_sheet, rule, column_id, severity, occurrences,"
              + " first_row, message_vi, message_en) VALUES ('loans', 'loans/a.csv', '', 'r2', 'amount', 'warning', 9, 4, 'số lạ', 'odd'),"
              + " ('loans', 'loans/a.csv', '', 'r1', 'loan_id', 'error', 2, 17, 'trùng mã', 'duplicate')");
      for (String line : COMPARISONS.strip().lines().toList()) {
        statement.execute(comparison(line));
      }
    }
  }

  private static String comparison(String line) {
    List<String> cells = Stream.of(line.split("\\|", -1))
        .map(String::strip)
        .map(cell -> cell.equals("-") ? "NULL" : "'" + cell + "'")
        .toList();
    return "INSERT INTO comparisons (indicator_id, unit_level, unit_code, sector, size_class, readiness_level, against_unit,"
        + " period, category, against, against_period, value, against_value, difference, percent, verdict, status, reason)"
        + " VALUES (%s, 'city', '31', '_T', '_T', '_T', '31', %s, %s)"
            .formatted(
                cells.get(0),
                String.join(", ", cells.subList(1, cells.size())),
                line.endsWith("ok") ? "NULL" : "'không cùng địa giới / other boundaries'");
  }

  /** Adds figures to a database file. */
  public static void add(Path file, String figures) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = duckdb.createStatement()) {
      for (String line : lines(figures)) {
        statement.execute(row(line));
      }
    }
  }

  private static List<String> lines(String figures) {
    return figures.strip().lines().filter(text -> !text.isBlank()).toList();
  }

  private static String columns(Table table) {
    return table.fields().stream()
        .map(field -> "\"" + field.id() + "\" " + field.type().sql())
        .collect(Collectors.joining(", "));
  }

  private static String row(String line) {
    List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    String value = cells.get(8).equals("-") ? "NULL" : cells.get(8);
    String reason = cells.get(10).equals("ok") ? "NULL" : "'lý do của " + cells.get(10) + "'";
    String keys = cells.subList(0, 8).stream()
        .map(cell -> "'" + cell + "'")
        .collect(Collectors.joining(", "));
    return "INSERT INTO indicator_values (indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level,"
        + " category, value, n, status, reason, definition_version, official, synthetic) VALUES (%s, %s, %s, '%s', %s, 'v1', false, true)"
            .formatted(keys, value, cells.get(9), cells.get(10), reason);
  }
}
