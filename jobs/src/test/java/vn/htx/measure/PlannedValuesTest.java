package vn.htx.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a decision as people write it only the document leaves. */
class PlannedValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Quyết định số 1234/QĐ-UBND ngày 05/12/2025 | Quyết định số 1234/QĐ-UBND ngày 05/12/2025",
        "theo QĐ 12/QĐ-LMHTX của ông Nguyễn Văn An | QĐ 12/QĐ-LMHTX",
        "12/2025/NQ-HĐND | 12/2025/NQ-HĐND",
        "Kế hoạch mô phỏng năm 2026 | Kế hoạch năm 2026",
        "QĐ do Nguyễn Thị Lan ký, ĐT 0912345678 | -",
        "gọi 0912345678 | -",
      })
  void theDocumentIsNamedByKindAndNumberElseByKindAndYear(
      String decision, @Nullable String document) {
    assertThat(PlannedValues.document(decision)).isEqualTo(Optional.ofNullable(document));
  }
}
