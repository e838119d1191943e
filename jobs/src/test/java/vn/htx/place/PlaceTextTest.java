package vn.htx.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # written                                | parts: status:name, a name in parentheses in brackets
      H. Vĩnh Bảo                              | HUYEN:vinh bao
      H.Vĩnh Bảo                               | HUYEN:vinh bao
      huyện vĩnh bảo, HP                       | HUYEN:vinh bao · hp
      TT.Vĩnh Bảo                              | THI_TRAN:vinh bao
      T.T Vĩnh Bảo                             | THI_TRAN:vinh bao
      T. T. Vĩnh Bảo                           | THI_TRAN:vinh bao
      TTr. Núi Đối                             | THI_TRAN:nui doi
      T.Trấn Núi Đối                           | THI_TRAN:nui doi
      X. Hoà Bình (VB)                         | XA:hoa binh · [vb]
      X. Hoà Bình (H.VB)                       | XA:hoa binh · [HUYEN:vb]
      xã Hòa Bình huyện Vĩnh Bảo               | XA:hoa binh · HUYEN:vinh bao
      xa Hoa Binh huyen Vinh Bao               | XA:hoa binh · HUYEN:vinh bao
      X Hòa Bình H Vĩnh Bảo, TPHP              | XA:hoa binh · HUYEN:vinh bao · tphp
      xãHòa Bình - HuyệnVĩnh Bảo               | XA:hoa binh · HUYEN:vinh bao
      P.Thủy Đường–TP.Thủy Nguyên              | PHUONG:thuy duong · THANH_PHO:thuy nguyen
      T.P Hải Dương                            | THANH_PHO:hai duong
      TX.Kinh Môn, tỉnh Hải Dương              | THI_XA:kinh mon · TINH:hai duong
      Đặc khu Cát Hải                          | DAC_KHU:cat hai
      Thôn 3, xã Hòa Bình                      | XA:hoa binh
      Thôn Đông xã Hòa Bình                    | XA:hoa binh
      Xã Thượng Quận, TX Kinh Môn              | XA:thuong quan · THI_XA:kinh mon
      xa Thuong Quan thi xa Kinh Mon           | XA:thuong quan · THI_XA:kinh mon
      Xã Thượng Quận thị xã Kinh Môn           | XA:thuong quan · THI_XA:kinh mon
      An Phuong Thanh Ha                       | an phuong thanh ha
      Quán Toan                                | quan toan
      TT. Nam Sách, T. Hải Dương               | THI_TRAN:nam sach · TINH:hai duong
      Phuong Quan Toan                         | PHUONG:quan toan
      Phường Quán Toan                         | PHUONG:quan toan
      Xã Đoàn Xá                               | XA:doan xa
      Xã An Phượng                             | XA:an phuong
      Xã Đường An                              | XA:duong an
      vinh_bao                                 | vinh bao
      Hòa Bình. Vĩnh Bảo.                      | hoa binh · vinh bao
      V.B                                      | vb
      B.L.V.                                   | blv
      Huyện Vĩnh Bảo (cũ)                      | HUYEN:vinh bao
      Phường Đông Hải 1                        | PHUONG:dong hai 1
      xã                                       | ''
      ., - ()                                  | ''
      """)
  void statusWordsAndLevelsAreTakenApart(String written, String parts) {
    assertThat(shown(written)).isEqualTo(parts);
    assertThat(shown(Normalizer.normalize(written, Normalizer.Form.NFD))).isEqualTo(parts);
  }

  private static String shown(String written) {
    return PlaceText.of(written).parts().stream()
        .map(part -> {
          String name = part.status().map(status -> status + ":").orElse("") + part.plain();
          return part.enclosed() ? "[" + name + "]" : name;
        })
        .collect(Collectors.joining(" · "));
  }

  @Test
  void theOldUnitIsMeantWhereTheWriterSaysSo() {
    assertThat(PlaceText.of("xã Hòa Bình cũ").former()).isTrue();
    assertThat(PlaceText.of("xã Hòa Bình (cũ), Vĩnh Bảo").former()).isTrue();
    assertThat(PlaceText.of("xã Hòa Bình (mới)").former()).isFalse();
    assertThat(PlaceText.of("xã Hòa Bình").former()).isFalse();
  }

  @Test
  void aToneMayStandOverEitherVowel() {
    assertThat(PlaceKey.ofWord("Hoà")).isEqualTo(PlaceKey.ofWord("hòa"));
    assertThat(PlaceKey.ofWord("Thuỷ")).isEqualTo(PlaceKey.ofWord("THỦY"));
    assertThat(PlaceKey.ofWord("Ðồ")).isEqualTo(PlaceKey.ofWord("Đồ"));
    assertThat(PlaceKey.ofWord("hóa")).isNotEqualTo(PlaceKey.ofWord("hòa"));
    assertThat(PlaceKey.ofWord("kỳ")).isNotEqualTo(PlaceKey.ofWord("kì"));
  }

  @ParameterizedTest
  @CsvSource({
    "Vinh,  Vĩnh,  true",
    "Vĩnh,  Vĩnh,  true",
    "Vính,  Vĩnh,  false",
    "Vĩnh,  Vinh,  false",
    "Do,    Đồ,    true",
    "Đo,    Đồ,    true",
    "Đo,    Do,    false",
    "Duong, Dương, true",
    "Dưong, Dương, true",
    "Bao,   Bảoo,  false",
  })
  void marksMayBeMissingButNotDiffer(String written, String name, boolean fits) {
    assertThat(PlaceKey.fits(PlaceKey.ofWord(written), PlaceKey.ofWord(name))).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "vinh bao, vinh bao, true",
    "vinh bo,  vinh bao, true",
    "vinh bao, vinhbao,  true",
    "vinh bao, binh bao, true",
    "vinh baa, binh bao, false",
    "vinh,     vinh bao, false",
  })
  void oneLetterMoreLessOrOther(String one, String other, boolean near) {
    assertThat(PlaceKey.isOneLetterOff(one, other)).isEqualTo(near);
    assertThat(PlaceKey.isOneLetterOff(other, one)).isEqualTo(near);
  }
}
