package vn.htx.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNoteTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Diện tích ha                 | HECTARE
      dien_tich_ha                 | HECTARE
      DT (ha)                      | HECTARE
      Diện tích (theo sổ) m2       | SQUARE_METRE
      Vốn điều lệ triệu đồng       | MILLION_DONG
      von_dieu_le_trieu_dong       | MILLION_DONG
      Doanh thu (nghìn đồng)       | THOUSAND_DONG
      Doanh thu trđ                | MILLION_DONG
      """)
  void theEndOfAHeaderMayBeAUnitWithoutAnySign(String header, MeasureUnit unit) {
    assertThat(UnitNote.inHeader(header).map(UnitNote::unit)).contains(unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Giá trị hợp đồng",
        "Vốn của công ty",
        "Von cua cong ty",
        "Diện tích mẫu",
        "Số hộ",
        "ha",
        "Alpha",
        "Diện tích ha tầng"
      })
  void otherWordsAtTheEndOfAHeaderAreNoUnit(String header) {
    assertThat(UnitNote.inHeader(header)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      (ĐVT: triệu đồng)            | MILLION_DONG     | ''                    | true
      Đơn vị tính: ha              | HECTARE          | ''                    | true
      Đơn vị tính ha               | HECTARE          | ''                    | true
      Đvt: 1.000 đ                 | THOUSAND_DONG    | ''                    | true
      ĐV: tr.đ                     | MILLION_DONG     | ''                    | true
      Đ.V.T : Triệu đồng           | MILLION_DONG     | ''                    | true
      DVT: trieu dong              | MILLION_DONG     | ''                    | true
      Biểu 5 (ĐVT: ha) năm 2023    | HECTARE          | Biểu 5 năm 2023       | true
      [Đơn vị: m2]                 | SQUARE_METRE     | ''                    | true
      Doanh thu (triệu đồng)       | MILLION_DONG     | Doanh thu             | false
      Diện tích (sào)              | SAO_BAC_BO       | Diện tích             | false
      Diện tích đất lúa (m2)       | SQUARE_METRE     | Diện tích đất lúa     | false
      Diện tích (theo sổ) (ha)     | HECTARE          | Diện tích (theo sổ)   | false
      Lãi suất (%/tháng)           | PERCENT_A_MONTH  | Lãi suất              | false
      Số lao động (người)          | PERSON           | Số lao động           | false
      Dư nợ - triệu đồng           | MILLION_DONG     | Dư nợ                 | false
      Dư nợ, tỷ đồng               | BILLION_DONG     | Dư nợ                 | false
      """)
  void theUnitAndTheTextWithoutIt(String text, MeasureUnit unit, String rest, boolean declared) {
    assertThat(UnitNote.find(text)).contains(new UnitNote(unit, rest, declared));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Diện tích (theo sổ)",
        "Doanh thu (năm 2023)",
        "Đơn vị: HTX Hòa Bình",
        "Đơn vị chủ quản",
        "Số điện thoại",
        "Người đại diện - thành viên",
        "Doanh thu (triệu đồng/ha)",
        "Bảng màu (màu)",
        "(5)",
        ""
      })
  void whatHoldsSomethingElseStatesNoUnit(String text) {
    assertThat(UnitNote.find(text)).isEmpty();
  }

  @Test
  void oldMeasuresAreTheRegions() {
    assertThat(UnitNote.find("Diện tích (sào)", Region.TRUNG_BO).map(UnitNote::unit))
        .contains(MeasureUnit.SAO_TRUNG_BO);
    assertThat(UnitNote.find("Diện tích (công)", Region.BAC_BO)).isEmpty();
  }

  @Property
  void noTitleThrows(@ForAll String text) {
    UnitNote.find("(" + text + ") ĐVT: " + text + " - " + text)
        .ifPresent(note -> assertThat(note.rest()).isNotNull());
  }
}
