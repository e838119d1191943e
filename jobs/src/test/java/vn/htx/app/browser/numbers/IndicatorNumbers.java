package vn.htx.app.browser.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One indicator: the city's figure, its course with bands, plan and dates, and its units. */
final class IndicatorNumbers {
  /** Units of many observations, some withheld, some not comparable. */
  static final AccountedPage COMMUNES =
      new AccountedPage("/indicator/simmons_mean?level=commune", IndicatorNumbers::communes);

  /** A course of four rounds with a plan, and units of few observations. */
  static final AccountedPage DISTRICTS = new AccountedPage(
      "/indicator/readiness_mean?level=old_district", IndicatorNumbers::districts);

  /** Dates that a course marks are no figures of the version. */
  private static final String MERGER =
      "01/07/2025: Hợp nhất Hải Dương và Hải Phòng, chính quyền hai cấp";

  private static final String MERGER_SOURCE =
      "Nghị quyết 202/2025/QH15, Nghị quyết 1669/NQ-UBTVQH15";
  private static final String OLD_SET =
      "07/11/2023: Ban hành bộ chỉ số sẵn sàng chuyển đổi số 2023";
  private static final String OLD_SET_SOURCE = "Quyết định 2158/QĐ-BTTTT";
  private static final String NEW_SET =
      "30/06/2025: Ban hành bộ chỉ số chuyển đổi số doanh nghiệp 2025";
  private static final String NEW_SET_SOURCE = "Quyết định 1567/QĐ-BKHCN";

  private IndicatorNumbers() {}

  private static Account communes(VersionSql sql) {
    Account account = HeadlineNumbers.of(
            sql,
            "('simmons_mean', '_T', 'Chỉ số Simmons bình quân', 'chỉ số', 'quan sát')",
            "('simmons_mean', 'Kỳ liền trước', '2025-01-01')")
        .constant(MERGER + " " + MERGER_SOURCE)
        .says(sql.texts("SELECT source FROM indicators WHERE indicator_id = 'simmons_mean'"));
    UnitNumbers.table(sql, account, "simmons_mean", "commune");
    UnitNumbers.ranked(sql, account, "Chỉ số Simmons bình quân – Xã, phường, đặc khu");
    course(sql, "simmons_mean");
    return account
        .table("Chỉ số Simmons bình quân – toàn thành phố", 0, sql.rows("""
            SELECT term(period), figure(value, unit),
              CASE WHEN value < 0.4 THEN 'dưới 0,40 (manh mún)' WHEN value <= 0.6 THEN '0,40–0,60'
                ELSE 'trên 0,60 (tập trung)' END,
              CASE period WHEN '2026-06-30' THEN '%s' END
            FROM course""".formatted(MERGER)))
        .picture(
            "Chỉ số Simmons bình quân – toàn thành phố",
            sql.texts("SELECT figure(value, unit) FROM course"),
            texts(
                sql,
                "dưới 0,40 (manh mún)",
                "0,40–0,60",
                "trên 0,60 (tập trung)",
                "1",
                MERGER + " (" + MERGER_SOURCE + ")"),
            List.of());
  }

  private static Account districts(VersionSql sql) {
    Account account = HeadlineNumbers.of(
            sql, "('readiness_mean', '_T', 'Điểm sẵn sàng số bình quân', 'điểm', 'quan sát')", """
            ('readiness_mean', 'Kế hoạch', '2026'), ('readiness_mean', 'Cùng kỳ năm trước', '2025H1')""")
        .constant(
            OLD_SET + " " + OLD_SET_SOURCE,
            NEW_SET + " " + NEW_SET_SOURCE,
            MERGER + " " + MERGER_SOURCE);
    UnitNumbers.table(sql, account, "readiness_mean", "old_district");
    UnitNumbers.ranked(sql, account, "Điểm sẵn sàng số bình quân – Quận, huyện cũ");
    course(sql, "readiness_mean");
    String plan = sql.text("""
        SELECT vn(value, 1) FROM plan_values WHERE indicator_id = 'readiness_mean' AND period = '2026'""");
    List<List<String>> head = List.of(Arrays.asList("Kỳ", null, "Kế hoạch 2026", null, null));
    return account
        .table(
            "Điểm sẵn sàng số bình quân – toàn thành phố",
            0,
            Stream.concat(
                    head.stream(), sql.rows("""
                SELECT term(period), figure(value, unit),
                  CASE period[1:4] WHEN '2026' THEN '%s' ELSE '– (chưa có số liệu)' END,
                  CASE WHEN value < 10 THEN 'Mức 0 – Chưa chuyển đổi số (0–10)'
                    WHEN value < 25 THEN 'Mức 1 – Khởi động (10–25)' WHEN value < 45 THEN 'Mức 2 – Bắt đầu (25–45)'
                    ELSE 'Mức 3 – Hình thành (45–65)' END,
                  CASE period WHEN '2024H1' THEN '%s' WHEN '2025H1' THEN '%s' WHEN '2026H1' THEN '%s' END
                FROM course""".formatted(plan, OLD_SET, NEW_SET, MERGER)).stream())
                .toList())
        .picture(
            "Điểm sẵn sàng số bình quân – toàn thành phố",
            sql.texts("SELECT figure(value, unit) FROM course"),
            texts(
                sql,
                "Mức 0 – Chưa chuyển đổi số (0–10)",
                "Mức 1 – Khởi động (10–25)",
                "Mức 2 – Bắt đầu (25–45)",
                "Mức 3 – Hình thành (45–65)",
                "Kế hoạch 2026: " + plan,
                "1",
                OLD_SET + " (" + OLD_SET_SOURCE + ")",
                "2",
                NEW_SET + " (" + NEW_SET_SOURCE + ")",
                "3",
                MERGER + " (" + MERGER_SOURCE + ")"),
            List.of());
  }

  /** Keeps the city's figures of all periods as {@code course}. */
  private static void course(VersionSql sql, String indicator) {
    sql.with("course", """
        SELECT * FROM figures
        WHERE indicator_id = '%s' AND unit_level = 'city' AND category = '_T'""".formatted(indicator));
  }

  /** What a picture of the course says: periods and source, and constants. */
  private static List<String> texts(VersionSql sql, String... constants) {
    List<String> figures = sql.texts("""
        SELECT term(period) FROM course
        UNION ALL SELECT DISTINCT 'Nguồn: ' || source || '; ' || definition_version FROM course""");
    return Stream.concat(figures.stream(), Stream.of(constants)).toList();
  }
}
