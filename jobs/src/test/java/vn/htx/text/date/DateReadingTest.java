package vn.htx.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReadingTest {
  /** The day and the notes in one line; else why there is none. */
  private static String shown(String cell, DateStyle style) {
    return DateReading.read(cell, style)
        .map(reading -> (reading.date() + " "
                + reading.notes().stream().map(Enum::name).collect(Collectors.joining(" ")))
            .strip())
        .orElseGet(() -> DateReading.refusal(cell, style).orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      28/06/2023            | 2023-06-28
      28/6/2023             | 2023-06-28
      28-6-2023             | 2023-06-28
      28.6.2023             | 2023-06-28
      28 / 06 / 2023        | 2023-06-28
      28/6/23               | 2023-06-28 TWO_DIGIT_YEAR
      28/6/49               | 2049-06-28 TWO_DIGIT_YEAR
      28/6/50               | 1950-06-28 TWO_DIGIT_YEAR
      2023-06-28            | 2023-06-28
      2023/6/28             | 2023-06-28
      06/12/2023            | 2023-12-06 AMBIGUOUS_ORDER
      6-12-2023             | 2023-12-06 AMBIGUOUS_ORDER
      06/06/2023            | 2023-06-06
      06/28/2023            | 2023-06-28 AGAINST_STYLE
      28/06-2023            | NO_DATE
      28/06/203             | NO_DATE
      31/06/2023            | NO_SUCH_DAY
      29/02/2023            | NO_SUCH_DAY
      00/06/2023            | NO_SUCH_DAY
      2023-02-30            | NO_SUCH_DAY
      31/31/2023            | NO_SUCH_DAY
      28/06/2566            | YEAR_OUT_OF_RANGE
      2566-06-28            | YEAR_OUT_OF_RANGE
      01/01/1899            | YEAR_OUT_OF_RANGE
      chưa rõ               | NO_DATE
      ''                    | NO_DATE
      """)
  void daysInNumbersWithTheDayFirst(String cell, String expected) {
    assertThat(shown(cell, DateStyle.DAY_FIRST)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      06/28/2023            | 2023-06-28
      06/12/2023            | 2023-06-12 AMBIGUOUS_ORDER
      28/06/2023            | 2023-06-28 AGAINST_STYLE
      6/28/23 2:05 PM       | 2023-06-28 TWO_DIGIT_YEAR TIME_DROPPED
      2023-06-12            | 2023-06-12
      """)
  void daysInNumbersWithTheMonthFirst(String cell, String expected) {
    assertThat(shown(cell, DateStyle.MONTH_FIRST)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      28/06/2023 14:05:11           | 2023-06-28 TIME_DROPPED
      28/06/2023 14h05              | 2023-06-28 TIME_DROPPED
      28/06/2023 2:05:11 CH         | 2023-06-28 TIME_DROPPED
      28/06/2023, 2:05 chiều        | 2023-06-28 TIME_DROPPED
      14:05:11 28/6/2023            | 2023-06-28 TIME_DROPPED
      2023-06-28 14:05              | 2023-06-28 TIME_DROPPED
      2023-06-28T14:05:11.000+07:00 | 2023-06-28 TIME_DROPPED
      2023/06/28 2:05:11 CH GMT+7   | 2023-06-28 TIME_DROPPED
      2023/06/28 12:05:11 SA GMT+7  | 2023-06-28 TIME_DROPPED
      2023/06/27 5:05:11 CH GMT     | 2023-06-28 TIME_DROPPED ZONE_SHIFTED
      28/06/2023 2:05 PM UTC+07:00  | 2023-06-28 TIME_DROPPED
      2023-06-28T14:05:11Z          | 2023-06-28 TIME_DROPPED
      2023-06-27T17:00:00.000Z      | 2023-06-28 TIME_DROPPED ZONE_SHIFTED
      2023-06-28T01:30:00+09:00     | 2023-06-27 TIME_DROPPED ZONE_SHIFTED
      28/06/2023 25:05              | NO_DATE
      28/06/2023 14:65              | NO_DATE
      2023-06-28T14:05:11+99:00     | NO_DATE
      """)
  void aTimeOfDayIsDroppedAndADayElsewhereBecomesVietnams(String cell, String expected) {
    assertThat(shown(cell, DateStyle.DAY_FIRST)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ngày 28 tháng 6 năm 2023            | 2023-06-28 WORDS
      Ngày 28 tháng 06 năm 2023           | 2023-06-28 WORDS
      28 tháng 6, 2023                    | 2023-06-28 WORDS
      Hải Phòng, ngày 28 tháng 6 năm 2023 | 2023-06-28 WORDS
      Thứ Tư, ngày 28 tháng 6 năm 2023    | 2023-06-28 WORDS
      ngày 28/6/2023                      | 2023-06-28
      Thứ 4, 28/06/2023                   | 2023-06-28
      28/Th6/2023                         | 2023-06-28 WORDS
      28-thg 6-23                         | 2023-06-28 TWO_DIGIT_YEAR WORDS
      28-Jun-2023                         | 2023-06-28 WORDS
      28 June 2023                        | 2023-06-28 WORDS
      28-Jun-23                           | 2023-06-28 TWO_DIGIT_YEAR WORDS
      Jun 28, 2023                        | 2023-06-28 WORDS
      31-Jun-2023                         | NO_SUCH_DAY
      28-Juno-2023                        | NO_DATE
      ngày 31 tháng 6 năm 2023            | NO_SUCH_DAY
      trước ngày 28/6/2023                | NO_DATE
      từ ngày 1 tháng 6 năm 2023 đến ngày 28 tháng 6 năm 2023 | NO_DATE
      ngày ... tháng ... năm 2023         | NO_DATE
      """)
  void monthsInWordsAndWhatMayStandBefore(String cell, String expected) {
    assertThat(shown(cell, DateStyle.DAY_FIRST)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Quý II/2023  | 2023-06-30 PERIOD_LAST_DAY
      tháng 2/2024 | 2024-02-29 PERIOD_LAST_DAY
      6/2023       | 2023-06-30 PERIOD_LAST_DAY
      6T/2023      | 2023-06-30 PERIOD_LAST_DAY
      2023         | 2023-12-31 PERIOD_LAST_DAY
      9T/2023      | NO_DATE
      2566         | YEAR_OUT_OF_RANGE
      """)
  void aPeriodStandsForItsLastDay(String cell, String expected) {
    assertThat(shown(cell, DateStyle.DAY_FIRST)).isEqualTo(expected);
  }

  @Test
  void serialNumbersAsTextAreOfTheSystemTheCallerNames() {
    assertThat(shown("45105", DateStyle.DAY_FIRST)).isEqualTo("2023-06-28 SERIAL");
    assertThat(shown("45839,75", DateStyle.DAY_FIRST)).isEqualTo("2025-07-01 SERIAL TIME_DROPPED");
    assertThat(DateReading.read("43643", DateStyle.DAY_FIRST, 1462).map(DateReading::date))
        .contains(LocalDate.of(2023, 6, 28));
    assertThat(shown("99999", DateStyle.DAY_FIRST)).isEqualTo("YEAR_OUT_OF_RANGE");
    assertThat(shown("451050", DateStyle.DAY_FIRST)).isEqualTo("NO_DATE");
  }

  @Test
  void theOrderIsThatOfMostCellsThatProveOne() {
    var evidence = new DateEvidence();
    assertThat(evidence.style()).isEqualTo(DateStyle.DAY_FIRST);

    evidence.add("06/28/2023");
    evidence.add("06/12/2023");
    evidence.add("06/06/2023");
    evidence.add("2023-06-28");
    evidence.add("31/31/2023");
    evidence.add("00/28/2023");
    assertThat(evidence.style()).isEqualTo(DateStyle.MONTH_FIRST);
    assertThat(evidence.ambiguous()).isEqualTo(1);
    assertThat(evidence.isContested()).isFalse();

    var other = new DateEvidence();
    other.add("28/06/2023 14:05");
    evidence.add(other);
    assertThat(evidence.style()).isEqualTo(DateStyle.DAY_FIRST);
    assertThat(evidence.isContested()).isTrue();
    assertThat(evidence.minority()).isEqualTo(1);
    assertThat(evidence.reason().vi()).contains("1 ô ngày trước, 1 ô tháng trước, 1 ô không rõ");
  }

  @Property
  void aDayWrittenInAFormReadsBackToItself(
      @ForAll @IntRange(min = 0, max = 54_000) int daysAfter1950, @ForAll("forms") String form) {
    LocalDate day = LocalDate.of(1950, 1, 1).plusDays(daysAfter1950);
    DateStyle style = form.startsWith("M") ? DateStyle.MONTH_FIRST : DateStyle.DAY_FIRST;

    assertThat(DateReading.read(DateTimeFormatter.ofPattern(form).format(day), style)
            .map(DateReading::date))
        .contains(day);
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(
        "dd/MM/yyyy",
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "M/d/yyyy",
        "yyyy-MM-dd",
        "yyyy/M/d",
        "dd/MM/yyyy' 14:05:11'",
        "'ngày 'd' tháng 'M' năm 'yyyy",
        "d'/Th'M'/'yyyy");
  }

  @Property
  void noCellThrowsAndEachIsADayOrARefusal(@ForAll("cells") String cell, @ForAll DateStyle style) {
    new DateEvidence().add(cell);
    assertThat(DateReading.read(cell, style).isPresent())
        .isNotEqualTo(DateReading.refusal(cell, style).isPresent());
  }

  @Provide
  Arbitrary<String> cells() {
    Arbitrary<String> near = Arbitraries.of(
            "1", "28", "06", "2023", "99", "/", "-", ".", " ", ":", "T", "Z", "+07:00", "tháng ",
            "ngày ", "năm ", "Jun", "Th", "Quý ", "II", ",", "\u00A0")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(near, Arbitraries.strings().ofMaxLength(100));
  }
}
