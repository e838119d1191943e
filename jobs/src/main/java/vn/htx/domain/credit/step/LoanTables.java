package vn.htx.domain.credit.step;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import vn.htx.catalog.FieldRow;
import vn.htx.domain.credit.data.LoanEvents;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.domain.credit.data.LoanSchedule;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.maths.LoanLedger;
import vn.htx.engine.Grouping;
import vn.htx.engine.Grouping.Part;
import vn.htx.engine.NewRow;
import vn.htx.model.LoanEventKind;

/** The four tables of the loan book. */
final class LoanTables {
  private LoanTables() {}

  /** What is made of one loan's books. */
  interface OfLoan extends Serializable {
    Stream<NewRow> rows(FieldRow loan, LoanLedger ledger);
  }

  /** All loans; a schedule, receipts or events of a loan that no file contains are left out. */
  static Grouping byLoan(OfLoan function) {
    return new Grouping(
        List.of(
            Part.of(Loans.TABLE, Loans.LOAN_ID),
            Part.of(LoanSchedule.TABLE, LoanSchedule.LOAN_ID),
            Part.of(LoanPayments.TABLE, LoanPayments.LOAN_ID),
            Part.of(LoanEvents.TABLE, LoanEvents.LOAN_ID)),
        group -> group.get(0).stream()
            .limit(1)
            .flatMap(loan -> function.rows(loan, ledger(loan, group))));
  }

  private static LoanLedger ledger(FieldRow loan, List<List<FieldRow>> group) {
    return new LoanLedger(
        loan.number(Loans.PRINCIPAL),
        loan.date(Loans.DISBURSED_ON),
        loan.date(Loans.DUE_ON),
        loan.number(Loans.RATE),
        group.get(1).stream().map(LoanTables::due).toList(),
        group.get(2).stream().map(LoanTables::payment).toList(),
        group.get(3).stream().map(LoanTables::event).toList());
  }

  private static LoanLedger.Instalment due(FieldRow row) {
    return new LoanLedger.Instalment(
        row.integer(LoanSchedule.SCHEDULE_VERSION),
        row.date(LoanSchedule.DUE_ON),
        row.number(LoanSchedule.PRINCIPAL_DUE),
        row.number(LoanSchedule.INTEREST_DUE));
  }

  private static LoanLedger.Payment payment(FieldRow row) {
    return new LoanLedger.Payment(
        row.text(LoanPayments.PAYMENT_ID),
        row.date(LoanPayments.VALUE_ON),
        row.date(LoanPayments.BOOKED_ON),
        row.number(LoanPayments.PRINCIPAL_PAID),
        row.number(LoanPayments.INTEREST_PAID));
  }

  private static LoanLedger.Event event(FieldRow row) {
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
