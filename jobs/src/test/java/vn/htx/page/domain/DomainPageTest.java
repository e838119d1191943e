package vn.htx.page.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.chart.draw.Rendering;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.NoData;
import vn.htx.dashboard.DemoVersion;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.page.PageData;
import vn.htx.query.DuckDbReader;

class DomainPageTest {
  @TempDir
  Path folder;

  @Test
  void thePageHasTheTenChartsInTheOrderOfItsSections() throws SQLException, IOException {
    assertThat(charts(DemoVersion.FIGURES).keySet())
        .containsExactlyInAnyOrder(
            "register_movement",
            "cooperatives_by_sector_size",
            "readiness_levels_by_round",
            "readiness_pillars",
            "communes_ranked",
            "fragmentation_before_after",
            "consolidated_area_by_mode",
            "portfolio_by_debt_group",
            "par_over_months",
            "credit_access_by_readiness");
  }

  @Test
  void chartsDrawWhatIsPublishedAndNothingElse() throws SQLException, IOException {
    Map<String, Chart> charts = charts(DemoVersion.FIGURES);

    assertThat(csv(charts, "register_movement")).isEqualTo("""
        half_year,half_year_name,new,dissolved,suspended,suspended_status
        2025H1,6T đầu 2025,11,8,4,ok
        2025H2,6T cuối 2025,21,2,,missing
        2026H1,6T đầu 2026,18,0,5,ok
        """);
    assertThat(csv(charts, "readiness_pillars")).isEqualTo("""
        pillar,pillar_name,2025H1,2026H1
        P1,Định hướng chiến lược,41.2,46.8
        P2,Khách hàng và bán hàng đa kênh,37.5,36.9
        """);
    assertThat(csv(charts, "portfolio_by_debt_group").lines().limit(2).toList())
        .containsExactly(
            "debt_group,debt_group_name,outstanding,n",
            "1,Nhóm 1 – nợ đủ tiêu chuẩn,38411.212345,160");
    assertThat(csv(charts, "credit_access_by_readiness").lines().skip(3).toList())
        .containsExactly("L3,Mức 3 – Hình thành,62.5,8,few");
  }

  @Test
  void communesOfFewObservationsAreShownWithoutARankAndRowsWithoutACommuneAreLeftOut()
      throws SQLException, IOException {
    assertThat(csv(charts(DemoVersion.FIGURES), "communes_ranked")).isEqualTo("""
        rank,commune,commune_name,value,n,status
        1,11914,Đặc khu Cát Hải,62.5,12,ok
        2,11911,Xã An Hưng,51.5,9,ok
        ,11917,Mã 11917,71.25,3,few
        """);
  }

  @Test
  void oldDistrictsAreRankedWhereTooFewCommunesCanBeAndThoseOfFewObservationsStandByName()
      throws SQLException, IOException {
    Map<String, Chart> charts = charts(DemoVersion.FIGURES + """
        readiness_mean | old_district | 314 | 2026H1 | _T | _T | _T | _T | 46.3 | 14 | ok
        readiness_mean | old_district | 316 | 2026H1 | _T | _T | _T | _T | 50.5 | 22 | ok
        readiness_mean | old_district | 304 | 2026H1 | _T | _T | _T | _T | 20.5 | 1 | few
        readiness_mean | old_district | 312 | 2026H1 | _T | _T | _T | _T | 70.5 | 2 | few
        readiness_mean | old_district | 308 | 2026H1 | _T | _T | _T | _T | 60.5 | 3 | few
        readiness_mean | old_district | unknown | 2026H1 | _T | _T | _T | _T | 40.5 | 36 | ok
        """);

    assertThat(charts.get("communes_ranked").caption())
        .extracting(Caption::title, Caption::subtitle, Caption::notes)
        .containsExactly(
            Bilingual.of(
                "Điểm sẵn sàng số bình quân theo huyện cũ", "Mean readiness score by old district"),
            Optional.of(
                Bilingual.of(
                    "Đợt 6T đầu 2026; điểm 0–100; 36 HTX chưa rõ huyện cũ không có trong hình",
                    "Round H1 2026; score 0–100; 36 cooperatives of unknown old district are not in the picture")),
            List.of(Bilingual.of(
                "Xã, phường: quá ít quan sát để xếp hạng (dưới 10 HTX mỗi đơn vị).",
                "Communes: too few observations to rank (fewer than 10 cooperatives each).")));
    assertThat(csv(charts, "communes_ranked")).isEqualTo("""
        rank,old_district,old_district_name,value,n,status
        1,316,Huyện Vĩnh Bảo,50.5,22,ok
        2,314,Huyện Kiến Thụy,46.3,14,ok
        ,312,Quận An Dương,70.5,2,few
        ,308,Quận Đồ Sơn,60.5,3,few
        ,304,Quận Lê Chân,20.5,1,few
        """);
  }

  @Test
  void areasStandBesideThePlanOfTheirYearAndASuppressedOneSaysSo()
      throws SQLException, IOException {
    assertThat(csv(charts(DemoVersion.FIGURES), "consolidated_area_by_mode")).isEqualTo("""
        mode,mode_name,actual,target,n,actual_status,target_status
        DDDT,"Dồn điền, đổi thửa",1234.50005,1500,120,ok,ok
        THUE,Thuê quyền sử dụng đất,412.3,380,41,ok,ok
        GOP_VON,Nhận góp vốn bằng quyền sử dụng đất,,,,suppressed,missing
        """);
  }

  @Test
  void eachDaysParcelsStandAsHeldAndUnheldAndASuppressedSumSaysWhy()
      throws SQLException, IOException {
    List<DomainPage> pages = pages(DemoVersion.FIGURES + """
        parcel_area | city | 31 | 2025-01-01 | _T | _T | _T | _T | 5002606.3 | 12366 | ok
        land_area | city | 31 | 2025-01-01 | _T | _T | _T | _T | 5002000.25 | 2762 | ok
        land_area_unheld | city | 31 | 2025-01-01 | _T | _T | _T | _T | 606.05 | 7 | ok
        parcel_area | city | 31 | 2026-06-30 | _T | _T | _T | _T | - | 0 | suppressed
        land_area | city | 31 | 2026-06-30 | _T | _T | _T | _T | 4000 | 30 | ok
        land_area_unheld | city | 31 | 2026-06-30 | _T | _T | _T | _T | - | 0 | suppressed
        """);

    assertThat(pages.stream().flatMap(page -> page.balances().stream()).toList())
        .containsExactly(
            new PageData.AreaBalance(
                "01/01/2025", "5.002.606,30", "5.002.000,25", "606,05", "7", Optional.empty()),
            new PageData.AreaBalance(
                "30/06/2026",
                "–",
                "4.000,00",
                "–",
                "–",
                Optional.of(Bilingual.of("lý do của suppressed"))));
  }

  @Test
  void aMonthWithoutFiguresIsAGap() throws SQLException, IOException {
    assertThat(
            csv(charts(DemoVersion.FIGURES), "par_over_months").lines().skip(11).toList())
        .containsExactly(
            "2026-04,04/2026,11.2,,5.6,,ok,missing,ok,missing",
            "2026-05,05/2026,,,,,missing,missing,missing,missing",
            "2026-06,06/2026,11.4,,5.1,,ok,missing,ok,missing");
  }

  @Test
  void aVersionWithoutFiguresHasAPageThatSaysSo() throws SQLException, IOException {
    assertThat(charts("").values()).hasSize(10).allMatch(chart -> chart instanceof NoData);
  }

  @Test
  void aDomainNamesItsIndicators() throws SQLException, IOException {
    assertThat(pages(DemoVersion.FIGURES))
        .filteredOn(page -> page.id().equals("register"))
        .flatExtracting(DomainPage::indicators)
        .extracting(DomainPage.Named::id)
        .contains("coops_count", "members_total");
  }

  private List<DomainPage> pages(String figures) throws SQLException, IOException {
    try (DuckDbReader published =
        DemoVersion.open(Files.createTempDirectory(folder, "version"), figures)) {
      return DemoVersion.VIEWS.stream()
          .map(view -> DomainPage.of(published, DemoVersion.SCOPE, view))
          .toList();
    }
  }

  private Map<String, Chart> charts(String figures) throws SQLException, IOException {
    return pages(figures).stream()
        .flatMap(page -> page.charts().stream())
        .collect(Collectors.toMap(Chart::id, chart -> chart));
  }

  private static String csv(Map<String, Chart> charts, String id) {
    return new String(Rendering.csv(charts.get(id), Language.VI), StandardCharsets.UTF_8);
  }
}
