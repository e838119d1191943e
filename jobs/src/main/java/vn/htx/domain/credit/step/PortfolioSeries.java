package vn.htx.domain.credit.step;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.config.CreditRules;
import vn.htx.config.DebtRules;
import vn.htx.domain.credit.data.LoanMonths;
import vn.htx.engine.Gathering;
import vn.htx.engine.NewRow;
import vn.htx.engine.TableRow;
import vn.htx.measure.Cell;
import vn.htx.measure.Disclosure;
import vn.htx.measure.Figure;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/**
 * The city's portfolio at the end of each month of {@link LoanMonths}; the period is the month. A month in which no
 * loan is outstanding has its figures too.
 */
public final class PortfolioSeries {
  private PortfolioSeries() {}

  /** From {@code loan_months} to rows of {@code indicator_values}. */
  public static Dataset<Row> apply(
      Dataset<Row> loanMonths,
      DebtRules rules,
      CreditRules credit,
      LocalDate asOf,
      Disclosure disclosure) {
    Dataset<Row> months = loanMonths.unionAll(everyMonth(loanMonths, asOf));
    return NewRow.flatMap(
        new Gathering().with(months, LoanMonths.TABLE, LoanMonths.MONTH),
        (month, group) ->
            figures(YearMonth.parse(month), Gathering.apart(group).get(0), rules, credit).stream()
                .map(figure -> figure.row(disclosure))
                .iterator(),
        IndicatorValues.TABLE);
  }

  /** A row without a loan for every month. */
  private static Dataset<Row> everyMonth(Dataset<Row> like, LocalDate asOf) {
    List<Row> months = LoanMonthEnds.months(asOf).stream()
        .map(month ->
            NewRow.of(LoanMonths.TABLE).set(LoanMonths.MONTH, month.toString()).row())
        .toList();
    return like.sparkSession().createDataset(months, NewRow.encoder(LoanMonths.TABLE));
  }

  private static List<Figure> figures(
      YearMonth month, List<TableRow> loans, DebtRules rules, CreditRules credit) {
    var open = new ArrayList<Portfolio.Open>();
    loans.forEach(loan -> loan.findNumber(LoanMonths.OUTSTANDING)
        .filter(outstanding -> outstanding.signum() > 0)
        .ifPresent(outstanding -> open.add(new Portfolio.Open(
            outstanding,
            loan.integer(LoanMonths.DAYS_PAST_DUE),
            loan.integer(LoanMonths.DEBT_GROUP)))));
    return new Portfolio(open, rules.inForce(month.atEndOfMonth()), credit)
        .figures(Cell.of(UnitLevel.CITY, Places.CITY, Period.month(month)));
  }
}
