package vn.htx.config.rule;

import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** Rules about ids and tax codes, and about phone and citizen ids in cells that are not for them. */
public enum IdRule implements StandingRule {
  CODE_MENDED(
      "code_mended",
      Severity.INFO,
      "Mã số thuế đã được đưa về dạng chuẩn (thêm số 0 ở đầu, bỏ dấu cách, thêm gạch nối).",
      "The tax code was put into its usual form (leading zero, no spaces, dash)."),
  ID_AS_DECIMAL(
      "id_as_decimal",
      Severity.INFO,
      "Mã ghi như số thập phân (12025.0), do phần mềm xuất ra; đã đọc là mã không có phần thập phân.",
      "An id written as a decimal number (12025.0), as programs export it, was read without its decimals."),
  ID_CUT(
      "id_cut",
      Severity.WARNING,
      "Bảng tính đã đổi mã thành số và cắt bớt chữ số (như 3,16E+14) nên không biết mã nào; định dạng cột là chữ (Text), xuất lại từ phần mềm gốc, đừng gõ bớt.",
      "A spreadsheet turned the id into a number and cut its digits (such as 3.16E+14), so it cannot be known; format the column as text and export it anew from where it came."),
  PERSONAL_ID(
      "personal_id",
      Severity.WARNING,
      "Mã chứa số điện thoại hoặc số định danh cá nhân nên đã được thay bằng mã băm, như nhau ở mọi tệp. Nên cấp mã khác không chứa thông tin cá nhân.",
      "The id holds a phone or citizen id and was replaced by its hash, the same in every file. Better give an id without personal data."),
  PERSONAL_TEXT(
      "personal_text",
      Severity.INFO,
      "Số điện thoại hoặc số định danh cá nhân ghi trong ô đã được che; không cần ghi ở cột này.",
      "A phone or citizen id in the cell was covered; it is not needed in this column.");

  private final Wording wording;

  IdRule(String name, Severity severity, String vi, String en) {
    this.wording = new Wording(name, severity, Bilingual.of(vi, en));
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
