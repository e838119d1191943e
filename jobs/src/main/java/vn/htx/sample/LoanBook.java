package vn.htx.sample;

import java.time.LocalDate;
import java.util.List;
import vn.htx.model.LoanEventKind;

/** What the lender's books say about one loan up to a day: its schedules, payments and events. */
record LoanBook(List<Instalment> schedule, List<Payment> payments, List<Event> events) {
  /** One due date of one schedule. */
  record Instalment(int version, LocalDate dueOn, long principal, long interest) {}

  /** One receipt. */
  record Payment(String id, LocalDate valueOn, LocalDate bookedOn, long principal, long interest) {}

  /** What happened besides; texts are empty where the kind has none. */
  record Event(
      LoanEventKind kind,
      LocalDate valueOn,
      String amount,
      String newRate,
      String scheduleVersion,
      String paymentId) {}
}
