package vn.htx.config;

import java.util.EnumSet;
import java.util.List;
import vn.htx.catalog.Survey;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** A rule that files of every dataset are held to, whatever its contract says. Its id is {@code <dataset>.<name>}. */
public enum StandingRule {
  DUPLICATE_COLUMN(
      "duplicate_column",
      Severity.FATAL,
      "Hai cột cùng một nghĩa; hãy xóa hoặc đổi tên một cột.",
      "Two columns mean the same; remove or rename one."),
  EXTRA_CELLS(
      "extra_cells",
      Severity.ERROR,
      "Dòng có nhiều ô hơn dòng tiêu đề: có thể thừa dấu phân cách trong một ô.",
      "The row has more cells than the header: a cell may hold a separator without quotes."),
  COUNT_MISMATCH(
      "count_mismatch",
      Severity.ERROR,
      "Số dòng đọc được khác số dòng đếm lại: có thể một dấu ngoặc kép lạc đã nuốt nhiều dòng. Tìm dấu \" lẻ trong tệp.",
      "The rows read differ from the rows counted a second way: a stray quote may have swallowed rows. Look for an odd \"."),
  IDENTITY_BROKEN(
      "identity_broken",
      Severity.ERROR,
      "Số dòng đọc không bằng hợp lệ + bị loại + bỏ qua: lỗi của phần mềm, hãy báo người phát triển.",
      "Rows read are not clean + rejected + skipped: a bug of the software, report it."),
  CHANGED_WHILE_READ(
      "changed_while_read",
      Severity.FATAL,
      "Tệp bị sửa trong lúc đọc; chạy lại sau khi tệp đã chép xong.",
      "The file changed while it was read; run again when it is copied whole."),
  HIDDEN_SHEET(
      "hidden_sheet", Severity.INFO, "Trang tính ẩn, không đọc.", "A hidden sheet, passed over."),
  /** Info where it is hidden or an office program's lock file. In no dataset's folder, its dataset is {@code inbox}. */
  IGNORED_FILE(
      "ignored_file", Severity.WARNING, "Tệp không được đọc.", "The file was passed over."),
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
  REPEATED_KEY(
      "repeated_key",
      Severity.WARNING,
      "Khóa đã có trong tệp khác; giữ dòng của tệp sau.",
      "The key is in another file too; the row of the later file is kept."),
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
  UNKNOWN_ITEM(
      "item.values",
      Severity.ERROR,
      "Mã câu hỏi không có trong bộ câu hỏi.",
      "The item is not in the questionnaire.");

  /** All but those of the survey's answers. */
  static final List<StandingRule> OF_EVERY_DATASET =
      List.copyOf(EnumSet.complementOf(EnumSet.of(ANSWER_TYPE, ANSWER_RANGE, UNKNOWN_ITEM)));

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

  /** Those that hold for a dataset: the survey's answers have their own. */
  static List<StandingRule> of(Table table) {
    return table.equals(Survey.TABLE) ? List.of(values()) : OF_EVERY_DATASET;
  }
}
