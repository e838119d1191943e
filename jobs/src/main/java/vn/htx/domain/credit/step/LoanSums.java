package vn.htx.domain.credit.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  /** The shares of the portfolio whose loans are past due by some days. */
  static final List<Indicator> AT_RISK = List.of(
      CreditIndicators.PAR1,
      CreditIndicators.PAR10,
      CreditIndicators.PAR30,
      CreditIndicators.PAR90);

  private LoanSums() {}

  /** The query, in the order of the table's key. */
  public static String sql(CreditRules credit, LocalDate asOf) {
    String atRisk = AT_RISK.stream()
        .map(par -> in(par, "days_past_due >= " + credit.leastDaysPastDue(par)))
        .collect(Collectors.joining());
    String badDebt = in(CreditIndicators.BAD_DEBT_SHARE, "debt_group >= " + credit.badDebtFrom());
    return SqlResource.text(
        LoanSums.class,
        "loan_parts.sql",
        Stream.of(
                Map.entry("as_of", asOf.toString()),
                Map.entry("city_level", UnitLevel.CITY.code()),
                Map.entry("city", Places.CITY),
                Map.entry("district_level", UnitLevel.OLD_DISTRICT.code()),
                Map.entry("commune_level", UnitLevel.COMMUNE.code()),
                Map.entry("unknown", Cell.UNKNOWN),
                Map.entry("all", LoanParts.ALL),
                Map.entry("with_reference", LoanParts.WITH_REFERENCE),
                Map.entry("member", BorrowerKind.MEMBER.code()),
                Map.entry("shares", atRisk + badDebt))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static String in(Indicator share, String condition) {
    return """

          UNION ALL
          SELECT loan_id, outstanding, '%s', '%s', period, '%s%s' FROM states WHERE %s""".formatted(UnitLevel.CITY.code(), Places.CITY, LoanParts.SHARE, share.id(), condition)
        .indent(0)
        .stripTrailing();
  }
}
