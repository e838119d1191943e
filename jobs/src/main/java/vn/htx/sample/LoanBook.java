package vn.htx.sample;

import java.time.LocalDate;
import java.util.List;
import vn.htx.model.LoanEventKind;

/** The lender's books of one loan up to a day: its schedules, payments and events. */
record LoanBook(List<Instalment> schedule, List<Payment> payments, List<Event> events) {
  /** One instalment of one schedule. */
  record Instalment(int version, LocalDate dueOn, long principal, long interest) {}

  /** One receipt. */
  record Payment(String id, LocalDate valueOn, LocalDate bookedOn, long principal, long interest) {}

  /** Any other event; texts that its kind does not use are empty. */
  record Event(
      LoanEventKind kind,
      LocalDate valueOn,
      String amount,
      String newRate,
      String scheduleVersion,
      String paymentId) {}
}
