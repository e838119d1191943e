package vn.htx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-01, 2023-12-31",
    "2023H1, 2023-01-01, 2023-06-30",
    "2023H2, 2023-07-01, 2023-12-31",
    "2023Q1, 2023-01-01, 2023-03-31",
    "2023Q2, 2023-04-01, 2023-06-30",
    "2023Q3, 2023-07-01, 2023-09-30",
    "2023Q4, 2023-10-01, 2023-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023-06-28, 2023-06-28, 2023-06-28"
  })
  void aCodeIsFoundWithItsDays(String code, LocalDate first, LocalDate last) {
    assertThat(Period.find(code)).contains(new Period(code, first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2023Q0", "2023Q5", "2023q2", "2023H3", "2023-13", "2023-02-30", "Q2"})
  void otherTextsAreNoCodes(String text) {
    assertThat(Period.find(text)).isEmpty();
  }

  @Test
  void whatEndsOnOneDaySortsFromTheShortestToTheLongest() {
    assertThat(Stream.of("2023", "2023H2", "2023Q4", "2023-12", "2023-12-31", "2023Q3", "2023H1")
            .map(Period::find)
            .flatMap(Optional::stream)
            .sorted()
            .map(Period::code))
        .containsExactly("2023H1", "2023Q3", "2023-12-31", "2023-12", "2023Q4", "2023H2", "2023");
  }

  @Test
  void thereIsNoFifthQuarter() {
    assertThatThrownBy(() -> Period.quarter(2023, 5)).hasMessage("a quarter is 1 to 4, was 5");
  }
}
