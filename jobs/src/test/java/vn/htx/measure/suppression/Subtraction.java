package vn.htx.measure.suppression;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * An attacker who knows of each published sum which observations it adds up, and combines the sums in all ways in which
 * equations can be combined. Shares no code with what it attacks: an elimination by whole numbers modulo a prime, in
 * which every combination with rational factors is found too.
 */
public final class Subtraction {
  private static final long PRIME = 2_147_483_647;

  /** The equations in echelon form: by its leading column, the other columns with their factors. */
  private final Map<Integer, NavigableMap<Integer, Long>> echelon = new TreeMap<>();

  private final Map<Object, Integer> columns = new HashMap<>();

  /** @param published sets of observations whose sums are known; observations are equal when they are one unknown */
  public Subtraction(Collection<? extends Collection<?>> published) {
    for (Collection<?> sum : published) {
      NavigableMap<Integer, Long> row = reduced(row(sum, List.of()));
      if (!row.isEmpty()) {
        long inverse = power(row.firstEntry().getValue(), PRIME - 2);
        row.replaceAll((column, factor) -> factor * inverse % PRIME);
        echelon.put(row.firstKey(), row);
      }
    }
  }

  /** Whether the sum of the first observations less that of the second follows from the published sums. */
  public boolean finds(Collection<?> more, Collection<?> less) {
    return reduced(row(more, less)).isEmpty();
  }

  private NavigableMap<Integer, Long> row(Collection<?> more, Collection<?> less) {
    var row = new TreeMap<Integer, Long>();
    more.forEach(one -> row.merge(column(one), 1L, Long::sum));
    less.forEach(one -> row.merge(column(one), PRIME - 1, Long::sum));
    row.replaceAll((column, factor) -> factor % PRIME);
    row.values().removeIf(factor -> factor == 0);
    return row;
  }

  private int column(Object observation) {
    return columns.computeIfAbsent(observation, key -> columns.size());
  }

  /** The row less multiples of the equations, which have no column before their leading one. */
  private NavigableMap<Integer, Long> reduced(NavigableMap<Integer, Long> row) {
    int from = 0;
    while (!row.tailMap(from, true).isEmpty()) {
      int column = row.tailMap(from, true).firstKey();
      reduceAt(column, row);
      from = column + 1;
    }
    return row;
  }

  private void reduceAt(int column, NavigableMap<Integer, Long> row) {
    Long factor = row.get(column);
    NavigableMap<Integer, Long> by = echelon.get(column);
    if (factor != null && by != null) {
      by.forEach((at, value) ->
          row.merge(at, (PRIME - factor) * value % PRIME, (a, b) -> (a + b) % PRIME));
      row.values().removeIf(value -> value == 0);
    }
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base % PRIME;
    for (long left = exponent; left > 0; left /= 2) {
      if (left % 2 == 1) {
        result = result * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return result;
  }
}
