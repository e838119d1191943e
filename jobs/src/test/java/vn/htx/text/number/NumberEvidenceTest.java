package vn.htx.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberEvidenceTest {
  private static NumberEvidence of(String... cells) {
    var evidence = new NumberEvidence();
    for (String cell : cells) {
      evidence.add(cell);
    }
    return evidence;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1.234.567   | VIETNAMESE
      1.234,5     | VIETNAMESE
      1.234,567   | VIETNAMESE
      12,75       | VIETNAMESE
      1,5         | VIETNAMESE
      0,125       | VIETNAMESE
      1234,567    | VIETNAMESE
      1,5 tỷ      | VIETNAMESE
      -0,36ha     | VIETNAMESE
      1,234,567   | ENGLISH
      1,234.5     | ENGLISH
      12.75       | ENGLISH
      0.125       | ENGLISH
      ~ 2.5 tr    | ENGLISH
      1.234       | UNDECIDED
      12,345      | UNDECIDED
      1234        | UNDECIDED
      1.23.456    | UNDECIDED
      28.06.2023  | UNDECIDED
      2.5 thôn    | UNDECIDED
      Thôn 2.5    | UNDECIDED
      ''          | UNDECIDED
      -           | UNDECIDED
      """)
  void oneCellProvesTheStyleItCanOnlyBeWrittenIn(String cell, NumberStyle style) {
    assertThat(of(cell).style()).isEqualTo(style);
  }

  @Test
  void cellsThatProveNothingAreCountedApart() {
    NumberEvidence evidence = of("1.234", "12,345 đ", "1234", "0", "7 người", "không", "x", "1,5");

    assertThat(evidence.ambiguous()).isEqualTo(2);
    assertThat(evidence.plain()).isEqualTo(3);
    assertThat(evidence.style()).isEqualTo(NumberStyle.VIETNAMESE);
    assertThat(evidence.reason().vi()).contains("1 ô kiểu 1.234,5", "2 ô không rõ");
  }

  @Test
  void aMinorityOfATenthLeavesTheStyleAndOneMoreMakesItContested() {
    NumberEvidence evidence = of("2.5");
    for (int i = 0; i < 10; i++) {
      evidence.add("1,5");
    }
    assertThat(evidence.style()).isEqualTo(NumberStyle.VIETNAMESE);
    assertThat(evidence.minority()).isEqualTo(1);
    assertThat(evidence.isContested()).isFalse();

    evidence.add("3.5");
    assertThat(evidence.isContested()).isTrue();
    assertThat(evidence.style()).isEqualTo(NumberStyle.UNDECIDED);
    assertThat(evidence.reason().en()).contains("10 cells as 1.234,5; 2 as 1,234.5");
  }

  @Test
  void partsOfAColumnGiveTogetherWhatTheWholeGives() throws IOException, ClassNotFoundException {
    NumberEvidence left = of("1,5", "1.234", "12");
    NumberEvidence right = sentElsewhere(of("2,5", "12.5"));
    left.add(right);

    NumberEvidence whole = of("1,5", "1.234", "12", "2,5", "12.5");
    assertThat(left).usingRecursiveComparison().isEqualTo(whole);
  }

  private static NumberEvidence sentElsewhere(NumberEvidence evidence)
      throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(evidence);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (NumberEvidence) in.readObject();
    }
  }
}
