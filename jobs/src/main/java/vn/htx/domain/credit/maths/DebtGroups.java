package vn.htx.domain.credit.maths;

import vn.htx.config.DebtRules;

/**
 * The debt group of a loan under a rule set: the higher of the group of its days past due and the group of its
 * restructurings. Days and groups are those of the rules file, which names the legal text.
 */
public final class DebtGroups {
  /** The group of a loan without outstanding principal. */
  public static final int NONE = 0;

  private DebtGroups() {}

  /** The group of a loan in the given state; {@link #NONE} when no principal is outstanding. */
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
