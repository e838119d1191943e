package vn.htx.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypefaceTest {
  private static final String BASE = "aăâeêioôơuưy";
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  @Test
  void everyWeightHasEveryVietnameseLetterAndWhatChartsPrint() {
    StringBuilder letters =
        new StringBuilder("đĐbcdghklmnpqrstvxfjwz0123456789.,%–−…·²()/:;“”'\"*=&+");
    for (String vowel : BASE.split("", -1)) {
      letters.append(vowel);
      for (String tone : TONES.split("", -1)) {
        letters.append(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
      }
    }
    String all = letters + letters.toString().toUpperCase(java.util.Locale.ROOT);
    for (Typeface face : Typeface.values()) {
      assertThat(face.size(12).canDisplayUpTo(all)).as(face.file()).isEqualTo(-1);
    }
  }

  /** A program without its fonts was built wrongly: no disk to wait for. */
  @Test
  void aFontThatTheProgramLacksIsAFaultOfOurs() {
    assertThatThrownBy(() -> Typeface.bytes("absent.ttf"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("vn/htx/chart/draw/absent.ttf");
  }

  @Test
  void wrapsAtSpacesAndKeepsEveryWord() {
    String text = "Nghiệp vụ quản lý tài chính, kế toán, kế hoạch, pháp lý và nhân sự";

    List<String> lines = Typeface.wrap(text, Typeface.REGULAR.size(12), 120);

    assertThat(String.join(" ", lines)).isEqualTo(text);
    assertThat(lines)
        .hasSizeGreaterThan(2)
        .allSatisfy(line ->
            assertThat(Typeface.width(line, Typeface.REGULAR.size(12))).isLessThanOrEqualTo(120));
  }

  @Test
  void carriesTheLicenceOfTheFont() {
    assertThat(new String(
            Typeface.bytes(Typeface.LICENCE_FILE), java.nio.charset.StandardCharsets.UTF_8))
        .contains("SIL OPEN FONT LICENSE");
  }
}
