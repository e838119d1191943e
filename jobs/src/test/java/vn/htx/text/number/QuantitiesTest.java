package vn.htx.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.text.number.Quantity.Outcome;

class QuantitiesTest {
  private static Quantity decimals(String cell, NumberStyle style) {
    return Quantities.read(cell, style, false, Region.BAC_BO);
  }

  /** The amount, its unit and the notes in one line; else the outcome. */
  private static String shown(Quantity quantity) {
    if (quantity.outcome() != Outcome.NUMBER) {
      return quantity.outcome().toString();
    }
    String notes = quantity.notes().stream().map(Enum::name).collect(Collectors.joining(" "));
    String unit = quantity.unit().map(Enum::name).orElse("");
    return (quantity.amount().toPlainString() + " " + unit + " " + notes)
        .replaceAll(" +", " ")
        .strip();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1234        | 1234
      -5          | -5
      −5          | -5
      1.234.567   | 1234567
      1.234,5     | 1234.5
      1,234.5     | 1234.5
      0,125       | 0.125
      0.125       | 0.125
      1.234       | AMBIGUOUS
      12,345      | AMBIGUOUS
      -1.234      | AMBIGUOUS
      1 234 567   | 1234567 SPACED_GROUPS
      1\u00A0234,5 | 1234.5 SPACED_GROUPS
      1\u202F234  | 1234 SPACED_GROUPS
      1 234.567   | NO_NUMBER
      12 34       | NO_NUMBER
      1 234 56    | NO_NUMBER
      (5)         | -5 IN_PARENTHESES
      (1.234,5)   | -1234.5 IN_PARENTHESES
      (-5)        | NO_NUMBER
      -(5)        | NO_NUMBER
      5-          | NO_NUMBER
      - 5         | NO_NUMBER
      +5          | NO_NUMBER
      1,5E+09     | 1500000000 SCIENTIFIC
      1.5E-2      | 0.015 SCIENTIFIC
      1,23457E+11 | NO_NUMBER
      6.0400000000000002E+7 | 60400000.000000002 SCIENTIFIC
      1.234567E+6 | 1234567 SCIENTIFIC
      .5          | NO_NUMBER
      5.          | NO_NUMBER
      1.2345.678  | NO_NUMBER
      １２        | NO_NUMBER
      """)
  void numbersOfAColumnThatDoesNotTellItsStyle(String cell, String expected) {
    assertThat(shown(decimals(cell, NumberStyle.UNDECIDED))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1.234  | VIETNAMESE | 1234 BY_COLUMN_STYLE
      12,345 | VIETNAMESE | 12.345 BY_COLUMN_STYLE
      1.234  | ENGLISH    | 1.234 BY_COLUMN_STYLE
      12,345 | ENGLISH    | 12345 BY_COLUMN_STYLE
      12,5   | VIETNAMESE | 12.5
      12.5   | VIETNAMESE | 12.5 AGAINST_STYLE
      12,5   | ENGLISH    | 12.5 AGAINST_STYLE
      1,234.5 | VIETNAMESE | 1234.5 AGAINST_STYLE
      1234   | VIETNAMESE | 1234
      """)
  void theColumnDecidesWhatCouldBeEitherAndClearCellsGoTheirOwnWay(
      String cell, NumberStyle style, String expected) {
    assertThat(shown(decimals(cell, style))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1.234         | 1234
      1.234 đ       | 1234 DONG
      1.234 người   | 1234 PERSON
      1.234 triệu   | AMBIGUOUS
      12,345        | AMBIGUOUS
      """)
  void inWholeNumbersADotCanOnlyGroupUnlessAUnitScalesThem(String cell, String expected) {
    assertThat(shown(Quantities.read(cell, NumberStyle.UNDECIDED, true, Region.BAC_BO)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ~30              | 30 APPROXIMATE
      ~ 30             | 30 APPROXIMATE
      ≈30              | 30 APPROXIMATE
      khoảng 50        | 50 APPROXIMATE
      Khoảng 50 người  | 50 PERSON APPROXIMATE
      khoang 50        | 50 APPROXIMATE
      khoảng ~50       | 50 APPROXIMATE
      gần 50           | 50 APPROXIMATE
      ước tính 1,5 tỷ  | 1.5 BILLION_DONG APPROXIMATE
      >100             | NO_NUMBER
      > 100            | NO_NUMBER
      ≥100             | NO_NUMBER
      <5               | NO_NUMBER
      trên 100         | NO_NUMBER
      hơn 100          | NO_NUMBER
      10-20            | NO_NUMBER
      10 – 20          | NO_NUMBER
      10/20            | NO_NUMBER
      không            | 0 WORD_FOR_ZERO
      Không có         | 0 WORD_FOR_ZERO
      ko               | 0 WORD_FOR_ZERO
      không rõ         | NOT_KNOWN
      Không biết       | NOT_KNOWN
      chưa có          | NOT_KNOWN
      chưa rõ          | NOT_KNOWN
      KXĐ              | NOT_KNOWN
      n/a              | NOT_KNOWN
      N/A              | NOT_KNOWN
      -                | NOT_KNOWN
      –                | NOT_KNOWN
      ---              | NOT_KNOWN
      ...              | NOT_KNOWN
      …                | NOT_KNOWN
      ''               | NO_NUMBER
      nhiều            | NO_NUMBER
      """)
  void wordsSayAboutAndNoneAndNotKnownButNoBound(String cell, String expected) {
    assertThat(shown(decimals(cell, NumberStyle.UNDECIDED))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1,5 tỷ              | 1.5 BILLION_DONG
      1,5 tỉ              | 1.5 BILLION_DONG
      1,5 tỷ đồng         | 1.5 BILLION_DONG
      1 tỷ 200 triệu      | 1200 MILLION_DONG
      1 tỷ, 200 triệu đồng | 1200 MILLION_DONG
      1 tỷ 200 triệu 50 nghìn | 1200050 THOUSAND_DONG
      250tr               | 250 MILLION_DONG
      250 tr              | 250 MILLION_DONG
      250 trđ             | 250 MILLION_DONG
      250 TR.Đ            | 250 MILLION_DONG
      250 trieu           | 250 MILLION_DONG
      500k                | 500 THOUSAND_DONG
      500 ngàn            | 500 THOUSAND_DONG
      500 nghìn đồng      | 500 THOUSAND_DONG
      5.000.000đ          | 5000000 DONG
      5.000.000.đ         | 5000000 DONG
      5.000.000 VND       | 5000000 DONG
      5.000.000 đồng      | 5000000 DONG
      5 000 000 VNĐ       | 5000000 DONG SPACED_GROUPS
      200 triệu 1 tỷ      | NO_NUMBER
      1 tỷ 2              | NO_NUMBER
      1 tỷ 2 tỷ           | NO_NUMBER
      1.5 tỷ 2,5 triệu    | NO_NUMBER
      1 tỷ 2 sào          | NO_NUMBER
      5 triệu/năm         | NO_NUMBER
      5 USD               | NO_NUMBER
      """)
  void moneyInWords(String cell, String expected) {
    assertThat(shown(decimals(cell, NumberStyle.UNDECIDED))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0,36ha          | BAC_BO   | 3600
      0,36 Hecta      | BAC_BO   | 3600
      120 m2          | BAC_BO   | 120
      120m²           | BAC_BO   | 120
      120 M2          | BAC_BO   | 120
      120 m^2         | BAC_BO   | 120
      120 mét vuông   | BAC_BO   | 120
      1,5 km2         | BAC_BO   | 1500000
      2 sào           | BAC_BO   | 720
      2 sào 5 thước   | BAC_BO   | 840
      1 mẫu 3 sào     | BAC_BO   | 4680
      1 mẫu 3 sào 5 thước | BAC_BO | 4800
      5 thước         | BAC_BO   | 120
      2 sào           | TRUNG_BO | 1000
      1 mẫu 3 sào     | TRUNG_BO | 6500
      5 thước         | TRUNG_BO | NO_NUMBER
      2 sào Bắc Bộ    | TRUNG_BO | 720
      3 công          | NAM_BO   | 3000
      3 công          | BAC_BO   | NO_NUMBER
      3 sào           | NAM_BO   | NO_NUMBER
      5 thước 2 sào   | BAC_BO   | NO_NUMBER
      """)
  void areasComeOutInSquareMetresOfTheRegion(String cell, Region region, String expected) {
    AmountColumn column =
        AmountColumn.of(NumberStyle.UNDECIDED, false, region).wantedIn(MeasureUnit.SQUARE_METRE);
    Quantity quantity = column.read(cell);

    assertThat(quantity
            .value()
            .map(value -> value.stripTrailingZeros().toPlainString())
            .orElse(quantity.outcome().toString()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      12%/năm     | 12 PERCENT_A_YEAR
      12 %/n      | 12 PERCENT_A_YEAR
      12%         | 12 PERCENT_A_YEAR
      12          | 12
      0,65%/tháng | 7.80 PERCENT_A_YEAR UNIT_CONVERTED
      0,65 % / 1 tháng | 7.80 PERCENT_A_YEAR UNIT_CONVERTED
      12 phần trăm một năm | 12 PERCENT_A_YEAR
      12%/ngày    | NO_NUMBER
      12 tháng    | OTHER_UNIT
      """)
  void ratesComeOutInPercentAYear(String cell, String expected) {
    AmountColumn column = AmountColumn.of(NumberStyle.VIETNAMESE, false, Region.BAC_BO)
        .wantedIn(MeasureUnit.PERCENT_A_YEAR);

    assertThat(shown(column.read(cell))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      250           | 250000000 DONG UNIT_CONVERTED
      1,5           | 1500000 DONG UNIT_CONVERTED
      1.234         | AMBIGUOUS
      5.000.000 đ   | 5000000 DONG
      1,5 tỷ        | 1500000000 DONG UNIT_CONVERTED
      0,0000005     | NOT_WHOLE
      không         | 0 WORD_FOR_ZERO
      -             | NOT_KNOWN
      3 ha          | OTHER_UNIT
      """)
  void aColumnStatedInMillionsComesOutInDongUnlessTheCellSaysOtherwise(
      String cell, String expected) {
    AmountColumn column = AmountColumn.of(NumberStyle.UNDECIDED, true, Region.BAC_BO)
        .statedIn(MeasureUnit.MILLION_DONG)
        .wantedIn(MeasureUnit.DONG);

    Quantity quantity = column.read(cell);
    assertThat(shown(quantity).replaceAll("(?<=\\d)\\.0+(?= )", "")).isEqualTo(expected);
  }

  @Test
  void aUnitStatedForAnotherKindOfColumnIsNotMeantForIt() {
    AmountColumn areas = AmountColumn.of(NumberStyle.UNDECIDED, false, Region.BAC_BO)
        .statedIn(MeasureUnit.MILLION_DONG)
        .wantedIn(MeasureUnit.SQUARE_METRE);

    assertThat(areas.read("250").value()).contains(new BigDecimal("250"));
  }

  @Test
  void whatDoesNotConvertExactlyOrCountsOtherThingsIsRefused() {
    AmountColumn sao = AmountColumn.of(NumberStyle.UNDECIDED, false, Region.BAC_BO)
        .wantedIn(MeasureUnit.SAO_BAC_BO);
    AmountColumn people =
        AmountColumn.of(NumberStyle.UNDECIDED, true, Region.BAC_BO).wantedIn(MeasureUnit.PERSON);

    assertThat(sao.read("100 m2").outcome()).isEqualTo(Outcome.OTHER_UNIT);
    assertThat(sao.statedIn(MeasureUnit.SQUARE_METRE).read("100").outcome())
        .isEqualTo(Outcome.OTHER_UNIT);
    assertThat(people.read("30 hộ").outcome()).isEqualTo(Outcome.OTHER_UNIT);
    assertThat(people.read("30 thành viên").value()).contains(new BigDecimal("30"));
    assertThat(people.read("12,5").outcome()).isEqualTo(Outcome.NOT_WHOLE);
    assertThat(AmountColumn.of(NumberStyle.UNDECIDED, true, Region.BAC_BO)
            .read("5 ha")
            .outcome())
        .isEqualTo(Outcome.OTHER_UNIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,5", "1.234.567", "0,36", "1234"})
  void whatTheOldReaderOfNumbersAcceptsReadsTheSame(String cell) {
    assertThat(decimals(cell, NumberStyle.UNDECIDED).value()).isEqualTo(Numbers.decimal(cell));
  }

  @Property
  void aNumberWrittenInAStyleReadsBackToItself(
      @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(4) BigDecimal number,
      @ForAll boolean english) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(english ? ',' : '.');
    symbols.setDecimalSeparator(english ? '.' : ',');
    String written = new DecimalFormat("#,##0.####", symbols).format(number);

    Quantity quantity = decimals(written, english ? NumberStyle.ENGLISH : NumberStyle.VIETNAMESE);

    assertThat(quantity.value())
        .hasValueSatisfying(value -> assertThat(value).as(written).isEqualByComparingTo(number));
    assertThat(quantity.notes()).doesNotContain(Quantity.Note.AGAINST_STYLE);
  }

  @Property
  void noCellThrowsAndOnlyNumbersHaveAnAmount(
      @ForAll("cells") String cell, @ForAll NumberStyle style, @ForAll boolean whole) {
    Quantity quantity = AmountColumn.of(style, whole, Region.BAC_BO)
        .statedIn(MeasureUnit.MILLION_DONG)
        .wantedIn(MeasureUnit.DONG)
        .read(cell);
    new NumberEvidence().add(cell);

    assertThat(quantity.value().isPresent()).isEqualTo(quantity.outcome() == Outcome.NUMBER);
    if (quantity.outcome() != Outcome.NUMBER) {
      assertThat(quantity.amount()).isZero();
      assertThat(quantity.notes()).isEmpty();
    }
  }

  @Provide
  Arbitrary<String> cells() {
    Arbitrary<String> near = Arbitraries.of(
            "1", "234", "000", ".", ",", " ", "-", "(", ")", "~", "tỷ", "triệu", "đ", "ha", "m2",
            "%", "/", "năm", "E+", "khoảng ", "\u00A0", "0", "５")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(near, Arbitraries.strings().ofMaxLength(80));
  }
}
