package vn.htx.domain.credit.maths;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.htx.model.LoanEventKind;

/**
 * The books of one loan, and its state on any day. A booking counts from its value date on, provided that it was booked
 * by the known-on day. Amounts are in đồng.
 *
 * <p>Instalments and allocation: receipts, principal and interest together, are allocated to the instalments in the
 * order of their due dates. The oldest instalment that is not covered in full is past due from the day after its due
 * date. A schedule of a later version replaces all earlier instalments from the value date of the event that starts it,
 * and only receipts from that day on are allocated to it. A write-off is allocated like a receipt. A reversed receipt
 * does not count from the value date of the reversal on. A loan without a schedule is due as a whole on its due date. A
 * loan without outstanding principal is not past due, even when interest is unpaid.
 *
 * <p>Maturity: after the last due date all outstanding principal is past due, whatever the schedule adds up to and
 * however receipts were divided into principal and interest. It is past due since the last due date, or since the
 * oldest instalment that is not covered. The last due date is that of the schedule in force; for the contract's
 * schedule it is the loan's own due date if that is later. A rounding difference of up to one đồng for each instalment
 * is not past due.
 */
public record LoanLedger(
    BigDecimal principal,
    LocalDate disbursedOn,
    LocalDate dueOn,
    BigDecimal rate,
    List<Instalment> schedule,
    List<Payment> payments,
    List<Event> events) {
  /** The version of the contract's schedule. */
  private static final int CONTRACT = 1;

  /** An instalment of one version of the schedule, in đồng. */
  public record Instalment(int version, LocalDate on, BigDecimal principal, BigDecimal interest) {}

  public record Payment(
      String id, LocalDate valueOn, LocalDate bookedOn, BigDecimal principal, BigDecimal interest) {
    BigDecimal total() {
      return principal.add(interest);
    }
  }

  /** An event; fields that its kind does not use are empty. */
  public record Event(
      int seq,
      LoanEventKind kind,
      LocalDate valueOn,
      LocalDate bookedOn,
      Optional<BigDecimal> amount,
      Optional<BigDecimal> newRate,
      Optional<Integer> scheduleVersion,
      Optional<String> paymentId) {}

  /**
   * The state of the loan on a day; {@code oldestUnpaid} is empty and {@code daysPastDue} 0 when nothing due is unpaid.
   */
  public record State(
      BigDecimal disbursed,
      BigDecimal outstanding,
      Optional<LocalDate> oldestUnpaid,
      int daysPastDue,
      BigDecimal overduePrincipal,
      int restructured,
      BigDecimal rate) {}

  /** What happened to the principal over some days, in đồng. A reversed receipt is taken off when it is reversed. */
  public record Flows(
      BigDecimal disbursed, BigDecimal repaid, BigDecimal writtenOff, BigDecimal recovered) {
    /** What was added since an earlier day. */
    public Flows since(Flows before) {
      return new Flows(
          disbursed.subtract(before.disbursed),
          repaid.subtract(before.repaid),
          writtenOff.subtract(before.writtenOff),
          recovered.subtract(before.recovered));
    }
  }

  public LoanLedger {
    schedule = schedule.stream().sorted(Comparator.comparing(Instalment::on)).toList();
    payments = payments.stream().sorted(Comparator.comparing(Payment::id)).toList();
    events = events.stream()
        .sorted(Comparator.comparing(Event::valueOn).thenComparing(Event::seq))
        .toList();
  }

  /** The state at the end of a day; empty before the loan is paid out. */
  public Optional<State> on(LocalDate asOf, LocalDate knownOn) {
    if (disbursedOn.isAfter(asOf)) {
      return Optional.empty();
    }
    List<Event> known = known(asOf, knownOn);
    List<Payment> paid = paidBy(asOf, knownOn, known);
    BigDecimal disbursed = principal.add(amounts(known, LoanEventKind.TRANCHE));
    BigDecimal repaid = sum(paid.stream().map(Payment::principal).toList());
    BigDecimal outstanding = disbursed
        .subtract(repaid)
        .subtract(amounts(known, LoanEventKind.WRITTEN_OFF))
        .max(BigDecimal.ZERO);
    int restructured = (int) known.stream().filter(LoanLedger::restructures).count();
    BigDecimal rateNow = known.stream()
        .filter(event -> event.kind() == LoanEventKind.RATE_CHANGE)
        .flatMap(event -> event.newRate().stream())
        .reduce(rate, (earlier, later) -> later);
    if (outstanding.signum() == 0) {
      return Optional.of(new State(
          disbursed, outstanding, Optional.empty(), 0, BigDecimal.ZERO, restructured, rateNow));
    }
    Overdue overdue = overdue(asOf, known, paid, disbursed, outstanding);
    int days =
        overdue.oldest().map(due -> (int) ChronoUnit.DAYS.between(due, asOf)).orElse(0);
    return Optional.of(new State(
        disbursed,
        outstanding,
        overdue.oldest(),
        days,
        overdue.principal(),
        restructured,
        rateNow));
  }

  /** The flows of all days up to and including a day. */
  public Flows flowsUntil(LocalDate day, LocalDate knownOn) {
    List<Event> known = known(day, knownOn);
    BigDecimal paidOut = disbursedOn.isAfter(day) ? BigDecimal.ZERO : principal;
    return new Flows(
        paidOut.add(amounts(known, LoanEventKind.TRANCHE)),
        sum(paidBy(day, knownOn, known).stream().map(Payment::principal).toList()),
        amounts(known, LoanEventKind.WRITTEN_OFF),
        amounts(known, LoanEventKind.RECOVERED));
  }

  private List<Event> known(LocalDate day, LocalDate knownOn) {
    return events.stream()
        .filter(event -> !event.valueOn().isAfter(day) && !event.bookedOn().isAfter(knownOn))
        .toList();
  }

  private List<Payment> paidBy(LocalDate asOf, LocalDate knownOn, List<Event> known) {
    Set<String> reversed = known.stream()
        .filter(event -> event.kind() == LoanEventKind.REVERSAL)
        .flatMap(event -> event.paymentId().stream())
        .collect(Collectors.toSet());
    return payments.stream()
        .filter(
            payment -> !payment.valueOn().isAfter(asOf) && !payment.bookedOn().isAfter(knownOn))
        .filter(payment -> !reversed.contains(payment.id()))
        .toList();
  }

  private static boolean restructures(Event event) {
    return event.kind() == LoanEventKind.RESTRUCTURED || event.kind() == LoanEventKind.EXTENDED;
  }

  /** The oldest instalment due before the day that is not covered, and the principal past due. */
  private record Overdue(Optional<LocalDate> oldest, BigDecimal principal) {}

  private Overdue overdue(
      LocalDate asOf,
      List<Event> known,
      List<Payment> paid,
      BigDecimal disbursed,
      BigDecimal outstanding) {
    Optional<Event> start = known.stream()
        .filter(event -> event.scheduleVersion().isPresent())
        .filter(event -> event.scheduleVersion().stream().anyMatch(this::hasVersion))
        .reduce((earlier, later) -> later);
    LocalDate from = start.map(Event::valueOn).orElse(LocalDate.MIN);
    int version = start.flatMap(Event::scheduleVersion).orElse(CONTRACT);
    BigDecimal writtenOff = amounts(
        known.stream().filter(event -> !event.valueOn().isBefore(from)).toList(),
        LoanEventKind.WRITTEN_OFF);
    List<Payment> counted =
        paid.stream().filter(payment -> !payment.valueOn().isBefore(from)).toList();
    BigDecimal met = sum(counted.stream().map(Payment::total).toList()).add(writtenOff);
    BigDecimal metPrincipal =
        sum(counted.stream().map(Payment::principal).toList()).add(writtenOff);

    BigDecimal due = BigDecimal.ZERO;
    BigDecimal duePrincipal = BigDecimal.ZERO;
    Optional<LocalDate> oldest = Optional.empty();
    SortedMap<LocalDate, Instalment> instalments = instalments(version, disbursed);
    for (var day : instalments.entrySet()) {
      if (!day.getKey().isBefore(asOf)) {
        break;
      }
      due = due.add(day.getValue().principal()).add(day.getValue().interest());
      duePrincipal = duePrincipal.add(day.getValue().principal());
      if (oldest.isEmpty() && due.compareTo(met) > 0) {
        oldest = Optional.of(day.getKey());
      }
    }
    LocalDate last = lastDue(version, instalments);
    if (last.isBefore(asOf) && outstanding.compareTo(BigDecimal.valueOf(instalments.size())) > 0) {
      return new Overdue(oldest.or(() -> Optional.of(last)), outstanding);
    }
    return new Overdue(
        oldest, duePrincipal.subtract(metPrincipal).max(BigDecimal.ZERO).min(outstanding));
  }

  /** The last due date; the loan's own due date says nothing about a schedule that replaced the contract's. */
  private LocalDate lastDue(int version, SortedMap<LocalDate, Instalment> instalments) {
    LocalDate last = instalments.lastKey();
    return version == CONTRACT && dueOn.isAfter(last) ? dueOn : last;
  }

  private boolean hasVersion(int version) {
    return schedule.stream().anyMatch(due -> due.version() == version);
  }

  private SortedMap<LocalDate, Instalment> instalments(int version, BigDecimal disbursed) {
    var instalments = new TreeMap<LocalDate, Instalment>();
    schedule.stream()
        .filter(due -> due.version() == version)
        .forEach(due -> instalments.put(due.on(), due));
    if (instalments.isEmpty()) {
      instalments.put(dueOn, new Instalment(version, dueOn, disbursed, BigDecimal.ZERO));
    }
    return instalments;
  }

  private static BigDecimal amounts(List<Event> events, LoanEventKind kind) {
    return sum(events.stream()
        .filter(event -> event.kind() == kind)
        .flatMap(event -> event.amount().stream())
        .toList());
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
