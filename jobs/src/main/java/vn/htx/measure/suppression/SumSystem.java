package vn.htx.measure.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.htx.model.UnitLevel;

/**
 * All published sums over the same parts, and which of them are parts of which. Sums of exactly the same parts are one
 * {@link Node}: who knows one of them knows the others.
 */
final class SumSystem {
  private final List<SumPart> parts;
  private final List<Node> nodes;
  private final Map<PublishedSum, Node> byName = new TreeMap<>();
  private final Map<PartSet, Node> bySet = new HashMap<>();

  /**
   * A set of parts whose sum is published.
   *
   * @param names the published sums that add up these parts, in their order
   * @param n observations in it
   * @param persons how many of them are natural persons
   */
  record Node(int number, PartSet parts, List<PublishedSum> names, long n, long persons) {
    boolean tellsAmount() {
      return names.stream().anyMatch(PublishedSum::tellsAmount);
    }

    /** The coarsest unit that it is published for. */
    UnitLevel level() {
      return names.stream()
          .map(PublishedSum::level)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  SumSystem(List<SumPart> given) {
    this.parts = given.stream().sorted(Comparator.comparing(SumPart::id)).toList();
    var members = new TreeMap<PublishedSum, List<Integer>>();
    for (int part = 0; part < parts.size(); part++) {
      for (PublishedSum sum : parts.get(part).sums()) {
        members.computeIfAbsent(sum, key -> new ArrayList<>()).add(part);
      }
    }
    var names = new LinkedHashMap<PartSet, List<PublishedSum>>();
    members.forEach((sum, of) -> names
        .computeIfAbsent(
            PartSet.of(of.stream().mapToInt(Integer::intValue).distinct().toArray()),
            key -> new ArrayList<>())
        .add(sum));
    var all = new ArrayList<Node>();
    names.forEach(
        (set, sums) -> all.add(new Node(all.size(), set, List.copyOf(sums), n(set), persons(set))));
    this.nodes = List.copyOf(all);
    for (Node node : nodes) {
      bySet.put(node.parts(), node);
      node.names().forEach(name -> byName.put(name, node));
    }
  }

  List<SumPart> parts() {
    return parts;
  }

  List<Node> nodes() {
    return nodes;
  }

  Node node(PublishedSum name) {
    Node node = byName.get(name);
    if (node == null) {
      throw new IllegalArgumentException("no part is in the sum " + name);
    }
    return node;
  }

  /** The sum of exactly these parts, if one is published or withheld. */
  Optional<Node> find(PartSet set) {
    return Optional.ofNullable(bySet.get(set));
  }

  long n(PartSet set) {
    return set.stream().mapToLong(part -> parts.get(part).n()).sum();
  }

  long persons(PartSet set) {
    return set.stream().mapToLong(part -> parts.get(part).persons()).sum();
  }

  /** The parts in sets that no published amount tells apart. */
  Collection<PartSet> byAmounts() {
    Map<List<Node>, List<Integer>> alike = new LinkedHashMap<>();
    for (int part = 0; part < parts.size(); part++) {
      List<Node> sums = parts.get(part).sums().stream()
          .filter(PublishedSum::tellsAmount)
          .map(this::node)
          .distinct()
          .sorted(Comparator.comparing(Node::number))
          .toList();
      alike.computeIfAbsent(sums, key -> new ArrayList<>()).add(part);
    }
    return alike.values().stream()
        .map(set -> PartSet.of(set.stream().mapToInt(Integer::intValue).toArray()))
        .toList();
  }

  /**
   * A sum and others of which it consists in part: those of units within its own, or those of one classification; the
   * largest first.
   */
  record Family(PublishedSum whole, List<PublishedSum> within) {}

  /**
   * Every sum with those of units within its own, and every sum that tells an amount with those of each classification
   * of it. By what two classifications of numbers alone overlap is no sum of any figure.
   */
  List<Family> families() {
    var families = new ArrayList<Family>();
    for (List<PublishedSum> units :
        groups(sum -> List.of(sum.breakdown(), sum.period().code()))) {
      units.forEach(whole -> families.add(family(whole, units)));
    }
    for (List<PublishedSum> ofUnit :
        groups(sum -> List.of(sum.level(), sum.unit(), sum.period().code()))) {
      Map<String, List<PublishedSum>> classified = ofUnit.stream()
          .collect(Collectors.groupingBy(
              PublishedSum::classification, TreeMap::new, Collectors.toList()));
      ofUnit.stream()
          .filter(PublishedSum::tellsAmount)
          .forEach(
              whole -> classified.values().forEach(parted -> families.add(family(whole, parted))));
    }
    return families.stream().filter(family -> !family.within().isEmpty()).toList();
  }

  private Collection<List<PublishedSum>> groups(Function<PublishedSum, Object> key) {
    return byName.keySet().stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private Family family(PublishedSum whole, List<PublishedSum> related) {
    PartSet all = node(whole).parts();
    return new Family(
        whole,
        related.stream()
            .filter(one -> node(one).parts().size() < all.size())
            .filter(one -> all.covers(node(one).parts()))
            .sorted(
                Comparator.<PublishedSum>comparingInt(one -> -node(one).parts().size())
                    .thenComparing(Comparator.naturalOrder()))
            .toList());
  }

  /** The sums of one unit and breakdown over time, the latest first. */
  List<List<PublishedSum>> series() {
    return groups(sum -> List.of(sum.level(), sum.unit(), sum.breakdown())).stream()
        .map(one -> IntStream.rangeClosed(1, one.size())
            .mapToObj(back -> one.get(one.size() - back))
            .toList())
        .toList();
  }
}
