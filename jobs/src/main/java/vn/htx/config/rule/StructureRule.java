package vn.htx.config.rule;

import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** Rules about the structure of a file: its header, its sheets, the count of its rows and its own totals. */
public enum StructureRule implements StandingRule {
  DUPLICATE_COLUMN(
      "duplicate_column",
      Severity.FATAL,
      "Hai cột cùng một nghĩa; hãy xóa hoặc đổi tên một cột.",
      "Two columns mean the same; remove or rename one."),
  ONE_COLUMN(
      "one_column",
      Severity.FATAL,
      "Mỗi dòng chỉ có một ô trong khi cần nhiều cột: không nhận ra dấu phân cách cột, hoặc cả dòng bị dồn vào một ô. Trong Excel dùng Data > Text to Columns để tách cột rồi lưu dạng .xlsx, hoặc xuất lại với dấu phẩy, dấu chấm phẩy, tab hay |.",
      "Each row has one cell where several columns are wanted: what separates the columns is not known, or whole rows stand in one cell. In Excel use Data > Text to Columns and save as .xlsx, or export again with commas, semicolons, tabs or |."),
  EXTRA_CELLS(
      "extra_cells",
      Severity.ERROR,
      "Dòng có nhiều ô hơn dòng tiêu đề: có thể thừa dấu phân cách trong một ô.",
      "The row has more cells than the header: a cell may hold a separator without quotes."),
  COUNT_MISMATCH(
      "count_mismatch",
      Severity.FATAL,
      "Số dòng đọc được khác số dòng đếm lại, nên cả tệp bị bỏ ra: có thể một dấu ngoặc kép lạc đã nuốt nhiều dòng. Tìm dấu \" lẻ trong tệp; nếu một ô thật sự có nhiều dòng thì thay xuống dòng bằng dấu chấm phẩy.",
      "The rows read differ from the rows counted a second way, so the whole file is left out: a stray quote may have swallowed rows. Look for an odd \"; where a cell really has several lines, write semicolons for its line breaks."),
  IDENTITY_BROKEN(
      "identity_broken",
      Severity.FATAL,
      "Số dòng hoặc câu trả lời đọc được không bằng hợp lệ + bị loại + bỏ qua, nên cả tệp bị bỏ ra: lỗi của phần mềm, hãy báo người phát triển.",
      "Rows or answers read are not clean + rejected + skipped, so the whole file is left out: a bug of the software, report it."),
  CHANGED_WHILE_READ(
      "changed_while_read",
      Severity.FATAL,
      "Tệp bị sửa trong lúc đọc; chạy lại sau khi tệp đã chép xong.",
      "The file changed while it was read; run again when it is copied whole."),
  /** A total in the file compared with the sum of its parts. */
  TOTAL_DIFFERS(
      "total_differs",
      Severity.WARNING,
      "Dòng cộng trong tệp không bằng tổng các dòng thành phần: có thể thiếu dòng, dòng thừa hoặc cộng sai. Đối chiếu rồi sửa dòng sai; dòng cộng không được dùng để tính.",
      "A total in the file is not the sum of its parts: a row may be missing, extra or added wrongly. Compare and mend the wrong one; totals are not used."),
  /** A sheet without the dataset's table, in a workbook where another sheet has it. */
  OTHER_SHEET(
      "other_sheet",
      Severity.INFO,
      "Trang tính không có bảng của bộ dữ liệu này nên không đọc; nếu có số liệu ở đó, đặt dòng tên cột như các trang khác.",
      "The sheet has no table of this dataset and was passed over; if data stand there, give it the header of the other sheets."),
  HIDDEN_ROWS(
      "hidden_rows",
      Severity.WARNING,
      "Trang tính có dòng bị ẩn; các dòng ẩn vẫn được đọc. Bỏ ẩn để kiểm tra, xóa dòng nào không phải số liệu.",
      "The sheet has hidden rows; they are read all the same. Unhide them to check, and delete those that are no data."),
  HIDDEN_COLUMNS(
      "hidden_columns",
      Severity.INFO,
      "Trang tính có cột bị ẩn; các cột ẩn vẫn được đọc.",
      "The sheet has hidden columns; they are read all the same.");

  private final Wording wording;

  StructureRule(String name, Severity severity, String vi, String en) {
    this.wording = new Wording(name, severity, Bilingual.of(vi, en));
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
