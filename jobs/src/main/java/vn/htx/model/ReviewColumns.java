package vn.htx.model;

import java.util.List;

/** Headers of the workbooks that go out to a clerk and come back through {@code review/}. */
public final class ReviewColumns {
  public static final String FILE = "Tệp (không sửa)";
  public static final String SHA256 = "Mã tệp (không sửa)";
  public static final String SHEET = "Trang (không sửa)";
  public static final String ROW = "Dòng (không sửa)";

  /** What names a row of a correction workbook, in this order, before the file's own columns. */
  public static final List<String> IDENTITY = List.of(FILE, SHA256, SHEET, ROW);

  /** The last column of a correction workbook. */
  public static final String FAULTS = "Lỗi cần sửa (không sửa cột này)";

  public static final String QUESTION_ID = "Mã câu hỏi (không sửa)";
  public static final String ANSWER = "Trả lời: mã HTX, hoặc 'không'";

  private ReviewColumns() {}
}
