package vn.htx.page.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.query.DuckDbReader;

class MissingRowsTest {
  private static final String TABLES = """
      CREATE TABLE units (code VARCHAR, valid_from DATE, name VARCHAR, level VARCHAR, parent_code VARCHAR);
      INSERT INTO units VALUES ('11911', '2025-07-01', 'An Hưng', 'commune', '31'),
        ('11900', '2021-01-01', 'An Hưng cũ', 'commune', '316'),
        ('316', '2021-01-01', 'Vĩnh Bảo', 'old_district', '31');
      CREATE TABLE cooperative_profile (coop_id VARCHAR, commune_code VARCHAR, old_district_code VARCHAR);
      INSERT INTO cooperative_profile VALUES
        ('MP-1', '11911', '316'), ('MP-2', '11911', '316'), ('MP-3', '11624', '314');
      CREATE TABLE rejected (dataset VARCHAR, source_file VARCHAR, source_sheet VARCHAR, source_row INTEGER,
        file_sha256 VARCHAR, rules VARCHAR, row_text VARCHAR);
      INSERT INTO rejected VALUES
        ('loans', 'loans/a.xlsx', 'Sổ', 7, '', 'loans.due', '{"Mã HTX":" mp-1 ","Số tiền":"5"}'),
        ('loans', 'loans/a.xlsx', 'Sổ', 9, '', 'loans.due', '{"Mã HTX":"MP-3","Ghi chú":"thay cho MP-1"}'),
        ('loans', 'loans/b.csv', '', 2, '', 'loans.kind', '{"Mã HTX":"","Ghi chú":"nói \\"MP-2\\" thôi"}'),
        ('parcels', 'parcels/p.csv', '', 4, '', 'parcels.area', '{"Mã xã":"11911"}'),
        ('parcels', 'parcels/p.csv', '', 5, '', 'parcels.area', '{"Mã xã":"11900"}');
      CREATE TABLE rejected_answers (source_file VARCHAR, source_sheet VARCHAR, source_row INTEGER, item VARCHAR,
        round VARCHAR, coop_id VARCHAR, found VARCHAR, rules VARCHAR);
      INSERT INTO rejected_answers VALUES ('survey/s.csv', '', 3, 'e_invoice', '2026H1', 'MP-2', '9', 'survey.value'),
        ('survey/s.csv', '', 8, 'e_invoice', '2026H1', 'MP-3', '9', 'survey.value');
      CREATE TABLE notices (dataset VARCHAR, source_file VARCHAR, source_sheet VARCHAR, rule VARCHAR, column_id VARCHAR,
        severity VARCHAR, occurrences BIGINT, first_row INTEGER, found VARCHAR, message_vi VARCHAR, message_en VARCHAR);
      INSERT INTO notices VALUES ('loans', 'loans/a.xlsx', 'Sổ', 'loans.due', 'due_on', 'error', 2, 7, '',
        'Ngày đáo hạn trước ngày giải ngân (tệp loans/a.xlsx, dòng 7)',
        'Due before disbursed (file loans/a.xlsx, row 7)')""";

  @TempDir
  private Path folder;

  private Path database;

  @BeforeEach
  void write() throws SQLException {
    database = folder.resolve("v.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
    }
  }

  private Explanation.Missing missing(String level, String unit, String datasets) {
    try (DuckDbReader tables = DuckDbReader.open(database)) {
      return new MissingRows(
              tables,
              DemoVersion.SCOPE,
              FigureKey.of("outstanding", Map.of("level", level, "unit", unit)),
              datasets)
          .missing()
          .orElseThrow();
    }
  }

  private static List<String> places(Explanation.Missing missing) {
    return missing.rows().stream()
        .map(row -> "%s %s%s"
            .formatted(
                row.place(), row.row(), row.item().map(item -> " " + item).orElse("")))
        .toList();
  }

  @Test
  void aCommuneMissesTheRowsInWhichACellIsOneOfItsCooperatives() {
    Explanation.Missing missing = missing("commune", "11911", "loans");

    assertThat(places(missing)).containsExactly("loans/a.xlsx [Sổ] 7");
    assertThat(missing.all()).isEqualTo(1);
    assertThat(missing.rejected()).isEqualTo(3);
  }

  @Test
  void whatWasWrongIsToldWithoutThePlaceOfAnotherRow() {
    assertThat(missing("commune", "11624", "loans").rows().get(0).why().get(0).vi())
        .isEqualTo("Ngày đáo hạn trước ngày giải ngân");
    assertThat(missing("city", "31", "parcels").rows().get(0).why().get(0).vi())
        .isEqualTo("parcels.area");
  }

  @Test
  void rowsThatNameAUnitOrOneWithinItAreItsOwn() {
    assertThat(places(missing("commune", "11911", "parcels,loans")))
        .containsExactly("loans/a.xlsx [Sổ] 7", "parcels/p.csv 4");
    assertThat(places(missing("old_district", "316", "parcels")))
        .containsExactly("parcels/p.csv 5");
  }

  @Test
  void rejectedAnswersAreOfTheirCooperative() {
    assertThat(places(missing("commune", "11911", "survey")))
        .containsExactly("survey/s.csv 3 e_invoice");
    assertThat(places(missing("cooperative", "MP-3", "survey,loans")))
        .containsExactly("loans/a.xlsx [Sổ] 9", "survey/s.csv 8 e_invoice");
  }

  @Test
  void theCityMissesAllOfThem() {
    Explanation.Missing missing = missing("city", "31", "loans,survey");

    assertThat(missing.all()).isEqualTo(5).isEqualTo(missing.rejected());
    assertThat(missing.rows()).hasSize(5);
  }

  @Test
  void aVersionWithoutItsRejectedRowsSaysSo() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE rejected");
    }
    try (DuckDbReader tables = DuckDbReader.open(database)) {
      assertThat(new MissingRows(
                  tables,
                  DemoVersion.SCOPE,
                  FigureKey.of("outstanding", Map.of("level", "city")),
                  "loans")
              .missing())
          .isEqualTo(Optional.empty());
    }
  }
}
