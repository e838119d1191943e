package vn.htx.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.model.HtxException;

class DuckDbReaderTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @TempDir
  private Path folder;

  private Path database;
  private Path parquet;

  @BeforeEach
  void writeDatabase() throws SQLException {
    database = folder.resolve("htx.duckdb");
    parquet = folder.resolve("loans.parquet");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "CREATE TABLE figures AS SELECT 'xã Vĩnh Am' AS unit, 12.5 AS value UNION ALL SELECT 'An Dương', NULL");
      statement.execute("COPY (SELECT 7 AS loan) TO '" + parquet + "' (FORMAT parquet)");
    }
  }

  @Test
  void answersASelectAndKeepsNullsNull() {
    try (DuckDbReader published = DuckDbReader.open(database)) {
      Answer answer =
          published.ask("SELECT unit, value FROM figures ORDER BY unit COLLATE vi", LIMIT);

      assertThat(answer.columns()).containsExactly("unit", "value");
      assertThat(answer.rows().get(0).text("unit")).isEqualTo("An Dương");
      assertThat(answer.rows().get(0).number("value")).isEmpty();
      assertThat(answer.rows().get(1).number("value")).contains(12.5);
    }
  }

  @Test
  void handsRowsOverInOrderFromTheFiguresAndFromFilesOpenedBesideThem() {
    try (DuckDbReader published = DuckDbReader.open(database, Map.of("loans", List.of(parquet)))) {
      List<String> units = new ArrayList<>();
      published.each(
          "SELECT unit FROM figures, loans WHERE loan = ? ORDER BY unit COLLATE vi",
          row -> units.add(row.text("unit")),
          7);

      assertThat(units).containsExactly("An Dương", "xã Vĩnh Am");
      assertThat(published.has("figures")).isTrue();
      assertThat(published.has("loans")).isTrue();
      assertThat(published.has("loanz")).isFalse();
    }
  }

  @Test
  void theSameQueryAnswersToItsOwnParametersEachTimeAlsoWithinItself() {
    String sql = "SELECT unit FROM figures WHERE unit = ? OR unit = ? ORDER BY unit COLLATE vi";
    try (DuckDbReader published = DuckDbReader.open(database)) {
      var seen = new ArrayList<String>();
      published.each(
          sql,
          row -> published
              .query(sql, row.text("unit"), "?")
              .forEach(same -> seen.add(same.text("unit"))),
          "An Dương",
          "xã Vĩnh Am");

      assertThat(seen).containsExactly("An Dương", "xã Vĩnh Am");
      assertThat(published.query(sql, "?", "?").rows()).isEmpty();
      assertThatThrownBy(() -> published.query(sql, "An Dương"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aQueryThatFailedOrWasForgottenRunsAgain() {
    String sql = "SELECT CAST(? AS INTEGER) AS number";
    try (DuckDbReader published = DuckDbReader.open(database)) {
      assertThatThrownBy(() -> published.query(sql, "bảy")).hasMessageContaining("bảy");
      assertThat(published.query(sql, "7").only().count("number")).isEqualTo(7);
      for (int i = 0; i < 100; i++) {
        assertThat(published.query("SELECT %s AS i".formatted(i)).only().count("i"))
            .isEqualTo(i);
      }
      assertThat(published.query(sql, "8").only().count("number")).isEqualTo(8);
    }
  }

  @Test
  void ofColumnsWithOneNameTheFirstIsRead() {
    try (DuckDbReader published = DuckDbReader.open(database)) {
      Answer.Row row = published.query("SELECT 1 AS a, 2 AS a, 3 AS b").only();

      assertThat(row.count("a")).isEqualTo(1);
      assertThat(row.count("b")).isEqualTo(3);
    }
  }

  @Test
  void saysWhatIsWrongInFullAndWhereATableBesideTheFiguresIs() {
    try (DuckDbReader published = DuckDbReader.open(database)) {
      assertThat(refusal(published, "SELEC 1"))
          .contains("syntax error at or near \"SELEC\"")
          .contains("./htx tables");
      assertThat(refusal(published, "SELECT * FROM loans")).contains("--clean");
      assertThat(refusal(published, "SELECT * FROM loanz")).contains("./htx tables");
    }
  }

  @Test
  void oneQuestionIsAskedAtATime() {
    try (DuckDbReader published = DuckDbReader.open(database)) {
      assertThat(refusal(published, "SELECT 1; SELECT 2")).contains("One SELECT only", "2 câu");
      assertThat(refusal(published, ";")).isNotBlank();
      assertThat(published.ask("SELECT 1 AS one;", LIMIT).only().count("one")).isEqualTo(1);
    }
  }

  private static String refusal(DuckDbReader published, String sql) {
    HtxException told = catchThrowableOfType(
        HtxException.class, () -> published.ask(sql, LIMIT, Map.of(), "loans"::equals));
    return told.problems().get(0).text();
  }

  @Test
  void refusesEverythingThatIsNotASelect() {
    try (DuckDbReader published = DuckDbReader.open(database, Map.of("loans", List.of(parquet)))) {
      assertThat(published.ask("SELECT loan FROM loans", LIMIT).only().count("loan"))
          .isEqualTo(7);
      for (String sql : List.of(
          "DELETE FROM figures",
          "COPY figures TO '" + parquet + "'",
          "SET threads = 1",
          "ATTACH '" + folder.resolve("other.duckdb") + "'",
          "SELECT 1; DROP TABLE figures",
          "SELECT * FROM read_csv('/etc/passwd')",
          "SELEC 1")) {
        assertThatThrownBy(() -> published.ask(sql, LIMIT))
            .as(sql)
            .isInstanceOf(HtxException.class);
      }
      assertThat(
              published.ask("SELECT count(*) AS n FROM figures", LIMIT).only().count("n"))
          .isEqualTo(2);
    }
  }
}
