package vn.htx.text.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
  /** Companies' codes that python-stdnum tests with (tests/test_vn_mst.doctest, found online by its authors). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "01.00.112.437",
        "0100112437011",
        "0100233488",
        "0101245486",
        "0102182292",
        "0102641429-066",
        "0102721191-001",
        "0103131621",
        "0105330703",
        "0106897051",
        "0107984081",
        "0108880215",
        "0109161862",
        "0200747399",
        "0201900138",
        "0201909807",
        "0201910834",
        "0300533351",
        "0302787672",
        "0304541339",
        "0305000124",
        "0308023320",
        "0310350004",
        "0311 916 028",
        "0312 68 78 78 - 001",
        "0313844499",
        "0314409058-002",
        "0315406620",
        "0316110224",
        "0400129230",
        "0401 443 048",
        "0900283167",
        "1300440846-008",
        "1600255033-006",
        "1801314923",
        "2000102580-005",
        "2000730546-015",
        "2300376864",
        "2500291713",
        "2901807716",
        "3100104093-009",
        "3300273243-005",
        "3400416992-007",
        "3603718156",
        "3702642596",
        "3901203321",
        "4001170925",
        "4201783848",
        "4900813164",
        "5200869050",
        "5500340437",
        "5701424091",
        "5800199577-002",
        "5900705097",
        "8037630690",
        "8463763902"
      })
  void codesOfRealCompaniesAreValidInTheirUsualForm(String written) {
    assertThat(TaxCodes.read(written)).hasValueSatisfying(reading -> {
      assertThat(TaxCodes.isValid(reading.code())).isTrue();
      assertThat(reading.code().replace("-", "")).isEqualTo(written.replaceAll("[ .-]", ""));
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0100233488          | 0100233488
      0314409058-002      | 0314409058-002
      0314409058002       | 0314409058-002 DASH_ADDED
      0312 68 78 78 - 001 | 0312687878-001 MARKS_REMOVED
      '''0100233488'      | 0100233488 MARKS_REMOVED
      01.00.112.437       | 0100112437 MARKS_REMOVED
      100233488           | 0100233488 LEADING_ZERO_RESTORED
      314409058-002       | 0314409058-002 LEADING_ZERO_RESTORED
      100233480           | -
      0100233480          | -
      0100000008          | -
      0314409058-000      | -
      314409058002        | -
      031075001234        | -
      12345               | -
      VV34567890          | -
      ''                  | -
      """)
  void aTaxCodeIsMendedOnlyWhereItsCheckDigitHolds(String written, String expected) {
    String shown = TaxCodes.read(written)
        .map(reading -> (reading.code() + " "
                + reading.notes().stream().map(Enum::name).collect(Collectors.joining(" ")))
            .strip())
        .orElse("-");
    assertThat(shown).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0912345678          | 0912345678
      0912 345 678        | 0912345678
      0912.345.678        | 0912345678
      091-234-5678        | 0912345678
      +84 912 345 678     | 0912345678
      +84(0)912345678     | 0912345678
      84912345678         | 0912345678
      0084912345678       | 0912345678
      912345678           | 0912345678
      845123456           | 0845123456
      01201234567         | 0701234567
      01211234567         | 0791234567
      01221234567         | 0771234567
      01261234567         | 0761234567
      01281234567         | 0781234567
      01231234567         | 0831234567
      01241234567         | 0841234567
      01251234567         | 0851234567
      01271234567         | 0811234567
      01291234567         | 0821234567
      01621234567         | 0321234567
      01631234567         | 0331234567
      01641234567         | 0341234567
      01651234567         | 0351234567
      01661234567         | 0361234567
      01671234567         | 0371234567
      01681234567         | 0381234567
      01691234567         | 0391234567
      01861234567         | 0561234567
      01881234567         | 0581234567
      01991234567         | 0591234567
      1231234567          | 0831234567
      +841231234567       | 0831234567
      0225 3842 123       | 02253842123
      2253842123          | 02253842123
      (0225) 3842123      | 02253842123
      031 3842 123        | 02253842123
      0320 3842 123       | 02203842123
      0350 3842 123       | 02283842123
      0241 3842 123       | 02223842123
      04 3842 1234        | 02438421234
      0333842123          | 0333842123
      01301234567         | -
      0612345678          | -
      19001234            | -
      091234567           | -
      09123456789         | -
      MP-0912345678       | -
      0912345678/0987654321 | -
      không có            | -
      ''                  | -
      """)
  void aPhoneIsKnownAsItIsDialledToday(String written, String dialled) {
    assertThat(PhoneNumbers.normal(written).orElse("-")).isEqualTo(dialled);
  }

  @ParameterizedTest
  @CsvSource({
    "0912345678/0987654321, true",
    "0912345678 0987654321, true",
    "0912.345.678 - 0225 3842 123, true",
    "0912345678; +84 987 654 321; 01231234567, true",
    "0912345678 và 0987654321, true",
    "0912345678, false",
    "091234567890123456, false",
    "'', false"
  })
  void twoPhonesInOneCellAreTold(String cell, boolean several) {
    assertThat(PhoneNumbers.areSeveral(cell)).isEqualTo(several);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      087084000999     | 087084000999
      087 084 000 999  | 087084000999
      '''087084000999' | 087084000999
      87084000999      | 087084000999
      031075001234     | 031075001234
      001084000999     | 001084000999
      031234567        | 031234567
      031.234.567      | 031234567
      31234567         | 031234567
      000084000999     | -
      097084000999     | -
      187084000999     | -
      97084000999      | -
      1084000999       | -
      1234567          | -
      0870840009991    | -
      B1234567         | -
      ''               | -
      """)
  void aCitizensNumberIsTwelveDigitsOfAProvinceOrNine(String written, String number) {
    assertThat(CitizenIds.normal(written).orElse("-")).isEqualTo(number);
  }

  @Property
  void aMendedTaxCodeNeedsNoMending(
      @ForAll @IntRange(min = 100_000_000, max = 999_999_999) int digits) {
    Optional<TaxCodes.Code> reading = TaxCodes.read(String.valueOf(digits));
    reading.ifPresent(first -> {
      assertThat(first.code()).isEqualTo("0" + digits);
      assertThat(TaxCodes.read(first.code()))
          .contains(new TaxCodes.Code(first.code(), EnumSet.noneOf(TaxCodes.Note.class)));
    });
  }

  @Property
  void aNumberInItsUsualFormStaysAsItIs(
      @ForAll @IntRange(min = 10_000_000, max = 99_999_999) int digits) {
    assertThat(PhoneNumbers.normal("09" + digits)).contains("09" + digits);
    assertThat(CitizenIds.normal("0310" + digits)).contains("0310" + digits);
  }

  @Property
  void noCellThrows(@ForAll String cell) {
    assertThat(TaxCodes.read(cell).filter(reading -> !TaxCodes.isValid(reading.code())))
        .isEmpty();
    assertThat(PhoneNumbers.normal(cell).isPresent() && PhoneNumbers.areSeveral(cell))
        .isFalse();
    assertThat(CitizenIds.normal(cell).filter(number -> number.length() % 3 != 0))
        .isEmpty();
  }

  @Test
  void whatIsReadAsAPhoneOrACardIsCoveredInMessages() {
    assertThat(Masked.numbers("gọi 0912345678, thẻ 087084000999, MST 0100233488"))
        .isEqualTo("gọi •••, thẻ •••, MST 0100233488");
  }
}
