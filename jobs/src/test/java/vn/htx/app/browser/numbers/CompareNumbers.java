package vn.htx.app.browser.numbers;

/** Two old districts side by side, and which others are like the first. */
final class CompareNumbers {
  static final AccountedPage PAGE =
      new AccountedPage("/compare?level=old_district&units=316,315", CompareNumbers::account);

  private CompareNumbers() {}

  private static Account account(VersionSql sql) {
    sql.with("latest", """
        SELECT *, label || ' ' || unit || ', ' || term(period)
            || CASE WHEN polarity = 'neither' OR list_contains(sums(), unit) THEN ''
              WHEN polarity = 'more' THEN ' · Cao hơn là tốt hơn' ELSE ' · Thấp hơn là tốt hơn' END AS line,
          figure(value, unit) || ' n = ' || vn(n, 0) AS shown,
          polarity <> 'neither' AND NOT list_contains(sums(), unit) AS judged
        FROM figures
        WHERE (unit_level = 'city' OR unit_level = 'old_district' AND unit_code IN ('316', '315'))
          AND category = '_T'
          AND (indicator_id, period) IN (
            SELECT (indicator_id, max(period)) FROM figures
            WHERE unit_level = 'old_district' AND category = '_T' GROUP BY indicator_id)""");
    sql.with("alike", """
        SELECT *
        FROM (VALUES ('điểm', 2), ('thửa', 0.2), ('m²', 50), ('chỉ số', 0.02), ('%', 2)) AS of(unit, alike)""");
    String cell = """
        %1$s.shown
          || CASE WHEN city.judged AND %1$s.value <> %2$s.value
              AND (%1$s.value > %2$s.value) = (city.polarity = 'more') THEN ' ★ Tốt nhất' ELSE '' END
          || CASE WHEN NOT city.judged THEN ''
            WHEN abs(%1$s.value - city.value) <= alike THEN ' Tương đương so với TP'
            WHEN (%1$s.value > city.value) = (city.polarity = 'more') THEN ' Tốt hơn so với TP'
            ELSE ' Kém hơn so với TP' END""";
    return near(sql, new Account().table("Bảng so sánh", 0, sql.rows("""
        SELECT city.line, %s, %s, city.shown
        FROM latest AS city JOIN latest AS one USING (indicator_id) JOIN latest AS other USING (indicator_id)
          LEFT JOIN alike ON alike.unit = city.unit
        WHERE city.unit_level = 'city' AND one.unit_code = '316' AND other.unit_code = '315'""".formatted(
                cell.formatted("one", "other"), cell.formatted("other", "one")))));
  }

  /** The distance as the page's own formula says: size, sectors and place, of one weight each. */
  private static Account near(VersionSql sql, Account account) {
    sql.with("counts", """
        SELECT unit_code, sector, value FROM indicator_values
        WHERE indicator_id = 'coops_count' AND unit_level = 'old_district' AND unit_code <> 'unknown'
          AND size_class = '_T' AND readiness_level = '_T' AND category = '_T'
        QUALIFY period = max(period) OVER ()""");
    sql.with("middles", """
        SELECT main.old_district_code AS unit_code, avg(east) AS east, avg(north) AS north
        FROM centres JOIN (
          SELECT new_code, old_district_code FROM crosswalk GROUP BY new_code, old_district_code
          QUALIFY row_number() OVER (PARTITION BY new_code ORDER BY count(*) DESC, old_district_code) = 1) AS main
            ON main.new_code = centres.code
        GROUP BY main.old_district_code""");
    sql.with("apart", """
        SELECT other.unit_code, other.value AS count,
          least(1, abs(ln(other.value + 1) - ln(own.value + 1)) / ln(10)) AS size,
          (SELECT sum(abs(coalesce(a.value, 0) / own.value - coalesce(b.value, 0) / other.value)) / 2
            FROM (SELECT DISTINCT sector AS each FROM counts WHERE sector <> '_T')
              LEFT JOIN counts a ON a.sector = each AND a.unit_code = '316'
              LEFT JOIN counts b ON b.sector = each AND b.unit_code = other.unit_code) AS sectors,
          sqrt((there.east - here.east) ** 2 + (there.north - here.north) ** 2) AS km,
          least(1, km / 50) AS place
        FROM counts own JOIN counts other ON other.sector = '_T' AND other.unit_code <> '316'
          JOIN middles here ON here.unit_code = '316' JOIN middles there ON there.unit_code = other.unit_code
        WHERE own.unit_code = '316' AND own.sector = '_T'""");
    return account
        .table("Giống Huyện Vĩnh Bảo nhất", 0, sql.rows("""
            SELECT 'Đơn vị', 'Khoảng cách 0–1', 'Quy mô 0–1', 'Cơ cấu lĩnh vực 0–1', 'Vị trí 0–1', NULL, NULL
            UNION ALL (
            SELECT name, vn((size + sectors + place) / 3, 2), vn(size, 2), vn(sectors, 2), vn(place, 2), vn(count, 0),
              vn(km, 1)
            FROM apart JOIN names ON code = unit_code AND level = 'old_district'
            ORDER BY size + sectors + place LIMIT 8)"""))
        .says(sql.texts("""
            SELECT 'Trung bình có trọng số của các phần dưới đây, mỗi phần từ 0 (giống hệt) đến 1. Phần nào không biết ở'
              || ' một trong hai đơn vị, vì số bị che hay chưa có, thì không tham gia và ghi “–”; còn dưới hai phần thì'
              || ' không tính. Số đơn vị trong sổ ở kỳ ' || term(max(period)) || '.'
            FROM figures WHERE indicator_id = 'coops_count' AND unit_level = 'old_district'"""))
        .constant(
            "Quy mô · trọng số 1",
            "|ln(n₁ + 1) − ln(n₂ + 1)| ÷ ln 10, không quá 1; n là số hợp tác xã, liên hiệp, tổ hợp tác trong sổ",
            "Cơ cấu lĩnh vực · trọng số 1",
            "Vị trí · trọng số 1",
            "khoảng cách giữa hai trung tâm gần đúng, km ÷ 50, không quá 1");
  }
}
