package vn.htx.measure.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

  private final SortedMap<Integer, PartSet> rows;
  private final int[] parts;
  private final double[] sums;
  private final double scale;
  private final List<double[]> solutions = new ArrayList<>();

  /**
   * @param rows the sets of parts whose sums are known, by number
   * @param values the true value of each part
   */
  LinearBlock(SortedMap<Integer, PartSet> rows, double[] values) {
    this.rows = new TreeMap<>(rows);
    this.parts =
        rows.values().stream().flatMapToInt(PartSet::stream).distinct().sorted().toArray();
    this.sums = rows.values().stream()
        .mapToDouble(row -> row.stream().mapToDouble(part -> values[part]).sum())
        .toArray();
    this.scale = Arrays.stream(sums).max().orElseThrow();
    solutions.add(Arrays.stream(parts).mapToDouble(part -> values[part]).toArray());
  }

  /** The largest known sum. */
  double scale() {
    return scale;
  }

  PartSet parts() {
    return PartSet.of(parts);
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
    if (scale > 0) {
      solve(factors, true);
      solve(factors, false);
    }
  }

  private void solve(double[] factors, boolean greatest) {
    var model = new ExpressionsBasedModel();
    Variable[] variables = IntStream.range(0, parts.length)
        .mapToObj(part -> model.newVariable("part " + part).lower(0).weight(factors[part]))
        .toArray(Variable[]::new);
    int at = 0;
    for (PartSet row : rows.values()) {
      Expression sum = model.newExpression("sum " + at).level(sums[at++] / scale);
      row.forEachPart(part -> sum.set(variables[place(part)], 1));
    }
    Optimisation.Result result = optimal(model, greatest);
    solutions.add(IntStream.range(0, parts.length)
        .mapToDouble(i -> result.doubleValue(i) * scale)
        .toArray());
  }

  /**
   * The combination of known sums that bounds a sum, by their numbers, without those whose factor is 0. It is the dual
   * of the programme that finds the bound.
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
    Optimisation.Result result = optimal(model, !greatest);
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

  private static Optimisation.Result optimal(ExpressionsBasedModel model, boolean greatest) {
    Optimisation.Result result = greatest ? model.maximise() : model.minimise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("bounds of published sums: " + result.getState());
    }
    return result;
  }
}
