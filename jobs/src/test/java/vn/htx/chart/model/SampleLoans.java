package vn.htx.chart.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The charts of {@link SampleCharts} that are of loans. */
public final class SampleLoans {
  private static final DisplayUnit MILLION = new DisplayUnit("triệu đồng", "million đồng", 1);

  private SampleLoans() {}

  public static Chart portfolio() {
    String[] names = {
      "Nhóm 1 – đủ tiêu chuẩn",
      "Nhóm 2 – cần chú ý",
      "Nhóm 3 – dưới tiêu chuẩn",
      "Nhóm 4 – nghi ngờ",
      "Nhóm 5 – có khả năng mất vốn"
    };
    List<Category> groups = IntStream.range(0, 5)
        .mapToObj(i -> Category.of(new Label("group_" + (i + 1), names[i], "Group " + (i + 1))))
        .toList();
    Label before = new Label("2025-06-30", "30/06/2025", "30 June 2025");
    Label after = new Label("2026-06-30", "30/06/2026", "30 June 2026");
    return new GroupedBars(
        SampleCharts.caption(
            "portfolio_by_debt_group",
            "Dư nợ theo nhóm nợ",
            "Outstanding principal by debt group",
            "Dư nợ gốc và tỷ trọng, so với cùng kỳ / Principal and shares, against a year before",
            MILLION,
            "n = 187 khoản vay còn dư nợ / n = 187 loans outstanding"),
        new Label("debt_group", "Nhóm nợ", "Debt group"),
        new Matrix(
            groups,
            List.of(
                SampleCharts.series(before, "31240.5 1820 940.2 410 812.4"),
                SampleCharts.series(after, "38411.2 1490.3 702 365.5 901"))),
        Palette.BEFORE_AFTER,
        Orientation.HORIZONTAL,
        Optional.of(new Matrix(
            groups,
            List.of(
                SampleCharts.series(before, "88.7 5.2 2.7 1.2 2.3"),
                SampleCharts.series(after, "91.7 3.6 1.7 0.9 2.2")))));
  }

  public static Chart parOverMonths() {
    List<Series> lines = new ArrayList<>();
    int[] days = {1, 10, 30, 90};
    for (int d = 0; d < 4; d++) {
      List<Datum> values = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        boolean gap = i >= 11 && i <= 13 && i != 12;
        double wave = 14 - 2.6 * d - 0.12 * i + Math.sin(i * 0.7 + d) * 0.9;
        values.add(gap ? Datum.missing() : Datum.of(BigDecimal.valueOf(Math.round(wave * 100), 2)));
      }
      lines.add(new Series(new Label("par" + days[d], "PAR" + days[d], "PAR" + days[d]), values));
    }
    return Lines.months(
        SampleCharts.caption(
            "par_over_months",
            "Dư nợ rủi ro (PAR) theo tháng",
            "Portfolio at risk by month",
            "Dư nợ gốc của khoản vay quá hạn hơn x ngày trên tổng dư nợ gốc; PAR1: từ 1 ngày / Loans more than x days past due",
            SampleCharts.PERCENT,
            "n = 187 khoản vay / n = 187 loans"),
        YearMonth.of(2024, 1),
        lines);
  }

  public static Chart creditAccess() {
    String[] names = {
      "0 Chưa bắt đầu", "1 Khởi động", "2 Bắt đầu", "3 Hình thành", "4 Nâng cao", "5 Dẫn dắt"
    };
    long[] n = {19, 70, 103, 76, 36, 8};
    List<Category> levels = IntStream.range(0, 6)
        .mapToObj(i -> Category.of(new Label("level_" + i, names[i], "level " + i), n[i]))
        .toList();
    return new GroupedBars(
        SampleCharts.caption(
            "credit_access_by_readiness",
            "Tiếp cận tín dụng theo mức độ sẵn sàng số",
            "Access to credit by readiness level",
            "Tỷ trọng HTX có khoản vay còn dư nợ / Share of cooperatives with a loan outstanding",
            SampleCharts.PERCENT,
            "n = 312 HTX trả lời / n = 312 cooperatives that answered"),
        new Label("readiness_level", "Mức độ", "Level"),
        new Matrix(
            levels,
            List.of(SampleCharts.series(
                new Label("share", "Có vay", "With a loan"), "10.5 17.1 28.2 38.2 47.2 62.5*"))),
        Palette.CATEGORICAL,
        Orientation.VERTICAL);
  }
}
