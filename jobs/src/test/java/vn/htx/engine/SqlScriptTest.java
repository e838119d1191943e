package vn.htx.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
  @Test
  void tablesAreMadeBeforeTheQueryThatNamesThem() {
    SqlScript script = SqlScript.of("""
        CREATE TEMP TABLE again AS
        SELECT hash(id) AS again FROM rows;
        CREATE TEMP TABLE some AS SELECT 'a; b' AS text;
        WITH few AS (SELECT * FROM again)
        SELECT * FROM few""");

    assertThat(script.tables())
        .isEqualTo(List.of(
            new SqlScript.Made("again", "SELECT hash(id) AS again FROM rows"),
            new SqlScript.Made("some", "SELECT 'a; b' AS text")));
    assertThat(script.query()).isEqualTo("WITH few AS (SELECT * FROM again)\nSELECT * FROM few");
  }

  @Test
  void aQueryAloneMakesNoTableAndNothingElseMayStandBeforeOne() {
    assertThat(SqlScript.of("SELECT 1")).isEqualTo(new SqlScript(List.of(), "SELECT 1"));
    assertThatThrownBy(() -> SqlScript.of("DROP TABLE rows;\nSELECT 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DROP TABLE rows");
  }
}
