package vn.htx.app.browser.numbers;

import java.util.List;
import java.util.stream.Stream;

/** Old districts × indicators, beside the city. */
final class RugNumbers {
  static final AccountedPage PAGE =
      new AccountedPage("/rug?level=old_district", RugNumbers::account);

  private RugNumbers() {}

  private static Account account(VersionSql sql) {
    // What counts as alike is a setting of the page, by unit.
    sql.with("columns_shown", """
        SELECT figures.*, position, alike
        FROM (VALUES (1, 'readiness_mean'), (2, 'readiness_median'), (3, 'plots_mean'), (4, 'plots_median'),
            (5, 'plot_area_mean'), (6, 'simmons_mean'), (7, 'simmons_area_mean'), (8, 'simmons_median'),
            (9, 'januszewski_mean'), (10, 'januszewski_area_mean'), (11, 'januszewski_median'),
            (12, 'credit_share_all'), (13, 'credit_share_eligible')) AS chosen(position, indicator_id)
          JOIN figures USING (indicator_id)
          JOIN (VALUES ('điểm', 2), ('thửa', 0.2), ('m²', 50), ('chỉ số', 0.02), ('%', 2)) AS within(unit, alike)
            USING (unit)
        WHERE unit_level = 'city' AND category = '_T'
        QUALIFY period = max(period) OVER (PARTITION BY indicator_id)""");
    sql.with("own", """
        SELECT * FROM figures WHERE unit_level = 'old_district' AND unit_code <> 'unknown' AND category = '_T'
          AND (indicator_id, period) IN (SELECT (indicator_id, period) FROM columns_shown)""");
    List<List<String>> head = sql.rows("""
        SELECT 'Quận, huyện cũ', list(label || ' ' || unit || ', ' || term(period) || ' ± ' || amount(alike, unit)
          ORDER BY position) FROM columns_shown""");
    List<List<String>> city = sql.rows(
        "SELECT 'Thành phố', list(figure(value, unit) ORDER BY position) FROM columns_shown");
    List<List<String>> units = sql.rows("""
        SELECT units.name, list(figure(own.value, city.unit) || ' ' || CASE
            WHEN own.status = 'few' THEN 'Ít quan sát'
            WHEN own.status = 'not_comparable' THEN 'Không so sánh được'
            WHEN own.status = 'suppressed' THEN 'Che để bảo mật'
            WHEN own.value IS NULL THEN 'Chưa có số liệu'
            WHEN abs(own.value - city.value) <= alike THEN 'Tương đương'
            WHEN (own.value > city.value) = (city.polarity = 'more') THEN 'Tốt hơn'
            ELSE 'Kém hơn' END ORDER BY position)
        FROM (SELECT DISTINCT unit_code, name FROM own) AS units CROSS JOIN columns_shown AS city
          LEFT JOIN own ON own.unit_code = units.unit_code AND own.indicator_id = city.indicator_id
        GROUP BY units.name""");
    return new Account()
        .table(
            "Bảng nhiệt", 0, Stream.of(head, city, units).flatMap(List::stream).toList())
        .says(sql.texts("""
            SELECT (SELECT count(DISTINCT unit_code) FROM own) || ' đơn vị × ' || count(*) || ' chỉ tiêu'
            FROM columns_shown"""));
  }
}
