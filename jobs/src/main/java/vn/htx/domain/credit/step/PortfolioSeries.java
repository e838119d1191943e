package vn.htx.domain.credit.step;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.config.CreditRules;
import vn.htx.config.DebtRules;
import vn.htx.domain.credit.data.LoanMonths;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
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
    Dataset<Row> rows = loanMonths
        .unionAll(everyMonth(loanMonths, asOf))
        .groupByKey(
            (MapFunction<Row, String>) row -> new TableRow(row).text(LoanMonths.MONTH),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (month, group) -> figures(YearMonth.parse(month), group, rules, credit).stream()
                    .map(figure -> figure.row(disclosure))
                    .iterator(),
            NewRow.encoder(IndicatorValues.TABLE));
    return Schemas.select(rows, IndicatorValues.TABLE);
  }

  /** A row without a loan for every month. */
  private static Dataset<Row> everyMonth(Dataset<Row> like, LocalDate asOf) {
    List<Row> months = LoanMonthEnds.months(asOf).stream()
        .map(month -> {
          var cells = new Object[LoanMonths.TABLE.fields().size()];
          cells[LoanMonths.TABLE.fields().indexOf(LoanMonths.MONTH)] = month.toString();
          return RowFactory.create(cells);
        })
        .toList();
    return like.sparkSession().createDataFrame(months, Schemas.of(LoanMonths.TABLE));
  }

  private static List<Figure> figures(
      YearMonth month, Iterator<Row> loans, DebtRules rules, CreditRules credit) {
    var open = new ArrayList<Portfolio.Open>();
    loans.forEachRemaining(row -> {
      var cells = new TableRow(row);
      cells
          .findNumber(LoanMonths.OUTSTANDING)
          .filter(outstanding -> outstanding.signum() > 0)
          .ifPresent(outstanding -> open.add(new Portfolio.Open(
              outstanding,
              cells.integer(LoanMonths.DAYS_PAST_DUE),
              cells.integer(LoanMonths.DEBT_GROUP))));
    });
    return new Portfolio(open, rules.inForce(month.atEndOfMonth()), credit)
        .figures(Cell.of(UnitLevel.CITY, Places.CITY, Period.month(month)));
  }
}
