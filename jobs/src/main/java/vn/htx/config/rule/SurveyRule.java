package vn.htx.config.rule;

import java.util.Set;
import vn.htx.catalog.common.Survey;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** Rules about the answers of the survey; the contract says more of each question. */
public enum SurveyRule implements StandingRule {
  ANSWER_TYPE(
      "value.type",
      Severity.ERROR,
      "Câu trả lời không đọc được: phải là một số, hoặc một trong các câu trả lời cho sẵn.",
      "The answer cannot be read: it must be a number, or one of the listed answers."),
  ANSWER_RANGE(
      "value.range",
      Severity.ERROR,
      "Câu trả lời ngoài khoảng cho phép của câu hỏi.",
      "The answer is out of the question's range."),
  VERSIONS_DIFFER(
      "item.versions",
      Severity.WARNING,
      "Một câu hỏi đứng ở hai cột (hai phiên bản phiếu) với hai câu trả lời khác nhau; đã lấy cột đầu.",
      "A question stands in two columns (two versions of the form) with different answers; the first one is taken."),
  UNKNOWN_ITEM(
      "item.values",
      Severity.ERROR,
      "Mã câu hỏi không có trong bộ câu hỏi.",
      "The item is not in the questionnaire.");

  private final Wording wording;

  SurveyRule(String name, Severity severity, String vi, String en) {
    this.wording = new Wording(name, severity, Bilingual.of(vi, en));
  }

  @Override
  public Set<String> datasets() {
    return Set.of(Survey.TABLE.name());
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
