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
 * Compares the totals of a table with the sums of their summands. A total may be below or above its summands, and may
 * be of a group, of all rows since the previous total, or of the whole table: it is right when it equals one of these
 * sums. Rejected rows count with the amounts that could be read.
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

  /** A total that differs from the sums of its summands. */
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

  /** Compares a total, given by its amounts by column. */
  public void compare(Map<Integer, BigDecimal> amounts, int row) {
    compare(amounts, row, false);
    atTotal = all.clone();
    atGroup = all.clone();
  }

  /**
   * Compares the total of a printed page, which does not end a group: of the rows since the previous page, or of all so
   * far.
   */
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

  /** Begins a group whose own row has the totals of the rows below it. */
  public void startGroup(Map<Integer, BigDecimal> amounts, int row) {
    settle();
    atGroup = all.clone();
    amounts.forEach((column, amount) ->
        open.add(new UnmatchedAmount(row, column, amount, all[column], BigDecimal.ZERO)));
  }

  /** Removes pending totals that equal the sums of the rows since then. */
  private void settle() {
    open.removeIf(stated ->
        all[stated.column()].subtract(stated.sumBefore()).compareTo(stated.amount()) == 0);
  }

  /** The wrong totals, at the end of the table. */
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

  /**
   * The sums that a total may equal: of the group, of the rows since the previous total, of the page, of the table so
   * far.
   */
  private List<BigDecimal> sums(int column, boolean page) {
    BigDecimal sum = all[column];
    List<BigDecimal> sums =
        List.of(sum.subtract(atGroup[column]), sum.subtract(atTotal[column]), sum);
    return page
        ? Stream.concat(Stream.of(sum.subtract(atPage[column])), sums.stream()).toList()
        : sums;
  }

  /** The sum that is closest to a total. */
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
