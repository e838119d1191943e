package vn.htx.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.htx.model.UnitLevel.COMMUNE;
import static vn.htx.model.UnitLevel.OLD_DISTRICT;
import static vn.htx.place.ShippedPlaces.NEW;
import static vn.htx.place.ShippedPlaces.NOTHING;
import static vn.htx.place.ShippedPlaces.OLD;
import static vn.htx.place.ShippedPlaces.resolve;
import static vn.htx.place.ShippedPlaces.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resolution says besides its code: divided communes, candidates and reasons. */
class ResolutionTest {
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
}
