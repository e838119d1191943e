package vn.htx.domain.credit.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Sql;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.config.CreditRules;
import vn.htx.config.DebtRules;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.domain.register.data.Existence;
import vn.htx.engine.SqlResource;
import vn.htx.measure.Cell;
import vn.htx.measure.CellFigures;
import vn.htx.measure.Cells;
import vn.htx.measure.Figure;
import vn.htx.measure.Periods;
import vn.htx.model.BorrowerKind;
import vn.htx.model.Coded;
import vn.htx.model.Period;

/**
 * The facts of credit and what is told of them. A loan belongs to the place of its cooperative, and to {@code unknown}
 * when that has none.
 */
public final class CreditCells {
  /**
   * Loans with outstanding principal: the city's portfolio at the end of each month and on the as-of day, then also by
   * place. A month in which no loan is outstanding has its cell too.
   */
  public static final Cells PORTFOLIO = Cells.of("portfolio_cells")
      .tell(List.of(
          CreditIndicators.LOANS,
          CreditIndicators.OUTSTANDING,
          CreditIndicators.PAR1,
          CreditIndicators.PAR10,
          CreditIndicators.PAR30,
          CreditIndicators.PAR90,
          CreditIndicators.BAD_DEBT_SHARE))
      .declared();

  /** Loans with outstanding principal on the as-of day by debt group, groups without a loan included. */
  public static final Cells LOANS = Cells.of("loan_cells")
      .tellOfCity(
          List.of(CreditIndicators.LOANS, CreditIndicators.OUTSTANDING), IndicatorValues.CATEGORY)
      .tell(List.of(CreditIndicators.RATE_GAP))
      .declared();

  private static final List<CreditIndicators> SHARES =
      List.of(CreditIndicators.CREDIT_SHARE_ALL, CreditIndicators.CREDIT_SHARE_ELIGIBLE);

  /** Cooperatives that exist on the as-of day, with the readiness level of the latest round that has begun. */
  public static final Cells ACCESS = Cells.of("access_cells")
      .tell(SHARES)
      .tellOfCity(SHARES, IndicatorValues.SECTOR)
      .tellOfCity(SHARES, IndicatorValues.SIZE_CLASS)
      .tellOfCity(SHARES, IndicatorValues.READINESS_LEVEL)
      .declared();

  public static final List<Cells> ALL = List.of(PORTFOLIO, LOANS, ACCESS);

  private CreditCells() {}

  /** The fact, from {@code loan_months}, {@code loan_status} and {@code cooperative_profile}. */
  public static String portfolio(CreditRules credit, LocalDate asOf) {
    String periods = Sql.rows(Stream.concat(LoanMonthEnds.months(asOf).stream(), Stream.of(asOf))
        .map(period -> List.of(period.toString())));
    return SqlResource.text(
        CreditCells.class,
        "portfolio_fact.sql",
        Map.of(
            "as_of", asOf.toString(),
            "unknown", Cell.UNKNOWN,
            "member", BorrowerKind.MEMBER.code(),
            "periods", periods,
            "par1", from(credit, CreditIndicators.PAR1),
            "par10", from(credit, CreditIndicators.PAR10),
            "par30", from(credit, CreditIndicators.PAR30),
            "par90", from(credit, CreditIndicators.PAR90),
            "bad_debt_from", String.valueOf(credit.badDebtFrom())));
  }

  private static String from(CreditRules credit, Indicator par) {
    return String.valueOf(credit.leastDaysPastDue(par));
  }

  /** The fact, from {@code loan_status}. */
  public static String loans(DebtRules rules, LocalDate asOf) {
    return SqlResource.text(
        CreditCells.class,
        "loan_fact.sql",
        Map.of(
            "as_of",
            asOf.toString(),
            "member",
            BorrowerKind.MEMBER.code(),
            "groups",
            Sql.rows(rules.groups().keySet().stream().map(group -> List.of(group.toString())))));
  }

  /**
   * The fact, from {@code cooperative_profile}, {@code loan_status} and {@code readiness_scores}. A cooperative of
   * which the foundation is not known is not eligible, since nobody can prove its age.
   */
  public static String access(CreditRules credit, LocalDate asOf) {
    return SqlResource.text(
        CreditCells.class,
        "access_fact.sql",
        Map.of(
            "as_of", asOf.toString(),
            "unknown", Cell.UNKNOWN,
            "not_surveyed", CreditIndicators.NOT_SURVEYED,
            "member", BorrowerKind.MEMBER.code(),
            "types", codes(credit.types()),
            "statuses", codes(credit.statuses()),
            "founded_by", asOf.minusMonths(credit.minMonths()).toString(),
            "exists", Existence.on("p", asOf),
            "round_begins", Periods.firstDay("round")));
  }

  private static String codes(List<? extends Coded> codes) {
    return Sql.texts(codes.stream().map(Coded::code).toList());
  }

  /** Debt groups are defined by the rule set that is in force at the end of the period. */
  public static final class ByDebtRules implements CellFigures.Marking {
    private static final long serialVersionUID = 1L;

    private final DebtRules rules;

    public ByDebtRules(DebtRules rules) {
      this.rules = rules;
    }

    @Override
    public Figure mark(Figure figure, FieldRow cell) {
      boolean isByGroup = figure.indicator() == CreditIndicators.BAD_DEBT_SHARE
          || !figure.cell().category().equals(Cell.TOTAL);
      if (!isByGroup) {
        return figure;
      }
      DebtRules.RuleSet inForce =
          rules.inForce(Period.find(figure.cell().period()).orElseThrow().last());
      return figure.definedBy(inForce.id(), inForce.official());
    }
  }
}
