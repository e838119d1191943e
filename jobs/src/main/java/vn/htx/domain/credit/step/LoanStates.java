package vn.htx.domain.credit.step;

import java.time.LocalDate;
import java.util.Map;
import vn.htx.catalog.FieldRow;
import vn.htx.config.DebtRules;
import vn.htx.domain.credit.data.LoanStatus;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.maths.DebtGroups;
import vn.htx.domain.credit.maths.LoanLedger;
import vn.htx.engine.Grouping;
import vn.htx.engine.NewRow;
import vn.htx.engine.SqlResource;

/**
 * From the loan book to one row for each loan paid out by the as-of date, with its state on that date. A cooperative is
 * known when the register has a profile of it. The reference rate is that of the month of the pay-out and of the
 * shortest tenor not below the term; null when there is none.
 */
public final class LoanStates {
  private LoanStates() {}

  /** From the loan book to rows of {@link LoanStatus#STATES}. */
  public static Grouping states(DebtRules rules, LocalDate asOf, LocalDate knownOn) {
    DebtRules.RuleSet groups = rules.inForce(asOf);
    return LoanTables.byLoan(
        (loan, ledger) -> ledger.on(asOf, knownOn).map(state -> row(loan, state, groups)).stream());
  }

  /** From these, the register and the reference rates to rows of {@code loan_status}, as SQL. */
  public static String status() {
    return SqlResource.text(LoanStates.class, "loan_status.sql", Map.of());
  }

  private static NewRow row(FieldRow loan, LoanLedger.State state, DebtRules.RuleSet rules) {
    return NewRow.of(LoanStatus.STATES)
        .set(LoanStatus.LOAN_ID, loan.text(Loans.LOAN_ID))
        .set(LoanStatus.COOP_ID, loan.findText(Loans.COOP_ID))
        .set(LoanStatus.BORROWER_KIND, loan.text(Loans.BORROWER_KIND))
        .set(LoanStatus.LENDER, loan.text(Loans.LENDER))
        .set(LoanStatus.PRINCIPAL, state.disbursed())
        .set(LoanStatus.OUTSTANDING, state.outstanding())
        .set(LoanStatus.OLDEST_UNPAID_DUE_ON, state.oldestUnpaid())
        .set(LoanStatus.DAYS_PAST_DUE, state.daysPastDue())
        .set(LoanStatus.OVERDUE_PRINCIPAL, state.overduePrincipal())
        .set(LoanStatus.RESTRUCTURED, state.restructured())
        .set(LoanStatus.DEBT_GROUP, DebtGroups.group(rules, state))
        .set(LoanStatus.RULE_SET, rules.id())
        .set(LoanStatus.RATE, state.rate())
        .set(LoanStatus.DISBURSED_ON, loan.date(Loans.DISBURSED_ON));
  }
}
