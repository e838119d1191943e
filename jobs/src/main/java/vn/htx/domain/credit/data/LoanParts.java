package vn.htx.domain.credit.data;

import vn.htx.catalog.Table;
import vn.htx.catalog.common.SumParts;

/** The parts of the sums over loans that figures tell, and what of a unit these sums add up. */
public final class LoanParts {
  public static final Table TABLE = SumParts.table("loan_parts");

  /** All loans; beside it, each debt group by its number. */
  public static final String ALL = "_T";

  /** Followed by the indicator: the loans in the numerator of a share of the portfolio. */
  public static final String SHARE = "share ";

  /** Loans with a reference rate. */
  public static final String WITH_REFERENCE = "reference";

  private LoanParts() {}
}
