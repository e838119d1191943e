package vn.htx.dashboard;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.htx.app.Domains;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.SampleCharts;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;
import vn.htx.page.PageData;
import vn.htx.page.QualityLists;
import vn.htx.page.QualityPage;

/** A page of sample figures; {@code main} writes it to {@code target/site} so that it can be looked at. */
public final class DemoPage {
  private DemoPage() {}

  public static void main(String[] arguments) {
    write(Path.of(arguments.length == 0 ? "target/site" : arguments[0]));
  }

  static void write(Path folder) {
    Site.write(page(), quality(), new Lists(), folder);
  }

  /** The lists of {@link #quality}. */
  private static final class Lists implements QualityLists {
    @Override
    public void rejected(Consumer<RejectedRow> reader) {
      reader.accept(new RejectedRow(
          "cooperatives",
          "cooperatives/2026-06-30.csv",
          "",
          118,
          "",
          "cooperatives.founded_on.type",
          ""));
    }

    @Override
    public void sheets(Consumer<Sheet> reader) {
      quality()
          .parts()
          .forEach(part -> part.sheets()
              .forEach(sheet -> reader.accept(new Sheet(
                  part.dataset().id(),
                  sheet.file(),
                  sheet.sheet(),
                  sheet.counts(),
                  sheet.remarks().size()))));
    }

    @Override
    public void remarks(Consumer<Remarked> reader) {
      quality()
          .parts()
          .forEach(part -> part.sheets()
              .forEach(sheet -> sheet
                  .remarks()
                  .forEach(remark -> reader.accept(
                      new Remarked(part.dataset().id(), sheet.file(), sheet.sheet(), remark)))));
    }
  }

  /** One file with one rejected row. */
  static QualityPage quality() {
    List<PageData.Dataset> datasets = page().quality().datasets();
    var remark = new QualityPage.SheetRemark(
        "error",
        Bilingual.of("Lỗi", "Error"),
        "cooperatives.founded_on.type",
        Optional.of(Bilingual.of("Ngày thành lập", "Founded on")),
        "founded_on",
        Bilingual.of("Viết 28/06/2023.", "Write 28/06/2023."),
        1,
        Optional.of("31/02/2019"),
        new QualityPage.Rows.All(List.of(new QualityPage.Range(118, 118)), 0));
    var counts =
        new QualityPage.Counts(QualityPage.State.USED, 1260, 1251, 7, 2, 1260, Optional.empty());
    return new QualityPage(
        page().heading(),
        datasets,
        new QualityPage.Attention(10, 1, 0, 0),
        List.of(new QualityPage.Part(
            datasets.get(0),
            List.of(new QualityPage.Sheet(
                "cooperatives-1",
                "cooperatives/2026-06-30.csv",
                "",
                Optional.of(counts),
                List.of(remark),
                0)),
            QualityPage.Rest.NONE,
            1)));
  }

  static PageData page() {
    Map<String, Chart> charts =
        SampleCharts.all().stream().collect(Collectors.toMap(Chart::id, chart -> chart));
    return new PageData(
        new PageData.Heading(
            Bilingual.of(
                "Liên minh Hợp tác xã thành phố Hải Phòng", "Hải Phòng Cooperative Alliance"),
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 7, 5),
            "9f2c4b7a1e05d3388c41aa20be6f1207",
            DataOrigin.SYNTHETIC),
        List.of(
            new PageData.Card(
                "readiness",
                Bilingual.of("Điểm sẵn sàng số bình quân", "Mean readiness score"),
                "48,2",
                "điểm",
                "Đợt trước (6T/2025): 45,1 · n = 312 HTX"),
            new PageData.Card(
                "land",
                Bilingual.of("Hộ có chỉ số Simmons trên 0,60", "Holdings with Simmons above 0.60"),
                "35,5",
                "%",
                "Ngày 01/01/2025: 11,5% · n = 3.987 hộ"),
            new PageData.Card(
                "credit",
                Bilingual.of("Dư nợ có rủi ro trên 30 ngày", "Portfolio at risk, over 30 days"),
                "5,1",
                "%",
                "Cùng kỳ: 6,4% · n = 187 khoản vay")),
        List.of(
            section(
                "register",
                "Sổ hợp tác xã",
                "Register",
                charts,
                "register_movement",
                "cooperatives_by_sector_size"),
            section(
                "readiness",
                "Mức độ sẵn sàng số",
                "Digital readiness",
                charts,
                "readiness_levels_by_round",
                "readiness_pillars",
                "communes_ranked"),
            section(
                "land",
                "Tập trung, tích tụ đất đai",
                "Land",
                charts,
                "fragmentation_before_after",
                "consolidated_area_by_mode"),
            section(
                "credit",
                "Tiếp cận tín dụng",
                "Access to credit",
                charts,
                "portfolio_by_debt_group",
                "par_over_months",
                "credit_access_by_readiness",
                "ocop_products")),
        new PageData.Quality(
            List.of(
                new PageData.Dataset(
                    "cooperatives",
                    Bilingual.of("Hợp tác xã", "Cooperatives"),
                    2,
                    0,
                    1260,
                    1251,
                    7,
                    2,
                    1),
                new PageData.Dataset(
                    "parcels", Bilingual.of("Thửa đất", "Parcels"), 8, 1, 20134, 20120, 14, 0, 0)),
            List.of(
                new PageData.FileRemark(
                    Bilingual.of("Lỗi", "Error"),
                    "error",
                    "cooperatives/2026-06-30.csv, dòng 118",
                    3,
                    "Cột founded_on: thấy '31/02/2019', cần ngày có thật dạng 2019-02-28; sửa ô này rồi thả lại tệp.",
                    "Column founded_on: found '31/02/2019', a real date is needed; mend the cell and drop the file again.")),
            12),
        Domains.CATALOG.indicators().stream()
            .map(one -> new PageData.Definition(
                one.id(),
                one.label(),
                one.unit().stored(),
                one.formula(),
                one.source(),
                one.isOfficial() ? Indicator.Basis.OFFICIAL : Indicator.Basis.OURS))
            .toList());
  }

  private static PageData.Section section(
      String id, String vi, String en, Map<String, Chart> charts, String... ids) {
    return new PageData.Section(
        id,
        Bilingual.of(vi, en),
        Bilingual.of(
            "Câu dẫn ngắn nói phần này trả lời câu hỏi nào.",
            "A short sentence on the question this part answers."),
        Arrays.stream(ids).map(charts::get).toList());
  }
}
