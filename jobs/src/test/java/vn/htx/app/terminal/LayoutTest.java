package vn.htx.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final String APART =
      Normalizer.normalize("Tiền vay", Normalizer.Form.NFD); // each mark a letter of its own

  @Test
  void marksThatCombineTakeNoPlace() {
    assertThat(APART).hasSize(10);
    assertThat(Layout.width(APART)).isEqualTo(8);
    assertThat(Layout.cut(APART, 8)).isEqualTo(APART);
    assertThat(Layout.columns("", List.of(List.of(APART, "x"), List.of("Tiền vay", "y"))))
        .containsExactly(APART + "  x", "Tiền vay  y");
  }

  @Test
  void aTextThatIsTooLongIsCutBetweenLetters() {
    assertThat(Layout.cut("Số tiền\n giải ngân", 40)).isEqualTo("Số tiền giải ngân");
    assertThat(Layout.cut("Số tiền giải ngân", 10)).isEqualTo("Số tiền g…");
    assertThat(Layout.cut(APART, 5)).isEqualTo(Normalizer.normalize("Tiền…", Normalizer.Form.NFD));
    assertThat(Layout.cut("😀😀😀", 2)).isEqualTo("😀…");
  }

  @Test
  void linesBreakBetweenWordsAndHangBelowTheFirst() {
    assertThat(Layout.wrapped("a: ", "mot hai ba bon", 10))
        .containsExactly("a: mot hai", "   ba bon");
    assertThat(Layout.wrapped("a: ", "motchurathatdai hai", 10))
        .containsExactly("a: motchurathatdai", "   hai");
  }

  @Test
  void itemsAreNotBroken() {
    assertThat(Layout.flow("", List.of("mot hai", "ba bon", "nam"), " · ", 12))
        .containsExactly("mot hai ·", "ba bon · nam");
  }
}
