package vn.htx.domain.credit.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.htx.domain.credit.maths.LoanLedger.Event;
import vn.htx.domain.credit.maths.LoanLedger.Instalment;
import vn.htx.domain.credit.maths.LoanLedger.Payment;
import vn.htx.model.LoanEventKind;

/** A loan of 300 on 2025-01-01 at 6 %, due 100 + 10 on the last days of March, June and September. */
class LoanLedgerTest {
  private static final List<Instalment> SCHEDULE = List.of(
      due(1, "2025-03-31", 100, 10), due(1, "2025-06-30", 100, 10), due(1, "2025-09-30", 100, 10));
  private static final LocalDate LATE = LocalDate.of(2099, 1, 1);

  private static Instalment due(int version, String on, long principal, long interest) {
    return new Instalment(
        version, LocalDate.parse(on), BigDecimal.valueOf(principal), BigDecimal.valueOf(interest));
  }

  private static Payment paid(String id, String on, long principal, long interest) {
    LocalDate day = LocalDate.parse(on);
    return new Payment(
        id, day, day.plusDays(2), BigDecimal.valueOf(principal), BigDecimal.valueOf(interest));
  }

  private static Event event(
      LoanEventKind kind, String on, Long amount, String rate, Integer version, String payment) {
    LocalDate day = LocalDate.parse(on);
    return new Event(
        1,
        kind,
        day,
        day,
        Optional.ofNullable(amount).map(BigDecimal::valueOf),
        Optional.ofNullable(rate).map(BigDecimal::new),
        Optional.ofNullable(version),
        Optional.ofNullable(payment));
  }

  private static LoanLedger loan(
      List<Instalment> schedule, List<Payment> payments, Event... events) {
    return new LoanLedger(
        BigDecimal.valueOf(300),
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 9, 30),
        new BigDecimal("6"),
        schedule,
        payments,
        List.of(events));
  }

  /** outstanding, days past due, overdue principal. */
  private static String on(LoanLedger loan, String day) {
    return on(loan, day, LATE);
  }

  private static String on(LoanLedger loan, String day, LocalDate knownOn) {
    return loan.on(LocalDate.parse(day), knownOn)
        .map(state -> "%s %d %s"
            .formatted(state.outstanding(), state.daysPastDue(), state.overduePrincipal()))
        .orElse("-");
  }

  @Test
  void aDueDateIsPastDueFromTheDayAfterIt() {
    LoanLedger loan = loan(SCHEDULE, List.of());

    assertThat(on(loan, "2024-12-31")).isEqualTo("-");
    assertThat(on(loan, "2025-03-31")).isEqualTo("300 0 0");
    assertThat(on(loan, "2025-04-01")).isEqualTo("300 1 100");
    assertThat(on(loan, "2025-07-01")).isEqualTo("300 92 200");
  }

  @Test
  void whatWasPaidMeetsTheOldestDueFirst() {
    LoanLedger loan =
        loan(SCHEDULE, List.of(paid("1", "2025-04-10", 100, 10), paid("2", "2025-07-05", 60, 10)));

    assertThat(on(loan, "2025-04-09")).isEqualTo("300 9 100");
    assertThat(on(loan, "2025-04-10")).isEqualTo("200 0 0");
    assertThat(on(loan, "2025-07-10")).isEqualTo("140 10 40");
  }

  @Test
  void aPaymentBookedAfterTheKnownOnDayIsNotKnownYet() {
    LoanLedger loan = loan(SCHEDULE, List.of(paid("1", "2025-04-10", 100, 10)));

    assertThat(on(loan, "2025-04-30", LocalDate.of(2025, 4, 11))).isEqualTo("300 30 100");
    assertThat(on(loan, "2025-04-30", LocalDate.of(2025, 4, 12))).isEqualTo("200 0 0");
  }

  @Test
  void aReversedPaymentNeverWasFromTheReversalOn() {
    LoanLedger loan = loan(
        SCHEDULE,
        List.of(paid("1", "2025-03-31", 100, 10)),
        event(LoanEventKind.REVERSAL, "2025-04-20", 110L, null, null, "1"));

    assertThat(on(loan, "2025-04-19")).isEqualTo("200 0 0");
    assertThat(on(loan, "2025-04-20")).isEqualTo("300 20 100");
  }

  @Test
  void aTrancheAddsToWhatIsOutstandingAndAWriteOffTakesFromIt() {
    LoanLedger loan = loan(
        SCHEDULE,
        List.of(),
        event(LoanEventKind.TRANCHE, "2025-02-01", 50L, null, null, null),
        event(LoanEventKind.WRITTEN_OFF, "2025-12-01", 350L, null, null, null),
        event(LoanEventKind.RECOVERED, "2025-12-20", 20L, null, null, null));

    assertThat(on(loan, "2025-02-01")).isEqualTo("350 0 0");
    assertThat(on(loan, "2025-12-31")).isEqualTo("0 0 0");
  }

  @Test
  void aRestructuringReplacesTheDuesBeforeItAndCounts() {
    List<Instalment> both = new java.util.ArrayList<>(SCHEDULE);
    both.add(due(2, "2025-12-31", 200, 5));
    LoanLedger loan = loan(
        both,
        List.of(paid("1", "2025-03-31", 100, 10), paid("2", "2025-12-31", 200, 5)),
        event(LoanEventKind.RESTRUCTURED, "2025-08-01", null, null, 2, null));

    assertThat(on(loan, "2025-07-31")).isEqualTo("200 31 100");
    assertThat(on(loan, "2025-08-01")).isEqualTo("200 0 0");
    assertThat(on(loan, "2026-01-05")).isEqualTo("0 0 0");
    assertThat(loan.on(LocalDate.of(2025, 8, 1), LATE))
        .hasValueSatisfying(state -> assertThat(state.restructured()).isEqualTo(1));
  }

  @Test
  void theRateIsTheLatestInForce() {
    LoanLedger loan = loan(
        SCHEDULE,
        List.of(),
        event(LoanEventKind.RATE_CHANGE, "2025-05-01", null, "7.5", null, null));

    assertThat(loan.on(LocalDate.of(2025, 4, 30), LATE).orElseThrow().rate()).isEqualTo("6");
    assertThat(loan.on(LocalDate.of(2025, 5, 1), LATE).orElseThrow().rate()).isEqualTo("7.5");
  }

  @Test
  void aLoanWithoutAScheduleFallsDueWholeOnItsLastDay() {
    LoanLedger loan = loan(List.of(), List.of());

    assertThat(on(loan, "2025-09-30")).isEqualTo("300 0 0");
    assertThat(on(loan, "2025-10-02")).isEqualTo("300 2 300");
  }

  /** Dues of 290 of 300, all met; 10 are left. */
  @Test
  void whatAScheduleLeavesOutFallsDueOnItsLastDay() {
    List<Instalment> short10 =
        List.of(due(1, "2025-03-31", 150, 10), due(1, "2025-09-30", 140, 10));
    List<Payment> met = List.of(paid("1", "2025-03-31", 150, 10), paid("2", "2025-09-30", 140, 10));

    assertThat(on(loan(short10, met), "2025-09-30")).isEqualTo("10 0 0");
    assertThat(on(loan(short10, met), "2025-10-01")).isEqualTo("10 1 10");
    assertThat(on(loan(short10, met), "2026-06-30")).isEqualTo("10 273 10");
    assertThat(on(loan(short10, met.subList(0, 1)), "2025-10-10")).isEqualTo("150 10 150");
  }

  /** The schedule was delivered up to its second date only: the loan's own due date holds for what is left. */
  @Test
  void whatAScheduleLeavesOutIsNotDueBeforeTheLoansOwnDueDate() {
    LoanLedger loan = loan(
        SCHEDULE.subList(0, 2),
        List.of(paid("1", "2025-03-31", 100, 10), paid("2", "2025-06-30", 100, 10)));

    assertThat(on(loan, "2025-09-30")).isEqualTo("100 0 0");
    assertThat(on(loan, "2025-10-05")).isEqualTo("100 5 100");
  }

  /** Receipts of 330 cover all instalments, but 60 of them were booked as interest where 30 were due. */
  @Test
  void principalLeftAfterTheLastDayIsPastDueThoughReceiptsMeetTheDuesInSum() {
    LoanLedger loan = loan(SCHEDULE, List.of(paid("1", "2025-03-31", 270, 60)));

    assertThat(on(loan, "2025-09-30")).isEqualTo("30 0 0");
    assertThat(on(loan, "2025-10-30")).isEqualTo("30 30 30");
    assertThat(on(loan(List.of(), List.of(paid("1", "2025-03-31", 270, 60))), "2025-10-30"))
        .isEqualTo("30 30 30");
  }

  /** The new schedule of 180 follows on 200 outstanding; the loan's own due date counts no more. */
  @Test
  void whatANewScheduleLeavesOutFallsDueOnItsOwnLastDay() {
    List<Instalment> both = new java.util.ArrayList<>(SCHEDULE);
    both.add(due(2, "2025-12-31", 180, 5));
    LoanLedger loan = loan(
        both,
        List.of(paid("1", "2025-03-31", 100, 10), paid("2", "2025-12-31", 180, 5)),
        event(LoanEventKind.EXTENDED, "2025-08-01", null, null, 2, null));

    assertThat(on(loan, "2025-12-31")).isEqualTo("20 0 0");
    assertThat(on(loan, "2026-01-03")).isEqualTo("20 3 20");
  }

  @Test
  void aTrancheThatNoScheduleKnowsIsPastDueAfterTheLastDay() {
    LoanLedger loan = loan(
        SCHEDULE,
        List.of(paid("1", "2025-03-31", 300, 30)),
        event(LoanEventKind.TRANCHE, "2025-02-01", 50L, null, null, null));

    assertThat(on(loan, "2025-09-30")).isEqualTo("50 0 0");
    assertThat(on(loan, "2025-10-01")).isEqualTo("50 1 50");
  }

  @Test
  void whatRoundingOfInstalmentsLeavesIsNotPastDue() {
    List<Instalment> thirds = List.of(
        due(1, "2025-03-31", 99, 0), due(1, "2025-06-30", 99, 0), due(1, "2025-09-30", 99, 0));

    assertThat(on(loan(thirds, List.of(paid("1", "2025-03-31", 297, 0))), "2026-06-30"))
        .isEqualTo("3 0 0");
    assertThat(on(loan(thirds, List.of(paid("1", "2025-03-31", 296, 1))), "2026-06-30"))
        .isEqualTo("4 273 4");
  }

  @Test
  void aPaymentBeforeThePayOutCountsAsPaid() {
    LoanLedger loan = loan(SCHEDULE, List.of(paid("1", "2024-10-10", 100, 10)));

    assertThat(on(loan, "2024-10-10")).isEqualTo("-");
    assertThat(on(loan, "2025-06-30")).isEqualTo("200 0 0");
    assertThat(on(loan, "2025-07-01")).isEqualTo("200 1 100");
  }
}
