package vn.htx.domain.credit.step;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.config.CreditRules;
import vn.htx.config.DebtRules;
import vn.htx.domain.credit.maths.DebtGroups;
import vn.htx.engine.Gathering;
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
 * The city's portfolio at the end of each of the last 24 months that ended by the as-of date; the period is the month.
 * Number of loans, outstanding principal, portfolio at risk and bad debt follow the rule set in force at that month's
 * end, and all bookings known on the known-on day count.
 */
public final class PortfolioSeries {
  private static final int MONTHS = 24;
  private static final StructType OPEN = new StructType()
      .add("month", DataTypes.StringType)
      .add("outstanding", Schemas.type(ColumnType.MONEY))
      .add("days_past_due", DataTypes.IntegerType)
      .add("debt_group", DataTypes.IntegerType);

  private PortfolioSeries() {}

  /** From the loan book to rows of {@code indicator_values}. */
  public static Dataset<Row> apply(
      LoanTables books,
      DebtRules rules,
      CreditRules credit,
      LocalDate asOf,
      LocalDate knownOn,
      Disclosure disclosure) {
    Dataset<Row> open = books
        .byLoan()
        .flatMap(
            (loanId, group) ->
                open(Gathering.apart(group), rules, asOf, knownOn).iterator(),
            Encoders.row(OPEN));
    Dataset<Row> rows = open.unionAll(everyMonth(open, asOf))
        .groupByKey((MapFunction<Row, String>) row -> "", Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (all, group) -> figures(group, rules, credit).stream()
                    .map(figure -> figure.row(disclosure))
                    .iterator(),
            NewRow.encoder(IndicatorValues.TABLE));
    return Schemas.select(rows, IndicatorValues.TABLE);
  }

  /** A row without a loan for every month, so that months in which no loan is outstanding have their figures too. */
  private static Dataset<Row> everyMonth(Dataset<Row> like, LocalDate asOf) {
    List<Row> months = months(asOf).stream()
        .map(month -> RowFactory.create(month.toString(), null, null, null))
        .toList();
    return like.sparkSession().createDataFrame(months, OPEN);
  }

  private static List<Row> open(
      List<List<TableRow>> group, DebtRules rules, LocalDate asOf, LocalDate knownOn) {
    var rows = new ArrayList<Row>();
    LoanTables.loan(group)
        .map(loan -> LoanTables.ledger(loan, group))
        .ifPresent(ledger -> months(asOf).forEach(month -> {
          LocalDate end = month.atEndOfMonth();
          ledger
              .on(end, knownOn)
              .filter(state -> state.outstanding().signum() > 0)
              .ifPresent(state -> rows.add(RowFactory.create(
                  month.toString(),
                  state.outstanding(),
                  state.daysPastDue(),
                  DebtGroups.group(rules.inForce(end), state))));
        }));
    return rows;
  }

  private static List<YearMonth> months(LocalDate asOf) {
    YearMonth last = YearMonth.from(asOf.plusDays(1)).minusMonths(1);
    var months = new ArrayList<YearMonth>();
    for (int back = MONTHS - 1; back >= 0; back--) {
      months.add(last.minusMonths(back));
    }
    return months;
  }

  private static List<Figure> figures(Iterator<Row> rows, DebtRules rules, CreditRules credit) {
    var byMonth = new TreeMap<YearMonth, List<Portfolio.Open>>();
    rows.forEachRemaining(row -> {
      List<Portfolio.Open> inMonth =
          byMonth.computeIfAbsent(YearMonth.parse(row.getString(0)), key -> new ArrayList<>());
      if (!row.isNullAt(1)) {
        inMonth.add(new Portfolio.Open(row.getDecimal(1), row.getInt(2), row.getInt(3)));
      }
    });
    var figures = new ArrayList<Figure>();
    byMonth.forEach((month, open) ->
        figures.addAll(new Portfolio(open, rules.inForce(month.atEndOfMonth()), credit)
            .figures(Cell.of(UnitLevel.CITY, Places.CITY, Period.month(month)))));
    return figures;
  }
}
