package vn.htx.chart.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import vn.htx.chart.ground.Ground;
import vn.htx.chart.ground.SchematicCells;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;

/** One believable chart of each kind, with the awkward cases in it: gaps, few observations, long names, zeros. */
public final class SampleCharts {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  static final DisplayUnit PERCENT = new DisplayUnit("%", "%", 1);
  static final DisplayUnit POINTS = new DisplayUnit("điểm", "points", 1);
  static final DisplayUnit COUNT = new DisplayUnit("HTX", "cooperatives", 0);
  private static final DisplayUnit HECTARE = new DisplayUnit("ha", "ha", 1);

  private SampleCharts() {}

  public static List<Chart> all() {
    return List.of(
        readinessLevelsByRound(),
        readinessPillars(),
        communesRanked(),
        fragmentation(),
        consolidatedArea(),
        SampleLoans.portfolio(),
        SampleLoans.parOverMonths(),
        SampleCourses.badDebtWithMarks(),
        SampleCourses.scoresWithPlanAndBands(),
        SampleLoans.creditAccess(),
        registerMovement(),
        SampleCourses.newCooperativesWithMarks(),
        sectorsBySize(),
        readinessMap(),
        cooperativesMap(),
        noData());
  }

  /** A caption whose subtitle and basis are in both languages with a slash between them; empty for none. */
  static Caption caption(
      String id, String title, String english, String subtitle, DisplayUnit unit, String basis) {
    return new Caption(
        id,
        Bilingual.of(title, english),
        told(subtitle),
        unit,
        AS_OF,
        told(basis),
        Bilingual.of(
            "Khảo sát mức độ sẵn sàng chuyển đổi số, Liên minh HTX thành phố Hải Phòng",
            "Survey of digital readiness, Cooperative Alliance of Hải Phòng"),
        DataOrigin.SYNTHETIC,
        List.of());
  }

  /** A text in both languages with a slash between them; empty for none. */
  private static Optional<Bilingual> told(String both) {
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(Bilingual.of(Bilingual.vietnameseOf(both), Bilingual.englishOf(both)));
  }

  static Datum value(String text) {
    return switch (text) {
      case "-" -> Datum.missing();
      case "x" -> Datum.none(DatumStatus.SUPPRESSED);
      default ->
        text.endsWith("*")
            ? Datum.few(new BigDecimal(text.substring(0, text.length() - 1)))
            : Datum.of(new BigDecimal(text));
    };
  }

  static Series series(Label label, String values) {
    return new Series(
        label, Stream.of(values.strip().split(" +")).map(SampleCharts::value).toList());
  }

  /** Six communes beside each other and an island; of each status one. */
  public static UnitMap readinessMap() {
    return map("readiness_map", UnitMap.Form.COLOURS, "41.2 55.8 55.8 60.1* x - 71.5");
  }

  public static UnitMap cooperativesMap() {
    return map("cooperatives_map", UnitMap.Form.DISCS, "40 10 0 3* x - 90");
  }

  private static UnitMap map(String id, UnitMap.Form form, String values) {
    String[] names = {"An", "Bình", "Chí", "Dương", "Giang", "Hải", "Đảo"};
    List<Datum> data = series(Label.of("value", "Giá trị"), values).values();
    List<SchematicCells.Site> sites = new ArrayList<>();
    List<UnitMap.Unit> units = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      boolean isIsland = i == names.length - 1;
      sites.add(new SchematicCells.Site(
          "c" + i,
          isIsland
              ? new Coordinate(140, -20)
              : new Coordinate(9.0 * (i % 3), 8.0 * Math.floorDiv(i, 3)),
          isIsland ? 1 : 5));
      units.add(new UnitMap.Unit(
          Label.of("c" + i, "Xã " + names[i]), data.get(i), OptionalLong.of(10L + i)));
    }
    return new UnitMap(
        caption(id, "Bản đồ xã", "Communes on a map", "6T đầu 2026 / H1 2026", POINTS, ""),
        new Label("commune", "Xã", "Commune"),
        Ground.schematic(sites, List.of()).outlined(Map.of("Huyện", List.of("c0", "c1"))),
        form,
        Palette.GOOD,
        units);
  }

  private static Label round(int year) {
    return new Label(
        year + "H1", "Đợt 6 tháng đầu năm " + year, "Round of the first half of " + year);
  }

  static Chart readinessLevelsByRound() {
    List<Category> rounds = List.of(
        Category.of(round(2023), 268),
        Category.of(round(2024), 297),
        Category.of(round(2025), 305),
        Category.of(round(2026), 312));
    String[] names = {"Chưa bắt đầu", "Khởi động", "Bắt đầu", "Hình thành", "Nâng cao", "Dẫn dắt"};
    String[] values = {
      "18.3 12.1 - 6.1",
      "34.3 30.0 - 22.4",
      "27.6 30.3 - 33.0",
      "13.8 18.2 - 24.4",
      "5.2 7.7 - 11.5",
      "0.8 1.7 - 2.6"
    };
    List<Series> levels = IntStream.range(0, 6)
        .mapToObj(i -> series(new Label("level_" + i, i + " " + names[i], "level " + i), values[i]))
        .toList();
    return new StackedBars(
        caption(
            "readiness_levels_by_round",
            "Cơ cấu HTX theo mức độ sẵn sàng số qua các đợt khảo sát",
            "Cooperatives by digital-readiness level and survey round",
            "Tỷ trọng số HTX trả lời / Share of the cooperatives that answered",
            PERCENT,
            "n = 312 HTX trả lời đợt mới nhất / n = 312 cooperatives that answered the latest round"),
        new Label("round", "Đợt", "Round"),
        new Matrix(rounds, levels),
        Palette.LEVELS,
        Orientation.VERTICAL,
        StackedBars.Mode.SHARE,
        Optional.empty());
  }

  static Chart readinessPillars() {
    String[][] pillars = {
      {"strategy", "Định hướng chiến lược và quản trị chuyển đổi số"},
      {"customer", "Trải nghiệm khách hàng và bán hàng đa kênh"},
      {"supply", "Chuỗi cung ứng"},
      {"it", "Hệ thống công nghệ thông tin và quản trị dữ liệu"},
      {"risk", "Quản lý rủi ro và an ninh mạng"},
      {"finance", "Nghiệp vụ quản lý tài chính, kế toán, kế hoạch, pháp lý và nhân sự"},
      {"people", "Con người và tổ chức"}
    };
    List<Category> categories =
        Stream.of(pillars).map(p -> Category.of(new Label(p[0], p[1], p[0]))).toList();
    return new Dumbbell(
        caption(
            "readiness_pillars",
            "Điểm sẵn sàng số theo trụ cột: đợt mới nhất so với đợt trước",
            "Readiness by pillar, latest round against the one before",
            "Điểm bình quân 0–100, cùng một nhóm HTX trả lời cả hai đợt / Mean score, 0–100, of the cooperatives that answered both",
            POINTS,
            "n = 287 HTX / n = 287 cooperatives"),
        new Label("pillar", "Trụ cột", "Pillar"),
        new Matrix(
            categories,
            List.of(
                series(
                    new Label("2025H1", "6T/2025", "H1 2025"), "41.2 37.5 44.0 39.9 28.4 46.1 -"),
                series(
                    new Label("2026H1", "6T/2026", "H1 2026"),
                    "46.8 45.1 43.2 41.0 33.9 48.0 38.2"))));
  }

  static Chart communesRanked() {
    List<RankedBars.Bar> bars = new ArrayList<>();
    String[] names = {
      "Phường Hồng Bàng",
      "Xã An Hưng",
      "Xã Tiên Lãng",
      "Đặc khu Cát Hải",
      "Xã Vĩnh Bảo",
      "Phường Lê Thanh Nghị",
      "Xã Nguyễn Bỉnh Khiêm",
      "Xã Kiến Thụy",
      "Phường Trần Hưng Đạo",
      "Xã Đại Sơn"
    };
    for (int i = 0; i < 48; i++) {
      boolean few = i % 9 == 4;
      BigDecimal score = BigDecimal.valueOf(280 + (i * 137) % 391, 1);
      Datum datum = i % 15 == 7 ? Datum.missing() : few ? Datum.few(score) : Datum.of(score);
      bars.add(new RankedBars.Bar(
          Label.of("%05d".formatted(11000 + i), names[i % 10] + (i < 10 ? "" : " " + i / 10)),
          datum,
          OptionalLong.of(few ? 3 : 6 + i % 7)));
    }
    return RankedBars.of(
        caption(
            "communes_ranked",
            "Điểm sẵn sàng số bình quân theo xã, phường, đặc khu",
            "Mean readiness by commune",
            "Đợt 6 tháng đầu năm 2026; điểm 0–100 / Round of the first half of 2026; score 0–100",
            POINTS,
            "n = 312 HTX / n = 312 cooperatives"),
        new Label("commune", "Xã, phường, đặc khu", "Commune"),
        bars,
        new RankedBars.Limits(10, 10, 4),
        Optional.of(
            new RankedBars.Average(new Label("city", "Toàn thành phố", "City"), Datum.of(48.2))));
  }

  static Chart fragmentation() {
    List<Category> dates = List.of(
        ShareBands.date(LocalDate.of(2025, 1, 1), OptionalLong.of(4120)),
        ShareBands.date(LocalDate.of(2026, 6, 30), OptionalLong.of(3987)));
    List<Label> bands = List.of(
        new Label("below_040", "dưới 0,40 (manh mún)", "below 0.40"),
        new Label("from_040_to_060", "0,40–0,60", "0.40–0.60"),
        new Label("above_060", "trên 0,60 (tập trung)", "above 0.60"));
    return new ShareBands(
        caption(
            "fragmentation_before_after",
            "Manh mún đất đai trước và sau dồn điền đổi thửa",
            "Land fragmentation of holdings before and after consolidation",
            "Tỷ trọng số hộ theo nhóm chỉ số; 1 = một thửa / Share of holdings by band; 1 = one plot",
            PERCENT,
            "n = 3.987 hộ tại ngày sau / n = 3.987 holdings on the later date"),
        List.of(
            new ShareBands.Panel(
                new Label("simmons", "Simmons", "Simmons"),
                new Matrix(
                    dates,
                    List.of(
                        series(bands.get(0), "61.2 28.4"),
                        series(bands.get(1), "27.3 36.1"),
                        series(bands.get(2), "11.5 35.5")))),
            new ShareBands.Panel(
                new Label("januszewski", "Januszewski", "Januszewski"),
                new Matrix(
                    dates,
                    List.of(
                        series(bands.get(0), "24.0 1.6"),
                        series(bands.get(1), "46.5 30.2"),
                        series(bands.get(2), "29.5 68.2"))))),
        List.of(new ShareBands.Change(
            new Label("median_plots", "Số thửa trung vị mỗi hộ", "Median plots"),
            Datum.of(5),
            Datum.of(3),
            new DisplayUnit("thửa", "plots", 0))));
  }

  static Chart consolidatedArea() {
    List<Category> modes = List.of(
        Category.of(new Label("exchange", "Dồn điền đổi thửa", "Exchange")),
        Category.of(new Label("lease", "Thuê quyền sử dụng đất", "Lease")),
        Category.of(new Label("contribution", "Góp quyền sử dụng đất vào HTX", "Contribution")),
        Category.of(new Label("linkage", "Liên kết sản xuất, cánh đồng lớn", "Linkage")),
        Category.of(new Label("transfer", "Nhận chuyển nhượng", "Transfer")));
    return new BarsWithTarget(
        caption(
            "consolidated_area_by_mode",
            "Diện tích tích tụ, tập trung đất theo hình thức, so với kế hoạch",
            "Consolidated area by mode against plan",
            "Lũy kế đến ngày số liệu / To date",
            HECTARE,
            ""),
        new Label("mode", "Hình thức", "Mode"),
        modes,
        series(new Label("actual", "Thực hiện", "Actual"), "1234.5 412.3 0 655.1 -"),
        series(new Label("target", "Kế hoạch (KH)", "Plan"), "1500 380 120 700 -"));
  }

  static Chart registerMovement() {
    List<Category> halves = Stream.of(
            "2023H1", "2023H2", "2024H1", "2024H2", "2025H1", "2025H2", "2026H1")
        .map(half -> Category.of(new Label(
            half,
            "6T " + (half.endsWith("1") ? "đầu " : "cuối ") + half.substring(0, 4),
            "H" + half.charAt(5) + " " + half.substring(0, 4))))
        .toList();
    return new GroupedBars(
        caption(
            "register_movement",
            "Biến động số HTX theo nửa năm",
            "Register movement by half-year",
            "Thành lập mới, giải thể, tạm ngừng / Newly founded, dissolved, suspended",
            COUNT,
            ""),
        new Label("half_year", "Kỳ", "Period"),
        new Matrix(
            halves,
            List.of(
                series(new Label("new", "Thành lập mới", "New"), "12 9 14 17 11 21 18"),
                series(new Label("dissolved", "Giải thể", "Dissolved"), "4 6 3 5 8 2 0"),
                series(
                    new Label("suspended", "Tạm ngừng hoạt động", "Suspended"), "3 - 5 4 4 6 5"))),
        Palette.MOVEMENT,
        Orientation.VERTICAL);
  }

  static Chart sectorsBySize() {
    String[] names = {
      "Nông, lâm, ngư nghiệp",
      "Công nghiệp, tiểu thủ công nghiệp",
      "Thương mại, dịch vụ",
      "Giao thông vận tải",
      "Quỹ tín dụng nhân dân",
      "Môi trường và dịch vụ công ích khác"
    };
    List<Category> sectors = IntStream.range(0, 6)
        .mapToObj(i -> Category.of(new Label("s" + i, names[i], "s" + i)))
        .toList();
    return new StackedBars(
        caption(
            "cooperatives_by_sector_size",
            "Số HTX theo lĩnh vực và quy mô",
            "Cooperatives by sector and size",
            "Đang hoạt động / Active",
            COUNT,
            "n = 418 HTX / n = 418 cooperatives"),
        new Label("sector", "Lĩnh vực", "Sector"),
        new Matrix(
            sectors,
            List.of(
                series(new Label("micro", "Siêu nhỏ", "Micro"), "121 18 31 12 2 -"),
                series(new Label("small", "Nhỏ", "Small"), "98 12 20 15 14 -"),
                series(new Label("medium", "Vừa", "Medium"), "22 4 6 5 17 -"),
                series(new Label("large", "Lớn", "Large"), "6 1 2 3 9 -"))),
        Palette.LEVELS,
        Orientation.HORIZONTAL,
        StackedBars.Mode.AMOUNT,
        Optional.of(series(new Label("total", "Tổng số", "Total"), "247 35 59 35 42 -")));
  }

  static Chart noData() {
    return new NoData(
        caption(
            "ocop_products",
            "Sản phẩm OCOP của HTX",
            "OCOP products of cooperatives",
            "",
            COUNT,
            ""),
        Bilingual.of(
            "Chưa có tệp ocop_products trong inbox/; thả tệp vào thư mục và chạy lại để có biểu đồ này.",
            "There is no file of ocop_products in inbox/ yet; put one there and run again."));
  }
}
