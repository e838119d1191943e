package vn.htx.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.htx.catalog.Field;
import vn.htx.domain.credit.data.LoanEvents;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.domain.credit.data.LoanSchedule;
import vn.htx.domain.credit.data.Loans;

/** The loan book: contracts and events as workbooks, schedules and payments as CSV, the payments by year of booking. */
final class CreditFiles {
  private static final int FIRST_YEAR = 2021;

  private static final List<Field> LOANS = List.of(
      Loans.LOAN_ID,
      Loans.COOP_ID,
      Loans.BORROWER_KIND,
      Loans.LENDER,
      Loans.PURPOSE,
      Loans.PRINCIPAL,
      Loans.DISBURSED_ON,
      Loans.TERM_MONTHS,
      Loans.RATE,
      Loans.DUE_ON);
  private static final List<Field> SCHEDULE = List.of(
      LoanSchedule.LOAN_ID,
      LoanSchedule.SCHEDULE_VERSION,
      LoanSchedule.DUE_ON,
      LoanSchedule.PRINCIPAL_DUE,
      LoanSchedule.INTEREST_DUE);
  private static final List<Field> PAYMENTS = List.of(
      LoanPayments.LOAN_ID,
      LoanPayments.PAYMENT_ID,
      LoanPayments.VALUE_ON,
      LoanPayments.BOOKED_ON,
      LoanPayments.PRINCIPAL_PAID,
      LoanPayments.INTEREST_PAID);
  private static final List<Field> EVENTS = List.of(
      LoanEvents.LOAN_ID,
      LoanEvents.SEQ,
      LoanEvents.KIND,
      LoanEvents.VALUE_ON,
      LoanEvents.BOOKED_ON,
      LoanEvents.AMOUNT,
      LoanEvents.NEW_RATE,
      LoanEvents.SCHEDULE_VERSION,
      LoanEvents.PAYMENT_ID);

  private final SampleOptions options;
  private final SampleInbox inbox;
  private final LoanSampler loans;
  private final LocalDate lastDay;

  CreditFiles(SampleOptions options, SampleInbox inbox, LoanSampler loans, LocalDate lastDay) {
    this.options = options;
    this.inbox = inbox;
    this.loans = loans;
    this.lastDay = lastDay;
  }

  void write(List<Cooperative> cooperatives) throws IOException {
    var payments = new ArrayList<DatasetFile>();
    try (DatasetFile contracts =
            inbox.open(Loans.TABLE, inbox.workbook(lastDay.toString()), LOANS);
        DatasetFile schedule = inbox.open(LoanSchedule.TABLE, lastDay + ".csv", SCHEDULE);
        DatasetFile events =
            inbox.open(LoanEvents.TABLE, inbox.workbook(lastDay.toString()), EVENTS)) {
      for (int year = FIRST_YEAR; year <= lastDay.getYear(); year++) {
        payments.add(inbox.open(LoanPayments.TABLE, paymentsFile(year), PAYMENTS));
      }
      for (Cooperative cooperative : cooperatives) {
        for (Loan loan : loans.of(cooperative)) {
          LoanBook book = Repayment.of(loan, options.seed(), lastDay);
          contract(loan, contracts);
          schedule(loan, book, schedule);
          payments(loan, book, payments);
          events(loan, book, events);
        }
      }
    } finally {
      for (DatasetFile file : payments) {
        file.close();
      }
    }
  }

  private String paymentsFile(int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    return (end.isAfter(lastDay) ? lastDay : end) + ".csv";
  }

  private static void contract(Loan loan, DatasetFile file) throws IOException {
    file.row(
        loan.id(),
        loan.cooperative(),
        loan.borrower().code(),
        loan.lender().code(),
        loan.purpose(),
        String.valueOf(loan.principal()),
        loan.disbursed().toString(),
        String.valueOf(loan.termMonths()),
        Loan.rate(loan.ratePoints()),
        loan.due().toString());
  }

  private static void schedule(Loan loan, LoanBook book, DatasetFile file) throws IOException {
    for (LoanBook.Instalment due : book.schedule()) {
      file.row(
          loan.id(),
          String.valueOf(due.version()),
          due.dueOn().toString(),
          String.valueOf(due.principal()),
          String.valueOf(due.interest()));
    }
  }

  private static void payments(Loan loan, LoanBook book, List<DatasetFile> byYear)
      throws IOException {
    for (LoanBook.Payment payment : book.payments()) {
      byYear
          .get(payment.bookedOn().getYear() - FIRST_YEAR)
          .row(
              loan.id(),
              payment.id(),
              payment.valueOn().toString(),
              payment.bookedOn().toString(),
              String.valueOf(payment.principal()),
              String.valueOf(payment.interest()));
    }
  }

  private static void events(Loan loan, LoanBook book, DatasetFile file) throws IOException {
    List<LoanBook.Event> inOrder = new ArrayList<>(book.events());
    inOrder.sort(Comparator.comparing(LoanBook.Event::valueOn));
    int sequence = 0;
    for (LoanBook.Event event : inOrder) {
      sequence++;
      file.row(
          loan.id(),
          String.valueOf(sequence),
          event.kind().code(),
          event.valueOn().toString(),
          event.valueOn().toString(),
          event.amount(),
          event.newRate(),
          event.scheduleVersion(),
          event.paymentId());
    }
  }
}
