package vn.htx.app.browser.numbers;

/** The units of the register by sector and size; sizes are of farming alone. */
final class CrosstabNumbers {
  static final AccountedPage PAGE =
      new AccountedPage("/crosstab?indicator=coops_count", CrosstabNumbers::account);

  private CrosstabNumbers() {}

  private static Account account(VersionSql sql) {
    sql.with("existing", """
        SELECT label, size_class FROM cooperative_profile JOIN (VALUES ('NN', 'Nông nghiệp'),
            ('CN', 'Công nghiệp, tiểu thủ công nghiệp'), ('XD', 'Xây dựng'), ('TM', 'Thương mại, dịch vụ'),
            ('VT', 'Vận tải'), ('MT', 'Môi trường, nước sạch'), ('TD', 'Tín dụng')) AS named(sector, label)
          USING (sector)
        WHERE status <> 'GT'""");
    return new Account()
        .table("Bảng chéo", 0, sql.rows("""
            SELECT coalesce(label, 'Tổng cộng') AS line,
              CASE WHEN line IN ('Nông nghiệp', 'Tổng cộng') THEN vn(count(*) FILTER (WHERE size_class = 'L'), 0) END,
              CASE WHEN line IN ('Nông nghiệp', 'Tổng cộng') THEN vn(count(*) FILTER (WHERE size_class = 'M'), 0) END,
              CASE WHEN line IN ('Nông nghiệp', 'Tổng cộng') THEN vn(count(*) FILTER (WHERE size_class = 'S'), 0) END,
              CASE WHEN line IN ('Nông nghiệp', 'Tổng cộng') THEN vn(count(*) FILTER (WHERE size_class = 'XS'), 0) END,
              vn(count(*) FILTER (WHERE size_class = 'U'), 0), vn(count(*), 0)
            FROM existing GROUP BY ROLLUP (label)"""))
        .says(sql.texts("""
            SELECT 'đơn vị · Toàn thành phố · Kỳ: ' || term(max(period)) FROM figures
            WHERE indicator_id = 'coops_count' AND unit_level = 'city'"""))
        .says(sql.texts("""
            SELECT label_vi FROM indicators WHERE EXISTS (
              FROM figures WHERE figures.indicator_id = indicators.indicator_id AND unit_level = 'city')"""));
  }
}
