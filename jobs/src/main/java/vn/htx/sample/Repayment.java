package vn.htx.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.htx.model.Lender;
import vn.htx.model.LoanEventKind;

/** Simulates one loan from its pay-out to the last day: instalments fall due and are paid early, late or never. */
final class Repayment {
  /** The behaviour of a borrower over the life of a loan. */
  private enum Course {
    PUNCTUAL,
    SLOW,
    RESTRUCTURED,
    EXTENDED,
    STOPS
  }

  private final Loan loan;
  private final LocalDate lastDay;
  private final Chance chance;
  private final List<LoanBook.Instalment> schedule = new ArrayList<>();
  private final List<LoanBook.Payment> payments = new ArrayList<>();
  private final List<LoanBook.Event> events = new ArrayList<>();
  private long balance;

  private Repayment(Loan loan, long seed, LocalDate lastDay) {
    this.loan = loan;
    this.lastDay = lastDay;
    this.chance = Chance.of(seed, "repayment", loan.id());
    this.balance = loan.total();
  }

  static LoanBook of(Loan loan, long seed, LocalDate lastDay) {
    var repayment = new Repayment(loan, seed, lastDay);
    repayment.live();
    return new LoanBook(
        List.copyOf(repayment.schedule),
        List.copyOf(repayment.payments),
        List.copyOf(repayment.events));
  }

  private void live() {
    loan.tranche()
        .filter(part -> !part.on().isAfter(lastDay))
        .ifPresent(
            part -> event(LoanEventKind.TRANCHE, part.on(), String.valueOf(part.amount()), "", ""));
    List<LoanBook.Instalment> plan = contractPlan();
    schedule.addAll(plan);
    Course course = course();
    int turn = course == Course.PUNCTUAL || course == Course.SLOW
        ? plan.size()
        : chance.between(Math.min(1, plan.size() - 1), Math.max(1, plan.size() - 2));
    for (LoanBook.Instalment due : plan.subList(0, Math.min(turn, plan.size()))) {
      pay(due, course == Course.SLOW);
    }
    if (turn < plan.size()) {
      turn(course, plan, turn);
    }
    rareEvents();
  }

  private Course course() {
    double trouble = StrictMath.exp(-0.7 * loan.discipline());
    return Course.values()[chance.weighted(0.72, 0.15, 0.045 * trouble, 0.03, 0.042 * trouble)];
  }

  private List<LoanBook.Instalment> contractPlan() {
    int count = loan.termMonths() / 3;
    boolean bullet = loan.termMonths() == 12 && loan.lender() != Lender.FUND;
    var plan = new ArrayList<LoanBook.Instalment>();
    long open = loan.total();
    long part = bullet ? 0 : loan.total() / count / 1_000 * 1_000;
    LocalDate before = loan.disbursed();
    for (int i = 1; i <= count; i++) {
      LocalDate dueOn = loan.disbursed().plusMonths(3L * i);
      long principal = i == count ? open : part;
      plan.add(new LoanBook.Instalment(1, dueOn, principal, interest(open, before, dueOn)));
      open -= principal;
      before = dueOn;
    }
    return plan;
  }

  private void turn(Course course, List<LoanBook.Instalment> plan, int index) {
    LoanBook.Instalment missed = plan.get(index);
    if (course == Course.STOPS) {
      stop(missed.dueOn());
      return;
    }
    LocalDate on = LoanSampler.workday(missed.dueOn().plusDays(chance.between(12, 60)));
    if (on.isAfter(lastDay)) {
      return;
    }
    boolean restructured = course == Course.RESTRUCTURED;
    event(restructured ? LoanEventKind.RESTRUCTURED : LoanEventKind.EXTENDED, on, "", "", "2");
    List<LoanBook.Instalment> newPlan = newPlan(on, plan.size() - index + (restructured ? 4 : 2));
    schedule.addAll(newPlan);
    boolean fails = restructured && chance.happens(0.25);
    for (LoanBook.Instalment due : fails ? newPlan.subList(0, 1) : newPlan) {
      pay(due, chance.happens(0.3));
    }
  }

  private List<LoanBook.Instalment> newPlan(LocalDate from, int count) {
    var plan = new ArrayList<LoanBook.Instalment>();
    long open = balance;
    long part = balance / count / 1_000 * 1_000;
    LocalDate before = from;
    for (int i = 1; i <= count; i++) {
      LocalDate dueOn = from.plusMonths(3L * i);
      long principal = i == count ? open : part;
      plan.add(new LoanBook.Instalment(2, dueOn, principal, interest(open, before, dueOn)));
      open -= principal;
      before = dueOn;
    }
    return plan;
  }

  /** Nothing more is paid; what remains unpaid for two years may be written off and partly recovered. */
  private void stop(LocalDate firstMissed) {
    LocalDate writtenOff = LoanSampler.workday(firstMissed.plusDays(chance.between(430, 640)));
    if (writtenOff.isAfter(lastDay) || chance.happens(0.15)) {
      return;
    }
    event(LoanEventKind.WRITTEN_OFF, writtenOff, String.valueOf(balance), "", "");
    LocalDate recovered = LoanSampler.workday(writtenOff.plusDays(chance.between(90, 300)));
    if (chance.happens(0.5) && !recovered.isAfter(lastDay)) {
      long amount = CooperativeSampler.roundTo(balance * chance.uniform(0.1, 0.3), 1_000_000L);
      event(LoanEventKind.RECOVERED, recovered, String.valueOf(Math.min(amount, balance)), "", "");
    }
  }

  private void pay(LoanBook.Instalment due, boolean slowly) {
    LocalDate valueOn = LoanSampler.workday(due.dueOn().plusDays(delay(slowly)));
    LocalDate bookedOn = LoanSampler.workday(valueOn.plusDays(chance.weighted(80, 12, 6, 2)));
    if (bookedOn.isAfter(lastDay)) {
      return;
    }
    balance -= due.principal();
    payments.add(
        new LoanBook.Payment(receipt(), valueOn, bookedOn, due.principal(), due.interest()));
  }

  private int delay(boolean slowly) {
    if (slowly) {
      return chance.between(2, 48);
    }
    return switch (chance.weighted(62, 24, 11, 3)) {
      case 0 -> -chance.between(0, 3);
      case 1 -> 0;
      case 2 -> chance.between(1, 8);
      default -> chance.between(9, 20);
    };
  }

  /** Rare events: a receipt entered twice and reversed, or a new rate for a bank's loan. */
  private void rareEvents() {
    if (payments.size() > 2 && chance.happens(0.03)) {
      LoanBook.Payment twice = payments.get(1);
      LocalDate on = LoanSampler.workday(twice.bookedOn().plusDays(chance.between(1, 5)));
      String id = receipt();
      if (!on.isAfter(lastDay)) {
        payments.add(new LoanBook.Payment(
            id, twice.valueOn(), twice.bookedOn(), twice.principal(), twice.interest()));
        events.add(new LoanBook.Event(
            LoanEventKind.REVERSAL,
            on,
            String.valueOf(twice.principal() + twice.interest()),
            "",
            "",
            id));
      }
    }
    LocalDate anniversary = LoanSampler.workday(loan.disbursed().plusMonths(12));
    if (loan.lender() == Lender.BANK
        && loan.termMonths() > 12
        && !anniversary.isAfter(lastDay)
        && chance.happens(0.6)) {
      int market =
          MarketRates.points(anniversary.getYear(), anniversary.getMonthValue(), loan.termMonths());
      event(LoanEventKind.RATE_CHANGE, anniversary, "", Loan.rate(market + 30), "");
    }
  }

  private String receipt() {
    return String.format(Locale.ROOT, "PT%02d", payments.size() + 1);
  }

  private void event(
      LoanEventKind kind, LocalDate on, String amount, String newRate, String version) {
    events.add(new LoanBook.Event(kind, on, amount, newRate, version, ""));
  }

  private long interest(long amount, LocalDate from, LocalDate to) {
    return loan.interest(amount, to.toEpochDay() - from.toEpochDay());
  }
}
