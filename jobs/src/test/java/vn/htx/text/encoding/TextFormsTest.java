package vn.htx.text.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.text.MatchKey;
import vn.htx.text.Texts;
import vn.htx.text.date.Dates;
import vn.htx.text.number.Numbers;

class TextFormsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1234.5     | 1234.5
      1.234,5    | 1234.5
      1.234.567  | 1234567
      -0,25      | -0.25
      0.125      | 0.125
      0,125      | 0.125
      1234,567   | 1234.567
      1.234      | -
      12,345     | -
      1,234.5    | -
      1,234,567  | -
      1.23.456   | -
      1.2345.678 | -
      1 234      | -
      12%        | -
      1e5        | -
      .5         | -
      5.         | -
      ''         | -
      -          | -
      """)
  void readsPlainAndVietnameseNumbersAndRefusesWhatCouldBeEither(String text, String number) {
    assertThat(Numbers.decimal(text).map(BigDecimal::toPlainString).orElse("-")).isEqualTo(number);
  }

  @Test
  void readsADotInWholeNumbersAsGroupingOnly() {
    assertThat(Numbers.whole("1.234")).contains(new BigDecimal("1234"));
    assertThat(Numbers.whole("300.000.000")).contains(new BigDecimal("300000000"));
    assertThat(Numbers.whole("12,345")).isEmpty();
    assertThat(Numbers.whole("1.5")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-06-28,2023-06-28",
    "28/6/2023,2023-06-28",
    "28/06/2023,2023-06-28",
    "31/02/2023,-",
    "6/28/2023,-",
    "28/6/23,-",
    "2023-6-28,-",
    "28-06-2023,-",
    "a/b/2023,-"
  })
  void readsDatesYearFirstOrDayFirst(String text, String day) {
    assertThat(Dates.of(text).map(LocalDate::toString).orElse("-")).isEqualTo(day);
  }

  @Test
  void readsSerialsOfTheSystemOf1900() {
    assertThat(Dates.ofSerial(new BigDecimal("45105"))).contains(LocalDate.of(2023, 6, 28));
    assertThat(Dates.ofSerial(new BigDecimal("45839.75"))).contains(LocalDate.of(2025, 7, 1));
    assertThat(Dates.ofSerial(new BigDecimal("60"))).isEqualTo(Optional.empty());
  }

  @Test
  void matchesHeadersThatDifferInMarksCaseAndPunctuation() {
    assertThat(MatchKey.of(" Mã_HTX: ")).isEqualTo("ma htx").isEqualTo(MatchKey.of("ma  htx"));
    assertThat(MatchKey.of("Hoà")).isEqualTo(MatchKey.of("hòa"));
    assertThat(MatchKey.of("ĐỐI TƯỢNG")).isEqualTo("doi tuong");
    assertThat(MatchKey.of("% doanh thu")).isEqualTo("doanh thu");
  }

  @Test
  void cleansSpacesThatCannotBeSeenAndKeepsLineBreaks() {
    assertThat(Texts.clean("\u00A0 Vi\u0303nh\u200B Bảo\r\n ")).isEqualTo("Vĩnh Bảo");
    assertThat(Texts.clean("a\nb")).isEqualTo("a\nb");
    assertThat(Texts.clean("\u200B")).isEmpty();
  }
}
