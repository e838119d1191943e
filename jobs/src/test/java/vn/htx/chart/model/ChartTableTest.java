package vn.htx.chart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.htx.model.Language;

class ChartTableTest {
  @Test
  void csvHoldsPlainNumbersAndLeavesUnknownOnesEmptyWithTheirStatus() {
    assertThat(csv(SampleLoans.creditAccess())).isEqualTo("""
        readiness_level,readiness_level_name,share,n,share_status
        level_0,0 Chưa bắt đầu,10.5,19,ok
        level_1,1 Khởi động,17.1,70,ok
        level_2,2 Bắt đầu,28.2,103,ok
        level_3,3 Hình thành,38.2,76,ok
        level_4,4 Nâng cao,47.2,36,ok
        level_5,5 Dẫn dắt,62.5,8,few
        """);
    assertThat(csv(SampleCharts.consolidatedArea())).endsWith("""
        linkage,"Liên kết sản xuất, cánh đồng lớn",655.1,700,ok,ok
        transfer,Nhận chuyển nhượng,,,missing,missing
        """);
  }

  @Test
  void sharesStandBesideTheirAmounts() {
    assertThat(csv(SampleLoans.portfolio()).lines().limit(2).toList())
        .containsExactly(
            "debt_group,debt_group_name,2025-06-30,2026-06-30,2025-06-30_share,2026-06-30_share",
            "group_1,Nhóm 1 – đủ tiêu chuẩn,31240.5,38411.2,88.7,91.7");
  }

  @Test
  void aRankingHoldsOnlyWhatIsDrawnAndRanksNoUnitOfFewObservations() {
    RankedBars ranking = RankedBars.of(
        SampleCharts.communesRanked().caption(),
        new Label("commune", "Xã", "Commune"),
        List.of(
            bar("a", Datum.of(10)),
            bar("b", Datum.of(30)),
            bar("c", Datum.few(BigDecimal.valueOf(99))),
            bar("d", Datum.of(20)),
            bar("e", Datum.missing()),
            bar("f", Datum.of(20))),
        new RankedBars.Limits(1, 1, 5),
        Optional.empty());

    assertThat(csv(ranking)).isEqualTo("""
        rank,commune,commune_name,value,n,status
        1,b,1. b,30,4,ok
        4,a,4. a,10,4,ok
        ,c,c,99,4,few
        """.replace("1. b", "b").replace("4. a", "a"));
  }

  @Test
  void aNameThatASpreadsheetWouldComputeIsWrittenAsText() {
    RankedBars ranking = RankedBars.of(
        SampleCharts.communesRanked().caption(),
        new Label("commune", "Xã", "Commune"),
        List.of(
            new RankedBars.Bar(
                Label.of("a", "=HYPERLINK(\"http://evil.example\")"),
                Datum.of(-1),
                OptionalLong.of(12)),
            new RankedBars.Bar(Label.of("b", "@SUM(A1)"), Datum.of(-2), OptionalLong.of(12))),
        new RankedBars.Limits(5, 5, 5),
        Optional.empty());

    assertThat(csv(ranking)).isEqualTo("""
        rank,commune,commune_name,value,n,status
        1,a,"'=HYPERLINK(""http://evil.example"")",-1,12,ok
        2,b,'@SUM(A1),-2,12,ok
        """);
  }

  @Test
  void numbersAreShownAsVietnameseReadersWriteThem() {
    assertThat(VietnameseFormat.shown(new BigDecimal("1234.45"), new DisplayUnit("ha", "ha", 1)))
        .isEqualTo("1.234,5");
    assertThat(VietnameseFormat.shown(new BigDecimal("-0.5"), new DisplayUnit("%", "%", 1)))
        .isEqualTo("−0,5%");
    assertThat(VietnameseFormat.shown(1_234_567)).isEqualTo("1.234.567");
    assertThat(VietnameseFormat.shown(java.time.LocalDate.of(2023, 6, 28))).isEqualTo("28/06/2023");
  }

  @Test
  void aValueCannotBeBothThereAndMissing() {
    assertThatThrownBy(() -> new Datum(Optional.empty(), DatumStatus.OK))
        .hasMessageContaining("say why it is missing");
    assertThatThrownBy(() -> new Datum(Optional.of(BigDecimal.ONE), DatumStatus.SUPPRESSED))
        .hasMessageContaining("suppressed value must not carry a number");
  }

  private static RankedBars.Bar bar(String id, Datum value) {
    return new RankedBars.Bar(Label.of(id, id), value, OptionalLong.of(4));
  }

  private static String csv(Chart chart) {
    return chart.table(Language.VI).csv();
  }
}
