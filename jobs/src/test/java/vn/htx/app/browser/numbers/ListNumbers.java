package vn.htx.app.browser.numbers;

/** Cooperatives by three conditions: farming, a score of 60 or more, no loan. */
final class ListNumbers {
  static final AccountedPage PAGE =
      new AccountedPage("/cooperatives?sector=NN&loans_to=0&score_from=60", ListNumbers::account);

  /** The name of a readiness level. */
  static final String LEVEL = """
      CASE level WHEN 'L0' THEN 'Mức 0 – Chưa chuyển đổi số' WHEN 'L1' THEN 'Mức 1 – Khởi động'
        WHEN 'L2' THEN 'Mức 2 – Bắt đầu' WHEN 'L3' THEN 'Mức 3 – Hình thành' WHEN 'L4' THEN 'Mức 4 – Nâng cao'
        WHEN 'L5' THEN 'Mức 5 – Dẫn dắt' ELSE '–' END""";

  private ListNumbers() {}

  /** The name of a debt group. */
  static String debtGroup(String column) {
    return """
        CASE %s WHEN 1 THEN 'Nhóm 1 – nợ đủ tiêu chuẩn' WHEN 2 THEN 'Nhóm 2 – nợ cần chú ý'
          WHEN 3 THEN 'Nhóm 3 – nợ dưới tiêu chuẩn' WHEN 4 THEN 'Nhóm 4 – nợ nghi ngờ'
          WHEN 5 THEN 'Nhóm 5 – nợ có khả năng mất vốn' ELSE '–' END""".formatted(column);
  }

  /** Keeps all cooperatives with what the list shows of each as {@code listed}. */
  static void all(VersionSql sql) {
    sql.with("listed", """
        SELECT p.*, s.score, %s AS level, s.score - b.score AS score_change, coalesce(land.area, 0) AS area,
          coalesce(owed.loans, 0) AS loans, coalesce(owed.outstanding, 0) AS outstanding, %s AS debt
        FROM cooperative_profile p
          LEFT JOIN readiness_scores s ON s.coop_id = p.coop_id AND s.round = '2026H1'
          LEFT JOIN readiness_scores b ON b.coop_id = p.coop_id AND b.round = '2025H1'
          LEFT JOIN (
            SELECT coop_id, sum(area_m2) AS area FROM land_arrangements
            WHERE valid_from <= DATE '2026-06-30' AND coalesce(valid_to, DATE '9999-12-31') >= DATE '2026-06-30'
            GROUP BY coop_id) AS land ON land.coop_id = p.coop_id
          LEFT JOIN (
            SELECT coop_id, count(*) AS loans, sum(outstanding) AS outstanding, max(debt_group) AS worst
            FROM loan_status WHERE outstanding > 0 AND borrower_kind <> 'TV' GROUP BY coop_id) AS owed
            ON owed.coop_id = p.coop_id""".formatted(LEVEL.replace("level", "s.level"), debtGroup("worst")));
  }

  /** What the list shows of the cooperatives under a condition. */
  static String shown(String where) {
    return """
        SELECT listed.name, coalesce(district.name, '–'), coalesce(commune.name, '–'), NULL, vn(score, 1), listed.level,
          signed(score_change, 1), figure(area, 'ha'), vn(loans, 0), figure(outstanding, 'triệu đồng'), debt
        FROM listed
          LEFT JOIN names AS district ON district.code = old_district_code AND district.level = 'old_district'
          LEFT JOIN names AS commune ON commune.code = commune_code AND commune.level = 'commune'
        WHERE %s""".formatted(where);
  }

  private static Account account(VersionSql sql) {
    all(sql);
    String asked = "sector = 'NN' AND score >= 60 AND loans = 0";
    return new Account()
        .table("Danh sách", 0, sql.rows(shown(asked)))
        .says(sql.texts("""
            SELECT vn(count(*) FILTER (WHERE %s), 0) || ' trong ' || vn(count(*), 0)
              || ' hợp tác xã, liên hiệp, tổ hợp tác' FROM listed""".formatted(asked)))
        .constant("Điểm sẵn sàng số từ 60 điểm ✕", "Số khoản vay còn dư nợ đến 0 khoản ✕")
        .constant("score_from=60", "loans_to=0")
        .constant("Điểm từ 50 trở lên mà chưa vay vốn", "Quá hạn trên 30 ngày")
        .constant(
            "Mức 0 – Chưa chuyển đổi số",
            "Mức 1 – Khởi động",
            "Mức 2 – Bắt đầu",
            "Mức 3 – Hình thành",
            "Mức 4 – Nâng cao",
            "Mức 5 – Dẫn dắt")
        .constant(
            "Nhóm 1 – nợ đủ tiêu chuẩn",
            "Nhóm 2 – nợ cần chú ý",
            "Nhóm 3 – nợ dưới tiêu chuẩn",
            "Nhóm 4 – nợ nghi ngờ",
            "Nhóm 5 – nợ có khả năng mất vốn");
  }
}
