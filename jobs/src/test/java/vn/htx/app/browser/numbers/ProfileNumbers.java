package vn.htx.app.browser.numbers;

/** All indicators of an old district, beside the city and the other districts. */
final class ProfileNumbers {
  static final AccountedPage PAGE =
      new AccountedPage("/unit/old_district/316", ProfileNumbers::account);

  private ProfileNumbers() {}

  private static Account account(VersionSql sql) {
    sql.with("own", """
        SELECT * FROM figures WHERE unit_level = 'old_district' AND unit_code = '316' AND category = '_T'
        QUALIFY period = max(period) OVER (PARTITION BY indicator_id)""");
    // Rounds stand beside those of a year before, days beside the one other day of the land
    // registers.
    sql.with("before", """
        SELECT indicator_id, period, value FROM figures
        WHERE unit_level = 'old_district' AND unit_code = '316' AND category = '_T'
          AND period IN ('2025H1', '2025-01-01')""");
    sql.with("spread", """
        SELECT own.indicator_id, count(*) FILTER (other.value > own.value) + 1 AS rank, count(*) AS units,
          min(other.value) AS least, quantile_cont(other.value, 0.5) AS median, max(other.value) AS greatest
        FROM own JOIN figures AS other ON other.indicator_id = own.indicator_id AND other.period = own.period
        WHERE other.unit_level = 'old_district' AND other.unit_code <> 'unknown' AND other.category = '_T'
          AND other.status = 'ok' AND own.status = 'ok'
        GROUP BY own.indicator_id""");
    sql.with("first", """
        SELECT later.indicator_id, min_by(earlier.value, earlier.period) AS value, min(earlier.period) AS period
        FROM own AS later JOIN figures AS earlier
          ON earlier.indicator_id = later.indicator_id AND length(earlier.period) = length(later.period)
        WHERE earlier.unit_level = 'old_district' AND earlier.unit_code = '316' AND earlier.category = '_T'
          AND earlier.value IS NOT NULL
        GROUP BY later.indicator_id HAVING count(*) > 1""");
    sql.with("within", """
        SELECT * FROM (VALUES ('điểm', 2), ('thửa', 0.2), ('m²', 50), ('chỉ số', 0.02), ('%', 2)) AS t(unit, alike)""");
    return new Account()
        .table("Bảng chỉ tiêu của đơn vị", 0, sql.rows("""
            SELECT own.label || ' ' || own.unit, term(own.period), figure(own.value, own.unit), vn(own.n, 0),
              coalesce('từ ' || figure(first.value, own.unit) || ' (' || term(first.period) || ')', '–'),
              coalesce(sign(way(own.value, before.value, own.unit)) || change(own.value, before.value, own.unit) || ' '
                || verdict(way(own.value, before.value, own.unit), own.polarity) || ' ' || term(before.period), '–'),
              CASE WHEN NOT list_contains(sums(), own.unit) THEN figure(city.value, own.unit) || CASE
                WHEN least = greatest THEN ''
                WHEN abs(own.value - city.value) <= alike THEN ' Tương đương'
                WHEN (own.value > city.value) = (own.polarity = 'more') THEN ' Tốt hơn' ELSE ' Kém hơn' END END,
              rank || '/' || units,
              CASE own.polarity
                WHEN 'less'
                THEN figure(greatest, own.unit) || ' – ' || figure(median, own.unit) || ' – ' || figure(least, own.unit)
                ELSE figure(least, own.unit) || ' – ' || figure(median, own.unit) || ' – ' || figure(greatest, own.unit)
              END
            FROM own JOIN spread USING (indicator_id) LEFT JOIN before USING (indicator_id)
              LEFT JOIN first USING (indicator_id) LEFT JOIN within ON within.unit = own.unit
              LEFT JOIN figures AS city ON city.unit_level = 'city' AND city.indicator_id = own.indicator_id
                AND city.period = own.period AND city.category = '_T'"""))
        .constant(
            "Số mới nhất của mỗi chỉ tiêu. Hạng 1 là giá trị cao nhất trong các đơn vị cùng cấp có đủ quan sát; cao chưa"
                + " chắc là tốt.");
  }
}
