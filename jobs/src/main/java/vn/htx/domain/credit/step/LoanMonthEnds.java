package vn.htx.domain.credit.step;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.FieldRow;
import vn.htx.config.DebtRules;
import vn.htx.domain.credit.data.LoanMonths;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.maths.DebtGroups;
import vn.htx.domain.credit.maths.LoanLedger;
import vn.htx.engine.Grouping;
import vn.htx.engine.NewRow;

/**
 * Each loan at the end of each of the last 24 months that ended by the as-of date. Debt groups follow the rule set in
 * force at that month's end, and all bookings known on the known-on day count.
 */
public final class LoanMonthEnds {
  private static final int MONTHS = 24;

  private LoanMonthEnds() {}

  /** From the loan book to rows of {@link LoanMonths}. */
  public static Grouping of(DebtRules rules, LocalDate asOf, LocalDate knownOn) {
    return LoanTables.byLoan((loan, ledger) -> months(loan, ledger, rules, asOf, knownOn));
  }

  /** The months, the earliest first. */
  static List<YearMonth> months(LocalDate asOf) {
    YearMonth last = YearMonth.from(asOf.plusDays(1)).minusMonths(1);
    var months = new ArrayList<YearMonth>();
    for (int back = MONTHS - 1; back >= 0; back--) {
      months.add(last.minusMonths(back));
    }
    return months;
  }

  private static Stream<NewRow> months(
      FieldRow loan, LoanLedger ledger, DebtRules rules, LocalDate asOf, LocalDate knownOn) {
    List<YearMonth> months = months(asOf);
    LoanLedger.Flows before =
        ledger.flowsUntil(months.get(0).minusMonths(1).atEndOfMonth(), knownOn);
    var rows = new ArrayList<NewRow>();
    for (YearMonth month : months) {
      LoanLedger.Flows until = ledger.flowsUntil(month.atEndOfMonth(), knownOn);
      row(loan.text(Loans.LOAN_ID), ledger, month, until.since(before), rules, knownOn)
          .ifPresent(rows::add);
      before = until;
    }
    return rows.stream();
  }

  private static Optional<NewRow> row(
      String loanId,
      LoanLedger ledger,
      YearMonth month,
      LoanLedger.Flows flows,
      DebtRules rules,
      LocalDate knownOn) {
    LocalDate end = month.atEndOfMonth();
    DebtRules.RuleSet inForce = rules.inForce(end);
    boolean moved = Stream.of(
            flows.disbursed(), flows.repaid(), flows.writtenOff(), flows.recovered())
        .anyMatch(amount -> amount.signum() != 0);
    return ledger
        .on(end, knownOn)
        .filter(state -> moved || state.outstanding().signum() > 0)
        .map(state -> NewRow.of(LoanMonths.TABLE)
            .set(LoanMonths.LOAN_ID, loanId)
            .set(LoanMonths.MONTH, month.toString())
            .set(LoanMonths.OUTSTANDING, state.outstanding())
            .set(LoanMonths.DAYS_PAST_DUE, state.daysPastDue())
            .set(LoanMonths.DEBT_GROUP, DebtGroups.group(inForce, state))
            .set(LoanMonths.RULE_SET, inForce.id())
            .set(LoanMonths.DISBURSED, flows.disbursed())
            .set(LoanMonths.REPAID, flows.repaid())
            .set(LoanMonths.WRITTEN_OFF, flows.writtenOff())
            .set(LoanMonths.RECOVERED, flows.recovered()));
  }
}
