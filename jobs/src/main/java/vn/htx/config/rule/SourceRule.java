package vn.htx.config.rule;

import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/**
 * Rules about what a reader of files could not take or passed over: formulas without a result, hidden sheets, other
 * files.
 */
public enum SourceRule implements StandingRule {
  FORMULA_VALUE(
      "formula_value",
      Severity.WARNING,
      "Ô công thức báo lỗi hoặc chưa có kết quả; mở tệp bằng Excel, sửa công thức rồi lưu lại, hoặc gõ số vào ô.",
      "A formula gives an error or has no result yet; open the file in Excel, mend the formula and save, or enter the value."),
  /** From the reader of a format, such as rows of a repeat without a parent. */
  SHEET_REMARK(
      "sheet_remark",
      Severity.WARNING,
      "Có điều cần xem lại trong trang tính.",
      "Something in the sheet needs a look."),
  OTHER_ENTRIES(
      "other_entries",
      Severity.INFO,
      "Tệp nén có những tệp không phải số liệu (ảnh, tài liệu) hay trang tính ẩn, không đọc.",
      "The archive holds files that are no data (photographs, documents) or hidden sheets; they are passed over."),
  HIDDEN_SHEET(
      "hidden_sheet", Severity.INFO, "Trang tính ẩn, không đọc.", "A hidden sheet, passed over."),
  /**
   * Info where the file is hidden or an office program's lock file. Outside the datasets' folders, the rule's dataset
   * is {@code inbox}.
   */
  IGNORED_FILE(
      "ignored_file", Severity.WARNING, "Tệp không được đọc.", "The file was passed over.");

  private final Wording wording;

  SourceRule(String name, Severity severity, String vi, String en) {
    this.wording = new Wording(name, severity, Bilingual.of(vi, en));
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
