package vn.htx.domain.credit.data;

import java.util.List;
import vn.htx.catalog.Categories;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Measure;
import vn.htx.catalog.ValueUnit;
import vn.htx.domain.register.data.Cooperatives;

/** Indicators of the Fund's loans, of the portfolio at risk, and of access to credit. */
public enum CreditIndicators implements Indicator {
  LOANS(
      Declaration.of("loans_count", "Số khoản vay còn dư nợ", "Loans outstanding", ValueUnit.LOANS)
          .formula(
              "Số khoản vay còn dư nợ gốc lớn hơn 0, theo nhóm nợ (category).",
              "Loans with outstanding principal above 0, by debt group (category).")
          .source("Sổ cho vay", "Loan book")
          .categories(Categories.defined(LoanStatus.DEBT_GROUP))
          .needs(Loans.TABLE, LoanPayments.TABLE)
          .reveals(LoanParts.TABLE, "*")
          .categoriesNeed(LoanSchedule.TABLE)
          .basis(Basis.OFFICIAL)
          .measure(Measure.count())
          .reach(Reach.CITY)),
  OUTSTANDING(
      Declaration.of("outstanding", "Dư nợ gốc", "Outstanding principal", ValueUnit.MILLION_DONG)
          .formula(
              "Số tiền đã giải ngân trừ gốc đã trả và gốc đã xóa, theo nhóm nợ (category).",
              "Disbursed less principal paid and written off, by debt group (category).")
          .source("Sổ cho vay", "Loan book")
          .categories(Categories.defined(LoanStatus.DEBT_GROUP))
          .needs(Loans.TABLE, LoanPayments.TABLE)
          .reveals(LoanParts.TABLE, "*")
          .categoriesNeed(LoanSchedule.TABLE)
          .basis(Basis.OFFICIAL)
          .measure(Measure.sum("outstanding"))
          .reach(Reach.COMMUNES)),
  PAR1(Declaration.of(
          "par1",
          "Dư nợ có rủi ro từ 1 ngày",
          "Portfolio at risk, 1 day or more",
          ValueUnit.PERCENT)
      .formula(
          "Dư nợ gốc của các khoản vay quá hạn từ 1 ngày chia cho tổng dư nợ gốc, nhân 100.",
          "Outstanding principal of loans 1 day or more past due over all outstanding principal, times 100.")
      .source("CGAP 2003")
      .needs(Loans.TABLE, LoanSchedule.TABLE, LoanPayments.TABLE)
      .reveals(LoanParts.TABLE, LoanParts.ALL, LoanParts.SHARE + "par1")
      .basis(Basis.OURS)
      .measure(Measure.percent("par1", "outstanding"))
      .polarity(Polarity.LESS_IS_BETTER)
      .reach(Reach.CITY)),
  PAR10(Declaration.of(
          "par10",
          "Dư nợ có rủi ro trên 10 ngày",
          "Portfolio at risk, over 10 days",
          ValueUnit.PERCENT)
      .formula(
          "Dư nợ gốc của các khoản vay quá hạn trên 10 ngày chia cho tổng dư nợ gốc, nhân 100.",
          "Outstanding principal of loans more than 10 days past due over all outstanding principal, times 100.")
      .source("CGAP 2003")
      .needs(Loans.TABLE, LoanSchedule.TABLE, LoanPayments.TABLE)
      .reveals(LoanParts.TABLE, LoanParts.ALL, LoanParts.SHARE + "par10")
      .basis(Basis.OURS)
      .measure(Measure.percent("par10", "outstanding"))
      .polarity(Polarity.LESS_IS_BETTER)
      .reach(Reach.CITY)),
  PAR30(Declaration.of(
          "par30",
          "Dư nợ có rủi ro trên 30 ngày",
          "Portfolio at risk, over 30 days",
          ValueUnit.PERCENT)
      .formula(
          "Dư nợ gốc của các khoản vay quá hạn trên 30 ngày chia cho tổng dư nợ gốc, nhân 100.",
          "Outstanding principal of loans more than 30 days past due over all outstanding principal, times 100.")
      .source("CGAP 2003")
      .needs(Loans.TABLE, LoanSchedule.TABLE, LoanPayments.TABLE)
      .reveals(LoanParts.TABLE, LoanParts.ALL, LoanParts.SHARE + "par30")
      .basis(Basis.OURS)
      .measure(Measure.percent("par30", "outstanding"))
      .polarity(Polarity.LESS_IS_BETTER)
      .reach(Reach.CITY)),
  PAR90(Declaration.of(
          "par90",
          "Dư nợ có rủi ro trên 90 ngày",
          "Portfolio at risk, over 90 days",
          ValueUnit.PERCENT)
      .formula(
          "Dư nợ gốc của các khoản vay quá hạn trên 90 ngày chia cho tổng dư nợ gốc, nhân 100.",
          "Outstanding principal of loans more than 90 days past due over all outstanding principal, times 100.")
      .source("CGAP 2003")
      .needs(Loans.TABLE, LoanSchedule.TABLE, LoanPayments.TABLE)
      .reveals(LoanParts.TABLE, LoanParts.ALL, LoanParts.SHARE + "par90")
      .basis(Basis.OURS)
      .measure(Measure.percent("par90", "outstanding"))
      .polarity(Polarity.LESS_IS_BETTER)
      .reach(Reach.CITY)),
  BAD_DEBT_SHARE(
      Declaration.of("bad_debt_share", "Tỷ lệ nợ xấu", "Bad debt share", ValueUnit.PERCENT)
          .formula(
              "Dư nợ gốc của các nhóm 3 đến 5 chia cho tổng dư nợ gốc, nhân 100.",
              "Outstanding principal of groups 3 to 5 over all, times 100.")
          .source("NĐ 45/2021/NĐ-CP Điều 2", "Decree 45/2021/NĐ-CP, Article 2")
          .needs(Loans.TABLE, LoanSchedule.TABLE, LoanPayments.TABLE)
          .reveals(LoanParts.TABLE, LoanParts.ALL, LoanParts.SHARE + "bad_debt_share")
          .basis(Basis.OURS)
          .measure(Measure.percent("bad_debt", "outstanding"))
          .polarity(Polarity.LESS_IS_BETTER)
          .reach(Reach.CITY)),
  RATE_GAP(Declaration.of(
          "rate_gap",
          "Chênh lệch lãi suất so với tham chiếu",
          "Gap to the reference rate",
          ValueUnit.PERCENTAGE_POINTS)
      .formula(
          "Bình quân của lãi suất tham chiếu trừ lãi suất cho vay, trọng số là dư nợ gốc, của các khoản vay có lãi suất tham chiếu.",
          "Mean of reference less loan rate, weighted by outstanding principal, of loans with a reference rate.")
      .source("Lãi suất tham chiếu", "Reference interest rates")
      .needs(Loans.TABLE, LoanPayments.TABLE, ReferenceRates.TABLE)
      .reveals(LoanParts.TABLE, LoanParts.WITH_REFERENCE)
      .basis(Basis.OURS)
      .measure(Measure.ratio("gap_times_outstanding", "outstanding_with_reference"))
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.CITY)),
  CREDIT_SHARE_ALL(Declaration.of(
          "credit_share_all",
          "Tỷ lệ HTX có vay vốn",
          "Cooperatives with a loan, of all",
          ValueUnit.PERCENT)
      .formula(
          "Số HTX còn dư nợ gốc (không tính khoản vay của thành viên) chia cho số HTX đang tồn tại, nhân 100; có cả theo mức sẵn sàng số.",
          "Cooperatives (members' loans do not count) with outstanding principal over all that exist, times 100, also by readiness level.")
      .source("Sổ cho vay, sổ HTX", "Loan book, register of cooperatives")
      .needs(Cooperatives.TABLE, Loans.TABLE, LoanPayments.TABLE)
      .basis(Basis.OURS)
      .measure(Measure.percent("with_loan", "existing"))
      .marksFew()
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.OLD_DISTRICTS)),
  CREDIT_SHARE_ELIGIBLE(Declaration.of(
          "credit_share_eligible",
          "Tỷ lệ HTX đủ điều kiện có vay vốn",
          "Cooperatives with a loan, of eligible",
          ValueUnit.PERCENT)
      .formula(
          "Như trên, chia cho số HTX đủ điều kiện: HTX hoặc LHHTX, đang hoạt động, thành lập trước đó ít nhất 12 tháng.",
          "The same over the eligible: HTX or LHHTX, active, founded at least 12 months before.")
      .source("NĐ 45/2021/NĐ-CP Điều 22, rút gọn", "Decree 45/2021/NĐ-CP, Article 22, shortened")
      .needs(Cooperatives.TABLE, Loans.TABLE, LoanPayments.TABLE)
      .basis(Basis.OURS)
      .measure(Measure.percent("eligible_with_loan", "eligible"))
      .marksFew()
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.OLD_DISTRICTS));

  /** The readiness level of a cooperative without one in the latest round. */
  public static final String NOT_SURVEYED = "none";

  /** The shares of the portfolio that is past due by some days. */
  public static final List<Indicator> AT_RISK = List.of(PAR1, PAR10, PAR30, PAR90);

  private final Declaration declaration;

  CreditIndicators(Declaration declaration) {
    this.declaration = declaration;
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }
}
