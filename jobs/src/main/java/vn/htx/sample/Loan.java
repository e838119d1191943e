package vn.htx.sample;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.htx.model.BorrowerKind;
import vn.htx.model.Lender;

/**
 * The contract of one made-up loan.
 *
 * @param principal paid out on the day of disbursement, đồng
 * @param ratePoints nominal rate in hundredths of a per cent a year
 * @param tranche a later pay-out
 * @param discipline about standard normal; who is high pays on time
 */
record Loan(
    String id,
    String cooperative,
    BorrowerKind borrower,
    Lender lender,
    String purpose,
    long principal,
    LocalDate disbursed,
    int termMonths,
    int ratePoints,
    Optional<Tranche> tranche,
    double discipline) {

  /** A second pay-out. */
  record Tranche(LocalDate on, long amount) {}

  LocalDate due() {
    return disbursed.plusMonths(termMonths);
  }

  long total() {
    return principal + tranche.map(Tranche::amount).orElse(0L);
  }

  /** Interest of an amount over days, in whole đồng, half up. */
  long interest(long amount, long days) {
    long tenThousandths = amount * ratePoints / 365 * days;
    return (tenThousandths + 5_000) / 10_000;
  }

  /** A rate as files write it, in per cent a year. */
  static String rate(int points) {
    return points % 100 == 0
        ? String.valueOf(points / 100)
        : points / 100 + "."
            + (points % 10 == 0
                ? "" + points % 100 / 10
                : String.format(Locale.ROOT, "%02d", points % 100));
  }
}
