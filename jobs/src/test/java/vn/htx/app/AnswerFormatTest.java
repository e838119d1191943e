package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.htx.query.DuckDbReader;

class AnswerFormatTest {
  @Test
  void csvKeepsALastRowWhoseOnlyCellIsEmpty() {
    try (DuckDbReader published = DuckDbReader.over(Map.of())) {
      String sql = "SELECT a FROM (VALUES (1, 'x'), (2, NULL)) AS rows (place, a) ORDER BY place";

      assertThat(AnswerFormat.csv(published.ask(sql, Duration.ofSeconds(5)))).isEqualTo("""
          a
          x
          \"\"""");
    }
  }
}
