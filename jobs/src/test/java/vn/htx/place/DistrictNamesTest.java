package vn.htx.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.model.UnitLevel.COMMUNE;
import static vn.htx.model.UnitLevel.OLD_DISTRICT;
import static vn.htx.place.ShippedPlaces.NAMES;
import static vn.htx.place.ShippedPlaces.NEW;
import static vn.htx.place.ShippedPlaces.OLD;
import static vn.htx.place.ShippedPlaces.resolve;
import static vn.htx.place.ShippedPlaces.shown;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of old districts, and the district and province columns beside a name. */
class DistrictNamesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # written                       | parent    | day        | found
      H. Vĩnh Bảo                     |           | 2025-03-01 | 316 EXACT 0.9
      huyện vĩnh bảo, HP              |           | 2023-06-28 | 316 EXACT 0.9
      Vinh Bao                        |           | 2025-03-01 | 316 WITHOUT_TONES 0.7
      VB                              |           | 2025-03-01 | 316 INITIALS 0.8
      H.VB                            |           | 2025-03-01 | 316 INITIALS 0.8
      KT                              |           | 2025-03-01 | - NOT_UNIQUE 0.0
      KT                              | Hải Dương | 2025-03-01 | 293 INITIALS 0.8
      ĐS                              |           | 2025-03-01 | 308 INITIALS 0.8
      AĐ                              |           | 2025-03-01 | - UNKNOWN 0.0
      Vĩnh Bảo                        | Vĩnh Bỏ   | 2025-03-01 | - WRONG_PARENT 0.0
      Kiến Thụy                       | KT        | 2025-03-01 | 314 EXACT 0.9
      B.L.V                           |           | 2025-03-01 | 318 INITIALS 0.8
      DK                              |           | 2025-03-01 | 309 INITIALS 0.8
      Kiến Thuỵ                       |           | 2025-03-01 | 314 EXACT 0.9
      Thuỷ Nguyên                     |           | 2025-03-01 | 311 EXACT 0.9
      Huyện Thủy Nguyên               |           | 2025-03-01 | 311 STATUS_DIFFERS 0.8
      Huyện An Dương                  |           | 2025-03-01 | 312 STATUS_DIFFERS 0.8
      TP Hải Dương                    |           | 2025-03-01 | 288 EXACT 0.9
      TP Hải Dương, tỉnh Hải Dương    |           | 2025-03-01 | 288 EXACT 0.9
      Hải Dương                       |           | 2025-03-01 | 288 EXACT 0.9
      tỉnh Hải Dương                  |           | 2025-03-01 | - WRONG_LEVEL 0.0
      Nam Sách, Hải Dương             |           | 2025-03-01 | 291 EXACT 0.9
      Vĩnh Bảo, Hải Dương             |           | 2025-03-01 | - WRONG_PARENT 0.0
      Vĩnh Bảo - Tiên Lãng            |           | 2025-03-01 | - NOT_UNIQUE 0.0
      xã Hòa Bình, huyện Vĩnh Bảo, HP |           | 2025-03-01 | 316 EXACT 0.9
      Hòa Bình, Vĩnh Bảo              |           | 2025-03-01 | 316 EXACT 0.9
      Thị trấn Vĩnh Bảo               |           | 2025-03-01 | - WRONG_LEVEL 0.0
      Huyện Vĩnh Bảo                  |           | 2026-06-30 | 316 NOT_IN_FORCE 0.85
      Huyện Vĩnh Bảo (cũ)             |           | 2026-06-30 | 316 NOT_IN_FORCE 0.85
      316                             |           | 2025-03-01 | 316 CODE 1.0
      316                             |           | 2026-06-30 | 316 NOT_IN_FORCE 0.95
      11824                           |           | 2025-03-01 | - WRONG_LEVEL 0.0
      16                              |           | 2025-03-01 | - UNKNOWN 0.0
      Vĩnh Bỏ                         |           | 2025-03-01 | - ONE_LETTER_OFF 0.0
      TP Hải Phòng                    |           | 2025-03-01 | - WRONG_LEVEL 0.0
      Vĩnh Bảo                        |           |            | 316 EXACT 0.9
      """)
  void anOldDistrict(String text, @Nullable String parent, @Nullable String day, String found) {
    assertThat(shown(resolve(OLD_DISTRICT, text, parent, day))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # written                          | district column     | province column   | found
      xã An Lão                          | huyện An Lão        | Bình Định         | - OTHER_PROVINCE 0.0
      An Lão                             |                     | Tỉnh Bình Định    | - OTHER_PROVINCE 0.0
      xa An Lao                          | An Lao              | binh dinh         | - OTHER_PROVINCE 0.0
      An Lão                             | An Lão              | 52                | - OTHER_PROVINCE 0.0
      An Lão                             | An Lão              | Gia Lai           | - OTHER_PROVINCE 0.0
      11824                              |                     | Hà Nội            | - OTHER_PROVINCE 0.0
      xã Hòa Bình                        |                     | Hòa Bình          | - OTHER_PROVINCE 0.0
      xã Hà Nam                          |                     | Hà Nam            | - OTHER_PROVINCE 0.0
      phường Hưng Đạo                    |                     | TP. Huế           | - OTHER_PROVINCE 0.0
      phường Hưng Đạo                    |                     | Thừa Thiên Huế    | - OTHER_PROVINCE 0.0
      xã Tân Minh                        |                     | Bà Rịa - Vũng Tàu | - OTHER_PROVINCE 0.0
      xã Tân Minh                        |                     | 1                 | - OTHER_PROVINCE 0.0
      xã An Lão, tỉnh Bình Định          |                     |                   | - OTHER_PROVINCE 0.0
      An Lão - Bình Định                 |                     |                   | - OTHER_PROVINCE 0.0
      An Lão (Bình Định)                 |                     |                   | - OTHER_PROVINCE 0.0
      xã An Hòa, huyện An Lão, Bình Định |                     |                   | - OTHER_PROVINCE 0.0
      huyện An Lão - Bình Định           |                     |                   | - OTHER_PROVINCE 0.0
      xã An Lão                          | An Lão, Bình Định   |                   | - OTHER_PROVINCE 0.0
      xã Tân Minh                        | Thái Bình           |                   | - OTHER_PROVINCE 0.0
      xã An Lão                          | huyện An Lão        | Bình Địch         | - WRONG_PARENT 0.0
      xã Tân Minh                        |                     | BG                | - WRONG_PARENT 0.0
      xã An Lão                          |                     | TP. Hải Phòng     | 11629 EXACT 0.9
      xã An Lão                          |                     | Hải Phòng         | 11629 EXACT 0.9
      xã An Lão                          |                     | 31                | 11629 EXACT 0.9
      xã Nam Sách                        |                     | Hải Dương         | 10606 EXACT_WITH_PARENT 0.95
      xã Nam Sách                        |                     | tỉnh Hải Dương    | 10606 EXACT_WITH_PARENT 0.95
      xã Nam Sách                        |                     | 30                | 10606 EXACT_WITH_PARENT 0.95
      xã Nam Sách                        | Nam Sách, Hải Dương |                   | 10606 EXACT_WITH_PARENT 0.95
      phường Thủy Nguyên                 |                     | TP Thủy Nguyên    | 11560 EXACT_WITH_PARENT 0.95
      xã Nam Sách                        | Hải Dương           |                   | - WRONG_PARENT 0.0
      xã Nam Sách                        | TP Hải Dương        |                   | - WRONG_PARENT 0.0
      phường Lê Thanh Nghị               | Hải Dương           | Hải Dương         | 10532 EXACT_WITH_PARENT 0.95
      xã Quyết Thắng                     | Hải Dương           |                   | 10660 MAPPED_OLD_TO_NEW 0.9
      Hải Dương                          | Hải Dương           |                   | 10525 EXACT_WITH_PARENT 0.95
      Vĩnh Bảo                           | Vĩnh Bảo            | Hải Phòng         | 11824 EXACT_WITH_PARENT 0.95
      """)
  void whatStandsInAColumnOfDistrictsOrProvinces(
      String text, @Nullable String district, @Nullable String province, String found) {
    var above = new Above(
        Optional.ofNullable(district).orElse(""), Optional.ofNullable(province).orElse(""), "");

    assertThat(shown(NAMES.resolve(COMMUNE, text, above, Optional.of(LocalDate.parse(NEW)))))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # written                 | province column | found
      huyện An Lão              | Bình Định       | - OTHER_PROVINCE 0.0
      An Lão, tỉnh Bình Định    |                 | - OTHER_PROVINCE 0.0
      An Lão - Bình Định        |                 | - OTHER_PROVINCE 0.0
      313                       | 52              | - OTHER_PROVINCE 0.0
      Hải Dương                 | Hải Dương       | 288 EXACT 0.9
      Hải Dương                 | Hải Phòng       | 288 EXACT 0.9
      Hòa Bình, Vĩnh Bảo        | Hải Phòng       | 316 EXACT 0.9
      """)
  void anOldDistrictUnderAProvince(String text, @Nullable String province, String found) {
    var above = new Above("", Optional.ofNullable(province).orElse(""), "");

    assertThat(shown(NAMES.resolve(OLD_DISTRICT, text, above, Optional.of(LocalDate.parse(OLD)))))
        .isEqualTo(found);
  }

  @Test
  void beforeTheFirstListOfCommunesTheDistrictStands() {
    String day = "2023-06-28";

    assertThat(shown(resolve(COMMUNE, "xã Hòa Bình", "Vĩnh Bảo", day)))
        .isEqualTo("316 DISTRICT_ONLY 0.85");
    assertThat(shown(resolve(COMMUNE, "Huyện Vĩnh Bảo", null, day)))
        .isEqualTo("316 DISTRICT_ONLY 0.85");
    assertThat(shown(resolve(COMMUNE, "xã Trấn Dương", null, day))).isEqualTo("- BEFORE_LIST 0.0");
  }
}
