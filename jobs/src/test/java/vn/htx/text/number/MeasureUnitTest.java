package vn.htx.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureUnitTest {
  /** Those that contracts name, as they stand there. */
  @ParameterizedTest
  @CsvSource({
    "đồng, DONG",
    "m², SQUARE_METRE",
    "%/năm, PERCENT_A_YEAR",
    "%, PERCENT",
    "người, PERSON",
    "thành viên, PERSON",
    "điểm, POINT",
    "tháng, MONTH",
    "ngày, DAY",
    "lần, TIME",
    "km², SQUARE_KILOMETRE",
    "thửa, PARCEL"
  })
  void everyUnitOfAContractIsKnown(String written, MeasureUnit unit) {
    for (Region region : Region.values()) {
      assertThat(MeasureUnit.find(written, region)).contains(unit);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Triệu  đồng  | MILLION_DONG
      TRIỆU ĐỒNG   | MILLION_DONG
      tr.đ         | MILLION_DONG
      Tr. đ        | MILLION_DONG
      trieu dong   | MILLION_DONG
      1.000.000 đồng | MILLION_DONG
      1000 đ       | THOUSAND_DONG
      ngđ          | THOUSAND_DONG
      tỉ VNĐ       | BILLION_DONG
      VND          | DONG
      m2           | SQUARE_METRE
      Mét vuông    | SQUARE_METRE
      mau          | MAU_BAC_BO
      sào trung bộ | SAO_TRUNG_BO
      """)
  void aUnitIsKnownHoweverItIsTyped(String written, MeasureUnit unit) {
    assertThat(MeasureUnit.find(written, Region.BAC_BO)).contains(unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "màu", "cộng", "tấn", "triệu đồng/năm", "USD", "1000"})
  void wordsThatOnlyResembleAUnitAreNone(String written) {
    for (Region region : Region.values()) {
      assertThat(MeasureUnit.find(written, region)).isEmpty();
    }
  }

  @Test
  void oneHectareIsNoWholeNumberOfNorthernSaoAndTenSaoAreAMau() {
    assertThat(MeasureUnit.HECTARE.in(MeasureUnit.SAO_BAC_BO, BigDecimal.ONE)).isEmpty();
    assertThat(MeasureUnit.SAO_BAC_BO.in(MeasureUnit.MAU_BAC_BO, BigDecimal.TEN))
        .hasValueSatisfying(mau -> assertThat(mau).isEqualByComparingTo("1"));
    assertThat(MeasureUnit.THUOC_BAC_BO.in(MeasureUnit.SAO_BAC_BO, new BigDecimal(15)))
        .hasValueSatisfying(sao -> assertThat(sao).isEqualByComparingTo("1"));
    assertThat(MeasureUnit.YEAR.in(MeasureUnit.MONTH, new BigDecimal("1.5")))
        .hasValueSatisfying(months -> assertThat(months).isEqualByComparingTo("18"));
  }

  @Test
  void aShareIsAYearsRateOnlyWhereRatesAreWanted() {
    assertThat(MeasureUnit.PERCENT.in(MeasureUnit.PERCENT_A_YEAR, BigDecimal.TEN))
        .contains(BigDecimal.TEN);
    assertThat(MeasureUnit.PERCENT_A_YEAR.in(MeasureUnit.PERCENT, BigDecimal.TEN))
        .isEmpty();
    assertThat(MeasureUnit.DAY.in(MeasureUnit.POINT, BigDecimal.TEN)).isEmpty();
  }

  @Property
  void anAmountConvertedToTheBaseAndBackIsTheSame(
      @ForAll MeasureUnit unit,
      @ForAll @BigRange(min = "0", max = "999999999") @Scale(3) BigDecimal amount) {
    MeasureUnit base = switch (unit.dimension()) {
      case MONEY -> MeasureUnit.DONG;
      case AREA -> MeasureUnit.SQUARE_METRE;
      case RATE -> MeasureUnit.PERCENT_A_YEAR;
      case DURATION -> MeasureUnit.MONTH;
      case SHARE, COUNT -> unit;
    };
    assertThat(unit.in(base, amount).flatMap(there -> base.in(unit, there)))
        .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo(amount));
  }
}
