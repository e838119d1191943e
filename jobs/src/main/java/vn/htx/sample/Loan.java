package vn.htx.sample;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.htx.model.BorrowerKind;
import vn.htx.model.Lender;

/**
 * The contract of one synthetic loan.
 *
 * @param principal paid out on the day of disbursement, in đồng
 * @param ratePoints nominal rate a year in hundredths of a per cent
 * @param tranche a later pay-out
 * @param discipline approximately standard normal; borrowers with a high value pay on time
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

  /** The interest on an amount for a number of days, in whole đồng, halves rounded up. */
  long interest(long amount, long days) {
    long tenThousandths = amount * ratePoints / 365 * days;
    return (tenThousandths + 5_000) / 10_000;
  }

  /** A rate as written in files, in per cent a year. */
  static String rate(int points) {
    return points % 100 == 0
        ? String.valueOf(points / 100)
        : points / 100 + "."
            + (points % 10 == 0
                ? "" + points % 100 / 10
                : String.format(Locale.ROOT, "%02d", points % 100));
  }
}
