package vn.htx.domain.credit.step;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import vn.htx.catalog.Indicator;
import vn.htx.config.CreditRules;
import vn.htx.config.DebtRules;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.measure.Cell;
import vn.htx.measure.Figure;

/** The figures of the loans with outstanding principal on one day. */
public record Portfolio(List<Open> loans, DebtRules.RuleSet groups, CreditRules credit) {

  /** A loan with outstanding principal, in đồng. */
  public record Open(BigDecimal outstanding, int daysPastDue, int group) {}

  /** Outstanding principal in đồng, portfolio at risk and bad debt in per cent of it, over all loans. */
  public List<Figure> figures(Cell cell) {
    var figures = new ArrayList<Figure>();
    figures.add(Figure.count(CreditIndicators.LOANS, cell, loans.size()));
    figures.add(
        Figure.sum(CreditIndicators.OUTSTANDING, cell, outstanding(loan -> true), loans.size()));
    for (Indicator par : CreditIndicators.AT_RISK) {
      int from = credit.leastDaysPastDue(par);
      figures.add(share(par, cell, loan -> loan.daysPastDue() >= from));
    }
    figures.add(defined(share(
        CreditIndicators.BAD_DEBT_SHARE, cell, loan -> loan.group() >= credit.badDebtFrom())));
    return figures;
  }

  /** Number of loans and outstanding principal of each of the given debt groups, those without loans included. */
  List<Figure> byGroup(Cell cell, Collection<Integer> all) {
    var figures = new ArrayList<Figure>();
    for (int group : all) {
      Cell ofGroup = cell.category(String.valueOf(group));
      long n = loans.stream().filter(loan -> loan.group() == group).count();
      figures.add(defined(Figure.count(CreditIndicators.LOANS, ofGroup, n)));
      figures.add(defined(Figure.sum(
          CreditIndicators.OUTSTANDING, ofGroup, outstanding(loan -> loan.group() == group), n)));
    }
    return figures;
  }

  private Figure share(Indicator indicator, Cell cell, Predicate<Open> at) {
    return Figure.percent(
        indicator, cell, outstanding(at), outstanding(loan -> true), loans.size());
  }

  private BigDecimal outstanding(Predicate<Open> which) {
    return loans.stream()
        .filter(which)
        .map(Open::outstanding)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Figure defined(Figure figure) {
    return figure.definedBy(
        groups.id(), groups.official() ? Indicator.Basis.OFFICIAL : Indicator.Basis.OURS);
  }
}
