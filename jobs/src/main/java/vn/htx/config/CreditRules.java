package vn.htx.config;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Ingredient;
import vn.htx.model.CooperativeStatus;
import vn.htx.model.CooperativeType;

/**
 * Thresholds for eligibility for credit and for loans at risk.
 *
 * @param minMonths months since foundation that a cooperative needs to be eligible
 * @param par least days past due of each portfolio-at-risk indicator, by its id; has every such indicator
 * @param badDebtFrom the lowest debt group that is bad debt (nợ xấu)
 */
public record CreditRules(
    List<CooperativeType> types,
    List<CooperativeStatus> statuses,
    int minMonths,
    Map<String, Integer> par,
    int badDebtFrom)
    implements Serializable {
  public static final Ingredient<CreditRules> FILE =
      Ingredient.file("rules/credit", CreditRules.class);

  private static final List<String> PAR = List.of("par1", "par10", "par30", "par90");

  public CreditRules {
    types = List.copyOf(types);
    statuses = List.copyOf(statuses);
    par = Map.copyOf(par);
    if (!par.keySet().containsAll(PAR)) {
      throw new IllegalArgumentException(
          "of %s only %s have a threshold".formatted(PAR, par.keySet()));
    }
  }

  public static CreditRules read(Path file, Problems problems) {
    return of(Node.read(file, problems));
  }

  public static CreditRules of(Node document) {
    document.onlyKeys("eligible", "par", "bad_debt_from_group");
    Node eligible = document.child("eligible");
    eligible.onlyKeys("types", "statuses", "min_months");
    Node days = document.child("par");
    days.onlyKeys(PAR.toArray(String[]::new));
    var par = new TreeMap<String, Integer>();
    for (String id : PAR) {
      par.put(id, days.child(id).integer());
    }
    return new CreditRules(
        eligible.child("types").list().stream()
            .map(one -> one.coded(CooperativeType.class))
            .toList(),
        eligible.child("statuses").list().stream()
            .map(one -> one.coded(CooperativeStatus.class))
            .toList(),
        eligible.child("min_months").integer(),
        par,
        document.child("bad_debt_from_group").integer());
  }

  /** Least days past due of a loan that counts for a portfolio-at-risk indicator. */
  public int leastDaysPastDue(Indicator indicator) {
    return Optional.ofNullable(par.get(indicator.id()))
        .orElseThrow(
            () -> new IllegalArgumentException(indicator.id() + " is no portfolio at risk"));
  }
}
