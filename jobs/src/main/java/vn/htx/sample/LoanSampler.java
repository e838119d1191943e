package vn.htx.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.model.BorrowerKind;
import vn.htx.model.CooperativeType;
import vn.htx.model.Lender;

/**
 * Draws the loans of a cooperative and of its members. The more digitally able ones borrow more often and repay more
 * reliably.
 */
final class LoanSampler {
  private static final LocalDate FIRST = LocalDate.of(2021, 7, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 6, 12);
  private static final List<String> PURPOSES = List.of(
      "Mua máy nông nghiệp",
      "Xây nhà lưới, nhà màng",
      "Mua vật tư phục vụ thành viên",
      "Kho lạnh, sơ chế nông sản",
      "Mua phương tiện vận tải",
      "Cải tạo nhà xưởng",
      "Vốn lưu động mùa vụ",
      "Thiết bị, phần mềm quản lý");

  private final SampleOptions options;

  LoanSampler(SampleOptions options) {
    this.options = options;
  }

  List<Loan> of(Cooperative cooperative) {
    LocalDate first = later(FIRST, cooperative.founded().plusMonths(13));
    LocalDate last = cooperative.dissolved().map(end -> end.minusYears(3)).orElse(LAST);
    last = cooperative.stopped().map(end -> end.minusYears(2)).orElse(last);
    if (cooperative.type() == CooperativeType.CREDIT_FUND || !first.isBefore(last)) {
      return List.of();
    }
    Chance chance = Chance.of(options.seed(), "loans", cooperative.id());
    double groups = cooperative.type() == CooperativeType.GROUP ? 0.3 : 1;
    double years = (last.toEpochDay() - first.toEpochDay()) / 365.25;
    double mean = groups * years * 0.115 * StrictMath.exp(0.65 * cooperative.ability());
    int count = Math.min(5, chance.poisson(mean));
    var loans = new ArrayList<Loan>();
    for (int i = 1; i <= count; i++) {
      loans.add(one(cooperative, "%s-V%s".formatted(cooperative.id(), i), first, last));
    }
    return loans;
  }

  private Loan one(Cooperative cooperative, String id, LocalDate first, LocalDate last) {
    Chance chance = Chance.of(options.seed(), "loan", id);
    boolean group = cooperative.type() == CooperativeType.GROUP;
    BorrowerKind borrower =
        group || chance.happens(0.12) ? BorrowerKind.MEMBER : BorrowerKind.COOPERATIVE;
    Lender lender =
        List.of(Lender.FUND, Lender.BANK, Lender.CREDIT_FUND).get(chance.weighted(80, 15, 5));
    LocalDate disbursed = workday(chance.day(first, last));
    int term = List.of(12, 24, 36, 60)
        .get(
            lender == Lender.FUND
                ? chance.weighted(22, 30, 36, 12)
                : chance.weighted(60, 15, 15, 10));
    double median = borrower == BorrowerKind.MEMBER
        ? 80e6
        : 380e6 * StrictMath.exp(0.18 * StrictMath.log(cooperative.revenue() / 1.5e9));
    long principal = Math.min(
        3_000_000_000L, CooperativeSampler.roundTo(chance.lognormal(median, 0.6), 10_000_000L));
    Optional<Loan.Tranche> tranche = principal >= 500_000_000L && term >= 24 && chance.happens(0.3)
        ? tranche(disbursed, principal, chance)
        : Optional.empty();
    return new Loan(
        id,
        cooperative.id(),
        borrower,
        lender,
        chance.pick(PURPOSES),
        principal - tranche.map(Loan.Tranche::amount).orElse(0L),
        disbursed,
        term,
        rate(lender, disbursed, term, chance),
        tranche,
        0.5 * cooperative.ability() + chance.normal());
  }

  /** The second part of a loan, 40 per cent of it, two months after the first. */
  private static Optional<Loan.Tranche> tranche(
      LocalDate disbursed, long principal, Chance chance) {
    LocalDate on = workday(disbursed.plusDays(chance.between(40, 80)));
    return on.isAfter(LAST)
        ? Optional.empty()
        : Optional.of(
            new Loan.Tranche(on, CooperativeSampler.roundTo(principal * 0.4, 10_000_000L)));
  }

  /** The rate of a loan: the Fund's is preferential, that of other lenders is the market rate or somewhat above. */
  private static int rate(Lender lender, LocalDate disbursed, int term, Chance chance) {
    int market = MarketRates.points(disbursed.getYear(), disbursed.getMonthValue(), term);
    return switch (lender) {
      case FUND -> 480 + 60 * chance.between(0, 2);
      case BANK -> market + 10 * chance.between(-2, 8);
      case CREDIT_FUND -> market + 10 * chance.between(5, 15);
    };
  }

  static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
