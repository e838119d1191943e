package vn.htx.domain.register.maths;

import java.math.BigDecimal;
import java.util.Optional;
import vn.htx.config.SizeRules;
import vn.htx.model.Sector;
import vn.htx.model.SizeClass;

/**
 * The size class under a rule set: the largest class whose thresholds are met (members, and revenue or capital). The
 * class is unknown when a missing number could decide it. The thresholds and their legal text are in the rules file.
 */
public final class SizeClasses {
  private enum Met {
    YES,
    NO,
    UNKNOWN
  }

  private SizeClasses() {}

  public static SizeClass of(
      SizeRules.RuleSet rules,
      Sector sector,
      Optional<Integer> members,
      Optional<BigDecimal> revenue,
      Optional<BigDecimal> capital) {
    Optional<SizeRules.Group> group =
        rules.groups().stream().filter(one -> one.sectors().contains(sector)).findFirst();
    if (group.isEmpty()) {
      return SizeClass.UNKNOWN;
    }
    for (SizeRules.Threshold threshold : group.get().classes()) {
      Met money = either(met(revenue, threshold.revenue()), met(capital, threshold.capital()));
      Met all = both(
          met(members.map(BigDecimal::valueOf), BigDecimal.valueOf(threshold.members())), money);
      if (all == Met.YES) {
        return threshold.sizeClass();
      }
      if (all == Met.UNKNOWN) {
        return SizeClass.UNKNOWN;
      }
    }
    return group.get().rest();
  }

  private static Met met(Optional<BigDecimal> value, BigDecimal least) {
    return value.map(known -> known.compareTo(least) >= 0 ? Met.YES : Met.NO).orElse(Met.UNKNOWN);
  }

  private static Met either(Met one, Met other) {
    if (one == Met.YES || other == Met.YES) {
      return Met.YES;
    }
    return one == Met.NO && other == Met.NO ? Met.NO : Met.UNKNOWN;
  }

  private static Met both(Met one, Met other) {
    if (one == Met.NO || other == Met.NO) {
      return Met.NO;
    }
    return one == Met.YES && other == Met.YES ? Met.YES : Met.UNKNOWN;
  }
}
