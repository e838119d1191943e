package vn.htx.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.model.CooperativeType;

class CooperativeNameTest {
  @ParameterizedTest
  @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
      # written                                          ! form  ! activities               ! core              ! place
      HTX Dịch vụ nông nghiệp Minh Tân số 1              ! HTX   ! dịch vụ, nông nghiệp     ! minh tân 1        !
      HTX DVNN Minh Tân số 1                             ! HTX   ! dịch vụ, nông nghiệp     ! minh tân 1        !
      HTXDVNN MINH TÂN SỐ 01                             ! HTX   ! dịch vụ, nông nghiệp     ! minh tân 1        !
      HTX NN-DV Minh Tân 1                               ! HTX   ! dịch vụ, nông nghiệp     ! minh tân 1        !
      H.T.X D.V.N.N Minh Tân I                           ! HTX   ! dịch vụ, nông nghiệp     ! minh tân 1        !
      htx dvnn minh tân số1                              ! HTX   ! dịch vụ, nông nghiệp     ! minh tân 1        !
      Hợp tác xã dịch vụ nông nghiệp "Minh Tân" số một   ! HTX   ! dịch vụ, nông nghiệp     ! minh tân 1        !
      Hợp tác xã số 1 Minh Tân dịch vụ, nông nghiệp      ! HTX   ! dịch vụ, nông nghiệp     ! minh tân 1        !
      HTX N nghiệp Tân Hưng                              ! HTX   ! nông nghiệp              ! tân hưng          !
      HTX N.nghiệp Tân Hưng                              ! HTX   ! nông nghiệp              ! tân hưng          !
      HTX D.vụ N.nghiệp Tân Hưng                         ! HTX   ! dịch vụ, nông nghiệp     ! tân hưng          !
      HTX D/vụ - N/nghiệp Tân Hưng                       ! HTX   ! dịch vụ, nông nghiệp     ! tân hưng          !
      HTX D. VỤ T. HỢP TÂN HƯNG                          ! HTX   ! dịch vụ, tổng hợp        ! tân hưng          !
      HTX T.mại D.vụ Tân Hưng                            ! HTX   ! dịch vụ, thương mại      ! tân hưng          !
      HTX Th.mại, SX Tân Hưng                            ! HTX   ! sản xuất, thương mại     ! tân hưng          !
      HTX Ch.nuôi Tân Hưng                               ! HTX   ! chăn nuôi                ! tân hưng          !
      HTX n nghiep Tan Hung                              ! HTX   ! nông nghiệp              ! tan hung          !
      HTXNN Hoà Bình                                     ! HTX   ! nông nghiệp              ! hòa bình          !
      HTX NN Hòa Bình                                    ! HTX   ! nông nghiệp              ! hòa bình          !
      HTXHòa Bình                                        ! HTX   !                          ! hòa bình          !
      HTX Quyết Thắng II                                 ! HTX   !                          ! quyết thắng 2     !
      HTX QUYẾT THẮNG II - VĨNH BẢO                      ! HTX   !                          ! quyết thắng 2     ! VĨNH BẢO
      HTX Quyết Thắng                                    ! HTX   !                          ! quyết thắng       !
      HTX BẠCH LONG VI                                   ! HTX   !                          ! bạch long vi      !
      HTX Bạch Long VI                                   ! HTX   !                          ! bạch long 6       !
      HTX Bạch Long Vĩ                                   ! HTX   !                          ! bạch long vĩ      !
      HTX 19-5                                           ! HTX   !                          ! 19 5              !
      HTX 19/5 Tân Tiến                                  ! HTX   !                          ! 19 5 tân tiến     !
      HTX SX&KD TH Đại Thắng                             ! HTX   ! kinh doanh, sản xuất, tổng hợp ! đại thắng   !
      HTX Sản xuất, kinh doanh và tổng hợp Đại Thắng     ! HTX   ! kinh doanh, sản xuất, tổng hợp ! đại thắng   !
      HTX TM&DV Trần Hưng Đạo                            ! HTX   ! dịch vụ, thương mại      ! trần hưng đạo     !
      HTX NTTS Vũ Dũng                                   ! HTX   ! nuôi trồng, thủy sản     ! vũ dũng           !
      HTX Nuôi trồng thuỷ sản Vũ Dũng                    ! HTX   ! nuôi trồng, thủy sản     ! vũ dũng           !
      Liên hiệp HTX Rau an toàn Phú Thái                 ! LHHTX ! rau an toàn              ! phú thái          !
      LHHTX Phú Thái                                     ! LHHTX !                          ! phú thái          !
      Liên hiệp hợp tác xã Phú Thái                      ! LHHTX !                          ! phú thái          !
      QTDND Đức Chính                                    ! QTDND !                          ! đức chính         !
      Quỹ tín dụng nhân dân xã Đức Chính                 ! QTDND !                          ! đức chính         !
      Quỹ TDND Đức Chính                                 ! QTDND !                          ! đức chính         !
      Quỹ Tín dụng Đức Chính số 22                       ! QTDND !                          ! đức chính 22      !
      THT chăn nuôi Tân Hưng                             ! THT   ! chăn nuôi                ! tân hưng          !
      Tổ hợp tác CN Tân Hưng                             ! THT   ! chăn nuôi                ! tân hưng          !
      HTX Hòa Bình xã Minh Tân                           ! HTX   !                          ! hòa bình          ! xã Minh Tân
      HTX Hòa Bình, H. Vĩnh Bảo số 2                     ! HTX   !                          ! hòa bình 2        ! H. Vĩnh Bảo
      HTX Hòa Bình (VB)                                  ! HTX   !                          ! hòa bình          ! VB
      HTX Hòa Bình – Vĩnh Bảo, HP                        ! HTX   !                          ! hòa bình          ! Vĩnh Bảo, HP
      HTX DVNN xã Hòa Bình, huyện Vĩnh Bảo               ! HTX   ! dịch vụ, nông nghiệp     ! hòa bình          ! huyện Vĩnh Bảo
      HTX Hòa Bình (DVNN)                                ! HTX   ! dịch vụ, nông nghiệp     ! hòa bình          !
      HTX Hòa Bình - số 2                                ! HTX   !                          ! hòa bình 2        !
      HTX Mỹ-Đức                                         ! HTX   !                          ! mỹ đức            !
      HTX Thương mại - Dịch vụ Mỹ Đức                    ! HTX   ! dịch vụ, thương mại      ! mỹ đức            !
      hop tac xa dich vu nong nghiep minh tan so 1       ! HTX   ! dịch vụ, nông nghiệp     ! minh tan 1        !
      HTX Nông nghiệp Dịch vụ                            ! HTX   !                          ! dịch vụ nông nghiệp !
      Minh Tân                                           !       !                          ! minh tân          !
      Hợp tác xã                                         ! HTX   !                          !                   !
      """)
  void takesANameApart(String written, String form, String activities, String core, String place) {
    CooperativeName name = CooperativeName.of(written);

    assertThat(name.type().map(CooperativeType::code).orElse(null)).isEqualTo(form);
    assertThat(String.join(", ", name.activities()))
        .isEqualTo(activities == null ? "" : activities);
    assertThat(name.core()).isEqualTo(core == null ? "" : core);
    assertThat(name.place().orElse(null)).isEqualTo(place);
  }

  @Test
  void keepsApartWhatPeopleKeepApart() {
    String name = key("HTX DVNN Minh Tân số 1");

    assertThat(name).isEqualTo("minh tân 1|dịch vụ+nông nghiệp|HTX");
    assertThat(key("HTX Minh Tân số 1")).isNotEqualTo(name);
    assertThat(key("HTX DVNN Minh Tân số 2")).isNotEqualTo(name);
    assertThat(key("HTX DVNN Minh Tấn số 1")).isNotEqualTo(name);
    assertThat(key("THT DVNN Minh Tân số 1")).isNotEqualTo(name);
    assertThat(key("DVNN Minh Tân số 1")).endsWith("|?");
  }

  @Test
  void readsAnAbbreviationOfTwoActivitiesBothWays() {
    assertThat(CooperativeName.of("HTX CN Tân Hưng").readings().get(0).keys())
        .containsExactly("tân hưng|chăn nuôi", "tân hưng|công nghiệp");
    assertThat(key("HTX TTCN Tân Hưng")).isEqualTo("tân hưng|tiểu thủ công nghiệp|HTX");
  }

  @Property(tries = 300)
  void caseFormAndSpacesDoNotCount(@ForAll("names") String name) {
    String key = key(name);

    assertThat(key(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(key);
    assertThat(key("  " + name.replace(" ", "   ") + " . ")).isEqualTo(key);
    assertThat(key(name.toLowerCase(Locale.ROOT))).isEqualTo(key);
  }

  @Property(tries = 300)
  void anyTextIsTakenApart(@ForAll String text) {
    assertThat(key(text)).contains("|");
  }

  @Provide
  Arbitrary<String> names() {
    return Combinators.combine(
            Arbitraries.of("HTX", "Hợp tác xã", "HTXNN", "QTDND", "Tổ hợp tác", "LH HTX", ""),
            Arbitraries.of("", "DVNN", "thương mại và dịch vụ", "CN", "Rau an toàn", "SX-KD"),
            Arbitraries.of("Hoà Bình", "Thuỷ Đường", "Mỹ-Đức", "Đông Ngũ", "19-5", "Quyền Quý"),
            Arbitraries.of("", "số 2", "3", "- Vĩnh Bảo", "(VB)", ", xã Hòa Bình, huyện Vĩnh Bảo"))
        .as((form, activity, proper, place) ->
            "%s %s %s %s".formatted(form, activity, proper, place).strip().replaceAll(" +", " "));
  }

  private static String key(String written) {
    return CooperativeName.of(written).key();
  }
}
