package vn.htx.domain.credit.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.catalog.Categories;
import vn.htx.catalog.ValueUnit;
import vn.htx.domain.credit.data.LoanStatus;
import vn.htx.domain.credit.data.Loans;
import vn.htx.model.Bilingual;
import vn.htx.model.BorrowerKind;
import vn.htx.model.Lender;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.page.cooperative.CooperativeDeclaration.Question;
import vn.htx.page.cooperative.CooperativeDeclaration.Records;
import vn.htx.page.cooperative.Trait;

/** What the loan book tells of single cooperatives; loans of their members, who are persons, are never among it. */
public final class BorrowingCooperatives {
  private static final ValueUnit DAYS = ValueUnit.of("ngày", "days");
  private static final String OWN =
      " AND borrower_kind <> '%s'".formatted(BorrowerKind.MEMBER.code());
  private static final Trait OUTSTANDING =
      Trait.number("outstanding", "Dư nợ gốc", "Outstanding principal", ValueUnit.MILLION_DONG);
  private static final Trait DEBT_GROUP = Trait.code(
      "debt_group",
      "Nhóm nợ cao nhất",
      "Worst debt group",
      Categories.defined(LoanStatus.DEBT_GROUP));
  private static final Trait PAST_DUE =
      Trait.number("days_past_due", "Số ngày quá hạn", "Days past due", DAYS);

  private static final Records LOANS = new Records(
      Bilingual.of("Khoản vay", "Loans"),
      List.of(
          Trait.words("loan_id", "Mã khoản vay", "Loan"),
          Trait.code("lender", "Nguồn vốn", "Lender", Categories.listed(Lender.values())),
          Trait.number("principal", "Số tiền vay", "Principal", ValueUnit.MILLION_DONG),
          Trait.day("disbursed_on", "Ngày giải ngân", "Disbursed on"),
          Trait.day("due_on", "Ngày đến hạn", "Due on"),
          OUTSTANDING,
          PAST_DUE,
          DEBT_GROUP),
      true,
      """
      SELECT s.loan_id, s.lender, s.principal, s.disbursed_on, l.due_on, s.outstanding, s.days_past_due,
        CASE WHEN s.outstanding > 0 THEN CAST(s.debt_group AS VARCHAR) END AS debt_group,
        l.source_file, l.source_sheet, l.source_row
      FROM loan_status s JOIN loans l ON l.loan_id = s.loan_id
      WHERE s.coop_id = ? AND s.borrower_kind <> '%s'
      ORDER BY s.disbursed_on DESC, s.loan_id""".formatted(BorrowerKind.MEMBER.code()),
      Optional.of("loan_id"));

  public static final CooperativeDeclaration DECLARED = new CooperativeDeclaration(
      "credit",
      true,
      Bilingual.of("Vay vốn", "Credit"),
      List.of(LoanStatus.TABLE, Loans.TABLE),
      """
      SELECT coop_id, count(l.loan_id) AS loans, coalesce(sum(l.outstanding), 0) AS outstanding,
        max(l.days_past_due) AS days_past_due, CAST(max(l.debt_group) AS VARCHAR) AS debt_group
      FROM cooperative_profile LEFT JOIN (SELECT * FROM loan_status WHERE outstanding > 0%s) l USING (coop_id)
      WHERE EXISTS (SELECT 1 FROM loan_status)
      GROUP BY coop_id""".formatted(OWN),
      List.of(
          Trait.number("loans", "Số khoản vay còn dư nợ", "Loans outstanding", ValueUnit.LOANS),
          OUTSTANDING,
          PAST_DUE,
          DEBT_GROUP),
      List.of("loans", "outstanding", "debt_group"),
      List.of(LOANS),
      List.of(
          new Question(
              Bilingual.of(
                  "Điểm sẵn sàng số giảm và chưa vay vốn", "Readiness fell, and there is no loan"),
              Map.of("score_change_to", "-0.1", "loans_to", "0", "sort", "score_change")),
          new Question(
              Bilingual.of(
                  "Điểm từ 50 trở lên mà chưa vay vốn", "A score of 50 or more, and no loan"),
              Map.of("score_from", "50", "loans_to", "0", "sort", "-score")),
          new Question(
              Bilingual.of("Quá hạn trên 30 ngày", "More than 30 days past due"),
              Map.of("days_past_due_from", "31", "sort", "-days_past_due"))));

  private BorrowingCooperatives() {}
}
