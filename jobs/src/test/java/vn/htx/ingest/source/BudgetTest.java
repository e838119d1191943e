package vn.htx.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
  private static final int SMALL = 16 << 20;

  private static InputStream zeros(int bytes) {
    return new ByteArrayInputStream(new byte[bytes]);
  }

  @ParameterizedTest
  @CsvSource({
    "ARCHIVE, 1, 16777216",
    "ARCHIVE, 1000000, 200000000",
    "WORKBOOK, 1, 104857600",
    "WORKBOOK, 2000000, 200000000",
    "OPEN_DOCUMENT, 1, 104857600",
    "OPEN_DOCUMENT, 1000000, 250000000",
    "ARCHIVE, 1000000000, 4294967296",
    "WORKBOOK, 1000000000, 4294967296",
    "OPEN_DOCUMENT, 1000000000, 4294967296"
  })
  void eachKindMayGiveSoMuch(Budget.Kind kind, long fileBytes, long most) {
    assertThat(kind.most(fileBytes)).isEqualTo(most);
  }

  @Test
  void whatIsReadFromSeveralStreamsIsAddedUp() throws IOException {
    var budget = new Budget(Budget.Kind.ARCHIVE, 1);
    assertThat(budget.limit(zeros(SMALL)).readAllBytes()).hasSize(SMALL);

    InputStream next = budget.limit(zeros(1));
    assertThatThrownBy(next::read)
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("inflates to too much (over 16777216 bytes)");
  }

  /** What is skipped is inflated all the same. */
  @Test
  void whatIsSkippedCounts() {
    InputStream in = new Budget(Budget.Kind.ARCHIVE, 1).limit(zeros(SMALL + 1));
    assertThatThrownBy(() -> in.skip(SMALL + 1)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void aWorkbookIsToldInItsOwnWords() {
    int most = 100 << 20;
    for (Budget.Kind kind : new Budget.Kind[] {Budget.Kind.WORKBOOK, Budget.Kind.OPEN_DOCUMENT}) {
      InputStream in = new Budget(kind, 1).limit(zeros(most + 1));
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("the workbook inflates to more than 100 MB");
    }
  }
}
