package vn.htx.model;

/** Why a physical row of a file is skipped: it holds no data, or it does not count. */
public enum SkipReason implements Coded {
  BLANK("blank", "Dòng trống", "Blank row"),
  TITLE("title", "Tiêu đề bảng", "Title of a table"),
  REPEATED_HEADER("repeated_header", "Dòng tiêu đề cột lặp lại", "Header repeated"),
  COLUMN_NUMBERS("column_numbers", "Dòng đánh số cột", "Numbers of the columns"),
  /** Tags of the Humanitarian Exchange Language below the header of an exported form. */
  HXL("hxl", "Dòng nhãn HXL", "HXL tags"),
  GROUP("group", "Dòng tên nhóm", "Name of a group of rows"),
  TOTAL("total", "Dòng cộng", "Total"),
  PAGE_TOTAL("page_total", "Dòng cộng trang", "Total of a page"),
  CARRIED("carried", "Dòng mang sang, trang trước chuyển sang", "Carried from or to another page"),
  OF_WHICH("of_which", "Dòng 'trong đó'", "'Of which' below a total"),
  FOOTER("footer", "Chân bảng, chữ ký, ghi chú", "Footer, signatures, notes"),
  OTHER_TABLE("other_table", "Bảng khác, không thuộc bộ dữ liệu này", "Table of another kind"),
  /** A submission of KoboToolbox or ODK Central whose review state does not count in this workspace. */
  REVIEW_STATE(
      "review_state",
      "Phiếu để ra ngoài theo trạng thái xét duyệt",
      "Submission left out by its review state"),
  /** A submission that a cleaning log in review/ removes. */
  REMOVED_BY_LOG(
      "removed_by_log", "Phiếu bỏ theo nhật ký làm sạch", "Submission removed by the cleaning log");

  private final String code;
  private final Bilingual label;

  SkipReason(String code, String vi, String en) {
    this.code = code;
    this.label = Bilingual.of(vi, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }
}
