package vn.htx.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "–",
        "...",
        "?",
        "null",
        "NULL",
        "N/A",
        "n/a",
        "#N/A",
        "#REF!",
        "#NAME?",
        "NaN",
        "None",
        "chưa có",
        "Chưa rõ",
        "CHUA XAC DINH",
        "không",
        "Không có",
        "ko có",
        "không áp dụng",
        "đang cập nhật",
        "chưa cấp"
      })
  void sayNothing(String cell) {
    assertThat(Placeholders.isOne(cell)).isTrue();
    assertThat(Placeholders.isNoId(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "000"})
  void zerosNameNothingButMayBeCodes(String cell) {
    assertThat(Placeholders.isNoId(cell)).isTrue();
    assertThat(Placeholders.isOne(cell)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P7",
        "0012025",
        "HTX Không Gian",
        "Nân",
        "Năn",
        "Không Tên",
        "Thửa chưa có sổ",
        "A-",
        "10",
        "-1",
        "",
        "không có vốn mua máy nông nghiệp"
      })
  void otherWordsAndNumbersSaySomething(String cell) {
    assertThat(Placeholders.isOne(cell)).isFalse();
    assertThat(Placeholders.isNoId(cell)).isFalse();
  }
}
