package vn.htx.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.htx.model.UnitLevel.COMMUNE;
import static vn.htx.place.ShippedPlaces.NAMES;
import static vn.htx.place.ShippedPlaces.NEW;
import static vn.htx.place.ShippedPlaces.NOTHING;
import static vn.htx.place.ShippedPlaces.OLD;
import static vn.htx.place.ShippedPlaces.resolve;
import static vn.htx.place.ShippedPlaces.shown;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.model.UnitLevel;

/** Names and codes of communes before and after the change of 1 July 2025, among the shipped units. */
class PlaceNamesTest {
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
