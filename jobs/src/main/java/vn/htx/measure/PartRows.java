package vn.htx.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.SumParts;
import vn.htx.engine.NewRow;

/** Rows of {@link SumParts}. */
public final class PartRows {
  private PartRows() {}

  /**
   * A row for each sum that a part is in.
   *
   * @param part the same text for the same sums, and for no others
   * @param sums unit, period, and the breakdown as their category
   */
  public static Iterator<Row> of(
      Table table, String part, long n, long persons, BigDecimal amount, Collection<Cell> sums) {
    return of(table, part, n, persons, amount, sums, breakdown -> true);
  }

  /**
   * The same where figures do not tell the amount of every sum.
   *
   * @param tellsAmount by breakdown
   */
  public static Iterator<Row> of(
      Table table,
      String part,
      long n,
      long persons,
      BigDecimal amount,
      Collection<Cell> sums,
      Predicate<String> tellsAmount) {
    return sums.stream()
        .map(sum -> NewRow.of(table)
            .set(SumParts.PART, part)
            .set(SumParts.UNIT_LEVEL, sum.level())
            .set(SumParts.UNIT_CODE, sum.unit())
            .set(SumParts.PERIOD, sum.period())
            .set(SumParts.BREAKDOWN, sum.category())
            .set(SumParts.TELLS_AMOUNT, tellsAmount.test(sum.category()))
            .set(SumParts.N, n)
            .set(SumParts.PERSONS, persons)
            .set(SumParts.AMOUNT, amount)
            .row())
        .iterator();
  }
}
