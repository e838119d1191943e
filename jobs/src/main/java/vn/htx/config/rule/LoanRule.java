package vn.htx.config.rule;

import java.util.Set;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** Rules about loans with their schedules, receipts and events. */
public enum LoanRule implements StandingRule {
  BEFORE_DISBURSEMENT(
      Set.of("loan_payments", "loan_events"),
      "before_disbursement",
      Severity.WARNING,
      "Ngày giá trị trước ngày giải ngân của khoản vay; khi khoản vay đã giải ngân thì dòng vẫn được tính. Đối chiếu chứng từ với giấy nhận nợ, rồi sửa ngày sai hoặc mã khoản vay sai.",
      "The value date is before the loan's pay-out; once that is made, the row counts all the same. Compare the paper with the debt receipt and mend the wrong date or loan id."),
  /** The schedule that the event starts was not delivered. */
  SCHEDULE_MISSING(
      Set.of("loan_events"),
      "schedule_missing",
      Severity.WARNING,
      "Không có lịch trả nợ mang số phiên bản mà sự kiện nêu, nên ngày quá hạn vẫn tính theo lịch cũ. Bổ sung lịch mới vào loan_schedule hoặc sửa số phiên bản.",
      "There is no schedule of the version that the event starts, so days past due are still counted by the old one. Add the new schedule to loan_schedule, or mend the version."),
  PAID_ABOVE_PRINCIPAL(
      Set.of("loans"),
      "paid_above_principal",
      Severity.WARNING,
      "Gốc đã trả cộng phần đã xóa nợ nhiều hơn số đã giải ngân (đã trả − giải ngân = phần thừa); dư nợ ghi 0. Tìm phiếu thu ghi hai lần, ghi nhầm khoản vay hoặc nhầm lãi thành gốc, hay lần giải ngân chưa có trong loan_events.",
      "More principal was paid and written off than was paid out (paid − paid out = the excess); outstanding shows 0. Look for a receipt entered twice, for another loan or with interest as principal, or for a pay-out missing in loan_events."),
  TERM_DIFFERS(
      Set.of("loans"),
      "term_differs",
      Severity.WARNING,
      "Ngày đáo hạn cách ngày giải ngân cộng thời hạn hơn một tháng (ngày giải ngân + số tháng ≠ ngày đáo hạn). Xem lại hai ngày và thời hạn (tính bằng tháng); nếu đã gia hạn thì ghi sự kiện vào loan_events.",
      "The due date is more than a month from the pay-out plus the term (pay-out + months ≠ due date). Check both dates and the term (in months); enter an extension in loan_events."),
  MATURED_WITH_REST(
      Set.of("loans"),
      "matured_with_rest",
      Severity.WARNING,
      "Đã qua hạn cuối và số thu đã đủ các kỳ của lịch, mà gốc vẫn còn: phần còn lại tính là quá hạn từ hạn cuối. Xem lịch có đủ gốc không, phiếu thu có ghi nhầm gốc thành lãi không.",
      "The last due date has passed and receipts make up all instalments, yet principal is left: it is past due from that date. See whether the schedule holds all principal, and whether receipts call principal interest."),
  PRINCIPAL_DIFFERS(
      Set.of("loan_schedule"),
      "principal_differs",
      Severity.WARNING,
      "Tổng gốc của lịch trả nợ khác số gốc phải thu: lịch của hợp đồng so với số đã giải ngân, lịch mới so với dư nợ ngày lịch bắt đầu (lịch − phải thu = chênh lệch). Bổ sung kỳ thiếu hoặc kỳ bị loại, sửa số tiền, hay ghi lần giải ngân còn thiếu vào loan_events.",
      "The schedule's principal does not add up to what is to be paid: the contract's schedule to what was paid out, a new one to what was outstanding when it began (schedule − to be paid = the difference). Add a missing or rejected instalment, mend the amount, or enter a missing pay-out in loan_events."),
  DUE_BEFORE_DISBURSEMENT(
      Set.of("loan_schedule"),
      "due_before_disbursement",
      Severity.WARNING,
      "Kỳ trả nợ đầu tiên trước ngày giải ngân. Đối chiếu lịch với giấy nhận nợ rồi sửa ngày sai: có thể nhầm năm, hoặc đảo ngày và tháng.",
      "The first instalment falls due before the pay-out. Compare the schedule with the debt receipt and mend the wrong date: the year may be mistyped, or day and month swapped."),
  END_DIFFERS(
      Set.of("loan_schedule"),
      "end_differs",
      Severity.WARNING,
      "Kỳ cuối của lịch hợp đồng cách ngày đáo hạn của khoản vay hơn một tháng; tạm lấy ngày muộn hơn làm hạn cuối. Bổ sung kỳ thiếu hoặc sửa ngày; nếu đã gia hạn thì ghi sự kiện và lịch mới.",
      "The last instalment of the contract's schedule is more than a month from the loan's due date; the later day counts as the last. Add a missing instalment or mend the date; enter an extension with its new schedule.");

  private final Set<String> datasets;
  private final Wording wording;

  LoanRule(Set<String> datasets, String name, Severity severity, String vi, String en) {
    this.datasets = datasets;
    this.wording = new Wording(name, severity, Bilingual.of(vi, en));
  }

  @Override
  public Set<String> datasets() {
    return datasets;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
