package vn.htx.validate.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.config.rule.StructureRule;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.RowFindings;
import vn.htx.validate.check.TypedNumber;

/**
 * Holds the totals of a table against the sums of their parts. A total may stand below its parts or above them, and be
 * of a group, of all rows since the total before it, or of the whole table: it is right when it equals one of these
 * sums. Rejected rows count with what could be read of them.
 */
public final class Totals {
  public static final Totals NONE = new Totals(List.of());

  private final List<String> columns;
  private final List<UnmatchedAmount> open = new ArrayList<>();
  private final List<WrongTotal> wrong = new ArrayList<>();
  private final BigDecimal[] all;
  private BigDecimal[] atTotal;
  private BigDecimal[] atGroup;
  private BigDecimal[] atPage;

  /** A total that differs from its parts. */
  public record WrongTotal(RowFindings.Finding finding, int row) {}

  /** An amount of a total that no sum above it equals, with the sum of all rows above it. */
  private record UnmatchedAmount(
      int row, int column, BigDecimal amount, BigDecimal sumBefore, BigDecimal nearest) {}

  public Totals(Checks checks) {
    this(checks.cells().stream().map(cell -> cell.field().id()).toList());
  }

  private Totals(List<String> columns) {
    this.columns = columns;
    all = new BigDecimal[columns.size()];
    Arrays.fill(all, BigDecimal.ZERO);
    atTotal = all.clone();
    atGroup = all.clone();
    atPage = all.clone();
  }

  public void add(CheckedRow row) {
    for (int i = 0; i < all.length; i++) {
      Optional<BigDecimal> amount = TypedNumber.amount(row.value(i));
      if (amount.isPresent()) {
        all[i] = all[i].add(amount.get());
      }
    }
  }

  /** A total, with its amounts by column. */
  public void compare(Map<Integer, BigDecimal> amounts, int row) {
    compare(amounts, row, false);
    atTotal = all.clone();
    atGroup = all.clone();
  }

  /** The total of a printed page, which ends no group: of the rows since the page before, or of all so far. */
  public void comparePage(Map<Integer, BigDecimal> amounts, int row) {
    compare(amounts, row, true);
    atPage = all.clone();
  }

  private void compare(Map<Integer, BigDecimal> amounts, int row, boolean page) {
    settle();
    amounts.forEach((column, amount) -> {
      List<BigDecimal> sums = sums(column, page);
      boolean right = sums.stream().anyMatch(sum -> sum.compareTo(amount) == 0);
      if (!right) {
        open.add(new UnmatchedAmount(row, column, amount, all[column], nearest(sums, amount)));
      }
    });
  }

  /** The row of a group, whose amounts are those of the rows below it. */
  public void startGroup(Map<Integer, BigDecimal> amounts, int row) {
    settle();
    atGroup = all.clone();
    amounts.forEach((column, amount) ->
        open.add(new UnmatchedAmount(row, column, amount, all[column], BigDecimal.ZERO)));
  }

  /** Takes away the totals that the rows since then make up. */
  private void settle() {
    open.removeIf(stated ->
        all[stated.column()].subtract(stated.sumBefore()).compareTo(stated.amount()) == 0);
  }

  /** What does not add up, at the end of the table. */
  public List<WrongTotal> findings(Checks checks) {
    settle();
    open.removeIf(stated -> all[stated.column()].compareTo(stated.amount()) == 0);
    for (UnmatchedAmount stated : open) {
      BigDecimal parts = stated.nearest().signum() != 0 ? stated.nearest() : all[stated.column()];
      wrong.add(new WrongTotal(
          new RowFindings.Finding(
              checks.rules().of(StructureRule.TOTAL_DIFFERS),
              columns.get(stated.column()),
              "%s ≠ %s".formatted(plain(stated.amount()), plain(parts))),
          stated.row()));
    }
    open.clear();
    return List.copyOf(wrong);
  }

  /** The sums that a total may be of: the group, the rows since the total before, the page, the table so far. */
  private List<BigDecimal> sums(int column, boolean page) {
    BigDecimal sum = all[column];
    List<BigDecimal> sums =
        List.of(sum.subtract(atGroup[column]), sum.subtract(atTotal[column]), sum);
    return page
        ? Stream.concat(Stream.of(sum.subtract(atPage[column])), sums.stream()).toList()
        : sums;
  }

  /** Of the sums above a total the one that it comes closest to. */
  private static BigDecimal nearest(List<BigDecimal> sums, BigDecimal amount) {
    return sums.stream()
        .min(Comparator.comparing(sum -> sum.subtract(amount).abs()))
        .orElseThrow();
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0
        ? "0"
        : amount.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
