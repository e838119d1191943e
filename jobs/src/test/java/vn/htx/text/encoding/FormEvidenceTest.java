package vn.htx.text.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.text.Letters;
import vn.htx.text.NameKey;

class FormEvidenceTest {
  private static final List<String> NAMES = names();

  private static List<String> names() {
    Path units = Path.of("data/reference/units.csv");
    try (var lines = Files.lines(Files.exists(units) ? units : Path.of("..").resolve(units))) {
      return lines
          .skip(1)
          .map(line -> line.split(",", -1)[3])
          .map(name ->
              name.replaceFirst("^(Phường|Xã|Thị trấn|Đặc khu|Quận|Huyện|Thành phố|Thị xã) ", ""))
          .distinct()
          .filter(name -> !Letters.isAscii(name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormEvidence.Verdict verdict(List<String> cells) {
    var evidence = new FormEvidence();
    cells.forEach(evidence::add);
    return evidence.verdict();
  }

  private static List<String> stored(List<String> names, StoredForm form) {
    return names.stream().map(name -> StoredForms.shown(name, form)).toList();
  }

  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void tellsTheFormOfAllCommunesNames(StoredForm form) {
    FormEvidence.Verdict verdict = verdict(stored(NAMES, form));
    assertThat(verdict.form()).isEqualTo(form);
    assertThat(verdict.doubtful()).isFalse();
    assertThat(verdict.plausible()).isGreaterThan(verdict.words() * 95 / 100);
  }

  @ParameterizedTest
  @CsvSource({"20,100", "3,96", "1,80"})
  void tellsTheFormOfShortColumnsOrCallsItInDoubt(int cells, int percentRight) {
    for (StoredForm form : StoredForm.values()) {
      int right = 0;
      int silentlyWrong = 0;
      int columns = 0;
      for (int from = 0; from + cells <= NAMES.size(); from += cells) {
        List<String> names = NAMES.subList(from, from + cells);
        FormEvidence.Verdict verdict = verdict(stored(names, form));
        List<String> read =
            stored(names, form).stream().map(verdict.form()::decode).toList();
        boolean same = NameKeys.of(read).equals(NameKeys.of(names));
        columns++;
        right += same ? 1 : 0;
        silentlyWrong += same || verdict.doubtful() ? 0 : 1;
      }
      assertThat(right * 100).as("%s", form).isGreaterThanOrEqualTo(columns * percentRight);
      assertThat(silentlyWrong * 100).as("%s", form).isLessThanOrEqualTo(columns * 5);
    }
  }

  /** Capitals are not told apart: TCVN3 has none with a tone. */
  private static final class NameKeys {
    static List<String> of(List<String> names) {
      return names.stream().map(NameKey::of).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTX An Phu;12;ND-01",
        "Société Générale;Hélène;crème brûlée;Orléans;forêt;Besançon;à la carte",
        "café;naïve;résumé",
        "25 °C;3 m²;5 ½ ha",
        "Ðông;Ðà Nẵng",
        "Tú;Phú;Hòa",
        "Krông Búk;Đắk Lắk",
        "“Hải”;– Bảo –;Vĩnh",
        ";;"
      })
  void staysUnicodeWhereNothingElseIsSaid(String cells) {
    assertThat(verdict(List.of(cells.split(";", -1))).form()).isEqualTo(StoredForm.UNICODE);
  }

  @Test
  void hasNoDoubtOfVietnameseTextWithLookAlikesCodesAndSigns() {
    assertThat(verdict(List.of("Ðông", "Đà Nẵng", "25 °C", "≥ 5", "Đắk Lắk")).doubtful())
        .isFalse();
    assertThat(verdict(List.of("A1", "B2")).doubtful()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "شارع الملك فهد;مدينة الرياض;مُحَمَّد;حي العليا",
        "ulica Łódzka;próba;wieś Góra;Kraków;spółdzielnia;świętokrzyskie;mąż;źrebię;król",
        "Société coopérative;Orléans;là;où;à côté;forêt;l’Oréal;thé",
        "Genossenschaft Süd;Müller;Straße;Köln;für;Grüße;Österreich;möchte",
        "Кооператив;Москва;улица Ленина",
        "på;så;Åre;kooperativ på Gotland;län;år;förening;själv;bygdegård",
        "農業協同組合;협동조합",
        "coöperatie;España;mañana;¿qué?;¡sí!;niño;n.º 5;cooperativa agrícola"
      })
  void textOfAnotherLanguageIsNotInDoubt(String cells) {
    FormEvidence.Verdict verdict = verdict(List.of(cells.split(";", -1)));

    assertThat(verdict.form()).isEqualTo(StoredForm.UNICODE);
    assertThat(verdict.doubtful()).isFalse();
  }

  /** VISCII and UTF-8 of French, read as windows-1252: damaged, and Vietnamese in no form. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hþp tác xã;Häi Phòng;Vînh Bäo;Nguy­n Vån;hµp ð°ng;mµt",
        "SociÃ©tÃ© coopÃ©rative;forÃªt;OrlÃ©ans",
        "Vietname\u0081sische;gr\u0090n;bl\u0094d"
      })
  void textThatLooksDamagedIsInDoubt(String cells) {
    assertThat(verdict(List.of(cells.split(";", -1))).doubtful()).isTrue();
  }

  @Test
  void callsAMixedColumnInDoubt() {
    List<String> half = NAMES.subList(0, 40);
    for (StoredForm one : StoredForm.values()) {
      for (StoredForm other : StoredForm.values()) {
        var cells = new ArrayList<>(stored(half, one));
        cells.addAll(stored(NAMES.subList(40, 60), other));
        assertThat(verdict(cells).doubtful()).as("%s and %s", one, other).isEqualTo(one != other);
      }
    }
  }

  @Test
  void callsTextThatIsVietnameseInNoFormInDoubt() {
    assertThat(verdict(List.of("Ã¶zz", "ßßß", "Þórr")).doubtful()).isTrue();
  }

  @Test
  void oneWordAloneIsReadInAnOldFormWithDoubt() {
    assertThat(FormEvidence.verdictOf("B¶o"))
        .isEqualTo(new FormEvidence.Verdict(StoredForm.TCVN3, true, 1, 1));
    assertThat(FormEvidence.verdictOf("VÜnh B¶o"))
        .isEqualTo(new FormEvidence.Verdict(StoredForm.TCVN3, false, 2, 2));
    assertThat(FormEvidence.verdictOf("Háº£i").doubtful()).isFalse();
    assertThat(FormEvidence.formOf("Haûi Phoøng")).isEqualTo(StoredForm.VNI);
  }

  @ParameterizedTest
  @CsvSource({"Tá»© Minh,UTF8_TWICE", "Sao §á,TCVN3", "Anh Dòng,UNICODE", "An Sôn,UNICODE"})
  void aWordThatIsVietnameseAsItStandsIsNotReadAnew(String cell, StoredForm form) {
    assertThat(FormEvidence.formOf(cell)).isEqualTo(form);
  }

  @Test
  void seesAChangeOfFormFarDownAColumn() {
    var evidence = new FormEvidence();
    for (int i = 0; i < 5000; i++) {
      evidence.add(i < 4500 ? "Hải Phòng" : "H¶i Phßng");
    }
    assertThat(evidence.verdict().doubtful()).isTrue();
  }
}
