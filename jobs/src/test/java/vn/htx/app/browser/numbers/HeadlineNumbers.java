package vn.htx.app.browser.numbers;

/** Key figures of the city with what they stand beside: on the overview, and on top of an indicator's page. */
final class HeadlineNumbers {
  private HeadlineNumbers() {}

  /**
   * An account of key figures in their latest period.
   *
   * @param cards rows of an indicator's id, category, label, display unit, and what n counts
   * @param beside rows of an indicator's id, what it stands beside as the page calls it, and that one's period
   */
  static Account of(VersionSql sql, String cards, String beside) {
    sql.with("cards", """
        SELECT card.*, figures.value, figures.n, figures.period, figures.polarity
        FROM (VALUES %s) AS card(indicator_id, category, label, unit, counted)
          JOIN figures USING (indicator_id, category)
        WHERE unit_level = 'city'
        QUALIFY figures.period = max(figures.period) OVER (PARTITION BY indicator_id, category)""".formatted(cards));
    sql.with("beside", """
        SELECT cards.*, against, other_period, other.value AS other, way(cards.value, other.value, unit) AS way
        FROM (VALUES %s) AS chosen(indicator_id, against, other_period) JOIN cards USING (indicator_id)
          JOIN (
            SELECT indicator_id, category, period, value::DOUBLE AS value, 'Kế hoạch' AS kind
            FROM plan_values WHERE unit_level = 'city'
            UNION ALL
            SELECT indicator_id, category, period, value, unnest(['Cùng kỳ năm trước', 'Kỳ liền trước'])
            FROM figures WHERE unit_level = 'city') AS other
          ON other.indicator_id = cards.indicator_id AND other.category = cards.category
            AND other.period = other_period AND other.kind = against""".formatted(beside));
    var account = new Account();
    for (String label : sql.texts("SELECT DISTINCT label FROM beside")) {
      account.table("So sánh: " + label, 0, sql.rows("""
          SELECT against || ' ' || term(other_period), figure(other, unit),
            sign(way) || change(value, other, unit) || ' ' || verdict(way, polarity)
          FROM beside WHERE label = '%s'""".formatted(label)));
    }
    return account.says(sql.texts("""
        SELECT label, figure(value, unit) || CASE unit WHEN '%' THEN '' ELSE ' ' || unit END,
          term(period) || ' n = ' || vn(n, 0) || ' ' || counted
        FROM cards""")).says(sql.texts("""
        SELECT any_value(label || ': ' || figure(value, unit) || CASE unit WHEN '%' THEN '' ELSE ' ' || unit END
            || ' (' || term(period) || ')')
          || string_agg(', ' || CASE
            WHEN against = 'Kế hoạch' AND way = 0 THEN 'bằng kế hoạch ' || term(other_period)
            WHEN against = 'Kế hoạch' THEN CASE way WHEN 1 THEN 'cao hơn' ELSE 'thấp hơn' END
              || ' kế hoạch ' || term(other_period) || ' ' || change(value, other, unit)
            ELSE CASE way WHEN 0 THEN 'không đổi' WHEN 1 THEN 'tăng ' || change(value, other, unit)
                ELSE 'giảm ' || change(value, other, unit) END
              || ' so với ' || CASE against WHEN 'Kỳ liền trước' THEN 'kỳ trước ' ELSE 'cùng kỳ ' END
              || term(other_period) END,
            '' ORDER BY list_position(['Kế hoạch', 'Cùng kỳ năm trước', 'Kỳ liền trước'], against)) || '.'
        FROM beside GROUP BY indicator_id, category"""));
  }
}
