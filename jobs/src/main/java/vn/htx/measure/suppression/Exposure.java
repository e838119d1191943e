package vn.htx.measure.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import vn.htx.measure.suppression.SumSystem.Node;

/**
 * What can be derived from published sums by who knows all of them, which observations each adds up, and that no
 * observation counts less than nothing. Tried for the number of observations and for their amount.
 */
final class Exposure {
  /** How far the bounds of a withheld sum must be from its value, on either side, as a part of it. */
  static final double MARGIN = 0.2;

  private static final double NEGLIGIBLE = 1e-6;

  private final SumSystem system;
  private final List<Row> rows;
  private final List<Row> ofAmounts;
  private final LinearBounds numbers;
  private final LinearBounds amounts;

  /**
   * A published sum less published sums within it.
   *
   * @param rest the parts that are left
   */
  private record Row(Node whole, List<Node> within, PartSet rest) {}

  private Exposure(
      SumSystem system,
      List<Node> published,
      List<LinearBlock.Solution> ofNumbers,
      List<LinearBlock.Solution> ofAmountsBefore) {
    this.system = system;
    this.rows = rows(published);
    this.ofAmounts = rows(published.stream().filter(Node::tellsAmount).toList());
    this.numbers = bounds(rows, system, SumPart::n, ofNumbers);
    this.amounts = bounds(ofAmounts, system, part -> part.amount().doubleValue(), ofAmountsBefore);
  }

  static Exposure of(SumSystem system, List<Node> published) {
    return new Exposure(system, published, List.of(), List.of());
  }

  /** The same when fewer sums are published; what was found to be open still is. */
  Exposure of(List<Node> fewerPublished) {
    return new Exposure(system, fewerPublished, numbers.solutions(), amounts.solutions());
  }

  private static LinearBounds bounds(
      List<Row> rows,
      SumSystem system,
      ToDoubleFunction<SumPart> value,
      List<LinearBlock.Solution> earlier) {
    return new LinearBounds(
        rows.stream().map(Row::rest).toList(),
        system.parts().stream().mapToDouble(value).toArray(),
        earlier);
  }

  boolean isKept(Secret secret) {
    return isKept(secret, LinearBounds::room);
  }

  /** Whether a secret is seen to be kept without looking at all published sums. */
  boolean isPlainlyKept(Secret secret) {
    return isKept(secret, LinearBounds::roomNear);
  }

  private interface Look {
    LinearBounds.Room at(
        LinearBounds bounds, PartSet more, PartSet less, Predicate<LinearBounds.Room> suffices);
  }

  private boolean isKept(Secret secret, Look look) {
    return isKept(secret, amounts, look)
        && (secret.kind() == Secret.Kind.PART || isKept(secret, numbers, look));
  }

  private static boolean isKept(Secret secret, LinearBounds bounds, Look look) {
    return suffices(
        secret, look.at(bounds, secret.more(), secret.less(), room -> suffices(secret, room)));
  }

  /**
   * Of a sum neither bound may be near; of what else must not be derived, one is enough. A sum of nothing, where no
   * amount is stated, is no secret.
   */
  private static boolean suffices(Secret secret, LinearBounds.Room room) {
    if (room.value() == 0 && secret.less().isEmpty()) {
      return true;
    }
    if (secret.kind() == Secret.Kind.SUM) {
      return Math.min(room.below(), room.above()) >= MARGIN * room.value();
    }
    return room.below() > 0 || room.above() > 0;
  }

  /** The published sums from which a secret that is not kept follows, or the bound that is too near to it. */
  List<Node> source(Secret secret) {
    boolean ofAmount = !isKept(secret, amounts, LinearBounds::room);
    LinearBounds bounds = ofAmount ? amounts : numbers;
    List<Row> known = ofAmount ? ofAmounts : rows;
    LinearBounds.Room room = bounds.room(secret.more(), secret.less(), any -> false);
    boolean above = room.above() <= room.below();
    var factors = new TreeMap<Integer, Double>();
    var nodes = new TreeMap<Integer, Node>();
    bounds.combination(secret.more(), secret.less(), above).forEach((number, factor) -> {
      Row row = known.get(number);
      nodes.put(row.whole().number(), row.whole());
      factors.merge(row.whole().number(), factor, Double::sum);
      for (Node node : row.within()) {
        nodes.put(node.number(), node);
        factors.merge(node.number(), -factor, Double::sum);
      }
    });
    factors.values().removeIf(factor -> Math.abs(factor) < NEGLIGIBLE);
    nodes.keySet().retainAll(factors.keySet());
    return List.copyOf(nodes.values());
  }

  /**
   * The same knowledge in shorter rows: each sum less the published sums within it, the largest first. Sums of which
   * nothing is left follow from the others.
   */
  private static List<Row> rows(List<Node> published) {
    var ofPart = new HashMap<Integer, List<Node>>();
    published.stream()
        .sorted(
            Comparator.<Node>comparingInt(node -> -node.parts().size()).thenComparing(Node::number))
        .forEach(node -> node.parts()
            .forEachPart(
                part -> ofPart.computeIfAbsent(part, key -> new ArrayList<>()).add(node)));
    return published.stream()
        .map(node -> row(node, ofPart))
        .filter(row -> !row.rest().isEmpty())
        .toList();
  }

  private static Row row(Node whole, Map<Integer, List<Node>> ofPart) {
    PartSet open = whole.parts();
    PartSet rest = whole.parts();
    var within = new ArrayList<Node>();
    while (!open.isEmpty()) {
      int first = open.first();
      PartSet left = rest;
      Optional<Node> largest = ofPart.getOrDefault(first, List.of()).stream()
          .filter(node -> node.parts().size() < whole.parts().size())
          .filter(node -> left.covers(node.parts()))
          .findFirst();
      largest.ifPresent(within::add);
      PartSet taken = largest.map(Node::parts).orElse(PartSet.of());
      rest = rest.minus(taken);
      open = open.minus(taken.isEmpty() ? PartSet.of(first) : taken);
    }
    return new Row(whole, within, rest);
  }
}
