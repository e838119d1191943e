package vn.htx.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hải",
        "PHÒNG",
        "hoà",
        "hòa",
        "thuỷ",
        "thủy",
        "Thuỵ",
        "Nguyễn",
        "nghiêng",
        "giếng",
        "gì",
        "quốc",
        "Quỳnh",
        "quý",
        "Đông",
        "ươm",
        "yêu",
        "Kỳ",
        "huyện",
        "khuỷu",
        "ngoài",
        "ngòai",
        "thuở",
        "cúc",
        "ban",
        "xa",
        "Ủy",
        "Ý",
        "xoong",
        "Vi\u0303nh"
      })
  void holdsForVietnameseWords(String word) {
    assertThat(Syllables.isVietnamese(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "Phßng", "Haûi", "H¶i", "Vónh", "xaõ", "Tieáng", "phôc", "hàt", "ôc", "Krông", "ngề",
        "ceo", "hyn", "tiêńg", "café", "Hôtel", "naïve", "Hảỉ", "tíêng", "\u0301", "Háº£i"
      })
  void failsForForeignWordsAndBrokenText(String word) {
    assertThat(Syllables.isVietnamese(word)).isFalse();
  }
}
