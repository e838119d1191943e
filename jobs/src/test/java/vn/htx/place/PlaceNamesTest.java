package vn.htx.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static vn.htx.model.UnitLevel.COMMUNE;
import static vn.htx.model.UnitLevel.OLD_DISTRICT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.model.UnitLevel;

/** Names against the shipped units: 374 old communes, 114 new ones, 27 old districts. */
class PlaceNamesTest {
  private static final Path REFERENCE = Path.of("..", "data", "reference");
  private static final PlaceNames NAMES = PlaceNames.of(
      ReferenceFiles.units(REFERENCE.resolve("units.csv")),
      ReferenceFiles.crosswalk(REFERENCE.resolve("crosswalk.csv")),
      ReferenceFiles.provinces(REFERENCE.resolve("provinces.csv")));

  private static final Above NOTHING = new Above("", "", "");
  private static final String OLD = "2025-03-01";
  private static final String NEW = "2026-06-30";

  private static Resolution resolve(
      UnitLevel level, String text, @Nullable String parent, @Nullable String day) {
    return NAMES.resolve(
        level,
        text,
        new Above("", "", Optional.ofNullable(parent).orElse("")),
        Optional.ofNullable(day).map(LocalDate::parse));
  }

  private static String shown(Resolution found) {
    return found.code().orElse("-") + " " + found.reason() + " " + found.confidence();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # written                              | parent        | day        | found
      xã Hòa Bình, huyện Vĩnh Bảo, HP        |               | 2025-03-01 | 11890 EXACT_WITH_PARENT 0.95
      X. Hoà Bình (VB)                       |               | 2025-03-01 | 11890 EXACT_WITH_PARENT 0.95
      xã Hoà Bình                            | H. Vĩnh Bảo   | 2025-03-01 | 11890 EXACT_WITH_PARENT 0.95
      Hòa Bình                               | 316           | 2025-03-01 | 11890 EXACT_WITH_PARENT 0.95
      Hòa Bình                               | Kim Thành     | 2025-03-01 | 10798 EXACT_WITH_PARENT 0.95
      Hòa Bình                               | Thuỷ Nguyên   | 2025-03-01 | 11527 EXACT_WITH_PARENT 0.95
      xa hoa binh                            | vinh bao      | 2025-03-01 | 11890 WITHOUT_TONES 0.75
      Hòa Bình                               |               | 2025-03-01 | - NOT_UNIQUE 0.0
      xã Hòa Bình                            | HP            | 2025-03-01 | - NOT_UNIQUE 0.0
      Hòa Bình (KT)                          |               | 2025-03-01 | - NOT_UNIQUE 0.0
      Hòa Bình                               | Tiên Lãng     | 2025-03-01 | - WRONG_PARENT 0.0
      Hòa Bình                               | Vĩnh Bỏa      | 2025-03-01 | - WRONG_PARENT 0.0
      Long Xuyên                             | Bình Giang    | 2025-03-01 | 10963 EXACT_WITH_PARENT 0.95
      Long Xuyên                             | TX Kinh Môn   | 2025-03-01 | 10738 EXACT_WITH_PARENT 0.95
      xã Long Xuyên                          | Kinh Môn      | 2025-03-01 | 10738 STATUS_DIFFERS 0.85
      phường Long Xuyên                      |               | 2025-03-01 | - NOT_UNIQUE 0.0
      Thị trấn Vĩnh Bảo                      |               | 2025-03-01 | 11824 EXACT 0.9
      TT.Vĩnh Bảo                            | huyện Vĩnh Bảo| 2025-03-01 | 11824 EXACT_WITH_PARENT 0.95
      Vĩnh Bảo                               |               | 2025-03-01 | 11824 SHARED_NAME 0.8
      Huyện Vĩnh Bảo                         |               | 2025-03-01 | - WRONG_LEVEL 0.0
      Hải Phòng                              |               | 2025-03-01 | - WRONG_LEVEL 0.0
      Xã Vĩnh Am                             |               | 2025-03-01 | - MADE_OF_SEVERAL 0.0
      Bạch Long Vĩ                           |               | 2025-03-01 | 318 EXACT 0.9
      Đặc khu Bạch Long Vĩ                   |               | 2025-03-01 | 318 STATUS_DIFFERS 0.8
      xã Trấn Dươg                           | Vĩnh Bảo      | 2025-03-01 | - ONE_LETTER_OFF 0.0
      xã Trấn Dưỡng                          | Vĩnh Bảo      | 2025-03-01 | - ONE_LETTER_OFF 0.0
      An Phu                                 | Kinh Môn      | 2025-03-01 | 10732 WITHOUT_TONES 0.75
      QUAN TOAN                              | Hong Bang     | 2025-03-01 | 11296 WITHOUT_TONES 0.75
      xa Thuong Quan                         | Kinh Mon      | 2025-03-01 | 10729 WITHOUT_TONES 0.75
      Quang Trung                            | TP Hải Dương  | 2025-03-01 | 10516 EXACT_WITH_PARENT 0.95
      Quang Trung                            | Tứ Kỳ         | 2025-03-01 | 11134 EXACT_WITH_PARENT 0.95
      Quang Trung                            | TN            | 2025-03-01 | 11518 EXACT_WITH_PARENT 0.95
      Quang Trung                            | An Lão, HP    | 2025-03-01 | 11647 EXACT_WITH_PARENT 0.95
      Quang Trung                            | Hải Dương     | 2025-03-01 | - NOT_UNIQUE 0.0
      Quang Trung                            |               |            | - NOT_UNIQUE 0.0
      """)
  void aCommuneBeforeTheChange(
      String text, @Nullable String parent, @Nullable String day, String found) {
    assertThat(shown(resolve(COMMUNE, text, parent, day))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # written                              | parent        | found
      Xã Vĩnh Bảo                            |               | 11824 EXACT 0.9
      Thị trấn Vĩnh Bảo                      |               | 11824 STATUS_DIFFERS 0.8
      Vĩnh Bảo                               |               | 11824 SHARED_NAME 0.8
      xã Vĩnh Am, TP Hải Phòng               |               | 11887 EXACT 0.9
      xã Vĩnh Am, Hải Phòng, Việt Nam        |               | 11887 EXACT 0.9
      xã Vĩnh Am                             | huyện Vĩnh Bảo| 11887 EXACT_WITH_PARENT 0.95
      xã Vĩnh Am                             | Tiên Lãng     | - WRONG_PARENT 0.0
      xa vinh am                             |               | 11887 WITHOUT_TONES 0.7
      An Phu                                 |               | 10645 WITHOUT_TONES 0.6
      XÃ VĨNH AM (H. TIÊN LÃNG, H. VĨNH BẢO) |               | - WRONG_PARENT 0.0
      xã Hòa Bình, huyện Vĩnh Bảo            |               | 11911 MAPPED_OLD_TO_NEW 0.9
      Hoa Binh                               | H. Vinh Bao   | 11911 MAPPED_OLD_TO_NEW 0.7
      xã Hòa Bình                            | Kim Thành     | cu-10798 DIVIDED 0.9
      Hòa Bình                               | Thủy Nguyên   | 11533 EXACT_WITH_PARENT 0.95
      Phường Hòa Bình                        |               | 11533 SHARED_NAME 0.8
      Hòa Bình                               |               | 11533 SHARED_NAME 0.8
      Xã Hòa Bình                            |               | - NOT_UNIQUE 0.0
      Long Xuyên                             | Kinh Môn      | 10675 MAPPED_OLD_TO_NEW 0.9
      Long Xuyên                             | Bình Giang    | 10966 MAPPED_OLD_TO_NEW 0.9
      Quang Trung                            |               | - NOT_UNIQUE 0.0
      Quang Trung                            | Thủy Nguyên   | cu-11518 DIVIDED 0.9
      Phường Hải Dương                       |               | 10525 EXACT 0.9
      Hải Dương                              |               | 10525 SHARED_NAME 0.8
      TP Hải Dương                           |               | - WRONG_LEVEL 0.0
      Phường Thuỷ Nguyên                     |               | 11560 EXACT 0.9
      Xã Kiến Thuỵ                           |               | 11680 EXACT 0.9
      TT Kiến Thụy                           |               | 11680 STATUS_DIFFERS 0.8
      Thủy Nguyên, Hải Phòng                 |               | 11560 SHARED_NAME 0.8
      Vĩnh Hòa                               |               | 11848 SHARED_NAME 0.8
      Vĩnh Hoà                               | Vĩnh Bảo      | 11848 EXACT_WITH_PARENT 0.95
      Vĩnh Hòa                               | Ninh Giang    | 11203 MAPPED_OLD_TO_NEW 0.9
      Vĩnh Hòa (cũ)                          | Vĩnh Bảo      | 11848 MAPPED_OLD_TO_NEW 0.9
      Cẩm Giang                              |               | 10888 EXACT 0.9
      Cam Giang                              |               | - NOT_UNIQUE 0.0
      Đặc khu Bạch Long Vĩ                   |               | 11948 EXACT 0.9
      Thị trấn Cát Hải                       |               | 11914 STATUS_DIFFERS 0.8
      xã Không Có                            |               | - UNKNOWN 0.0
      ''                                     | Vĩnh Bảo      | - WRONG_LEVEL 0.0
      """)
  void aCommuneAfterTheChange(String text, @Nullable String parent, String found) {
    assertThat(shown(resolve(COMMUNE, text, parent, NEW))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # code  | day        | found
      11824   | 2025-06-30 | 11824 CODE 1.0
      11824   | 2025-07-01 | 11824 CODE 1.0
      ' 11890'| 2025-06-30 | 11890 CODE 1.0
      11890   | 2025-07-01 | 11911 MAPPED_OLD_TO_NEW 0.95
      10798   | 2025-07-01 | cu-10798 DIVIDED 0.95
      11560   | 2025-06-30 | 11560 CODE 1.0
      11914   | 2025-06-30 | 11914 CODE 1.0
      11948   | 2025-06-30 | 318 MAPPED_NEW_TO_OLD 0.95
      318     | 2025-07-01 | 11948 MAPPED_OLD_TO_NEW 0.95
      318     | 2025-06-30 | 318 CODE 1.0
      11824   |            | - NOT_UNIQUE 0.0
      11890   |            | 11890 CODE 1.0
      11824   | 2024-12-31 | - BEFORE_LIST 0.0
      316     | 2024-12-31 | 316 CODE 1.0
      316     | 2025-06-30 | - WRONG_LEVEL 0.0
      31      | 2025-06-30 | - WRONG_LEVEL 0.0
      1182    | 2025-06-30 | - UNKNOWN 0.0
      99999   | 2025-06-30 | - UNKNOWN 0.0
      """)
  void aCommunesCodeIsHeldToItsDay(String code, @Nullable String day, String found) {
    assertThat(shown(resolve(COMMUNE, code, null, day))).isEqualTo(found);
  }

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

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # written             | parent         | found
      phường Gia Viên       | quận Ngô Quyền | - DIVIDED_NAMESAKE 0.0
      Gia Viên              | Ngô Quyền      | - DIVIDED_NAMESAKE 0.0
      gia vien              | ngo quyen      | - DIVIDED_NAMESAKE 0.0
      xã Tân Minh           | Tiên Lãng      | - DIVIDED_NAMESAKE 0.0
      Tân Minh, Tiên Lãng   |                | - DIVIDED_NAMESAKE 0.0
      Gia Lộc               | huyện Gia Lộc  | - DIVIDED_NAMESAKE 0.0
      thị trấn Gia Lộc      | huyện Gia Lộc  | cu-10999 DIVIDED 0.9
      thị trấn Gia Lộc      |                | cu-10999 DIVIDED 0.85
      xã Gia Lộc            | huyện Gia Lộc  | 10999 EXACT_WITH_PARENT 0.95
      phường Gia Viên (mới) | quận Ngô Quyền | 11359 EXACT_WITH_PARENT 0.95
      phường Gia Viên mới   | Ngô Quyền      | 11359 EXACT_WITH_PARENT 0.95
      phường Gia Viên cũ    | Ngô Quyền      | cu-11341 DIVIDED 0.9
      phường Gia Viên       |                | 11359 EXACT 0.9
      phường Gia Viên       | Hải Phòng      | 11359 EXACT 0.9
      """)
  void anOldCommuneThatWasDividedIsNotTheNewOneOfItsName(
      String text, @Nullable String parent, String found) {
    assertThat(shown(resolve(COMMUNE, text, parent, NEW))).isEqualTo(found);
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

  @Test
  void theTwentyCommunesOfVinhBaoAreSevenSince() {
    List<String> twenty = List.of(
        "Thị trấn Vĩnh Bảo 11824",
        "Tân Hưng 11824",
        "Tân Liên 11824",
        "Vĩnh Hưng 11824",
        "Thắng Thủy 11836",
        "Trung Lập 11836",
        "Việt Tiến 11836",
        "Dũng Tiến 11842",
        "Giang Biên 11842",
        "Vĩnh An 11842",
        "Vĩnh Hòa 11848",
        "Hùng Tiến 11848",
        "Vĩnh Hải 11875",
        "Tiền Phong 11875",
        "Liên Am 11887",
        "Tam Cường 11887",
        "Cao Minh 11887",
        "Lý Học 11911",
        "Hòa Bình 11911",
        "Trấn Dương 11911");

    assertThat(twenty).allSatisfy(line -> {
      int space = line.lastIndexOf(' ');
      assertThat(
              resolve(COMMUNE, line.substring(0, space), "huyện Vĩnh Bảo", NEW).code())
          .contains(line.substring(space + 1));
    });
  }

  @Test
  void aCodeComesWithTheDayItsExtentBegan() {
    assertThat(resolve(COMMUNE, "Vĩnh Hòa", "Vĩnh Bảo", OLD).validFrom())
        .contains(LocalDate.of(2025, 1, 1));
    assertThat(resolve(COMMUNE, "Vĩnh Hòa", "Vĩnh Bảo", NEW).validFrom())
        .contains(LocalDate.of(2025, 7, 1));
    assertThat(resolve(COMMUNE, "Hòa Bình", "Kim Thành", NEW).validFrom())
        .contains(LocalDate.of(2025, 1, 1));
  }

  @Test
  void withoutADayOnlyANameOfOneUnitOfAllTimesCounts() {
    assertThat(shown(resolve(COMMUNE, "Xã Vĩnh Am", null, null))).isEqualTo("11887 EXACT 0.9");
    assertThat(shown(resolve(COMMUNE, "xã Trấn Dương", null, null))).isEqualTo("11911 EXACT 0.9");
    assertThat(shown(resolve(COMMUNE, "xã Vĩnh Hòa", "Vĩnh Bảo", null)))
        .isEqualTo("- NOT_UNIQUE 0.0");
  }

  @Test
  void everyUnitTheNameMayBeIsListed() {
    assertThat(resolve(COMMUNE, "Quang Trung", null, OLD).candidates())
        .extracting(Resolution.Candidate::code, Resolution.Candidate::name)
        .containsExactly(
            tuple("10516", "Phường Quang Trung, Thành phố Hải Dương"),
            tuple("11134", "Xã Quang Trung, Huyện Tứ Kỳ"),
            tuple("11518", "Xã Quang Trung, Thành phố Thủy Nguyên"),
            tuple("11647", "Xã Quang Trung, Huyện An Lão"));
    assertThat(resolve(COMMUNE, "Hòa Bình", "Kim Thành", NEW).candidates())
        .extracting(Resolution.Candidate::name)
        .containsExactly("Xã Kim Thành", "Xã Hà Nam");
    assertThat(resolve(COMMUNE, "Xã Hòa Bình", null, NEW).candidates())
        .extracting(Resolution.Candidate::code)
        .containsExactly("10798", "11533", "11890");
    assertThat(resolve(COMMUNE, "xã Trấn Dươg", "Vĩnh Bảo", OLD).candidates())
        .extracting(Resolution.Candidate::name)
        .containsExactly("Xã Trấn Dương, Huyện Vĩnh Bảo");
    assertThat(resolve(COMMUNE, "xã Tân Hưn", "Vĩnh Bảo", OLD).candidates())
        .extracting(Resolution.Candidate::code)
        .containsExactly("11857");
    assertThat(resolve(OLD_DISTRICT, "KT", null, OLD).candidates())
        .extracting(Resolution.Candidate::name)
        .containsExactly("Huyện Kim Thành", "Huyện Kiến Thụy");
  }

  @Test
  void aNewUnitThatTookAPartOfOneOldOneIsNotThatOne() {
    LocalDate change = LocalDate.of(2025, 7, 1);
    PlaceNames names = PlaceNames.of(
        List.of(
            commune("20001", change.minusDays(181), Optional.of(change.minusDays(1)), "Xã An Đông"),
            commune("20002", change, Optional.empty(), "Xã An Tây"),
            commune("20003", change, Optional.empty(), "Xã An Nam")),
        List.of(
            new CrosswalkPair("20001", "20002", "316", false),
            new CrosswalkPair("20001", "20003", "316", false)),
        List.of());

    assertThat(
            shown(names.resolve(COMMUNE, "Xã An Tây", NOTHING, Optional.of(change.minusDays(1)))))
        .isEqualTo("- MADE_OF_SEVERAL 0.0");
    assertThat(shown(names.resolve(COMMUNE, "Xã An Đông", NOTHING, Optional.of(change))))
        .isEqualTo("cu-20001 DIVIDED 0.85");
  }

  private static Unit commune(String code, LocalDate from, Optional<LocalDate> to, String name) {
    return new Unit(
        code,
        from,
        to,
        name,
        COMMUNE,
        Optional.of("316"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void allReasonsAreKept() {
    assertThat(resolve(COMMUNE, "phuong hoa binh", "vinh bao", NEW).reasons())
        .containsExactly(
            Resolution.Reason.MAPPED_OLD_TO_NEW,
            Resolution.Reason.STATUS_DIFFERS,
            Resolution.Reason.WITHOUT_TONES);
  }

  @Test
  void everyReasonSaysInBothLanguagesWhatIsSo() {
    for (Resolution.Reason reason : Resolution.Reason.values()) {
      assertThat(reason.text().vi()).endsWith(".").isNotEqualTo(reason.text().en());
    }
  }

  @Test
  void aTaskThatCarriesItAnswersTheSame() throws IOException, ClassNotFoundException {
    NAMES.resolve(COMMUNE, "Hòa Bình", NOTHING, Optional.empty());
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(NAMES);
    }
    PlaceNames carried;
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      carried = (PlaceNames) in.readObject();
    }

    var day = Optional.of(LocalDate.parse(OLD));
    assertThat(carried.resolve(COMMUNE, "Hòa Bình (VB)", NOTHING, day))
        .isEqualTo(NAMES.resolve(COMMUNE, "Hòa Bình (VB)", NOTHING, day));
  }

  @Test
  void onlyCommunesAndOldDistrictsAreSought() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> resolve(UnitLevel.COOPERATIVE, "Vĩnh Bảo", null, OLD));
  }
}
