package vn.htx.page.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.query.DuckDbReader;

class AnnexTest {
  private static final String MORE = """
      coops_new | city | 31 | 2026H2 | _T | _T | _T | _T | 9 | 9 | ok
      """;

  @TempDir
  private Path folder;

  private Annex annex(String figures) throws IOException, SQLException {
    Path own = Files.createTempDirectory(folder, "version");
    try (DuckDbReader published = DemoVersion.open(own, figures)) {
      return Annex.of(published, DemoVersion.SCOPE, DemoVersion.VIEWS);
    }
  }

  private static Annex.Line line(Annex annex, String label) {
    return annex.sheets().stream()
        .flatMap(sheet -> sheet.lines().stream())
        .filter(line -> line.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  /** A number of a line as one reads it. */
  private static String shown(Optional<BigDecimal> number) {
    return number
        .map(value -> value.setScale(1, RoundingMode.HALF_UP).toPlainString())
        .orElse("");
  }

  private static String shown(Annex.Part part) {
    return "%s %s"
        .formatted(shown(Optional.of(part.number())), part.difference().orElse("%"));
  }

  @Test
  void thereIsATableForEachDomainThatHasFiguresOfTheCity() throws Exception {
    assertThat(annex(DemoVersion.FIGURES).sheets())
        .extracting(sheet -> sheet.title().vi())
        .hasSameElementsAs(
            DemoVersion.VIEWS.stream().map(view -> view.title().vi()).toList());
  }

  @Test
  void aScoreIsComparedByItsDifferenceAndAShareInPercentagePoints() throws Exception {
    Annex.Line score = line(annex(DemoVersion.FIGURES), "Điểm sẵn sàng số bình quân");

    assertThat(shown(score.before())).isEqualTo("45.1");
    assertThat(shown(score.value())).isEqualTo("48.3");
    assertThat(score.againstBefore().map(AnnexTest::shown)).contains("3.1 điểm");

    Annex.Line share = line(
        annex(DemoVersion.FIGURES.replace("2026-06 |", "2026-05 |")),
        "Dư nợ có rủi ro trên 30 ngày");
    assertThat(share.period()).isEqualTo("30/06/2026");
    assertThat(share.againstBefore().map(AnnexTest::shown)).contains("-1.3 điểm %");
  }

  @Test
  void areasStandInHectaresAgainstTheYearsPlan() throws Exception {
    Annex annex = annex(DemoVersion.FIGURES);
    Annex.Line total = line(annex, "Diện tích tập trung, tích tụ");
    Annex.Line part = line(annex, "Dồn điền, đổi thửa");

    assertThat(total.value()).isEmpty();
    assertThat(total.isCategory()).isFalse();
    assertThat(part.number()).startsWith(total.number() + ".");
    assertThat(part.unit()).isEqualTo("ha");
    assertThat(shown(part.plan())).isEqualTo("1500.0");
    assertThat(shown(part.value())).isEqualTo("1234.5");
    assertThat(part.againstPlan().map(AnnexTest::shown)).contains("82.3 %");
    assertThat(part.remarks()).contains("chưa có số cùng kỳ");
  }

  @Test
  void whatIsWithheldIsEmptyAndSaysWhy() throws Exception {
    Annex.Line withheld = line(annex(DemoVersion.FIGURES), "Nhận góp vốn bằng quyền sử dụng đất");

    assertThat(withheld.value()).isEmpty();
    assertThat(withheld.againstPlan()).isEmpty();
    assertThat(withheld.remarks()).first().asString().contains("lý do của suppressed");
  }

  @Test
  void theYearSoFarIsAddedUpOfWhatHappensWithinPeriodsAlone() throws Exception {
    Annex annex = annex(DemoVersion.FIGURES + MORE);

    assertThat(shown(line(annex, "Thành lập mới").value())).isEqualTo("9.0");
    assertThat(shown(line(annex, "Thành lập mới").toDate())).isEqualTo("27.0");
    assertThat(shown(line(annex, "Giải thể").toDate())).isEqualTo("0.0");
    assertThat(List.of(
            line(annex, "Tạm ngừng trong kỳ").toDate(), line(annex, "Dư nợ gốc").toDate()))
        .containsOnly(Optional.empty());
  }

  @Test
  void theYearSoFarIsNotToldWhereAPeriodOfItIsMissing() throws Exception {
    Annex annex = annex(DemoVersion.FIGURES.replace(
            "coops_new | city | 31 | 2026H1", "coops_new | city | 31 | 2024H1")
        + MORE);

    assertThat(line(annex, "Thành lập mới").toDate()).isEmpty();
  }
}
