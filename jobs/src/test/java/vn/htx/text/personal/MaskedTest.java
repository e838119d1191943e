package vn.htx.text.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
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
        "0912345678/0987654321 | •••/•••",
        "0912345678,0987654321;0912345679 | •••,•••;•••",
        "0912\u00a0345\u00a0678 | •••",
        "0912\u202f345\u200b678 | •••",
        "0912  345  678 | •••",
        "(0912) 345 678 | (•••",
        "０９１２３４５６７８ | •••",
        "84-912-345-678 | •••",
        "+84.912.345.678 | •••",
        "ĐT0912345678 | ĐT•••",
        "HĐ/0912345678 | HĐ/•••",
        "so_031075001234 | so_•••",
        "031075_001234 | •••",
        "31075001234 | •••",
        "CMND031712345 | CMND•••",
        "cccd031075001234 | cccd•••",
        "142345678 | •••",
        "912345678 | •••",
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
        "100000000",
        "123.456.789",
        "20260630",
        "so-vay_2026-06-30",
        "30000000000",
        "bản 84683d6912345678",
        "0912345678ab6c3d",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nguyễn Thị Lan | •••",
        "NGUYỄN VĂN AN | •••",
        "nguyễn thị lan | •••",
        "cho bà Lan vay | cho bà ••• vay",
        "vay của Nguyễn Thị Lan, 2 năm | vay của •••, 2 năm",
        "Ông Đèo Văn Long | Ông •••",
        "người lập: Đèo Thu Hiền | người lập: •••",
        "Hà Văn Nam | •••",
        "ba-Nguyễn-Thị-Lan | ba-•••",
        "2026-06-30_NguyễnThịLan12 | 2026-06-30_•••",
        "so_nguyen-van-an | so_•••",
        "Tran Thi Mai 0912345678 | ••• •••",
        "Lê Lan | •••",
      })
  void namesOfPersonsAreCovered(String written, String shown) {
    assertThat(Masked.text(written)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chợ",
        "mười triệu",
        "Lê Chân",
        "xã Nguyễn Bỉnh Khiêm",
        "đường Trần Quốc Toản",
        "le-chan",
        "Hà Nam",
        "Cao Minh",
        "Hải Phòng",
        "HTX Dịch vụ Nông nghiệp Vĩnh Bảo",
        "Sổ theo dõi cho vay",
        "TRUNG TÂM VĂN HÓA",
        "Chú ý",
        "CÔ TÔ",
        "Tổng cộng",
        "so-htx_2026-06-30_dinh-chinh",
        "Lê trồng trên 3 ha",
      })
  void whatNamesNoPersonIsShownAsWritten(String written) {
    assertThat(Masked.text(written)).isSameAs(written);
  }

  @Test
  void noUnitOfTheInstallationIsTakenForAPerson() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    Path data = (Files.isDirectory(root.resolve("data")) ? root : root.getParent()).resolve("data");
    try (Stream<String> units = Files.lines(data.resolve("reference/units.csv"))) {
      assertThat(units
              .map(line -> line.split(",", -1)[3])
              .flatMap(name -> Stream.of(name, name.replaceFirst("^(Xã|Phường|Quận|Huyện) ", "")))
              .filter(name -> !Masked.text(name).equals(name)))
          .isEmpty();
    }
  }
}
