package vn.htx.chart.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;

/** Charts over time with what is shown besides their values: events, breaks, plans, bands. */
public final class SampleCourses {
  private static final Label CITY = new Label("city", "Toàn thành phố", "The city");

  private SampleCourses() {}

  /** A line with a gap and a break, and events close to each other, one of them at the break. */
  public static Lines badDebtWithMarks() {
    Series line = SampleCharts.series(CITY, "6.1 6.4 5.2 5.9 7.3 - 6.8 6.6 5.1 4.9 5.4 5.6 7.7 8");
    return Lines.months(
            SampleCharts.caption(
                "bad_debt_marked",
                "Tỷ lệ nợ xấu",
                "Bad debt share",
                "Toàn thành phố / The city",
                SampleCharts.PERCENT,
                "n = 130 khoản vay / n = 130 loans"),
            YearMonth.of(2024, 6),
            List.of(line))
        .before(new Backdrop(List.of(
                event(1, "01/07/2024", "Luật Hợp tác xã 2023 có hiệu lực"),
                event(2, "01/08/2024", "Luật Đất đai 2024 có hiệu lực"),
                event(2, "12/08/2024", "Phân loại nợ theo Thông tư 14/2024"),
                TimeMark.breaking(
                    2,
                    Bilingual.of("08/2024", "08/2024"),
                    Bilingual.of(
                        "định nghĩa đổi từ A sang B", "the definition changed from A to B"),
                    List.of("city")),
                event(13, "01/07/2025", "Hợp nhất Hải Dương và Hải Phòng, chính quyền hai cấp")))
            .with(
                Optional.of(SampleCharts.series(
                    new Label("plan", "Kế hoạch", "Plan"), "5 5 5 5 5 5 5 4 4 4 4 4 4 9")),
                List.of()));
  }

  /** Scores of rounds before the levels that they are scores of, with a plan of one year at the top of a bar. */
  public static GroupedBars scoresWithPlanAndBands() {
    return bars(
            SampleCharts.caption(
                "scores_with_plan",
                "Điểm sẵn sàng số bình quân",
                "Mean readiness score",
                "Toàn thành phố / The city",
                SampleCharts.POINTS,
                ""),
            new Label("round", "Đợt", "Round"),
            Stream.of("2023H1", "2024H1", "2025H1", "2026H1"),
            "8.5 28.1 45 48.2")
        .before(Backdrop.NONE.with(
            Optional.of(
                SampleCharts.series(new Label("plan", "Kế hoạch 2026", "Plan 2026"), "- - - 50")),
            List.of(
                band("L0", "Mức 0 (0–10)", 0, 10),
                band("L1", "Mức 1 (10–25)", 10, 25),
                band("L2", "Mức 2 (25–45)", 25, 45),
                band("L3", "Mức 3 (45–65)", 45, 65),
                band("L4", "Mức 4 (65–100)", 65, 100))));
  }

  /** The city's values by half-year. */
  private static GroupedBars bars(
      Caption caption, Label name, Stream<String> halves, String values) {
    return new GroupedBars(
        caption,
        name,
        new Matrix(
            halves.map(half -> Category.of(Label.of(half, half))).toList(),
            List.of(SampleCharts.series(CITY, values))),
        Palette.CATEGORICAL,
        Orientation.VERTICAL);
  }

  private static ValueBand band(String code, String name, long from, long to) {
    return new ValueBand(
        new Label(code, name, code), BigDecimal.valueOf(from), BigDecimal.valueOf(to), to == 100);
  }

  private static TimeMark event(int step, String day, String vi) {
    return TimeMark.event(
        step,
        Bilingual.of(day, day),
        Bilingual.of(vi, "An event"),
        new TimeMark.Source(
            Bilingual.of("Văn bản số 17", "Text no. 17"), Optional.of("https://example.org/17")));
  }

  /** Bars of half-years between which something happened. */
  static Chart newCooperativesWithMarks() {
    return bars(
            SampleCharts.caption(
                "new_cooperatives_marked",
                "Thành lập mới",
                "New cooperatives",
                "Toàn thành phố / The city",
                SampleCharts.COUNT,
                ""),
            new Label("half_year", "Kỳ", "Period"),
            Stream.of("2024H1", "2024H2", "2025H1", "2025H2"),
            "7 6 - 9")
        .before(new Backdrop(List.of(
            event(1, "01/07/2024", "Luật Hợp tác xã 2023 có hiệu lực"),
            event(3, "01/07/2025", "Hợp nhất Hải Dương và Hải Phòng"))));
  }
}
