package vn.htx.text.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
  private final Mendings seen = new Mendings();

  private String mend(StoredForm form, String raw) {
    return new CellText(form).mend(raw, seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "HTX 12", "a\nb", "a\tb", "Hợp tác xã Vĩnh Bảo", "12 m²", "“Đồng” – 5"})
  void givesTheSameObjectWhenNothingIsToBeMended(String raw) {
    assertThat(mend(StoredForm.UNICODE, raw)).isSameAs(raw);
    for (Mending kind : Mending.values()) {
      assertThat(seen.count(kind)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Ðông       | Đông
      ðồng       | đồng
      Ɖắk Lắk    | Đắk Lắk
      ɖất        | đất
      HÐQT       | HĐQT
      QÐ-UBND    | QĐ-UBND
      Ð/c Ðào    | Đ/c Đào
      aðb        | aðb
      Ðorw       | Ðorw
      Góðan      | Góðan
      """)
  void mendsLookAlikesWhereTheWordIsVietnameseThen(String raw, String mended) {
    assertThat(mend(StoredForm.UNICODE, raw)).isEqualTo(mended);
    assertThat(seen.count(Mending.LOOK_ALIKE)).isEqualTo(raw.equals(mended) ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ="0012025"     | 0012025 | 1
      '0012025       | 0012025 | 1
      ' 0012025      | 0012025 | 1
      ="Hợp tác xã"  | Hợp tác xã | 1
      =SUM(A1)       | =SUM(A1) | 0
      ="a"&"b"       | ="a"&"b" | 0
      'Một' và 'Hai' | 'Một' và 'Hai' | 0
      '              | ' | 0
      """)
  void takesOffWhatGuardsZerosInASpreadsheet(String raw, String mended, int count) {
    assertThat(mend(StoredForm.UNICODE, raw)).isEqualTo(mended);
    assertThat(seen.count(Mending.GUARD)).isEqualTo(count);
  }

  @Test
  void countsEachKindOncePerCellAndKeepsTheFirstExample() {
    assertThat(mend(StoredForm.UNICODE, "\uFEFFVi\u0303nh\u00A0\u2009Bảo\u0007\u200B "))
        .isEqualTo("Vĩnh  Bảo");
    assertThat(mend(StoredForm.UNICODE, "a\u00A0b\u202Ac")).isEqualTo("a bc");
    assertThat(seen.count(Mending.SPACE)).isEqualTo(2);
    assertThat(seen.count(Mending.ZERO_WIDTH)).isEqualTo(2);
    assertThat(seen.count(Mending.CONTROL)).isEqualTo(1);
    assertThat(seen.count(Mending.NORMALISED)).isEqualTo(1);
    assertThat(seen.count(Mending.DECODED)).isZero();
    assertThat(seen.example(Mending.CONTROL)).endsWith(" → Vĩnh  Bảo");
    assertThat(seen.example(Mending.DECODED)).isEmpty();
  }

  @Test
  void readsAColumnInItsFormButNotACellThatOnlyUnicodeCanHold() {
    assertThat(mend(StoredForm.TCVN3, " T\u00AD nh©n")).isEqualTo("Tư nhân");
    assertThat(mend(StoredForm.TCVN3, "Hải Phòng")).isEqualTo("Hải Phòng");
    assertThat(seen.count(Mending.DECODED)).isEqualTo(1);
    assertThat(seen.example(Mending.DECODED)).isEqualTo(" T\u00AD nh©n → Tư nhân");
  }

  @Test
  void keepsTheSoftHyphenOfTextInDoubt() {
    assertThat(mend(StoredForm.UNICODE, "T\u00AD")).isEqualTo("T\u00AD");
  }

  @Test
  void trimsWithoutCounting() {
    assertThat(mend(StoredForm.UNICODE, "  HTX \r\n")).isEqualTo("HTX");
    assertThat(mend(StoredForm.UNICODE, " ")).isEmpty();
    assertThat(seen.count(Mending.SPACE)).isZero();
  }
}
