package vn.htx.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Hoà Bình         | hòa bình
      THUỶ  NGUYÊN     | thủy nguyên
      Kiến Thuỵ        | kiến thụy
      Hoàn, Hòan       | hoàn hoàn
      Quý Qúy quà      | quý quý quà
      Già Giếng Gì     | già giếng gì
      Ngoài người      | ngoài người
      Ðông_Ɖạo ƌất     | đông đạo đất
      HTX "Mỹ-Đức".    | htx mỹ đức
      """)
  void writesToneCaseAndPunctuationOneWay(String name, String key) {
    assertThat(NameKey.of(name)).isEqualTo(key);
  }

  @Test
  void keepsNamesThatDifferApart() {
    assertThat(NameKey.of("Kỷ")).isNotEqualTo(NameKey.of("Kỉ"));
    assertThat(NameKey.of("Hòa")).isNotEqualTo(NameKey.of("Hóa"));
    assertThat(NameKey.of("Đông")).isNotEqualTo(NameKey.of("Dông"));
    assertThat(NameKey.plain("Thuỷ Đường")).isEqualTo("thuy duong");
  }

  @Property(tries = 500)
  void isItsOwnKeyAndIsTheSameForEitherComposition(@ForAll("names") String name) {
    String key = NameKey.of(name);
    assertThat(NameKey.of(key)).isEqualTo(key);
    assertThat(NameKey.of(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(key);
    assertThat(NameKey.plain(key)).isEqualTo(NameKey.plain(name));
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> vietnamese = Arbitraries.strings()
        .withChars(
            "abcdghiklmnopqrstuvxyđàáảãạăằắâầậèéêềệìíịòóôồộơờợùúưừựỳýỵðÐƉ \u0301\u0323\u0302\u031B-.ĐOAUYE")
        .ofMaxLength(12);
    return Arbitraries.oneOf(vietnamese, Arbitraries.strings().ofMaxLength(12));
  }
}
