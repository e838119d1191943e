package vn.htx.measure.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.htx.measure.suppression.SumSystem.Family;
import vn.htx.measure.suppression.SumSystem.Node;
import vn.htx.place.Places;

/**
 * Which sums are withheld so that no sum over few persons is told. Few persons are: at least one, among fewer than
 * {@code below} observations.
 *
 * <ul>
 *   <li>Primary: a sum over few persons is withheld.
 *   <li>Complementary: so is another sum wherever few persons are what is left of a sum when its published units or
 *       breakdowns are taken off, or what two published dates of the same sum differ by. Of the sums that would do, the
 *       one of the finest unit with the fewest observations is withheld; of two dates, the earlier.
 *   <li>Check: the system of all sums that are still published is solved for each sum and each part of few persons
 *       ({@link Exposure}). Where one comes out, one more sum is withheld, and the complementary rules apply again.
 * </ul>
 *
 * <p>The result depends on the parts and their sums alone, not on their order. Terms are those of Hundepool et al.,
 * Statistical Disclosure Control (2012), chapter 4.
 */
public final class Suppression {
  private final int below;
  private final SumSystem system;
  private final List<Family> families;
  private final List<List<PublishedSum>> series;
  private final BitSet withheld = new BitSet();
  private final Set<Secret> secrets = new HashSet<>();
  private final Deque<Secret> unchecked = new ArrayDeque<>();

  private Suppression(List<SumPart> parts, int below) {
    this.below = below;
    this.system = new SumSystem(parts);
    this.families = system.families();
    this.series = system.series();
  }

  /** The sums to withhold. Parts with the same id must be one part. */
  public static Set<PublishedSum> withheld(List<SumPart> parts, int below) {
    var suppression = new Suppression(parts, below);
    suppression.primary();
    suppression.complementary();
    suppression.checked();
    var names = new TreeSet<PublishedSum>();
    suppression.withheld.stream()
        .forEach(node -> names.addAll(suppression.system.nodes().get(node).names()));
    return names;
  }

  private void primary() {
    for (Node node : system.nodes()) {
      if (isFew(node.n(), node.persons())) {
        withhold(node);
        keep(Secret.sum(node.parts()));
      }
    }
    system.byAmounts().stream().filter(this::isFew).forEach(parts -> keep(Secret.part(parts)));
    series.forEach(this::changes);
  }

  /** What any two dates of a sum differ by is a secret when it is few persons, also where both are withheld. */
  private void changes(List<PublishedSum> latestFirst) {
    for (int later = 0; later < latestFirst.size(); later++) {
      PartSet after = system.node(latestFirst.get(later)).parts();
      for (PublishedSum earlier : latestFirst.subList(later + 1, latestFirst.size())) {
        PartSet before = system.node(earlier).parts();
        if (differByFew(before, after)) {
          keep(Secret.change(before, after));
        }
      }
    }
  }

  private void complementary() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (List<PublishedSum> dates : series) {
        changed |= overTime(dates);
      }
      for (Family family : families) {
        changed |= within(family);
      }
    }
  }

  /** A secret that is kept stays so: to withhold more never tells more. */
  private void checked() {
    Exposure exposure = Exposure.of(system, published().toList());
    while (!unchecked.isEmpty()) {
      if (exposure.isKept(unchecked.element())) {
        unchecked.remove();
      } else {
        withhold(remedy(unchecked.element(), exposure));
        complementary();
        exposure = exposure.of(published().toList());
      }
    }
  }

  /**
   * Of the sums from which a secret follows, the one of the least loss without which it is kept; if none alone
   * suffices, the one of the least loss. What it follows from then is looked for anew.
   */
  private Node remedy(Secret secret, Exposure exposure) {
    List<Node> source =
        exposure.source(secret).stream().sorted(byLoss(node -> true)).toList();
    List<Node> all = published().toList();
    return source.stream()
        .filter(node -> {
          List<Node> without = all.stream().filter(other -> !other.equals(node)).toList();
          return exposure.of(without).isPlainlyKept(secret);
        })
        .findFirst()
        .orElseGet(() -> cheapest(source, node -> true));
  }

  private void keep(Secret secret) {
    if (secrets.add(secret)) {
      unchecked.add(secret);
    }
  }

  private Stream<Node> published() {
    return system.nodes().stream().filter(this::isPublished);
  }

  /** Of two dates of one sum that differ by few persons, the earlier is withheld. */
  private boolean overTime(List<PublishedSum> latestFirst) {
    boolean changed = false;
    var kept = new ArrayList<Node>();
    for (PublishedSum sum : latestFirst) {
      Node node = system.node(sum);
      if (!isPublished(node)) {
        continue;
      }
      if (kept.stream().anyMatch(later -> differByFew(node.parts(), later.parts()))) {
        withhold(node);
        changed = true;
      } else {
        kept.add(node);
      }
    }
    return changed;
  }

  /** Of a sum and those within it, one is withheld where the others would leave few persons. */
  private boolean within(Family family) {
    Node whole = system.node(family.whole());
    List<Node> inside =
        family.within().stream().map(system::node).filter(this::isPublished).toList();
    var apart = new ArrayList<Node>();
    PartSet rest = whole.parts();
    for (Node node : inside) {
      if (rest.covers(node.parts())) {
        apart.add(node);
        rest = rest.minus(node.parts());
      }
    }
    if (!isPublished(whole)) {
      if (!rest.isEmpty()) {
        return false;
      }
      withhold(cheapest(apart, node -> true));
      return true;
    }
    if (tellsTooMuch(rest)) {
      long left = system.n(rest);
      apart.add(whole);
      withhold(cheapest(apart, node -> node.equals(whole) || left + node.n() >= below));
      return true;
    }
    for (Node node : inside) {
      PartSet others = whole.parts().minus(node.parts());
      if (tellsTooMuch(others)) {
        withhold(cheapest(List.of(node, whole), either -> true));
        return true;
      }
    }
    return false;
  }

  private static Node cheapest(List<Node> nodes, Predicate<Node> suffices) {
    return nodes.stream()
        .min(byLoss(suffices))
        .orElseThrow(() -> new IllegalStateException("no sum is left that could be withheld"));
  }

  /**
   * The sum whose loss is the least first: of the finest unit, then one that suffices, then of the unit that is not
   * known, then of the fewest observations, then the earliest, then the first by name.
   */
  private static Comparator<Node> byLoss(Predicate<Node> suffices) {
    return Comparator.comparing(Node::level)
        .thenComparing(node -> !suffices.test(node))
        .thenComparing(node -> !node.names().get(0).unit().equals(Places.UNKNOWN))
        .thenComparing(Node::n)
        .thenComparing(node -> node.names().get(0).period().last())
        .thenComparing(Node::number);
  }

  /** Whether what is left of a published sum is few persons, or a withheld sum. */
  private boolean tellsTooMuch(PartSet rest) {
    if (isFew(rest)) {
      keep(Secret.rest(rest));
      return true;
    }
    return system.find(rest).filter(node -> !isPublished(node)).isPresent();
  }

  private boolean differByFew(PartSet before, PartSet after) {
    PartSet gone = before.minus(after);
    PartSet come = after.minus(before);
    return isFew(
        Math.max(system.n(gone), system.n(come)),
        Math.max(system.persons(gone), system.persons(come)));
  }

  private boolean isFew(PartSet parts) {
    return isFew(system.n(parts), system.persons(parts));
  }

  private boolean isFew(long n, long persons) {
    return persons > 0 && n < below;
  }

  private boolean isPublished(Node node) {
    return !withheld.get(node.number());
  }

  private void withhold(Node node) {
    withheld.set(node.number());
  }
}
