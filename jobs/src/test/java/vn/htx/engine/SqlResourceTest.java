package vn.htx.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlResourceTest {
  private static String text(String file, Map<String, String> values) {
    return SqlResource.text(SqlResourceTest.class, file, values);
  }

  @Test
  void namesAreReplacedByTheirValues() {
    assertThat(text("sample.sql", Map.of("what", "loan_id")))
        .isEqualTo("SELECT loan_id FROM loans");
  }

  @Test
  void aNameWithoutAValueAndAMissingFileAreFaultsOfTheProgram() {
    assertThatThrownBy(() -> text("sample.sql", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sample.sql has a name without a value: {what} FROM loans");
    assertThatThrownBy(() -> text("absent.sql", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the jar lacks absent.sql");
  }
}
