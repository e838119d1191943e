package vn.htx.domain.credit.maths;

import vn.htx.config.DebtRules;

/** The debt group of a loan by a rule set: the higher of that of its days past due and that of its restructurings. */
public final class DebtGroups {
  /** No principal is outstanding: no group. */
  public static final int NONE = 0;

  private DebtGroups() {}

  /** The group of a loan in a state; {@link #NONE} when nothing is outstanding. */
  public static int group(DebtRules.RuleSet rules, LoanLedger.State state) {
    return state.outstanding().signum() == 0
        ? NONE
        : group(rules, state.daysPastDue(), state.restructured());
  }

  public static int group(DebtRules.RuleSet rules, int daysPastDue, int timesRestructured) {
    int group = 1;
    for (DebtRules.Overdue cut : rules.overdue()) {
      if (daysPastDue >= cut.from()) {
        group = Math.max(group, cut.group());
      }
    }
    for (DebtRules.Restructured cut : rules.restructured()) {
      if (timesRestructured >= cut.times() && daysPastDue >= cut.from()) {
        group = Math.max(group, cut.group());
      }
    }
    return group;
  }
}
