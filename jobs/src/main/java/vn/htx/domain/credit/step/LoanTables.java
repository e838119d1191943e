package vn.htx.domain.credit.step;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.domain.credit.data.LoanEvents;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.domain.credit.data.LoanSchedule;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.maths.LoanLedger;
import vn.htx.engine.Gathering;
import vn.htx.engine.TableRow;
import vn.htx.model.LoanEventKind;

/** The four tables of the loan book. */
public record LoanTables(
    Dataset<Row> loans, Dataset<Row> schedule, Dataset<Row> payments, Dataset<Row> events) {

  /** Groups all rows of one loan; see {@link #ledger}. */
  Gathering byLoan() {
    return new Gathering()
        .with(loans, Loans.TABLE, Loans.LOAN_ID)
        .with(schedule, LoanSchedule.TABLE, LoanSchedule.LOAN_ID)
        .with(payments, LoanPayments.TABLE, LoanPayments.LOAN_ID)
        .with(events, LoanEvents.TABLE, LoanEvents.LOAN_ID);
  }

  /** The loan of a group; empty when a schedule, receipts or events belong to a loan that no file contains. */
  static Optional<TableRow> loan(List<List<TableRow>> group) {
    return group.get(0).stream().findFirst();
  }

  /** The books of a group's loan. */
  static LoanLedger ledger(TableRow loan, List<List<TableRow>> group) {
    return new LoanLedger(
        loan.number(Loans.PRINCIPAL),
        loan.date(Loans.DISBURSED_ON),
        loan.date(Loans.DUE_ON),
        loan.number(Loans.RATE),
        group.get(1).stream().map(LoanTables::due).toList(),
        group.get(2).stream().map(LoanTables::payment).toList(),
        group.get(3).stream().map(LoanTables::event).toList());
  }

  private static LoanLedger.Instalment due(TableRow row) {
    return new LoanLedger.Instalment(
        row.integer(LoanSchedule.SCHEDULE_VERSION),
        row.date(LoanSchedule.DUE_ON),
        row.number(LoanSchedule.PRINCIPAL_DUE),
        row.number(LoanSchedule.INTEREST_DUE));
  }

  private static LoanLedger.Payment payment(TableRow row) {
    return new LoanLedger.Payment(
        row.text(LoanPayments.PAYMENT_ID),
        row.date(LoanPayments.VALUE_ON),
        row.date(LoanPayments.BOOKED_ON),
        row.number(LoanPayments.PRINCIPAL_PAID),
        row.number(LoanPayments.INTEREST_PAID));
  }

  private static LoanLedger.Event event(TableRow row) {
    return new LoanLedger.Event(
        row.integer(LoanEvents.SEQ),
        row.coded(LoanEvents.KIND, LoanEventKind.class),
        row.date(LoanEvents.VALUE_ON),
        row.date(LoanEvents.BOOKED_ON),
        row.findNumber(LoanEvents.AMOUNT),
        row.findNumber(LoanEvents.NEW_RATE),
        row.findInteger(LoanEvents.SCHEDULE_VERSION),
        row.findText(LoanEvents.PAYMENT_ID));
  }
}
