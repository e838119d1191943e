package vn.htx.measure.suppression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What can be said of a sum of some parts by who knows the sums of other sets of parts, and that no part is negative.
 */
final class LinearBounds {
  /** What two values must differ by at least to be two, as a part of the largest known sum. */
  private static final double DIFFERENT = 1e-8;

  /** How many parts are first let differ from the truth: small programmes show most sums to be open. */
  private static final int[] NEAR = {60, 300};

  private final double[] values;
  private final List<LinearBlock> blocks;
  private final PartSet bounded;

  /**
   * @param known sets of parts whose sums are known, none of them empty
   * @param values the true value of each part
   * @param earlier solutions while more sums were known
   */
  LinearBounds(List<PartSet> known, double[] values, List<LinearBlock.Solution> earlier) {
    this.values = values.clone();
    var connected = new Connected(values.length);
    known.forEach(row -> row.forEachPart(part -> connected.join(row.first(), part)));
    var rows = new TreeMap<Integer, TreeMap<Integer, PartSet>>();
    for (int number = 0; number < known.size(); number++) {
      rows.computeIfAbsent(connected.root(known.get(number).first()), key -> new TreeMap<>())
          .put(number, known.get(number));
    }
    this.blocks = rows.values().stream()
        .map(together -> new LinearBlock(together, values, earlier))
        .toList();
    this.bounded = PartSet.of(
        known.stream().flatMapToInt(PartSet::stream).distinct().sorted().toArray());
  }

  /**
   * How far a value may lie from the true one on either side; both 0 where it is known, to rounding.
   *
   * @param value the true value
   */
  record Room(double value, double below, double above) {}

  /**
   * How far from the truth what the given parts add up to may be thought to lie, at least.
   *
   * @param less parts that are taken off
   * @param suffices which room is enough: a greater one is not looked for
   */
  Room roomNear(PartSet more, PartSet less, Predicate<Room> suffices) {
    Room found = room(more, less);
    for (int most : NEAR) {
      if (suffices.test(found)) {
        return found;
      }
      concerned(more, less).forEach(block -> block.solveNear(block.factors(more, less), most));
      found = room(more, less);
    }
    return found;
  }

  /** The same exactly, unless a room that suffices was found before. */
  Room room(PartSet more, PartSet less, Predicate<Room> suffices) {
    Room found = roomNear(more, less, suffices);
    if (suffices.test(found)) {
      return found;
    }
    concerned(more, less).forEach(block -> block.solve(block.factors(more, less)));
    return room(more, less);
  }

  /** The solutions found so far. */
  List<LinearBlock.Solution> solutions() {
    return blocks.stream().flatMap(LinearBlock::solutions).toList();
  }

  private Room room(PartSet more, PartSet less) {
    double value = value(more) - value(less);
    double low = 0;
    double high = 0;
    double scale = 0;
    for (LinearBlock block : concerned(more, less)) {
      double[] range = block.range(block.factors(more, less));
      low += range[0];
      high += range[1];
      scale = Math.max(scale, block.scale());
    }
    double rounding = DIFFERENT * scale;
    return new Room(
        value,
        isBounded(less) ? Math.max(value - low - rounding, 0) : Double.MAX_VALUE,
        isBounded(more) ? Math.max(high - value - rounding, 0) : Double.MAX_VALUE);
  }

  /**
   * The combination of known sums that bounds what the given parts add up to: the factor of each by its number in the
   * list, where it is not 0.
   *
   * @param greatest whether the upper bound is meant
   */
  Map<Integer, Double> combination(PartSet more, PartSet less, boolean greatest) {
    var multiples = new TreeMap<Integer, Double>();
    concerned(more, less)
        .forEach(block -> multiples.putAll(block.combination(block.factors(more, less), greatest)));
    return multiples;
  }

  private List<LinearBlock> concerned(PartSet more, PartSet less) {
    return blocks.stream()
        .filter(block -> block.parts().meets(more) || block.parts().meets(less))
        .toList();
  }

  /** Whether every part is in a known sum: what is in none may be as great as one likes. */
  private boolean isBounded(PartSet parts) {
    return bounded.covers(parts);
  }

  private double value(PartSet parts) {
    return parts.stream().mapToDouble(part -> values[part]).sum();
  }

  /** Parts that are in one row, directly or through others. */
  private static final class Connected {
    private final int[] parent;

    Connected(int size) {
      this.parent = new int[size];
      for (int part = 0; part < size; part++) {
        parent[part] = part;
      }
    }

    void join(int one, int other) {
      parent[root(other)] = root(one);
    }

    int root(int part) {
      int at = part;
      while (parent[at] != at) {
        at = parent[at];
      }
      return at;
    }
  }
}
