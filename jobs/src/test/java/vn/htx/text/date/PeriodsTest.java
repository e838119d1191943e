package vn.htx.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.model.Period;

class PeriodsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Quý II/2023            | 2023Q2
      quý 2 năm 2023         | 2023Q2
      Quý IV - 2023          | 2023Q4
      Quy I 2023             | 2023Q1
      Q2/2023                | 2023Q2
      QII-2023               | 2023Q2
      Q.III/2023             | 2023Q3
      2023-Q2                | 2023Q2
      2023Q2                 | 2023Q2
      3T/2023                | 2023Q1
      6T/2023                | 2023H1
      6T2023                 | 2023H1
      6 tháng 2023           | 2023H1
      6 tháng đầu năm 2023   | 2023H1
      6 tháng cuối năm 2023  | 2023H2
      12 tháng năm 2023      | 2023
      H1/2023                | 2023H1
      2023H1                 | 2023H1
      tháng 6/2023           | 2023-06
      Mar-2018               | 2018-03
      June 2023              | 2023-06
      Sept. 2023             | 2023-09
      Tháng 06 năm 2023      | 2023-06
      T6/2023                | 2023-06
      06/2023                | 2023-06
      6-2023                 | 2023-06
      2023-06                | 2023-06
      2023/6                 | 2023-06
      1/2026                 | 2026-01
      đợt 1/2026             | 2026H1
      Đợt II năm 2026        | 2026H2
      2023                   | 2023
      năm 2023               | 2023
      Cả năm 2023            | 2023
      2023-06-28             | 2023-06-28
      """)
  void aPeriodIsKnownAsPeopleWriteIt(String cell, String code) {
    assertThat(Periods.read(cell).map(Period::code)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9T/2023",
        "9 tháng đầu năm 2023",
        "Quý V/2023",
        "Quý 5/2023",
        "tháng 13/2023",
        "0/2023",
        "đợt 3/2026",
        "tháng 6",
        "28/06/2023",
        "1T/2023",
        "2023-2024",
        "năm",
        ""
      })
  void whatIsNoPeriodOfOursIsRefused(String cell) {
    assertThat(Periods.read(cell)).isEmpty();
  }

  @Property
  void theCodeOfAPeriodReadsBackToIt(
      @ForAll @IntRange(min = 1900, max = 2199) int year,
      @ForAll @IntRange(min = 1, max = 4) int quarter) {
    Period period = Period.quarter(year, quarter);
    assertThat(Periods.read(period.code())).contains(period);
    assertThat(Periods.read("Quý %d/%d".formatted(quarter, year))).contains(period);
  }

  @Property
  void noCellThrows(@ForAll String cell) {
    Periods.read(cell)
        .ifPresent(period -> assertThat(period.first()).isBeforeOrEqualTo(period.last()));
  }
}
