package vn.htx.app.browser.numbers;

import java.util.List;

/** The figures of a level's units: the table of all of them, and those that are ranked. */
final class UnitNumbers {
  /** Of few observations, so many are drawn. */
  private static final int FEW_DRAWN = 6;

  private UnitNumbers() {}

  /** Keeps an indicator's figures of a level in the latest period as {@code units}, for what comes after. */
  static Account table(VersionSql sql, Account account, String indicator, String level) {
    sql.with("units_shown", """
        SELECT * FROM figures WHERE indicator_id = '%s' AND unit_level = '%s' AND category = '_T'
        QUALIFY period = max(period) OVER ()""".formatted(indicator, level));
    sql.with("city_shown", """
        SELECT * FROM figures WHERE indicator_id = '%s' AND unit_level = 'city' AND category = '_T'
        QUALIFY period = max(period) OVER ()""".formatted(indicator));
    return account.table("Mọi đơn vị", 0, sql.rows("""
            SELECT name, figure(value, unit), CASE WHEN value IS NOT NULL THEN vn(n, 0) END, few(status, n)
            FROM units_shown""")).says(sql.texts("""
            SELECT DISTINCT term(period) FROM figures
            WHERE (indicator_id, unit_level) IN (SELECT (indicator_id, unit_level) FROM units_shown)"""));
  }

  /** The chart of ranked units and its table. */
  static Account ranked(VersionSql sql, Account account, String name) {
    sql.with("ranked", """
        SELECT name, figure(value, unit) AS shown, vn(n, 0) AS n, rank() OVER (ORDER BY value DESC) AS rank,
          'ok' AS status
        FROM units_shown WHERE status = 'ok' AND unit_code <> 'unknown'
        UNION ALL
        SELECT name, figure(value, unit), vn(n, 0), NULL, 'few'
        FROM units_shown WHERE status = 'few' AND unit_code <> 'unknown'
        QUALIFY row_number() OVER (ORDER BY name COLLATE vi) <= %s""".formatted(FEW_DRAWN));
    account.table(name, 1, sql.rows("""
        SELECT rank::VARCHAR, name, shown || CASE status WHEN 'few' THEN ' *' ELSE '' END, n FROM ranked"""));
    List<String> marks = sql.texts("SELECT shown || ' (n = ' || n || ')' FROM ranked");
    List<String> texts = sql.texts("""
        SELECT rank || '. ' || name FROM ranked WHERE rank IS NOT NULL
        UNION ALL
        SELECT '… ' || (count(*) - %1$s) || ' đơn vị khác ít quan sát' FROM units_shown
        WHERE status = 'few' AND unit_code <> 'unknown' HAVING count(*) > %1$s
        UNION ALL
        SELECT 'Chưa có số liệu: ' || count(*) || ' đơn vị' FROM units_shown
        WHERE value IS NULL AND status <> 'suppressed' AND unit_code <> 'unknown' HAVING count(*) > 0
        UNION ALL
        SELECT 'Được che: ' || count(*) || ' đơn vị' FROM units_shown
        WHERE status = 'suppressed' AND unit_code <> 'unknown' HAVING count(*) > 0
        UNION ALL
        SELECT unnest(['Toàn thành phố: ' || figure(value, unit), term(period),
          'Nguồn: ' || source || '; ' || definition_version])
        FROM city_shown""".formatted(FEW_DRAWN));
    return account.picture(name, marks, texts, List.of());
  }
}
