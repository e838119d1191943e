package vn.htx.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0912345678 | •••",
        "0912 345 678 | •••",
        "091.234.5678 | •••",
        "+84 912 345 678 | •••",
        "84912345678 | •••",
        "+84 0912345678 | •••",
        "01234567890 | •••",
        "0225 3842 123 | •••",
        "031075001234 | •••",
        "031 075 001 234 | •••",
        "gọi ông Bình 0912345678 sau 8 giờ | gọi ông Bình ••• sau 8 giờ",
        "0912345678 0987654321 | ••• •••",
        "0912345678-0987654321 | •••-•••",
        "ĐT:0912345678; CCCD 031075001234. | ĐT:•••; CCCD •••.",
        "(0912345678) | (•••)",
        "200 0912345678 | 200 •••",
      })
  void phonesAndCitizenCardsAreCovered(String written, String shown) {
    assertThat(Masked.numbers(written)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "khoảng 30",
        "1.500.000.000",
        "0200123456",
        "0,333333333",
        "0.912345678",
        "15/06/2023 10:30",
        "HD-0912345678",
        "LN2023-0912345678",
        "VB-03512-00345",
        "11824-00012-0345",
        "500000000000",
        "123456789012345",
        "099075001234",
      })
  void whatNamesNobodyIsShownAsWritten(String written) {
    assertThat(Masked.numbers(written)).isSameAs(written);
  }

  @Property
  void aMobileNumberIsCoveredInEveryGrouping(
      @ForAll @IntRange(min = 0, max = 99_999_999) int rest,
      @ForAll @IntRange(min = 0, max = 511) int breaks) {
    String number = "09%08d".formatted(rest);
    var written = new StringBuilder("0");
    for (int i = 1; i < number.length(); i++) {
      boolean broken = i > 1 && (breaks >> (i - 1) & 1) == 1;
      written.append(broken ? " " : "").append(number.charAt(i));
    }
    assertThat(Masked.numbers("đt " + written)).isEqualTo("đt •••");
  }
}
