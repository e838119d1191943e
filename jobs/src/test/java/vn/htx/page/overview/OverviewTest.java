package vn.htx.page.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Bilingual;
import vn.htx.page.headline.Headline;
import vn.htx.query.DuckDbReader;

/** Headlines over the figures and comparisons of {@link DemoVersion}. */
class OverviewTest {
  @TempDir
  private Path folder;

  private List<Headline> headlines(String figures) throws SQLException {
    try (DuckDbReader published = DemoVersion.open(folder, figures)) {
      return Overview.of(published, DemoVersion.SCOPE, DemoVersion.VIEWS).knots().stream()
          .flatMap(knot -> knot.headlines().stream())
          .toList();
    }
  }

  private Headline headline(String indicator) throws SQLException {
    return headlines(DemoVersion.FIGURES).stream()
        .filter(each -> each.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theThreeKnotsEachHaveTheirKeyFigures() throws SQLException {
    try (DuckDbReader published = DemoVersion.open(folder, DemoVersion.FIGURES)) {
      assertThat(Overview.of(published, DemoVersion.SCOPE, DemoVersion.VIEWS).knots())
          .extracting(Overview.Knot::id)
          .containsExactly("readiness", "land", "credit");
    }
  }

  @Test
  void aScoreStandsBesidePlanAndYearBeforeAndAPeriodThatIsTheYearBeforeIsToldOnce()
      throws SQLException {
    Headline score = headline("readiness_mean");

    assertThat(score.value()).isEqualTo("48,3");
    assertThat(score.remarks())
        .containsExactly(Bilingual.of("n = 312 HTX", "n = 312 cooperatives"));
    assertThat(score.beside())
        .extracting(
            each -> each.against().code(),
            each -> each.period().vi(),
            Headline.Beside::other,
            each -> each.change().orElseThrow().signed().vi(),
            each -> each.change().orElseThrow().verdict())
        .containsExactly(
            tuple("plan", "2026", "50,0", "−1,8 điểm", Headline.Verdict.WORSE),
            tuple("year_before", "6T đầu 2025", "45,1", "+3,1 điểm", Headline.Verdict.BETTER));
    assertThat(score.sentence())
        .contains(Bilingual.of(
            "Điểm sẵn sàng số bình quân: 48,3 điểm (6T đầu 2026), thấp hơn kế hoạch 2026 1,8 điểm,"
                + " tăng 3,1 điểm so với cùng kỳ 6T đầu 2025.",
            "Mean readiness score: 48,3 points (H1 2026), 1,8 points below the plan of 2026,"
                + " up 3,1 points from H1 2025."));
  }

  @Test
  void aPercentageChangesInPointsAndFewerArrearsAreBetter() throws SQLException {
    Headline risk = headline("par30");

    assertThat(risk.unit()).isEmpty();
    assertThat(risk.sentence())
        .contains(
            Bilingual.of(
                "Dư nợ có rủi ro trên 30 ngày: 5,1% (30/06/2026), giảm 1,3 điểm % so với cùng kỳ 06/2025.",
                "Portfolio at risk, over 30 days: 5,1% (30/06/2026), down 1,3 percentage points from 06/2025."));
    assertThat(risk.beside().get(0).change().orElseThrow().verdict())
        .isEqualTo(Headline.Verdict.BETTER);
  }

  @Test
  void anAmountAlsoChangesInPerCentAndADifferenceThatIsNotSeenIsNone() throws SQLException {
    Headline outstanding = headline("outstanding");

    assertThat(outstanding.sentence().orElseThrow().vi())
        .isEqualTo("Dư nợ gốc: 41,9 tỷ đồng (30/06/2026), cao hơn kế hoạch 2026 1,9 tỷ đồng (4,7%),"
            + " không đổi so với cùng kỳ 06/2025.");
    assertThat(outstanding.beside())
        .extracting(each -> each.change().orElseThrow().verdict())
        .containsExactly(Headline.Verdict.NONE, Headline.Verdict.SAME);
  }

  @Test
  void wherePeriodsCannotBeComparedTheReasonStandsInPlaceOfADifference() throws SQLException {
    Headline band = headline("simmons_band_share");

    assertThat(band.beside().get(0).change()).isEmpty();
    assertThat(band.beside().get(0).why())
        .contains(Bilingual.of(
            "Không so sánh được: không cùng địa giới", "Not comparable: other boundaries"));
    assertThat(band.sentence().orElseThrow().vi())
        .isEqualTo("Hộ có chỉ số Simmons trên 0,60: 35,5% (30/06/2026).");
  }

  @Test
  void aFigureThatIsNotThereIsADashAndNeverAZero() throws SQLException {
    assertThat(headlines("")).hasSize(6).allSatisfy(each -> {
      assertThat(each.value()).isEqualTo("–");
      assertThat(each.sentence()).isEqualTo(Optional.empty());
      assertThat(each.remarks()).hasSize(1);
    });
  }
}
