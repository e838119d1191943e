package vn.htx.text.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.htx.text.EightBit;
import vn.htx.text.MatchKey;
import vn.htx.text.NameKey;

class StoredFormTest {
  private static final String LOWER =
      "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      TCVN3        | VÜnh B¶o                        | Vĩnh Bảo
      TCVN3        | H¶i Phßng                       | Hải Phòng
      TCVN3        | Hîp t¸c x·                      | Hợp tác xã
      TCVN3        | Thñy Nguyªn                     | Thủy Nguyên
      TCVN3        | TiÕng ViÖt cã 29 ch÷ c¸i        | Tiếng Việt có 29 chữ cái
      TCVN3        | ®Ð                              | đé
      VNI          | Vónh Baûo                       | Vĩnh Bảo
      VNI          | Haûi Phoøng                     | Hải Phòng
      VNI          | Hôïp taùc xaõ                   | Hợp tác xã
      VNI          | Thuûy Nguyeân                   | Thủy Nguyên
      VNI          | Tieáng Vieät coù 29 chöõ caùi   | Tiếng Việt có 29 chữ cái
      VNI          | Yø yø Ì ì YÕ yõ YÛ Î            | Ỳ ỳ Ì ì Ỹ ỹ Ỷ Ỵ
      WINDOWS_1258 | ViÞnh BaÒo                       | Vĩnh Bảo
      UTF8_TWICE   | Háº£i                           | Hải
      """)
  void readsWhatPeoplesFilesHold(StoredForm form, String shown, String text) {
    assertThat(form.decode(shown)).isEqualTo(text);
  }

  @Test
  void readsTheSoftHyphenOfTcvn3AsAHornedU() {
    assertThat(StoredForm.TCVN3.decode("T\u00AD nh©n")).isEqualTo("Tư nhân");
  }

  @Test
  void composesATonePlacedAfterItsLetterInWindows1258() {
    String shown = new String(new byte[] {(byte) 0xEA, (byte) 0xDE}, EightBit.CHARSET);
    assertThat(StoredForm.WINDOWS_1258.decode(shown)).isEqualTo("\u1EC5");
  }

  @Test
  void leavesBytesThatWindows1258DoesNotDefine() {
    assertThat(StoredForm.WINDOWS_1258.decode("Š Ž \u008D")).isEqualTo("Š Ž \u008D");
  }

  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void everyLetterOfTheAlphabetComesBack(StoredForm form) {
    String capitals = LOWER.toUpperCase(Locale.ROOT);
    for (int i = 0; i < LOWER.length(); i++) {
      String small = LOWER.substring(i, i + 1);
      String capital = capitals.substring(i, i + 1);
      assertThat(form.decode(StoredForms.shown(small, form))).isEqualTo(small);
      String read = form.decode(StoredForms.shown(capital, form));
      if (form == StoredForm.TCVN3) {
        assertThat(MatchKey.of(read)).isEqualTo(MatchKey.of(capital));
        assertThat(NameKey.of(read)).isEqualTo(NameKey.of(capital));
      } else {
        assertThat(read).isEqualTo(capital);
      }
    }
    assertThat(LOWER).hasSize(67);
  }

  @Test
  void leavesMalformedTextAndTextBeyondTheFormAlone() {
    assertThat(StoredForm.UTF8_TWICE.decode("Háº")).isEqualTo("Háº");
    assertThat(StoredForm.UTF8_TWICE.decode("Hải")).isEqualTo("Hải");
    assertThat(StoredForm.TCVN3.decode("Hải €")).isEqualTo("Hải €");
    assertThat(StoredForm.VNI.decode("2005")).isEqualTo("2005");
  }

  @Test
  void everyByteIsShownAsACharacterOfItsOwnAndComesBack() throws CharacterCodingException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    String shown = new String(all, EightBit.CHARSET);
    assertThat(shown.chars().distinct()).hasSize(256);
    assertThat(shown.getBytes(EightBit.CHARSET)).isEqualTo(all);
    ByteBuffer direct = ByteBuffer.allocateDirect(256).put(all).flip();
    assertThat(EightBit.CHARSET.newDecoder().decode(direct).toString()).isEqualTo(shown);
    assertThat("ế😀".getBytes(EightBit.CHARSET)).isEqualTo("??".getBytes(EightBit.CHARSET));
  }
}
