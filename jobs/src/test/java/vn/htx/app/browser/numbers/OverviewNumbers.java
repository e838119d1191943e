package vn.htx.app.browser.numbers;

/** What is opened first: the key figures of all domains. */
final class OverviewNumbers {
  static final AccountedPage PAGE = new AccountedPage("/", OverviewNumbers::account);

  private OverviewNumbers() {}

  private static Account account(VersionSql sql) {
    return HeadlineNumbers.of(sql, """
        ('readiness_mean', '_T', 'Điểm sẵn sàng số bình quân', 'điểm', 'HTX'),
        ('readiness_panel_change', '_T', 'Thay đổi điểm của cùng HTX', 'điểm', 'HTX'),
        ('simmons_band_share', 'gt_0.60', 'Hộ có chỉ số Simmons trên 0,60', '%', 'hộ'),
        ('plots_median', '_T', 'Số thửa trung vị một hộ', 'thửa', 'hộ'),
        ('par30', '_T', 'Dư nợ có rủi ro trên 30 ngày', '%', 'khoản vay'),
        ('outstanding', '_T', 'Dư nợ gốc', 'tỷ đồng', 'khoản vay')""", """
        ('readiness_mean', 'Kế hoạch', '2026'),
        ('readiness_mean', 'Cùng kỳ năm trước', '2025H1'),
        ('readiness_panel_change', 'Cùng kỳ năm trước', '2025H1'),
        ('simmons_band_share', 'Kỳ liền trước', '2025-01-01'),
        ('plots_median', 'Kỳ liền trước', '2025-01-01'),
        ('par30', 'Cùng kỳ năm trước', '2025-06'),
        ('par30', 'Kỳ liền trước', '2026-05'),
        ('outstanding', 'Cùng kỳ năm trước', '2025-06'),
        ('outstanding', 'Kỳ liền trước', '2026-05')""");
  }
}
