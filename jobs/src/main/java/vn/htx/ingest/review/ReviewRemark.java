package vn.htx.ingest.review;

import java.io.Serializable;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/**
 * A remark on something in the review folder that was not applied, or not as written; counted per file and kind.
 *
 * @param file of the review folder
 * @param firstRow physical row of the first case; 0 when the remark is about the file
 * @param found content of the first case, without cells of the data; may be empty
 */
public record ReviewRemark(Kind kind, String file, long occurrences, int firstRow, String found)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The kind of remark. */
  public enum Kind {
    UNREADABLE(
        "unreadable_file",
        Severity.WARNING,
        "Tệp trong review/ không đọc được; lưu lại dạng .xlsx hoặc 'CSV UTF-8' rồi đặt lại.",
        "The file in review/ cannot be read; save it as .xlsx or 'CSV UTF-8' and put it back."),
    OF_NO_KIND(
        "unknown_file",
        Severity.WARNING,
        "Tệp trong review/ không phải loại nào dùng được. Dùng được: sổ sửa lỗi lấy từ private/corrections; nhật ký làm sạch (cột uuid, question, old value, new value, reason hoặc issue, và change type nếu có); danh sách loại tệp (cột Tệp, Lý do); trả lời câu hỏi (cột Mã câu hỏi, Trả lời). Giữ nguyên dòng tên cột.",
        "The file in review/ is of no kind that is used. Used are: correction workbooks from private/corrections; cleaning logs (columns uuid, question, old value, new value, reason or issue, and change type if any); lists of excluded files (columns file, reason); answers to questions (columns question_id, answer). Keep the header as it is."),
    ROW_INCOMPLETE(
        "incomplete_row",
        Severity.WARNING,
        "Dòng thiếu ô bắt buộc nên không dùng. Sổ sửa lỗi: bốn cột đầu giữ nguyên; nhật ký: uuid, question (không cần khi bỏ cả phiếu) và reason hoặc issue; loại tệp: tên tệp và lý do.",
        "A row lacks a required cell and is not used. Correction workbooks: leave the first four columns as they are; logs: uuid, question (not where a whole submission is removed) and reason or issue; exclusions: file and reason."),
    SAME_ROW(
        "same_row",
        Severity.WARNING,
        "Một dòng của tệp nguồn được sửa ở hai nơi; dùng bản sửa của tệp đứng sau theo tên. Bỏ bản cũ khỏi review/.",
        "A row of an inbox file is mended in two places; the one of the later file name is used. Take the older one out of review/."),
    CHANGE_TYPE(
        "change_type",
        Severity.WARNING,
        "Loại thay đổi trong nhật ký không dùng được ở đây nên dòng không áp dụng. Dùng được: change_response (sửa câu trả lời), blank_response (xóa câu trả lời), remove_survey (bỏ cả phiếu), no_action (không làm gì). Sửa một lựa chọn hay một lượt lặp thì ghi thành change_response.",
        "The log's change type is not known here and the row is not applied. Known are: change_response, blank_response, remove_survey (leaves the whole submission out), no_action. Write a change of one option or of one turn of a repeat as change_response."),
    CHANGED_NOT_KNOWN(
        "changed",
        Severity.WARNING,
        "Cột changed của nhật ký không phải yes hoặc no, hoặc trái với loại thay đổi, nên dòng không áp dụng. Sửa một trong hai ô.",
        "The log's column 'changed' is neither yes nor no, or contradicts the change type, and the row is not applied. Mend one of the two cells."),
    UNDECIDED(
        "undecided",
        Severity.WARNING,
        "Dòng của nhật ký chưa ghi quyết định nên không áp dụng: điền change type (change_response, blank_response, remove_survey hoặc no_action), giá trị mới, hoặc cột changed.",
        "A row of the log holds no decision yet and is not applied: fill in the change type (change_response, blank_response, remove_survey or no_action), the new value, or the column 'changed'."),
    NO_ACTION(
        "no_action",
        Severity.INFO,
        "Dòng của nhật ký ghi là không thay đổi (no_action); đã đọc, câu trả lời giữ nguyên.",
        "A row of the log states that nothing changes (no_action); it was read, and the answer stays."),
    STALE(
        "stale_correction",
        Severity.WARNING,
        "Tệp nguồn đã thay đổi hoặc không còn trong inbox, nên dòng sửa cho bản cũ không áp dụng. Lấy sổ sửa lỗi mới ở private/corrections.",
        "The inbox file changed or is gone, so rows mended for its older bytes are not applied. Take the new workbook from private/corrections."),
    NO_SUCH_ROW(
        "no_such_row",
        Severity.WARNING,
        "Dòng được sửa không có trong tệp nguồn, hoặc tệp không được đọc, nên bản sửa không áp dụng. Giữ nguyên các cột 'không sửa'.",
        "The mended row is not in the inbox file, or the file is not read, so it is not applied. Leave the columns marked 'không sửa' as they are."),
    NO_SUCH_SUBMISSION(
        "no_such_submission",
        Severity.WARNING,
        "Không tệp khảo sát nào có phiếu với uuid này nên dòng nhật ký không áp dụng; kiểm tra uuid.",
        "No survey file has a submission of this uuid, so the line of the log is not applied; check the uuid."),
    ANSWER_UNUSED(
        "answer_unused",
        Severity.WARNING,
        "Một trả lời trong review/ chưa được dùng.",
        "An answer in review/ is not used."),
    NO_SUCH_FILE(
        "no_such_file",
        Severity.WARNING,
        "Tên trong danh sách loại tệp không khớp tệp nào trong inbox; ghi đường dẫn như 'loans/2026-06-30.csv'.",
        "A name in the list of excluded files is no file of the inbox; write its path, as 'loans/2026-06-30.csv'.");

    private final String id;
    private final Severity severity;
    private final Bilingual text;

    Kind(String id, Severity severity, String vi, String en) {
      this.id = id;
      this.severity = severity;
      this.text = Bilingual.of(vi, en);
    }

    /** Its name in the notices table, after the dataset's name. */
    public String id() {
      return id;
    }

    public Severity severity() {
      return severity;
    }

    public Bilingual text() {
      return text;
    }
  }

  ReviewRemark plus(ReviewRemark other) {
    return new ReviewRemark(kind, file, occurrences + other.occurrences, firstRow, found);
  }
}
