package vn.htx.app.browser.numbers;

import java.util.List;
import java.util.stream.Stream;

/** A rate by commune as a map, with its table. */
final class MapNumbers {
  static final AccountedPage PAGE =
      new AccountedPage("/map?indicator=plot_area_mean&level=commune", MapNumbers::account);

  /** How the drawing was made: classes, insets and the scale. */
  private static final List<String> DRAWN =
      List.of("5 nhóm số đơn vị gần bằng nhau", "Phóng to 2 lần", "20 km");

  private MapNumbers() {}

  private static Account account(VersionSql sql) {
    Account account = new Account();
    UnitNumbers.table(sql, account, "plot_area_mean", "commune");
    List<String> legend = sql.texts("""
        SELECT figure(min(value), 'm²') || ' – ' || figure(max(value), 'm²') || ' (' || count(*) || ')'
        FROM (
          SELECT value, ntile(5) OVER (ORDER BY value) AS class FROM units_shown
          WHERE status = 'ok' AND unit_code <> 'unknown')
        GROUP BY class
        UNION ALL
        SELECT unnest([term(period), 'Nguồn: ' || source || '; ' || definition_version]) FROM city_shown
        UNION ALL
        SELECT name || ', cách ' || vn(min(sqrt((there.east - here.east) ** 2 + (there.north - here.north) ** 2)), 0)
          || ' km'
        FROM centres AS here JOIN centres AS there ON there.code <> here.code
          JOIN names ON names.code = here.code AND level = 'commune'
        WHERE name = 'Đặc khu Bạch Long Vĩ'
        GROUP BY name""");
    List<String> tips = sql.texts("""
        SELECT name || ': ' || figure(value, unit) || ' ' || unit || CASE status
          WHEN 'not_comparable' THEN ' (không so sánh được)' WHEN 'few' THEN ' (ít quan sát)' ELSE '' END
        FROM units_shown WHERE value IS NOT NULL AND unit_code <> 'unknown'""");
    return account.picture(
        "Diện tích bình quân một thửa",
        List.of(),
        Stream.concat(legend.stream(), DRAWN.stream()).toList(),
        tips);
  }
}
