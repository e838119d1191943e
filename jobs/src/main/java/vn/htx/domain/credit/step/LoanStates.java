package vn.htx.domain.credit.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.config.DebtRules;
import vn.htx.domain.credit.data.LoanStatus;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.data.ReferenceRates;
import vn.htx.domain.credit.maths.DebtGroups;
import vn.htx.domain.credit.maths.LoanLedger;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.engine.Gathering;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;

/**
 * From the loan book to one row for each loan paid out by the as-of date, with its state on that date. A cooperative is
 * known when the register has a profile of it. The reference rate is that of the month of the pay-out and of the
 * shortest tenor not below the term; null when there is none.
 */
public final class LoanStates {
  private LoanStates() {}

  public static Dataset<Row> apply(
      LoanTables books,
      Dataset<Row> profiles,
      Dataset<Row> referenceRates,
      DebtRules rules,
      LocalDate asOf,
      LocalDate knownOn) {
    DebtRules.RuleSet groups = rules.inForce(asOf);
    Dataset<Row> states = NewRow.flatMap(
        books.byLoan(),
        (loanId, group) ->
            state(Gathering.apart(group), groups, asOf, knownOn).stream().iterator(),
        LoanStatus.TABLE);
    Dataset<Row> known = profiles
        .select(Schemas.col(CooperativeProfile.COOP_ID))
        .withColumn(LoanStatus.KNOWN_COOP.id(), lit(true));
    Column gap = Schemas.col(LoanStatus.REFERENCE_RATE).minus(Schemas.col(LoanStatus.RATE));
    return Schemas.select(
        states
            .drop(LoanStatus.KNOWN_COOP.id(), LoanStatus.REFERENCE_RATE.id())
            .join(known, LoanStatus.COOP_ID.id(), "left_outer")
            .join(referenceOf(books.loans(), referenceRates), LoanStatus.LOAN_ID.id(), "left_outer")
            .withColumn(
                LoanStatus.KNOWN_COOP.id(),
                coalesce(Schemas.col(LoanStatus.KNOWN_COOP), lit(false)))
            .withColumn(LoanStatus.RATE_GAP_PP.id(), gap),
        LoanStatus.TABLE);
  }

  private static Dataset<Row> referenceOf(Dataset<Row> loans, Dataset<Row> rates) {
    Dataset<Row> l = loans.select(
        Schemas.col(Loans.LOAN_ID),
        Schemas.col(Loans.TERM_MONTHS),
        date_format(Schemas.col(Loans.DISBURSED_ON), "yyyy-MM").as(ReferenceRates.MONTH.id()));
    Dataset<Row> r = rates.select(
        Schemas.col(ReferenceRates.MONTH),
        Schemas.col(ReferenceRates.TENOR_MONTHS),
        Schemas.col(ReferenceRates.RATE).as(LoanStatus.REFERENCE_RATE.id()));
    return l.join(r, ReferenceRates.MONTH.id())
        .where(Schemas.col(ReferenceRates.TENOR_MONTHS).geq(Schemas.col(Loans.TERM_MONTHS)))
        .groupBy(Schemas.col(Loans.LOAN_ID))
        .agg(
            min_by(Schemas.col(LoanStatus.REFERENCE_RATE), Schemas.col(ReferenceRates.TENOR_MONTHS))
                .as(LoanStatus.REFERENCE_RATE.id()));
  }

  private static Optional<Row> state(
      List<List<TableRow>> group, DebtRules.RuleSet rules, LocalDate asOf, LocalDate knownOn) {
    return LoanTables.loan(group)
        .flatMap(loan ->
            LoanTables.ledger(loan, group).on(asOf, knownOn).map(state -> row(loan, state, rules)));
  }

  private static Row row(TableRow loan, LoanLedger.State state, DebtRules.RuleSet rules) {
    return NewRow.of(LoanStatus.TABLE)
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
        .set(LoanStatus.DISBURSED_ON, loan.date(Loans.DISBURSED_ON))
        .row();
  }
}
