package vn.htx.app.browser.numbers;

/** One cooperative that has all there is: rounds of the survey, land of three modes, two loans. */
final class CooperativeNumbers {
  static final AccountedPage PAGE =
      new AccountedPage("/cooperative/MP-0116", CooperativeNumbers::account);

  private static final String SOURCE =
      "source_file || coalesce(' [' || nullif(source_sheet, '') || ']', '') || ', ' || source_row";

  private CooperativeNumbers() {}

  private static Account account(VersionSql sql) {
    Account account = new Account();
    register(sql, account);
    readiness(sql, account);
    land(sql, account);
    credit(sql, account);
    return account;
  }

  private static void register(VersionSql sql, Account account) {
    account.says(sql.texts("""
            SELECT 'Hợp tác xã · ' || coop_id, name, vn(members, 0) || ' thành viên',
              figure(revenue, 'triệu đồng') || ' triệu đồng', day(founded_on)
            FROM cooperative_profile WHERE coop_id = 'MP-0116'""")).table("Các lần ghi trong sổ", 0, sql.rows("""
            SELECT day(valid_from), day(valid_to), NULL, NULL, vn(members, 0), figure(revenue, 'triệu đồng'),
              figure(capital, 'triệu đồng'), %s
            FROM cooperatives WHERE coop_id = 'MP-0116'""".formatted(SOURCE)));
  }

  private static void readiness(VersionSql sql, Account account) {
    sql.with("rounds", """
        SELECT round, score, 100 * answered_share AS answered, framework, %s AS level
        FROM readiness_scores WHERE coop_id = 'MP-0116'""".formatted(ListNumbers.LEVEL));
    account
        .table("Điểm qua các đợt", 0, sql.rows("""
            SELECT term(round), vn(score, 1), level, figure(answered, '%'), framework FROM rounds"""))
        .says(sql.texts("""
            SELECT term(now.round), vn(now.score, 1) || ' điểm', now.level,
              signed(exact(now.score) - exact(year_ago.score), 1) || ' điểm'
            FROM rounds AS now JOIN rounds AS year_ago ON year_ago.round = '2025H1'
            WHERE now.round = '2026H1'"""))
        .table("Điểm trụ cột của đợt mới nhất", 0, sql.rows("""
            SELECT label, vn(score, 1), figure(100 * answered_share, '%')
            FROM readiness_pillars JOIN (VALUES ('P1', 'Định hướng chiến lược'),
                ('P2', 'Khách hàng và bán hàng đa kênh'), ('P3', 'Chuỗi cung ứng và sản xuất'),
                ('P4', 'Hạ tầng và dữ liệu'), ('P5', 'Rủi ro và an toàn thông tin'),
                ('P6', 'Tài chính, kế toán, pháp lý'), ('P7', 'Con người và tổ chức')) AS named(pillar, label)
              USING (pillar)
            WHERE coop_id = 'MP-0116' AND round = '2026H1'"""))
        .table("Câu trả lời của đợt mới nhất", 0, sql.rows("""
            SELECT label, CASE WHEN value = round(value) THEN vn(value, 0) ELSE vn(value, 1) END, day(answered_on), %s
            FROM survey JOIN (VALUES ('access_rights', 'Phân quyền truy cập dữ liệu'),
                ('accounting_software', 'Phần mềm kế toán'), ('cashless_pct', 'Tỷ lệ thanh toán không tiền mặt (%%)'),
                ('computers_per_100_workers', 'Số máy tính trên 100 lao động'), ('data_backup', 'Sao lưu dữ liệu'),
                ('digital_budget_pct', 'Ngân sách chuyển đổi số (%% doanh thu)'),
                ('digital_lead', 'Có người phụ trách chuyển đổi số'),
                ('digital_plan', 'Đã ban hành kế hoạch chuyển đổi số'), ('digital_signature', 'Có chữ ký số'),
                ('e_invoice', 'Dùng hóa đơn điện tử'), ('e_tax', 'Nộp thuế điện tử'),
                ('fixed_internet', 'Có internet cố định'), ('growing_area_code', 'Có mã số vùng trồng hoặc cơ sở nuôi'),
                ('it_staff', 'Có cán bộ công nghệ thông tin'), ('marketplaces', 'Số sàn thương mại điện tử đang bán'),
                ('members_digitised_pct', 'Tỷ lệ thành viên có trong danh sách số hóa (%%)'),
                ('online_revenue_pct', 'Tỷ lệ doanh thu bán trực tuyến (%%)'),
                ('password_two_factor', 'Mật khẩu mạnh hoặc xác thực hai lớp'),
                ('production_log', 'Nhật ký sản xuất điện tử'),
                ('smart_devices', 'Số loại thiết bị thông minh (cảm biến, tưới tự động, máy bay)'),
                ('social_page', 'Trang Facebook hoặc Zalo OA của HTX'),
                ('staff_trained_pct', 'Tỷ lệ cán bộ được tập huấn kỹ năng số (%%)'),
                ('traceability_qr', 'Mã QR truy xuất nguồn gốc')) AS named(item, label) USING (item)
            WHERE coop_id = 'MP-0116' AND round = '2026H1'""".formatted(SOURCE)));
  }

  private static void land(VersionSql sql, Account account) {
    sql.with("arranged", """
        SELECT * FROM land_arrangements
        WHERE coop_id = 'MP-0116'
          AND DATE '2026-06-30' BETWEEN valid_from AND coalesce(valid_to, DATE '9999-12-31')""");
    account.says(sql.texts("""
            SELECT figure(sum(area_m2), 'ha') || ' ha', vn(count(*), 0) || ' hợp đồng' FROM arranged""")).table("Đất theo phương thức còn hiệu lực", 0, sql.rows("""
            SELECT label, figure(sum(area_m2), 'ha'), vn(count(*), 0)
            FROM arranged JOIN (VALUES ('GOP_VON', 'Nhận góp vốn bằng quyền sử dụng đất'),
              ('HOP_TAC', 'Hợp tác sản xuất, kinh doanh'), ('THUE', 'Thuê quyền sử dụng đất'))
              AS named(mode, label) USING (mode)
            GROUP BY label"""));
  }

  private static void credit(VersionSql sql, Account account) {
    sql.with("owed", """
        SELECT s.*, l.due_on, %s AS source, CASE WHEN outstanding > 0 THEN %s ELSE '–' END AS debt
        FROM loan_status s JOIN loans l USING (loan_id)
        WHERE s.coop_id = 'MP-0116' AND s.borrower_kind <> 'TV'""".formatted(SOURCE, ListNumbers.debtGroup("debt_group")));
    account.says(sql.texts("""
            SELECT vn(count(*), 0) || ' khoản', figure(sum(outstanding), 'triệu đồng') || ' triệu đồng',
              vn(max(days_past_due), 0) || ' ngày', arg_max(debt, debt_group)
            FROM owed WHERE outstanding > 0""")).table("Khoản vay", 0, sql.rows("""
            SELECT loan_id, NULL, figure(principal, 'triệu đồng'), day(disbursed_on), day(due_on),
              figure(outstanding, 'triệu đồng'), vn(days_past_due, 0), debt, source
            FROM owed"""));
  }
}
