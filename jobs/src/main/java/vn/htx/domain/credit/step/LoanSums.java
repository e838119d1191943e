package vn.htx.domain.credit.step;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import vn.htx.catalog.Indicator;
import vn.htx.config.CreditRules;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.domain.credit.data.LoanParts;
import vn.htx.engine.SqlResource;
import vn.htx.measure.Cell;
import vn.htx.model.BorrowerKind;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/**
 * From {@code loan_months}, {@code loan_status} and {@code cooperative_profile} to the parts of the sums over loans
 * ({@link LoanParts}), as SQL: loans in the same sums, with the principal they add. A loan is the same observation on
 * two dates when its outstanding principal is; persons are individual members.
 */
public final class LoanSums {
  private LoanSums() {}

  /** The query. */
  public static String sql(CreditRules credit, LocalDate asOf) {
    String atRisk = CreditIndicators.AT_RISK.stream()
        .map(par -> "('%s', %s)".formatted(share(par), credit.leastDaysPastDue(par)))
        .collect(Collectors.joining(", "));
    return SqlResource.text(
        LoanSums.class,
        "loan_parts.sql",
        Map.ofEntries(
            Map.entry("as_of", asOf.toString()),
            Map.entry("city_level", UnitLevel.CITY.code()),
            Map.entry("city", Places.CITY),
            Map.entry("district_level", UnitLevel.OLD_DISTRICT.code()),
            Map.entry("commune_level", UnitLevel.COMMUNE.code()),
            Map.entry("unknown", Cell.UNKNOWN),
            Map.entry("all", LoanParts.ALL),
            Map.entry("at_risk", atRisk),
            Map.entry("bad_debt", share(CreditIndicators.BAD_DEBT_SHARE)),
            Map.entry("bad_debt_from", String.valueOf(credit.badDebtFrom())),
            Map.entry("with_reference", LoanParts.WITH_REFERENCE),
            Map.entry("member", BorrowerKind.MEMBER.code())));
  }

  private static String share(Indicator indicator) {
    return LoanParts.SHARE + indicator.id();
  }
}
