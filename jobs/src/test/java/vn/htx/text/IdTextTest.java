package vn.htx.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTextTest {
  @ParameterizedTest
  @CsvSource({"12025.0, 12025", "1.0, 1", "0.0, 0", "'031084000999.0', 031084000999", "'5,0', 5"})
  void aDecimalIsReadWithoutItsDecimals(String cell, String id) {
    assertThat(IdText.ofDecimal(cell)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12025", "1.10", "1.5", "31.00", "A.0", "1.2.0", "0", ".0", "12345678901234567.0"})
  void otherTextsAreNoDecimalIds(String cell) {
    assertThat(IdText.ofDecimal(cell)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.16118E+14", "3,16118e+14", "3E+14", "1.23456789012346E+17"})
  void aShortenedNumberIsCut(String cell) {
    assertThat(IdText.isCut(cell, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"316118000000123", "3E14", "1E-5", "TH+12", "31.6E+14", "HD+1"})
  void otherTextsAreWhole(String cell) {
    assertThat(IdText.isCut(cell, false)).isFalse();
  }

  @Test
  void aNumberOfAWorkbookHasLostWhatStandsPastItsFifteenthDigit() {
    assertThat(IdText.isCut("316118000000123", true)).isFalse();
    assertThat(IdText.isCut("3161180000001230", true)).isTrue();
    assertThat(IdText.isCut("3161180000001230", false)).isFalse();
  }
}
