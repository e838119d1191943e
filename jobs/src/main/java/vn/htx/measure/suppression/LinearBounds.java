package vn.htx.measure.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The bounds of a sum of some parts, where the sums of other sets of parts are known and no part is negative. A linear
 * programme finds them; every solution found on the way is kept, since two solutions that differ enough already show
 * that a sum is not known.
 */
final class LinearBounds {
  /** What two solutions must differ by at least to be two, as a part of the largest known sum. */
  private static final double DIFFERENT = 1e-6;

  private final double[] values;
  /** For each part the block of rows that it is in; none where no known sum says anything of it. */
  private final Map<Integer, Block> blocks = new HashMap<>();

  /**
   * @param known sets of parts whose sums are known
   * @param values the true value of each part
   */
  LinearBounds(List<PartSet> known, double[] values) {
    this.values = values.clone();
    blocks(known).forEach(numbers -> {
      var rows = new TreeMap<Integer, PartSet>();
      numbers.forEach(number -> rows.put(number, known.get(number)));
      var block = new Block(rows);
      block.parts.forEach(part -> blocks.put(part, block));
    });
  }

  /**
   * By how much what the given parts add up to may be less or more than it is, as far as the known sums tell; both 0
   * where it is known, to rounding. A sum of nothing is no secret and has no limits.
   *
   * @param less parts that are taken off
   * @param suffices which room is enough: a greater one is not looked for
   */
  Room room(PartSet more, PartSet less, Predicate<Room> suffices) {
    double value = sum(more) - sum(less);
    if (value == 0) {
      return new Room(Double.MAX_VALUE, Double.MAX_VALUE);
    }
    var objectives = new TreeMap<Integer, Objective>();
    boolean openAbove = !divide(more, 1, objectives);
    boolean openBelow = !divide(less, -1, objectives);
    Room found = room(objectives.values(), value, openAbove, openBelow);
    if (suffices.test(found)) {
      return found;
    }
    objectives.values().forEach(Objective::solve);
    return room(objectives.values(), value, openAbove, openBelow);
  }

  /**
   * The combination of known sums that bounds what the given parts add up to: the factor of each known sum by its number
   * in the list, where it is not 0. It is found as the dual of the programme that finds the bound.
   *
   * @param greatest whether the upper bound is meant
   */
  Map<Integer, Double> combination(PartSet more, PartSet less, boolean greatest) {
    var objectives = new TreeMap<Integer, Objective>();
    divide(more, 1, objectives);
    divide(less, -1, objectives);
    var factors = new TreeMap<Integer, Double>();
    objectives.values().forEach(one -> factors.putAll(one.block.combination(one.signs, greatest)));
    return factors;
  }

  /** How far a value may lie from the true one on either side, as parts of the true one. */
  record Room(double below, double above) {}

  private static Room room(
      Collection<Objective> objectives, double value, boolean openAbove, boolean openBelow) {
    double rounding = DIFFERENT
        * objectives.stream().mapToDouble(one -> one.block.scale).max().orElse(0);
    double above = objectives.stream().mapToDouble(Objective::high).sum() - value;
    double below = value - objectives.stream().mapToDouble(Objective::low).sum();
    return new Room(
        openBelow ? Double.MAX_VALUE : Math.max(below - rounding, 0) / Math.abs(value),
        openAbove ? Double.MAX_VALUE : Math.max(above - rounding, 0) / Math.abs(value));
  }

  /** Adds each part to the objective of its block; returns whether every part is in one. */
  private boolean divide(PartSet parts, int sign, Map<Integer, Objective> objectives) {
    return parts.stream()
            .filter(part -> {
              Block block = blocks.get(part);
              if (block != null) {
                objectives
                    .computeIfAbsent(block.parts.get(0), key -> new Objective(block))
                    .signs
                    .put(part, sign);
              }
              return block != null;
            })
            .count()
        == parts.size();
  }

  private double sum(PartSet parts) {
    return parts.stream().mapToDouble(part -> values[part]).sum();
  }

  /** The numbers of rows that have parts in common, directly or through others. */
  private static Collection<List<Integer>> blocks(List<PartSet> rows) {
    var parent = new HashMap<Integer, Integer>();
    for (PartSet row : rows) {
      row.forEachPart(part -> parent.put(root(parent, part), root(parent, row.first())));
    }
    return IntStream.range(0, rows.size())
        .boxed()
        .collect(Collectors.groupingBy(
            number -> root(parent, rows.get(number).first()), TreeMap::new, Collectors.toList()))
        .values();
  }

  private static int root(Map<Integer, Integer> parent, int part) {
    int at = part;
    while (parent.getOrDefault(at, at) != at) {
      at = parent.get(at);
    }
    return at;
  }

  /** A system of rows of its own. */
  private final class Block {
    private final Map<Integer, PartSet> rows;
    private final List<Integer> parts;
    private final double scale;
    private final List<Map<Integer, Double>> solutions = new ArrayList<>();

    /** @param rows by their number */
    Block(Map<Integer, PartSet> rows) {
      this.rows = rows;
      this.parts = rows.values().stream()
          .flatMap(row -> row.stream().boxed())
          .distinct()
          .sorted()
          .toList();
      this.scale =
          rows.values().stream().mapToDouble(LinearBounds.this::sum).max().orElseThrow();
      solutions.add(parts.stream().collect(Collectors.toMap(part -> part, part -> values[part])));
    }

    /** Finds the values of the parts that make an objective greatest or least. */
    void solve(Map<Integer, Integer> signs, boolean greatest) {
      if (scale == 0) {
        return;
      }
      var model = new ExpressionsBasedModel();
      var variables = new TreeMap<Integer, Variable>();
      for (int part : parts) {
        variables.put(part, model.newVariable("part " + part).lower(0));
      }
      signs.forEach((part, sign) -> variables.get(part).weight(sign));
      rows.forEach((number, row) -> {
        Expression sum = model.newExpression("row " + number).level(sum(row) / scale);
        row.forEachPart(part -> sum.set(variables.get(part), 1));
      });
      Optimisation.Result result = optimal(model, greatest);
      var solution = new HashMap<Integer, Double>();
      for (int at = 0; at < parts.size(); at++) {
        solution.put(parts.get(at), result.doubleValue(at) * scale);
      }
      solutions.add(solution);
    }

    Map<Integer, Double> combination(Map<Integer, Integer> signs, boolean greatest) {
      var model = new ExpressionsBasedModel();
      var limits = new HashMap<Integer, Expression>();
      for (int part : parts) {
        int sign = signs.getOrDefault(part, 0);
        Expression limit = model.newExpression("part " + part);
        limits.put(part, greatest ? limit.lower(sign) : limit.upper(sign));
      }
      rows.forEach((number, row) -> {
        Variable factor = model.newVariable("row " + number).weight(sum(row) / scale);
        row.forEachPart(part -> limits.get(part).set(factor, 1));
      });
      Optimisation.Result result = optimal(model, !greatest);
      var factors = new TreeMap<Integer, Double>();
      int at = 0;
      for (int number : rows.keySet()) {
        double factor = result.doubleValue(at++);
        if (Math.abs(factor) > DIFFERENT) {
          factors.put(number, factor);
        }
      }
      return factors;
    }

    private static Optimisation.Result optimal(ExpressionsBasedModel model, boolean greatest) {
      Optimisation.Result result = greatest ? model.maximise() : model.minimise();
      if (!result.getState().isOptimal()) {
        throw new IllegalStateException("bounds of published sums: " + result.getState());
      }
      return result;
    }
  }

  /** A sum of signed parts of one block. */
  private static final class Objective {
    private final Block block;
    private final Map<Integer, Integer> signs = new TreeMap<>();

    Objective(Block block) {
      this.block = block;
    }

    void solve() {
      block.solve(signs, true);
      block.solve(signs, false);
    }

    double low() {
      return block.solutions.stream().mapToDouble(this::value).min().orElseThrow();
    }

    double high() {
      return block.solutions.stream().mapToDouble(this::value).max().orElseThrow();
    }

    private double value(Map<Integer, Double> solution) {
      return signs.entrySet().stream()
          .mapToDouble(part -> part.getValue() * solution.get(part.getKey()))
          .sum();
    }
  }
}
