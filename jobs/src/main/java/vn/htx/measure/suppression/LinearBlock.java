package vn.htx.measure.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Known sums of parts that have parts in common, directly or through others, and the values of their parts that agree
 * with all of them. No value is negative. Every solution that is found is kept: two that differ show that a sum is not
 * known, and most need no more.
 */
final class LinearBlock {
  private static final double NEGLIGIBLE = 1e-7;
  private static final int MOST_KEPT = 100;

  private final SortedMap<Integer, PartSet> rows;
  private final PartSet set;
  private final int[] parts;
  private final double[] sums;
  private final double scale;
  private final List<double[]> solutions = new ArrayList<>();

  /**
   * @param rows the sets of parts whose sums are known, by number
   * @param values the true value of each part
   * @param earlier solutions while more sums were known; they still agree with those that are
   */
  LinearBlock(SortedMap<Integer, PartSet> rows, double[] values, List<Solution> earlier) {
    this.rows = new TreeMap<>(rows);
    this.parts =
        rows.values().stream().flatMapToInt(PartSet::stream).distinct().sorted().toArray();
    this.set = PartSet.of(parts);
    this.sums = rows.values().stream()
        .mapToDouble(row -> row.stream().mapToDouble(part -> values[part]).sum())
        .toArray();
    this.scale = Arrays.stream(sums).max().orElseThrow();
    solutions.add(Arrays.stream(parts).mapToDouble(part -> values[part]).toArray());
    earlier.stream().filter(one -> one.set.meets(set)).forEach(one -> solutions.add(one.of(this)));
  }

  /** Values of some parts that agree with known sums while all other parts have their true values. */
  static final class Solution {
    private final PartSet set;
    private final double[] values;

    private Solution(PartSet set, double[] values) {
      this.set = set;
      this.values = values;
    }

    private double[] of(LinearBlock block) {
      double[] solution = block.solutions.get(0).clone();
      int[] at = {0};
      set.forEachPart(part -> {
        int place = block.place(part);
        if (place >= 0) {
          solution[place] = values[at[0]];
        }
        at[0]++;
      });
      return solution;
    }
  }

  /** The latest solutions found, for a system in which fewer sums are known. */
  Stream<Solution> solutions() {
    return solutions.subList(Math.max(1, solutions.size() - MOST_KEPT), solutions.size()).stream()
        .map(solution -> new Solution(set, solution));
  }

  /** The largest known sum. */
  double scale() {
    return scale;
  }

  PartSet parts() {
    return set;
  }

  /** The factor of each part in a sum of which some parts are added and some taken off. */
  double[] factors(PartSet more, PartSet less) {
    return Arrays.stream(parts)
        .mapToDouble(part -> (more.contains(part) ? 1 : 0) - (less.contains(part) ? 1 : 0))
        .toArray();
  }

  /** The least and the greatest value of a sum among the solutions found so far. */
  double[] range(double[] factors) {
    double[] found = solutions.stream()
        .mapToDouble(solution -> IntStream.range(0, factors.length)
            .mapToDouble(part -> factors[part] * solution[part])
            .sum())
        .toArray();
    return new double[] {
      Arrays.stream(found).min().orElseThrow(), Arrays.stream(found).max().orElseThrow()
    };
  }

  /** Finds the solutions that make a sum least and greatest. */
  void solve(double[] factors) {
    solve(factors, set);
  }

  /**
   * The same among solutions in which only some parts near to those of the sum differ from the truth. What they leave
   * open is open.
   *
   * @param most how many parts may differ
   */
  void solveNear(double[] factors, int most) {
    PartSet free = near(factors, most);
    if (free.size() < parts.length) {
      solve(factors, free);
    }
  }

  /** The parts of a sum, and those of rows that have parts in common with them, of short rows first. */
  private PartSet near(double[] factors, int most) {
    var found = new TreeSet<Integer>();
    IntStream.range(0, parts.length)
        .filter(place -> factors[place] != 0)
        .forEach(place -> found.add(parts[place]));
    List<PartSet> left = new ArrayList<>(
        rows.values().stream().sorted(Comparator.comparing(PartSet::size)).toList());
    boolean grows = true;
    while (grows && found.size() < most) {
      PartSet reached = PartSet.of(found.stream().mapToInt(Integer::intValue).toArray());
      List<PartSet> next = left.stream().filter(row -> row.meets(reached)).toList();
      left.removeAll(next);
      grows = !next.isEmpty();
      for (PartSet row : next) {
        if (found.size() < most) {
          row.forEachPart(found::add);
        }
      }
    }
    return PartSet.of(found.stream().mapToInt(Integer::intValue).toArray());
  }

  private void solve(double[] factors, PartSet free) {
    if (scale > 0) {
      solve(factors, free, true);
      solve(factors, free, false);
    }
  }

  private void solve(double[] factors, PartSet free, boolean greatest) {
    double[] truth = solutions.get(0);
    var model = new ExpressionsBasedModel();
    var variables = new Variable[parts.length];
    free.forEachPart(part -> variables[place(part)] =
        model.newVariable("part " + part).lower(0).weight(factors[place(part)]));
    rows.forEach((number, row) -> {
      PartSet open = row.both(free);
      if (!open.isEmpty()) {
        double sum = open.stream().mapToDouble(part -> truth[place(part)]).sum();
        Expression known = model.newExpression("sum " + number).level(sum / scale);
        open.forEachPart(part -> known.set(variables[place(part)], 1));
      }
    });
    optimal(model, greatest).ifPresent(result -> {
      double[] solution = truth.clone();
      int[] at = {0};
      free.forEachPart(part -> solution[place(part)] = result.doubleValue(at[0]++) * scale);
      solutions.add(solution);
    });
  }

  /**
   * The combination of known sums that bounds a sum, by their numbers, without those whose factor is 0. It is the dual
   * of the programme that finds the bound; where the solver finds none, the sums that have parts in common with it.
   */
  Map<Integer, Double> combination(double[] factors, boolean greatest) {
    var model = new ExpressionsBasedModel();
    Expression[] limits = IntStream.range(0, parts.length)
        .mapToObj(part -> model.newExpression("part " + part))
        .toArray(Expression[]::new);
    for (int part = 0; part < parts.length; part++) {
      if (greatest) {
        limits[part].lower(factors[part]);
      } else {
        limits[part].upper(factors[part]);
      }
    }
    int at = 0;
    for (PartSet row : rows.values()) {
      Variable multiple = model.newVariable("sum " + at).weight(sums[at++] / scale);
      row.forEachPart(part -> limits[place(part)].set(multiple, 1));
    }
    return optimal(model, !greatest)
        .map(this::multiples)
        .orElseGet(() -> rows.entrySet().stream()
            .filter(row -> row.getValue().stream().anyMatch(part -> factors[place(part)] != 0))
            .collect(Collectors.toMap(Map.Entry::getKey, row -> 1.0)));
  }

  private Map<Integer, Double> multiples(Optimisation.Result result) {
    var multiples = new TreeMap<Integer, Double>();
    int number = 0;
    for (int row : rows.keySet()) {
      double multiple = result.doubleValue(number++);
      if (Math.abs(multiple) > NEGLIGIBLE) {
        multiples.put(row, multiple);
      }
    }
    return multiples;
  }

  private int place(int part) {
    return Arrays.binarySearch(parts, part);
  }

  /**
   * The result of a programme. The truth solves every one of them, so there is one; where rounding defeats the solver
   * there is none, and what was not shown to be open counts as known.
   */
  private static Optional<Optimisation.Result> optimal(
      ExpressionsBasedModel model, boolean greatest) {
    Optimisation.Result result = greatest ? model.maximise() : model.minimise();
    return Optional.of(result).filter(found -> found.getState().isOptimal());
  }
}
