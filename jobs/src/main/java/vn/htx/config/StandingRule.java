package vn.htx.config;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Survey;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** A rule that files of every dataset are held to, whatever its contract says. Its id is {@code <dataset>.<name>}. */
public enum StandingRule {
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
  /** A total of the file, held against the sum of its parts. */
  TOTAL_DIFFERS(
      "total_differs",
      Severity.WARNING,
      "Dòng cộng trong tệp không bằng tổng các dòng thành phần: có thể thiếu dòng, dòng thừa hoặc cộng sai. Đối chiếu rồi sửa dòng sai; dòng cộng không được dùng để tính.",
      "A total in the file is not the sum of its parts: a row may be missing, extra or added wrongly. Compare and mend the wrong one; totals are not used."),
  /** A sheet of a workbook that has another one with the dataset's table. */
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
      "The sheet has hidden columns; they are read all the same."),
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
      "An id composed of several columns has an empty part, so the row has no id; fill in what is missing."),
  PLACE_NAMED(
      "place_named",
      Severity.INFO,
      "Tên địa phương đã được đổi ra mã đơn vị hành chính.",
      "The name of a place was turned into its unit code."),
  PLACE_DOUBTFUL(
      "place_doubtful",
      Severity.WARNING,
      "Tên địa phương được hiểu nhưng chưa chắc; kiểm tra mã bên cạnh, tốt nhất ghi mã 5 chữ số.",
      "The name of a place was read with some doubt; check the code beside it, or better write the 5-digit code."),
  PLACE_UNRESOLVED(
      "place_unresolved",
      Severity.WARNING,
      "Không xác định được địa phương; giữ nguyên chữ đã ghi, đơn vị là 'chưa xác định'.",
      "The place could not be told; the text stays as written and the unit is 'not known'."),
  PLACE_DISTRICT(
      "place_district",
      Severity.WARNING,
      "Dòng chỉ ghi quận, huyện, không ghi xã, phường: tính cho quận, huyện cũ, xã là 'chưa xác định'. Thêm cột xã, phường nếu biết.",
      "The row names a district and no commune: it counts for the old district, its commune is 'not known'. Add a column of communes where they are known."),
  PLACE_ELSEWHERE(
      "place_elsewhere",
      Severity.WARNING,
      "Địa phương ở tỉnh, thành phố khác: không tính vào xã, phường cùng tên ở đây; giữ nguyên chữ đã ghi, đơn vị là 'chưa xác định'.",
      "The place lies in another province and does not count for the unit of the same name here; the text stays as written and the unit is 'not known'."),
  COOPERATIVE_LINKED(
      "cooperative_linked",
      Severity.INFO,
      "Đã tìm được mã HTX trong sổ theo mã số thuế, tên và nơi, hoặc theo trả lời của cán bộ.",
      "The cooperative's id was found in the register by tax code, by name and place, or by the clerk's answer."),
  COOPERATIVE_DOUBTFUL(
      "cooperative_doubtful",
      Severity.WARNING,
      "Chưa chắc dòng này là HTX nào trong sổ nên chưa lấy mã nào; trả lời trong danh sách câu hỏi ở private/ rồi đặt vào review/, hoặc sửa dòng.",
      "It is not certain which cooperative of the register the row means, so no id was taken; answer in the list of questions in private/ and put it into review/, or mend the row."),
  COOPERATIVE_UNKNOWN(
      "cooperative_unknown",
      Severity.WARNING,
      "Không tìm thấy HTX này trong sổ; kiểm tra tên, mã số thuế, hoặc bổ sung vào sổ.",
      "The cooperative was not found in the register; check its name and tax code, or add it to the register."),
  COOPERATIVE_NONE(
      "cooperative_none",
      Severity.INFO,
      "Cán bộ đã trả lời: không phải HTX trong sổ.",
      "The clerk answered that it is no cooperative of the register."),
  /** Of {@code htx check} where no version is published. */
  COOPERATIVE_LATER(
      "cooperative_later",
      Severity.INFO,
      "Chưa có sổ HTX để tra mã; đêm chạy sẽ tra.",
      "There is no register to look the id up in yet; the nightly run will."),
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
      "A phone or citizen id in the cell was covered; it is not needed in this column."),
  FORMULA_VALUE(
      "formula_value",
      Severity.WARNING,
      "Ô công thức báo lỗi hoặc chưa có kết quả; mở tệp bằng Excel, sửa công thức rồi lưu lại, hoặc gõ số vào ô.",
      "A formula gives an error or has no result yet; open the file in Excel, mend the formula and save, or enter the value."),
  /** Said by the reader of a format: rows of a repeat without a parent and the like. */
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
  /** Info where it is hidden or an office program's lock file. In no dataset's folder, its dataset is {@code inbox}. */
  IGNORED_FILE(
      "ignored_file", Severity.WARNING, "Tệp không được đọc.", "The file was passed over."),
  EXCLUDED_FILE(
      "excluded_file",
      Severity.INFO,
      "Tệp được loại theo danh sách trong review/ nên không dùng.",
      "The file is excluded by a list in review/ and not used."),
  /** By a correction workbook. */
  CORRECTED(
      "corrected",
      Severity.INFO,
      "Dòng đã thay bằng dòng sửa trong review/.",
      "The row was replaced by the one mended in review/."),
  LOG_APPLIED(
      "log_applied",
      Severity.INFO,
      "Câu trả lời theo nhật ký làm sạch trong review/.",
      "The answer is the cleaning log's in review/."),
  LOG_DISAGREES(
      "log_disagrees",
      Severity.WARNING,
      "Dòng của nhật ký làm sạch không áp dụng: không có câu hỏi này, hoặc giá trị cũ ghi trong nhật ký khác giá trị trong tệp, hoặc một dòng trước đã sửa ô này. Đối chiếu rồi sửa nhật ký; nếu nhật ký luôn để trống giá trị cũ thì đặt forms.blank_old_value: any trong workspace.yaml.",
      "A row of the cleaning log is not applied: there is no such question, or the old value it states is not what the file has, or an earlier row has changed the cell. Compare them and mend the log; where a log never states old values, set forms.blank_old_value: any in workspace.yaml."),
  LOG_REMOVED(
      "log_removed",
      Severity.INFO,
      "Phiếu được bỏ theo nhật ký làm sạch trong review/ (remove_survey); các dòng khác của nhật ký về phiếu này không áp dụng.",
      "The submission is removed by the cleaning log in review/ (remove_survey); other rows of the log about it are not applied."),
  /** A row for each state, named beside its column. */
  REVIEW_STATE_LEFT_OUT(
      "review_state_left_out",
      Severity.WARNING,
      "Phiếu không được tính vì trạng thái xét duyệt ghi trên KoboToolbox hoặc ODK Central. Muốn tính thì duyệt phiếu rồi xuất lại tệp, hoặc bỏ trạng thái này khỏi forms.review_states_left_out trong workspace.yaml.",
      "Submissions do not count because of the review state they have in KoboToolbox or ODK Central. To count them, approve them and export the file again, or take the state out of forms.review_states_left_out in workspace.yaml."),
  REVIEW_STATE_UNKNOWN(
      "review_state_unknown",
      Severity.WARNING,
      "Không hiểu trạng thái xét duyệt nên phiếu vẫn được tính. Đọc được: approved, edited, on_hold, not_approved, hasIssues, rejected (cũng như Approved, On Hold, Not Approved) hoặc để trống. Xuất lại tệp với giao diện tiếng Anh, hoặc sửa ô.",
      "The review state is not understood, so the submission counts. Known are approved, edited, on_hold, not_approved, hasIssues, rejected (also as Approved, On Hold, Not Approved) or an empty cell. Export the file again with the English interface, or mend the cell."),
  LATER_THAN_AS_OF(
      "later_than_as_of",
      Severity.INFO,
      "Tệp có ngày hiệu lực sau ngày tính số liệu, chưa dùng.",
      "The file is effective after the as-of date and not used yet."),
  ROWS_LATER_THAN_AS_OF(
      "rows_later_than_as_of",
      Severity.INFO,
      "Dòng có ngày sau ngày tính số liệu, chưa dùng.",
      "Rows dated after the as-of date are not used yet."),
  SAME_DAY_DELIVERY(
      "same_day_delivery",
      Severity.WARNING,
      "Hai tệp cùng ngày hiệu lực; tệp này bị tệp sau thay thế. Ghi _dinh-chinh vào tên bản sửa để rõ ràng.",
      "Two files have one effective date; this one is replaced by the other. Mark a correction with _correction in its name."),
  SIZE_CHANGED(
      "size_changed",
      Severity.WARNING,
      "Số dòng của tệp khác xa tệp trước đó của cùng nguồn (dưới một nửa hoặc trên gấp đôi): có thể thiếu phần hoặc ghép nhầm. Đối chiếu với nơi gửi.",
      "The file has far fewer or more rows than the one before it in its series (under half or over twice): a part may be missing or added. Ask the sender."),
  SCHEMA_CHANGED(
      "schema_changed",
      Severity.WARNING,
      "Tệp có các cột khác với tệp trước đó của cùng nguồn (− mất, + thêm): có thể dùng mẫu khác hoặc đổi tên cột. Đối chiếu với nơi gửi.",
      "The file's columns differ from those of the one before it in its series (− gone, + new): another form may have been used or a column renamed. Ask the sender."),
  SPREAD_CHANGED(
      "spread_changed",
      Severity.WARNING,
      "Giá trị của cột phân bố khác hẳn tệp trước đó của cùng nguồn: có thể sai đơn vị, lệch cột, thiếu phần, hoặc thực tế đã đổi (như dồn điền đổi thửa). Xem vài dòng, đối chiếu với nơi gửi.",
      "The column's values are spread quite otherwise than in the file before it in its series: the unit may differ, columns be shifted, a part missing, or things have changed (as by land consolidation). Look at some rows and ask the sender."),
  REPEATED_KEY(
      "repeated_key",
      Severity.WARNING,
      "Khóa đã có trong tệp khác; giữ dòng của tệp sau.",
      "The key is in another file too; the row of the later file is kept."),
  /** Of the parcels: none of their holders was accepted. */
  NO_HOLDER(
      "no_holder",
      Severity.WARNING,
      "Thửa không có người sử dụng nào được nhận vào ngày của sổ (thiếu dòng hoặc dòng bị loại): diện tích không thuộc hộ nào, tính vào phần chưa có người sử dụng. Bổ sung dòng vào parcel_holders hoặc sửa dòng bị loại.",
      "No accepted holder of the parcel is in force on the register's date (the row is missing or was rejected): its area belongs to no holding and counts as without a holder. Add the row to parcel_holders or mend the rejected one."),
  /** Of the holders. */
  JOINT_HOLDERS(
      "joint_holders",
      Severity.INFO,
      "Thửa có nhiều người, mỗi người ghi tỷ lệ 1 hoặc để trống: hiểu là sử dụng chung (như vợ chồng), diện tích chia đều, thửa chỉ tính một lần. Nếu phần của mỗi người khác nhau thì ghi tỷ lệ từng người.",
      "Several holders of a parcel, each with share 1 or none stated, hold it jointly (as spouses do): the area is divided equally and counts once. Enter each one's share if they differ."),
  /** Of the holders. */
  SHARES_SCALED(
      "shares_scaled",
      Severity.WARNING,
      "Tổng tỷ lệ của những người cùng một thửa khác 1: đã quy tổng về 1, ô trống nhận đều phần còn lại. Kiểm tra tỷ lệ từng người, xem có thiếu người hay có dòng bị loại không.",
      "The shares of a parcel's holders do not add up to 1: they were scaled to 1, and holders without one share what the others leave. Check each share, and whether a holder is missing or a row was rejected."),
  /** Of receipts and events. */
  BEFORE_DISBURSEMENT(
      "before_disbursement",
      Severity.WARNING,
      "Ngày giá trị trước ngày giải ngân của khoản vay; khi khoản vay đã giải ngân thì dòng vẫn được tính. Đối chiếu chứng từ với giấy nhận nợ, rồi sửa ngày sai hoặc mã khoản vay sai.",
      "The value date is before the loan's pay-out; once that is made, the row counts all the same. Compare the paper with the debt receipt and mend the wrong date or loan id."),
  /** Of events: nothing is known of the schedule that one starts. */
  SCHEDULE_MISSING(
      "schedule_missing",
      Severity.WARNING,
      "Không có lịch trả nợ mang số phiên bản mà sự kiện nêu, nên ngày quá hạn vẫn tính theo lịch cũ. Bổ sung lịch mới vào loan_schedule hoặc sửa số phiên bản.",
      "There is no schedule of the version that the event starts, so days past due are still counted by the old one. Add the new schedule to loan_schedule, or mend the version."),
  /** Of loans. */
  PAID_ABOVE_PRINCIPAL(
      "paid_above_principal",
      Severity.WARNING,
      "Gốc đã trả cộng phần đã xóa nợ nhiều hơn số đã giải ngân (đã trả − giải ngân = phần thừa); dư nợ ghi 0. Tìm phiếu thu ghi hai lần, ghi nhầm khoản vay hoặc nhầm lãi thành gốc, hay lần giải ngân chưa có trong loan_events.",
      "More principal was paid and written off than was paid out (paid − paid out = the excess); outstanding shows 0. Look for a receipt entered twice, for another loan or with interest as principal, or for a pay-out missing in loan_events."),
  /** Of loans. */
  TERM_DIFFERS(
      "term_differs",
      Severity.WARNING,
      "Ngày đáo hạn cách ngày giải ngân cộng thời hạn hơn một tháng (ngày giải ngân + số tháng ≠ ngày đáo hạn). Xem lại hai ngày và thời hạn (tính bằng tháng); nếu đã gia hạn thì ghi sự kiện vào loan_events.",
      "The due date is more than a month from the pay-out plus the term (pay-out + months ≠ due date). Check both dates and the term (in months); enter an extension in loan_events."),
  /** Of loans. */
  MATURED_WITH_REST(
      "matured_with_rest",
      Severity.WARNING,
      "Đã qua hạn cuối và số thu đã đủ các kỳ của lịch, mà gốc vẫn còn: phần còn lại tính là quá hạn từ hạn cuối. Xem lịch có đủ gốc không, phiếu thu có ghi nhầm gốc thành lãi không.",
      "The last due date has passed and receipts make up all instalments, yet principal is left: it is past due from that date. See whether the schedule holds all principal, and whether receipts call principal interest."),
  /** Of schedules. */
  PRINCIPAL_DIFFERS(
      "principal_differs",
      Severity.WARNING,
      "Tổng gốc của lịch trả nợ khác số gốc phải thu: lịch của hợp đồng so với số đã giải ngân, lịch mới so với dư nợ ngày lịch bắt đầu (lịch − phải thu = chênh lệch). Bổ sung kỳ thiếu hoặc kỳ bị loại, sửa số tiền, hay ghi lần giải ngân còn thiếu vào loan_events.",
      "The schedule's principal does not add up to what is to be paid: the contract's schedule to what was paid out, a new one to what was outstanding when it began (schedule − to be paid = the difference). Add a missing or rejected instalment, mend the amount, or enter a missing pay-out in loan_events."),
  /** Of schedules. */
  DUE_BEFORE_DISBURSEMENT(
      "due_before_disbursement",
      Severity.WARNING,
      "Kỳ trả nợ đầu tiên trước ngày giải ngân. Đối chiếu lịch với giấy nhận nợ rồi sửa ngày sai: có thể nhầm năm, hoặc đảo ngày và tháng.",
      "The first instalment falls due before the pay-out. Compare the schedule with the debt receipt and mend the wrong date: the year may be mistyped, or day and month swapped."),
  /** Of schedules. */
  END_DIFFERS(
      "end_differs",
      Severity.WARNING,
      "Kỳ cuối của lịch hợp đồng cách ngày đáo hạn của khoản vay hơn một tháng; tạm lấy ngày muộn hơn làm hạn cuối. Bổ sung kỳ thiếu hoặc sửa ngày; nếu đã gia hạn thì ghi sự kiện và lịch mới.",
      "The last instalment of the contract's schedule is more than a month from the loan's due date; the later day counts as the last. Add a missing instalment or mend the date; enter an extension with its new schedule."),
  /** Of the survey; more is said of each question. */
  ANSWER_TYPE(
      "value.type",
      Severity.ERROR,
      "Câu trả lời không đọc được: phải là một số, hoặc một trong các câu trả lời cho sẵn.",
      "The answer cannot be read: it must be a number, or one of the listed answers."),
  /** Of the survey; more is said of each question. */
  ANSWER_RANGE(
      "value.range",
      Severity.ERROR,
      "Câu trả lời ngoài khoảng cho phép của câu hỏi.",
      "The answer is out of the question's range."),
  /** Of the survey. */
  VERSIONS_DIFFER(
      "item.versions",
      Severity.WARNING,
      "Một câu hỏi đứng ở hai cột (hai phiên bản phiếu) với hai câu trả lời khác nhau; đã lấy cột đầu.",
      "A question stands in two columns (two versions of the form) with different answers; the first one is taken."),
  /** Of the survey. */
  UNKNOWN_ITEM(
      "item.values",
      Severity.ERROR,
      "Mã câu hỏi không có trong bộ câu hỏi.",
      "The item is not in the questionnaire.");

  /** Those that hold for one dataset alone, by its name, besides those of every dataset. */
  private static final Map<String, EnumSet<StandingRule>> OF_ONE_DATASET = Map.of(
      "parcels",
      EnumSet.of(NO_HOLDER),
      "parcel_holders",
      EnumSet.of(JOINT_HOLDERS, SHARES_SCALED),
      "loans",
      EnumSet.of(PAID_ABOVE_PRINCIPAL, TERM_DIFFERS, MATURED_WITH_REST),
      "loan_schedule",
      EnumSet.of(PRINCIPAL_DIFFERS, DUE_BEFORE_DISBURSEMENT, END_DIFFERS),
      "loan_payments",
      EnumSet.of(BEFORE_DISBURSEMENT),
      "loan_events",
      EnumSet.of(BEFORE_DISBURSEMENT, SCHEDULE_MISSING),
      Survey.TABLE.name(),
      EnumSet.of(ANSWER_TYPE, ANSWER_RANGE, VERSIONS_DIFFER, UNKNOWN_ITEM));

  static final List<StandingRule> OF_EVERY_DATASET = Stream.of(values())
      .filter(rule -> OF_ONE_DATASET.values().stream().noneMatch(own -> own.contains(rule)))
      .toList();

  private final String id;
  private final Severity severity;
  private final Bilingual text;

  StandingRule(String id, Severity severity, String vi, String en) {
    this.id = id;
    this.severity = severity;
    this.text = Bilingual.of(vi, en);
  }

  /** As a rule of one dataset. */
  public Contract.Rule of(String dataset) {
    return new Contract.Rule(dataset + "." + id, severity, text);
  }

  /** Those that hold for a dataset. */
  static List<StandingRule> of(Table table) {
    return Stream.concat(OF_EVERY_DATASET.stream(), ofOne(table).stream()).toList();
  }

  /** Those that hold for it and no other. */
  public static Set<StandingRule> ofOne(Table table) {
    return Optional.ofNullable(OF_ONE_DATASET.get(table.name()))
        .orElseGet(() -> EnumSet.noneOf(StandingRule.class));
  }
}
