package vn.htx.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "@SUM(A1), '''@SUM(A1)'",
    "+cmd|x, '''+cmd|x'",
    "-2+3, '''-2+3'",
    "＝1+1, '''＝1+1'",
    "＠SUM(A1), '''＠SUM(A1)'",
    "'-1.234,5', '-1.234,5'",
    "+84, +84",
    "MP-1, MP-1",
    "'', ''"
  })
  void onlyAPlainNumberMayBeginWithASign(String cell, String written) {
    assertThat(SpreadsheetText.inert(cell)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "=1\n2", "-1\n=2"})
  void aFormulaBehindABreakOrBeforeOneIsFoundToo(String cell) {
    assertThat(SpreadsheetText.inert(cell)).isEqualTo("'" + cell);
  }
}
