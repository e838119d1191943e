package vn.htx.config.rule;

import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** Rules about what a clerk decided: files under {@code review/}, and review states in survey exports. */
public enum ReviewRule implements StandingRule {
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
  /** One notice for each state. */
  REVIEW_STATE_LEFT_OUT(
      "review_state_left_out",
      Severity.WARNING,
      "Phiếu không được tính vì trạng thái xét duyệt ghi trên KoboToolbox hoặc ODK Central. Muốn tính thì duyệt phiếu rồi xuất lại tệp, hoặc bỏ trạng thái này khỏi forms.review_states_left_out trong workspace.yaml.",
      "Submissions do not count because of the review state they have in KoboToolbox or ODK Central. To count them, approve them and export the file again, or take the state out of forms.review_states_left_out in workspace.yaml."),
  REVIEW_STATE_UNKNOWN(
      "review_state_unknown",
      Severity.WARNING,
      "Không hiểu trạng thái xét duyệt nên phiếu vẫn được tính. Đọc được: approved, edited, on_hold, not_approved, hasIssues, rejected (cũng như Approved, On Hold, Not Approved) hoặc để trống. Xuất lại tệp với giao diện tiếng Anh, hoặc sửa ô.",
      "The review state is not understood, so the submission counts. Known are approved, edited, on_hold, not_approved, hasIssues, rejected (also as Approved, On Hold, Not Approved) or an empty cell. Export the file again with the English interface, or mend the cell.");

  private final Wording wording;

  ReviewRule(String name, Severity severity, String vi, String en) {
    this.wording = new Wording(name, severity, Bilingual.of(vi, en));
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
