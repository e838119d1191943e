package vn.htx.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.config.StandingRule;

/**
 * Holds the totals of a table against the sums of their parts. A total may stand below its parts or above them, and be of
 * a group, of all rows since the total before it, or of the whole table: it is right when it equals one of these sums.
 * Rejected rows count with what could be read of them.
 */
final class Totals {
  static final Totals NONE = new Totals(List.of());

  private final List<String> columns;
  private final List<Stated> open = new ArrayList<>();
  private Map<Integer, BigDecimal> all = new TreeMap<>();
  private Map<Integer, BigDecimal> sinceTotal = new TreeMap<>();
  private Map<Integer, BigDecimal> sinceGroup = new TreeMap<>();
  private final List<Found> wrong = new ArrayList<>();

  /** A total that differs from its parts. */
  record Found(RowFindings.Finding finding, int row) {}

  /** An amount of a total that no sum above it equals, with the sum of all rows above it. */
  private record Stated(
      int row, int column, BigDecimal amount, BigDecimal sumBefore, BigDecimal nearest) {}

  Totals(Checks checks) {
    this(checks.cells().stream().map(cell -> cell.field().id()).toList());
  }

  private Totals(List<String> columns) {
    this.columns = columns;
  }

  void add(CheckedRow row) {
    for (int i = 0; i < columns.size(); i++) {
      Object value = row.value(i);
      if (value instanceof Number number) {
        BigDecimal amount = new BigDecimal(number.toString());
        all.merge(i, amount, BigDecimal::add);
        sinceTotal.merge(i, amount, BigDecimal::add);
        sinceGroup.merge(i, amount, BigDecimal::add);
      }
    }
  }

  /** A total, with its amounts by column. */
  void compare(Map<Integer, BigDecimal> amounts, int row) {
    settle();
    amounts.forEach((column, amount) -> {
      boolean right = equal(sinceGroup, column, amount)
          || equal(sinceTotal, column, amount)
          || equal(all, column, amount);
      if (!right) {
        open.add(new Stated(row, column, amount, sum(all, column), nearest(column, amount)));
      }
    });
    sinceTotal = new TreeMap<>();
    sinceGroup = new TreeMap<>();
  }

  /** The row of a group, whose amounts are those of the rows below it. */
  void startGroup(Map<Integer, BigDecimal> amounts, int row) {
    settle();
    sinceGroup = new TreeMap<>();
    amounts.forEach((column, amount) ->
        open.add(new Stated(row, column, amount, sum(all, column), BigDecimal.ZERO)));
  }

  /** Takes away the totals that the rows since then make up. */
  private void settle() {
    open.removeIf(stated ->
        sum(all, stated.column()).subtract(stated.sumBefore()).compareTo(stated.amount()) == 0);
  }

  /** What does not add up, at the end of the table. */
  List<Found> findings(Checks checks) {
    settle();
    open.removeIf(stated -> equal(all, stated.column(), stated.amount()));
    for (Stated stated : open) {
      BigDecimal parts =
          stated.nearest().signum() != 0 ? stated.nearest() : sum(all, stated.column());
      wrong.add(new Found(
          new RowFindings.Finding(
              checks.rules().of(StandingRule.TOTAL_DIFFERS),
              columns.get(stated.column()),
              "%s ≠ %s".formatted(plain(stated.amount()), plain(parts))),
          stated.row()));
    }
    open.clear();
    return List.copyOf(wrong);
  }

  /** Of the sums above a total the one that it comes closest to. */
  private BigDecimal nearest(int column, BigDecimal amount) {
    return Stream.of(sum(sinceGroup, column), sum(sinceTotal, column), sum(all, column))
        .min(Comparator.comparing(sum -> sum.subtract(amount).abs()))
        .orElseThrow();
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0
        ? "0"
        : amount.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static boolean equal(Map<Integer, BigDecimal> sums, int column, BigDecimal amount) {
    return sums.containsKey(column) && sum(sums, column).compareTo(amount) == 0;
  }

  private static BigDecimal sum(Map<Integer, BigDecimal> sums, int column) {
    return sums.getOrDefault(column, BigDecimal.ZERO);
  }
}
