package vn.htx.config.rule;

import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** Rules about how text, numbers, dates and periods are written in cells, and about columns that the file lacks. */
public enum CellRule implements StandingRule {
  TEXT_DECODED(
      "text_decoded",
      Severity.INFO,
      "Chữ viết bằng bảng mã cũ đã được chuyển sang Unicode.",
      "Text in an old encoding was converted to Unicode."),
  TEXT_MENDED(
      "text_mended",
      Severity.INFO,
      "Ký tự lạ trong ô đã được sửa, nội dung không đổi.",
      "Odd characters in cells were mended; what is said stays."),
  TEXT_DOUBTFUL(
      "text_doubtful",
      Severity.WARNING,
      "Không rõ chữ trong cột viết bằng bảng mã nào; xem vài ô, nếu sai dấu thì lưu lại tệp bằng Unicode (UTF-8).",
      "It is not clear in which encoding the column's text is written; look at some cells, and save the file anew in Unicode (UTF-8) if letters are wrong."),
  NUMBER_STYLE_CONTESTED(
      "number_style_contested",
      Severity.WARNING,
      "Cột viết số theo hai kiểu (1.234,5 và 1,234.5): ô nào không rõ kiểu thì không nhận. Viết cả cột theo một kiểu.",
      "The column writes numbers in two styles (1.234,5 and 1,234.5): cells that may be either are refused. Write the column in one style."),
  NUMBER_STYLE(
      "number_style",
      Severity.WARNING,
      "Số viết khác kiểu của các ô khác trong cột; đã đọc theo kiểu của chính ô này. Xem lại dấu chấm, dấu phẩy.",
      "The number is written in another style than the column's other cells and was read by its own. Look at its point and comma."),
  NUMBER_BY_COLUMN(
      "number_by_column",
      Severity.INFO,
      "Số có một dấu và ba chữ số sau dấu, hiểu được hai cách; đã đọc theo kiểu của cột.",
      "One separator and three digits after it may be read two ways; read as the column writes numbers."),
  NUMBER_ABOUT(
      "number_about",
      Severity.WARNING,
      "Số ước chừng ('~', 'khoảng'); đã lấy đúng số ghi.",
      "An approximate number ('~', 'about'); taken as written."),
  NUMBER_IN_PARENTHESES(
      "number_in_parentheses",
      Severity.WARNING,
      "Số trong ngoặc đơn được đọc là số âm, như trong sổ kế toán.",
      "A number in parentheses is read as a negative one, as accountants write it."),
  WORD_FOR_ZERO(
      "word_for_zero",
      Severity.INFO,
      "'Không' trong cột số được đọc là 0; nếu là chưa biết thì để trống.",
      "'Không' (none) in a column of numbers is read as 0; leave the cell empty when it is not known."),
  NOT_KNOWN(
      "not_known",
      Severity.INFO,
      "Dấu gạch hoặc từ chỉ 'chưa biết', 'không có' được đọc như ô trống; trong cột số, nếu là 0 thì gõ 0.",
      "A dash or a word for 'not known' or 'none' is read as an empty cell; in a column of numbers enter 0 where it means 0."),
  UNIT_CONVERTED(
      "unit_converted",
      Severity.INFO,
      "Số ghi bằng đơn vị khác đã được đổi sang đơn vị của cột.",
      "An amount in another unit was converted to the column's."),
  NUMBER_ROUNDED(
      "number_rounded",
      Severity.INFO,
      "Số có nhiều chữ số lẻ hơn cột giữ (diện tích 2, câu trả lời và lãi suất 6); đã làm tròn.",
      "The number has more decimals than are kept (2 of an area, 6 of an answer or a rate) and was rounded."),
  DONG_ROUNDED(
      "dong_rounded",
      Severity.INFO,
      "Số tiền do công thức tính ra có phần lẻ dưới một đồng mà ô không hiển thị; đã làm tròn đến đồng. Dùng ROUND(…;0) trong công thức để tổng khớp.",
      "An amount worked out by a formula has a fraction of a đồng that the cell does not show; it was rounded to whole đồng. Use ROUND(…,0) in the formula so that sums agree."),
  DAY_IN_CELL(
      "day_in_cell",
      Severity.WARNING,
      "Ô là một ngày hoặc giờ trong cột không ghi ngày: bảng tính đã đổi những gì gõ vào (như 3/12) thành ngày. Định dạng cột là chữ (Text) rồi gõ lại từ giấy tờ gốc.",
      "The cell is a day or a time in a column that holds none: the spreadsheet turned what was typed (such as 3/12) into a day. Format the column as text and enter it again from the paper."),
  UNIT_UNREAD(
      "unit_unread",
      Severity.WARNING,
      "Không hiểu đơn vị tính ghi trên bảng nên không nhận các số trong cột (không coi là đồng hay m²). Ghi như 'Đơn vị tính: triệu đồng, %', hoặc ghi đơn vị vào tên cột: 'Trả gốc (triệu đồng)'.",
      "The unit that the table declares is not understood, so the column's amounts are not taken (nor for đồng or m²). Write it as 'Đơn vị tính: triệu đồng, %', or state the unit in the header: 'Trả gốc (triệu đồng)'."),
  DATE_ORDER_CONTESTED(
      "date_order_contested",
      Severity.WARNING,
      "Cột có cả ngày/tháng và tháng/ngày: ngày nào không rõ được đọc là ngày/tháng. Viết cả cột dạng ngày/tháng/năm.",
      "The column has both day/month and month/day: dates that may be either are read as day/month. Write the column as day/month/year."),
  DATE_ORDER(
      "date_order",
      Severity.WARNING,
      "Ngày và tháng không rõ thứ tự hoặc ngược với các ô khác trong cột; viết ngày/tháng/năm.",
      "Day and month may be either, or stand the other way round than in the column's other cells; write day/month/year."),
  DATE_EXCHANGED(
      "date_exchanged",
      Severity.WARNING,
      "Ngày và tháng có lẽ đã bị đảo nên không lấy ngày này: trong cột, mọi ô bảng tính giữ dạng ngày đều có ngày không quá 12, mọi ô còn là chữ đều có ngày sau 12, như khi Excel đặt kiểu Mỹ mở tệp ghi ngày/tháng. Mở lại tệp gốc với kiểu ngày Việt Nam, hoặc ghi cột dạng chữ ngày/tháng/năm.",
      "Day and month were probably exchanged, so this day was not taken: every cell that the spreadsheet keeps as a day has a day up to 12, every one left as text a later one, as when Excel set to American dates opens day/month. Open the original with Vietnamese dates, or write the column as text day/month/year."),
  DATE_MAYBE_EXCHANGED(
      "date_maybe_exchanged",
      Severity.WARNING,
      "Ngày và tháng có thể đã bị đảo khi Excel đặt kiểu Mỹ mở tệp: các ô dạng ngày trong cột đều có ngày không quá 12, các ô dạng chữ đều có ngày sau 12. Đối chiếu với giấy tờ; ngày vẫn được lấy như ô ghi.",
      "Day and month may have been exchanged when Excel set to American dates opened the file: the cells kept as days are all up to the 12th, those left as text all later. Compare with the paper; the day is taken as the cell has it."),
  DATE_TWO_DIGIT_YEAR(
      "date_two_digit_year",
      Severity.INFO,
      "Năm ghi hai chữ số: 00–49 hiểu là 20xx, 50–99 là 19xx.",
      "A year of two digits: 00–49 is read as 20xx, 50–99 as 19xx."),
  DATE_SERIAL(
      "date_serial",
      Severity.INFO,
      "Ngày ghi bằng số thứ tự của bảng tính đã được đổi thành ngày.",
      "A date as a spreadsheet's serial number was turned into a day."),
  DATE_PERIOD(
      "date_period",
      Severity.WARNING,
      "Ô ngày ghi một kỳ (tháng, quý, năm): đã lấy ngày cuối kỳ. Nếu biết ngày đúng thì ghi ngày.",
      "The cell of a day holds a period (month, quarter, year): its last day was taken. Enter the day if it is known."),
  PERIOD_WRITTEN(
      "period_written",
      Severity.INFO,
      "Kỳ ghi bằng chữ (như '6T/2023', 'tháng 6/2023') đã được đổi về mã kỳ.",
      "A period in words (such as '6T/2023', 'tháng 6/2023') was turned into its code."),
  PERIOD_FROM_NAME(
      "period_from_name",
      Severity.INFO,
      "Tệp không có cột đợt (kỳ) nên lấy theo tên tệp hoặc thư mục.",
      "The file has no column of the round (period); it was taken from the name of the file or folder."),
  COLUMN_FILLED(
      "column_filled",
      Severity.INFO,
      "Tệp không có cột này; đã điền theo khai báo trong contracts/ của thư mục làm việc.",
      "The file does not have the column; it was filled as the workspace's contracts/ say."),
  PART_EMPTY(
      "part_empty",
      Severity.WARNING,
      "Mã ghép từ nhiều cột mà có phần để trống nên dòng không có mã; điền phần còn thiếu.",
      "An id composed of several columns has an empty part, so the row has no id; fill in what is missing.");

  private final Wording wording;

  CellRule(String name, Severity severity, String vi, String en) {
    this.wording = new Wording(name, severity, Bilingual.of(vi, en));
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
